"""Commands of `main.py`: what they print, and how they end (0 fine, 1 a problem, 2 wrong usage)."""

import asyncio
import json
import logging
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

import main
from bot.storage import Database, migrate
from tests.fakes import MONDAY

SECRET = "4100:hidden-in-every-message"
POSTGRES_AWAY = "postgresql+asyncpg://me:hush@127.0.0.1:1/amends"
LETTER: dict[str, Any] = {"update_id": 77, "message": {"text": "<b>raw</b> [words]"}}

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in an empty folder."""
    monkeypatch.chdir(tmp_path)
    # The commands may send logs where they end with the test.
    monkeypatch.setattr(logging.getLogger(), "handlers", logging.getLogger().handlers[:])
    monkeypatch.setattr(main, "_end_well", lambda: None)  # It would change how the tests end.

    def one(*command: str, **settings: str) -> Result:
        with monkeypatch.context() as patch:
            for name, value in settings.items():
                patch.setenv(f"AMENDS_{name.upper()}", value)
            return CliRunner().invoke(main.app, [*command])

    return one


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A database with one dead letter."""
    path = tmp_path / "data" / "amends.db"

    async def fill() -> None:
        opened = await Database.open(f"sqlite+aiosqlite:///{path}")
        await migrate(opened)
        async with opened.begin() as uow:
            await uow.inbox.put(4100, [LETTER], MONDAY)
            (row,) = await uow.inbox.heads(MONDAY, limit=1)
            await uow.inbox.bury(row, MONDAY, "Unreadable: 1 unknown parts")
        await opened.close()

    asyncio.run(fill())
    return path


def one_sentence(result: Result) -> str:
    """What the operator reads instead of a stack trace."""
    assert result.exit_code == 1, result.output
    assert "Traceback" not in result.output
    return result.output.strip()


@pytest.mark.parametrize(
    ("command", "settings", "words"),
    [
        ("run", {}, "AMENDS_BOT_TOKEN is missing"),
        ("run", {"tokn": "x"}, "AMENDS_TOKN is no setting"),
        ("run", {"http_port": "x"}, "AMENDS_HTTP_PORT = 'x' cannot be used"),
        ("run", {"timezone": "Mars/Base"}, "AMENDS_TIMEZONE"),
        ("run", {"webhook_url": "https://bot.example/hook"}, "AMENDS_WEBHOOK_SECRET"),
        ("run", {"database_url": "mysql://x"}, "AMENDS_DATABASE_URL"),
        ("run", {"bot_token": "no-token"}, "AMENDS_BOT_TOKEN"),
        ("migrate", {"database_url": "sqlite+aiosqlite:////proc/no/x.db"}, "AMENDS_DATABASE_URL"),
        ("migrate", {"database_url": "sqlite+aiosqlite:////tmp"}, "it is a folder"),
        ("migrate", {"database_url": POSTGRES_AWAY}, "AMENDS_DATABASE_URL"),
        ("migrate", {"locale": "de"}, "AMENDS_LOCALE = 'de' cannot be used: it has to be one of"),
        ("demo", {"locale": "[/b]"}, "AMENDS_LOCALE = '[/b]'"),
        ("demo", {"locale": "de"}, "AMENDS_LOCALE = 'de'"),
        ("demo", {"demo_data": "/dev/null"}, "AMENDS_DEMO_DATA = '/dev/null'"),
        ("migrate", {"policy": "x"}, "AMENDS_POLICY is no setting"),
    ],
)
def test_wrong_settings_end_with_a_sentence(
    run: Run, command: str, settings: dict[str, str], words: str
) -> None:
    said = one_sentence(run(command, **settings))

    assert words in said
    assert "hush" not in said


def test_a_wrong_policy_ends_with_a_sentence(run: Run, tmp_path: Path) -> None:
    (tmp_path / "amends.toml").write_text("[policy]\n'intake.burst_quite' = '8 s'\n", "utf-8")

    for command in ("migrate", "demo"):
        assert "burst_quiet" in one_sentence(run(command))


@pytest.mark.parametrize(
    "command",
    [
        ["bogus"],
        ["run", "--bogus"],
        ["dead-letters", "show"],
        ["dead-letters", "show", "x"],
        ["backup"],
        ["restore"],
        ["export", "5002"],
        ["erase"],
        ["letter"],
        ["demo", "--port", "70000"],
        ["demo", "--port", "-1"],
    ],
)
def test_wrong_usage_ends_with_two(run: Run, command: list[str]) -> None:
    result = run(*command)

    assert result.exit_code == 2
    assert "Traceback" not in result.output


def test_dead_letters_are_listed_shown_and_tried_again(run: Run, database: Path) -> None:
    listed = run("dead-letters", "list")
    shown = run("dead-letters", "show", "77")
    again = run("dead-letters", "retry", "77")

    assert [r.exit_code for r in (listed, shown, again)] == [0, 0, 0]
    assert "77  2025-03-03 10:00  message  Unreadable: 1 unknown parts" in listed.output
    assert json.loads(shown.stdout) == LETTER
    assert "no dead letter 77" in one_sentence(run("dead-letters", "retry", "77"))
    with closing(sqlite3.connect(database)) as connection:
        rows = connection.execute("SELECT state, attempts, not_before FROM inbox").fetchall()
    assert rows == [("new", 0, None)]


def test_half_a_character_in_a_dead_letter_is_shown_as_json_writes_it(
    run: Run, database: Path
) -> None:
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("UPDATE inbox SET payload = ?", (r'{"text": "broke \ud83d"}',))
        connection.commit()

    shown = run("dead-letters", "show", "77")

    assert shown.exit_code == 0, shown.output
    assert r'"broke \ud83d"' in shown.stdout


def test_a_word_in_brackets_is_not_eaten(run: Run, tmp_path: Path) -> None:
    (tmp_path / "amends.toml").write_text("policy = 3\n", "utf-8")

    assert "it has to be a section [policy] of amends.toml" in one_sentence(run("migrate"))


@pytest.mark.parametrize("command", ["backup", "restore"])
def test_a_copy_that_cannot_be_written_ends_with_a_sentence(
    run: Run, database: Path, tmp_path: Path, command: str
) -> None:
    if command == "restore":
        assert run("backup", "copy.db").exit_code == 0
        (tmp_path / "data" / "amends.db.part").mkdir()
    said = one_sentence(run(command, "/nodir/x.db" if command == "backup" else "copy.db"))

    assert ("/nodir/x.db" if command == "backup" else "amends.db.part") in said


def test_a_database_that_is_in_use_is_refused(run: Run, database: Path) -> None:
    async def while_open() -> Result:
        opened = await Database.open(f"sqlite+aiosqlite:///{database}")
        try:
            return await asyncio.to_thread(run, "migrate")
        finally:
            await opened.close()

    assert "Another process works with this database" in one_sentence(asyncio.run(while_open()))
    assert run("migrate").exit_code == 0


def test_a_database_of_a_newer_version_is_refused(run: Run, database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()

    said = one_sentence(run("run", bot_token=SECRET))

    assert "newer version" in said
    assert SECRET not in said


def test_a_backup_is_a_database_of_its_own(run: Run, database: Path, tmp_path: Path) -> None:
    first = run("backup", "copy.db")

    assert first.exit_code == 0, first.output
    with closing(sqlite3.connect(tmp_path / "copy.db")) as connection:
        assert connection.execute("SELECT update_id FROM inbox").fetchall() == [(77,)]
    assert "already" in one_sentence(run("backup", "copy.db"))


def test_the_digest_is_printed(run: Run, database: Path) -> None:
    result = run("digest", locale="en", company="Blue Harbour")

    assert result.exit_code == 0, result.output
    assert "Blue Harbour" in result.output
    assert "<b>" not in result.output
