"""The courtesy check as the desk asks it: what is known, what is stated, and a broken file."""

import shutil
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.domain.calendar import WorkingCalendar
from bot.domain.courtesy.findings import Code, Draft
from bot.texts.courtesy_check import CourtesyReader
from bot.texts.lexicons import load_when_words
from bot.texts.places import languages_in, wording_root

NOW = datetime(2025, 3, 3, 2, 0, tzinfo=UTC)
LOCALES = wording_root() / "locales"
LANGUAGES = languages_in(wording_root())


def reader(locales: Path = LOCALES, languages: tuple[str, ...] = LANGUAGES) -> CourtesyReader:
    return CourtesyReader(
        locales=locales,
        languages=languages,
        calendar=WorkingCalendar(zone=ZoneInfo("Asia/Shanghai")),
        words=load_when_words(LOCALES, LANGUAGES),
    )


def test_a_broken_file_lets_words_go_out_and_is_logged(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for name in ("en", "zh-Hant"):
        shutil.copytree(LOCALES / name, tmp_path / name)
    (tmp_path / "en" / "courtesy.toml").write_text('[[phrases]]\ncode = "no such code"\n')

    draft = Draft(text="You should have read it.", language="en")
    checked = reader(tmp_path, ("en",)).check(draft, NOW)

    assert checked.findings == ()
    assert "no such code" in caplog.text


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ("我的订单号是20250301123", {"order": "20250301123"}),
        ("Order no. 778812, thanks", {"order": "778812"}),
        ("訂單號碼 AB-12345", {"order": "AB-12345"}),
        ("Call me: 13812345678", {"phone": "13812345678"}),
        ("write to a.b@c.example", {"email": "a.b@c.example"}),
        ("I paid 850 on 3 March at 10:30", {}),
        ("等了三天，花了 1200 元", {}),
    ],
)
def test_what_a_customer_has_given_is_known(said: str, known: dict[str, str]) -> None:
    assert reader().known(["Hello", said]) == known


def test_what_asks_denies_or_quotes_states_nothing() -> None:
    text = "我给您退120元。按规定不能退您500元。退您500元可以吗？"

    assert reader().statements(text) == ["我给您退120元。"]


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("It is sent. It arrives by 16.30 today. Bye", "by 16.30", "It arrives by 16.30 today."),
        ("壶已寄出。周五12:00前到；谢谢", "周五12:00前", "周五12:00前到；"),
        ("no such words", "at noon", "no such words"),
    ],
)
def test_the_sentence_around_words(text: str, words: str, sentence: str) -> None:
    assert reader().sentence_of(text, words) == sentence


@pytest.mark.parametrize(
    ("text", "contact"),
    [
        ("I'll call you by 16:00", True),
        ("The lid is with you by Friday noon", False),
        ("今天下午4点前给您回电", True),
        ("明天上午我給您答覆", True),
        ("新壶周五中午前送到", False),
    ],
)
def test_an_appointed_contact_is_told_from_a_delivery(text: str, contact: bool) -> None:
    assert reader().tells_of_contact(text) is contact


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("I'll call you tomorrow at 5 instead", True),
        ("Let us move our call to tomorrow at 5", True),
        ("I'll call you tomorrow at 5", False),
        ("电话改到明天下午5点", True),
        ("電話改到明天下午5點", True),
        ("明天下午5点给您打电话", False),
        ("新壶给您换好了，明天下午5点给您打电话", False),
    ],
)
def test_a_time_that_moves_another_is_told_from_one_more(text: str, moved: bool) -> None:
    assert reader().moves_a_time(text) is moved


def test_what_is_known_is_not_asked_for_again() -> None:
    draft = Draft(
        text="请提供一下您的订单号。", language="zh-Hans", known={"order": "20250301123"}
    )

    (found,) = reader().check(draft, NOW).findings

    assert found.code is Code.REPEAT
    assert "20250301123" in found.why + found.rewrite
