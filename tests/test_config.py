"""The settings: where they come from, what is refused, and that secrets stay secret."""

import os
import re
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.config import PREFIX, Settings, SettingsError

ROOT = Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def _empty_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith(PREFIX):
            monkeypatch.delenv(name)


def problems(folder: Path) -> tuple[str, ...]:
    with pytest.raises(SettingsError) as caught:
        Settings.read(folder)
    return caught.value.problems


def test_without_any_setting_the_defaults_hold(tmp_path: Path) -> None:
    settings = Settings.read(tmp_path)

    assert settings.database_url == "sqlite+aiosqlite:///data/amends.db"
    assert settings.bot_api_url == "https://api.telegram.org"
    assert (settings.timezone, settings.locale) == (ZoneInfo("Asia/Shanghai"), "zh-Hans")
    assert (settings.supervisor_ids, settings.policy, settings.control_port) == ((), {}, None)
    assert settings.policy_settings() == {"money.currency": "CNY"}


def test_the_environment_wins_over_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "amends.toml").write_text('company = "File"\nlocale = "en"\n')
    monkeypatch.setenv("AMENDS_COMPANY", "Environment")

    settings = Settings.read(tmp_path)

    assert (settings.company, settings.locale) == ("Environment", "en")


@pytest.mark.parametrize("text", ["1,2,3", "1, 2,3,", "1,2 ,3"])
def test_ids_are_listed_with_commas(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AMENDS_SUPERVISOR_IDS", text)
    (tmp_path / "amends.toml").write_text("manager_ids = [7, 8]\n")

    settings = Settings.read(tmp_path)

    assert (settings.supervisor_ids, settings.manager_ids) == ((1, 2, 3), (7, 8))


def test_an_empty_variable_counts_as_not_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AMENDS_STAFF_CHAT_ID", "")
    monkeypatch.setenv("AMENDS_CONTROL_PORT", "")

    settings = Settings.read(tmp_path)

    assert (settings.staff_chat_id, settings.control_port) == (None, None)


def test_the_policy_section_is_handed_on_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "amends.toml").write_text(
        'currency = "EUR"\n[policy]\nfirst_human.normal = "3 wh"\n'
    )

    policy = Settings.read(tmp_path).policy_settings()

    assert policy == {"money.currency": "EUR", "first_human": {"normal": "3 wh"}}


@pytest.mark.parametrize(
    ("name", "value", "line"),
    [
        (
            "HTTP_PORT",
            "70000",
            "AMENDS_HTTP_PORT = '70000' cannot be used: it has to be a port from 0 to 65535",
        ),
        (
            "TIMEZONE",
            "Mars",
            "AMENDS_TIMEZONE = 'Mars' cannot be used: it has to be a name such as Asia/Shanghai or Europe/Berlin",
        ),
        (
            "MANAGER_IDS",
            "1,x,y",
            "AMENDS_MANAGER_IDS = '1,x,y' cannot be used: it has to be Telegram user ids, such as 1001,1002",
        ),
        (
            "CURRENCY",
            "yuan",
            "AMENDS_CURRENCY = 'yuan' cannot be used: it has to be a currency in three capitals, such as CNY",
        ),
        (
            "SENDS_PER_SECOND",
            "0",
            "AMENDS_SENDS_PER_SECOND = '0' cannot be used: it has to be a number above 0",
        ),
        (
            "WEBHOOK_URL",
            "https://amends.example",
            "AMENDS_WEBHOOK_URL = 'https://amends.example' cannot be used: it has to be an https:// address; it needs AMENDS_WEBHOOK_SECRET as well",
        ),
        (
            "BOT_API_URL",
            "telegram",
            "AMENDS_BOT_API_URL = 'telegram' cannot be used: it has to be an address that starts with https:// or http://",
        ),
        (
            "STAF_CHAT_ID",
            "1",
            "AMENDS_STAF_CHAT_ID is no setting; the nearest is AMENDS_STAFF_CHAT_ID",
        ),
        (
            "STAFF_CHAT_ID",
            "5002",
            "AMENDS_STAFF_CHAT_ID = '5002' cannot be used: it has to be the id of a group, which is negative, such as -1001234567890",
        ),
        (
            "DESK",
            "topics",
            'AMENDS_DESK = \'topics\' cannot be used: it has to be "private", each in their own chat with the bot, or "forum", a topic for each case in the staff group, which has to be a forum where the bot may manage topics',
        ),
        (
            "ON_CALL_IDS",
            "ann,2",
            "AMENDS_ON_CALL_IDS = 'ann,2' cannot be used: it has to be Telegram user ids, such as 1001,1002",
        ),
        ("POLICY", "{}", "AMENDS_POLICY is no setting; the nearest is AMENDS_LOCALE"),
    ],
)
def test_a_wrong_variable_is_refused_with_its_remedy(
    name: str, value: str, line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(f"AMENDS_{name}", value)

    assert problems(tmp_path) == (line,)


@pytest.mark.parametrize(
    ("file", "lines"),
    [
        ("http_prot = 1", ["http_prot in amends.toml is no setting; the nearest is http_port"]),
        ("AMENDS_LOCALE = 'en'", ["AMENDS_LOCALE in amends.toml is no setting; the nearest is locale"]),
        ("policy = 3", ["policy in amends.toml = 3 cannot be used: it has to be a section [policy] of amends.toml"]),
        (
            "http_port = 'x'\nlocale = ''",
            [
                "locale in amends.toml = '' cannot be used: it has to be a language such as zh-Hans, zh-Hant or en",
                "http_port in amends.toml = 'x' cannot be used: it has to be a port from 0 to 65535",
            ],
        ),
        ("locale", ["amends.toml cannot be read: Expected '=' after a key in a key/value pair (at end of document)"]),
    ],
)  # fmt: skip
def test_a_wrong_file_is_refused_with_every_problem(
    file: str, lines: list[str], tmp_path: Path
) -> None:
    (tmp_path / "amends.toml").write_text(file)

    assert problems(tmp_path) == tuple(lines)


def test_a_webhook_needs_https_and_a_secret(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AMENDS_WEBHOOK_URL", "https://amends.example/")
    monkeypatch.setenv("AMENDS_WEBHOOK_SECRET", "a-secret_1")

    assert Settings.read(tmp_path).webhook_url == "https://amends.example"

    monkeypatch.setenv("AMENDS_WEBHOOK_URL", "http://amends.example")
    assert len(problems(tmp_path)) == 1


ASSISTANT = (
    "it has to be an https:// address such as https://llm.example/v1, or http:// inside your own "
    "network, without a password in it; it needs AMENDS_ASSISTANT_MODEL as well"
)


@pytest.mark.parametrize(
    "url", ["https://llm.example/v1/", "http://localhost:1/v1", "http://10.0.0.3/v1", "http://ollama:11434/v1"]
)  # fmt: skip
def test_the_assistant_has_a_section_of_its_own(url: str, tmp_path: Path) -> None:
    section = f'[assistant]\nbase_url = "{url}"\nmodel = "m"\napi_key = "hush"\n'
    (tmp_path / "amends.toml").write_text(section)

    settings = Settings.read(tmp_path)

    assert settings.assistant_base_url == url.rstrip("/")
    assert (settings.assistant_model, settings.assistant_api_key.get_secret_value()) == (
        "m",
        "hush",
    )
    assert "hush" not in repr(settings)


@pytest.mark.parametrize(
    ("section", "line"),
    [
        ('base_url = "https://llm.example"', f"AT = 'https://llm.example' cannot be used: {ASSISTANT}"),
        ('model = "m"', f"AMENDS_ASSISTANT_BASE_URL is missing: {ASSISTANT}"),
        ('api_key = "hush"', f"AMENDS_ASSISTANT_BASE_URL is missing: {ASSISTANT}"),
        ('base_url = "http://llm.example"\nmodel = "m"', f"AT = 'http://llm.example' cannot be used: {ASSISTANT}"),
        ('base_url = "http://8.8.8.8"\nmodel = "m"', f"AT = 'http://8.8.8.8' cannot be used: {ASSISTANT}"),
        ('base_url = "https://me:hush@llm.example"\nmodel = "m"', f"AT cannot be used: {ASSISTANT}"),
        ('base_urL = "x"', "assistant_base_urL in amends.toml is no setting; the nearest is assistant_base_url"),
    ],
)  # fmt: skip
def test_half_an_assistant_is_refused(section: str, line: str, tmp_path: Path) -> None:
    (tmp_path / "amends.toml").write_text(f"[assistant]\n{section}\n")

    assert problems(tmp_path) == (line.replace("AT", "assistant_base_url in amends.toml", 1),)


KEY = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="
EVENTS = (
    "it has to be an https:// address, or http:// inside your own network, without a password in "
    "it; it and AMENDS_EVENTS_SECRET need each other"
)


@pytest.mark.parametrize("url", ["https://crm.example/hook", "http://10.0.0.3/hook"])
def test_other_systems_have_a_section_of_their_own(url: str, tmp_path: Path) -> None:
    (tmp_path / "amends.toml").write_text(f'[events]\nurl = "{url}"\nsecret = "{KEY}"\n')
    settings = Settings.read(tmp_path)

    assert (settings.events_url, settings.events_key()) == (url, b"0123456789abcdef" * 2)
    assert KEY not in repr(settings)


@pytest.mark.parametrize(
    ("section", "line"),
    [
        ('url = "https://crm.example"', f"events_url in amends.toml = 'https://crm.example' cannot be used: {EVENTS}"),
        (f'secret = "{KEY}"', f"AMENDS_EVENTS_URL is missing: {EVENTS}"),
        (f'url = "http://crm.example"\nsecret = "{KEY}"', f"events_url in amends.toml = 'http://crm.example' cannot be used: {EVENTS}"),
        ('url = "https://crm.example"\nsecret = "whsec_AAAA"', "events_secret in amends.toml cannot be used: it has to be whsec_ and 24 to 64 random bytes in base64"),
        ('secrt = "x"', "events_secrt in amends.toml is no setting; the nearest is events_secret"),
    ],
)  # fmt: skip
def test_a_listener_nobody_could_trust_is_refused(section: str, line: str, tmp_path: Path) -> None:
    (tmp_path / "amends.toml").write_text(f"[events]\n{section}\n")

    assert problems(tmp_path) == (line,)


def test_a_key_that_fits_no_header_is_refused_unseen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AMENDS_ASSISTANT_BASE_URL", "https://llm.example/v1")
    monkeypatch.setenv("AMENDS_ASSISTANT_MODEL", "m")
    monkeypatch.setenv("AMENDS_ASSISTANT_API_KEY", "hush\nhush")

    (problem,) = problems(tmp_path)

    assert problem.startswith("AMENDS_ASSISTANT_API_KEY cannot be used")
    assert "hush" not in problem


def test_what_may_hold_a_password_is_never_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AMENDS_BOT_TOKEN", "1:hush")
    monkeypatch.setenv("AMENDS_DATABASE_URL", "postgresql+asyncpg://me:hush@here/amends")
    shown = repr(Settings.read(tmp_path))

    monkeypatch.setenv("AMENDS_DATABASE_URL", "mysql://me:hush@here/amends")
    monkeypatch.setenv("AMENDS_WEBHOOK_SECRET", "hush hush")
    refused = problems(tmp_path)

    assert "hush" not in shown
    assert "hush" not in "".join(refused)
    assert len(refused) == 2


def test_a_missing_token_is_told_only_to_those_who_need_it(tmp_path: Path) -> None:
    settings = Settings.read(tmp_path)

    with pytest.raises(SettingsError, match="AMENDS_BOT_TOKEN is missing"):
        settings.token()


def test_every_setting_is_described_for_the_operator() -> None:
    page = (ROOT / "docs" / "operations.md").read_text("utf-8")
    named = set(re.findall(rf"`{PREFIX}(\w+)`", page))

    assert {name.upper() for name in Settings.model_fields} - {"POLICY"} <= named
