"""`export`, `erase`, `restore` and `letter` on what a day has left in the books."""

import asyncio
import json
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import main
from bot.app.clearing import clear_saved
from bot.domain.notices.actions import Action
from bot.domain.people import PersonId
from bot.sandbox import DEFAULT_TOKEN
from bot.services.privacy.forgetting import ForgetInTime
from bot.services.watching import LookRound
from tests.app.shop import bare_shop, bot_at_work
from tests.sandbox.client import ANNA
from tests.services.desk_house import DeskHouse, open_house

pytestmark = [pytest.mark.asyncio, pytest.mark.timeout(60)]

SECRET = "violet kettle"
STORY = f"My {SECRET} arrived with a cracked lid and nobody answers. I want a refund!"
NOTE = f"the {SECRET} is from June"
FOUND = f"the lid of the {SECRET} was packed without padding"
MOTIVE = f"another {SECRET}; that this one is replaced is justified"
PICTURE = b"\x89PNG\r\n\x1a\n a cracked lid"
CUSTOMER = 5001
"""Anna, where no sandbox numbers her."""
DAY = timedelta(days=1)

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command on the books of the house."""
    monkeypatch.chdir(tmp_path)

    def one(*command: str, **settings: str) -> Result:
        books = tmp_path / "story.db"
        given = {"database_url": f"sqlite+aiosqlite:///{books}", "locale": "en", **settings}
        with monkeypatch.context() as patch:
            for name, value in given.items():
                patch.setenv(f"AMENDS_{name.upper()}", value)
            return CliRunner().invoke(main.app, [*command])

    return one


async def complained(house: DeskHouse) -> None:
    """A case with words, a photo, notes, facts and a promise, in the hands of staff."""
    await house.complaint(text=STORY)
    await house.say("Anna", "This is the lid", media="photo")
    await house.tap("Boris", Action.CLAIM)
    await house.tap("Boris", Action.NEXT_STEP)
    await house.say("Boris", f"/note C-1001 {NOTE}")
    await house.say("Boris", f"/facts C-1001 {FOUND}")
    await house.say("Boris", "/calm C-1001")
    await house.tap("Boris", Action.ON_PURPOSE)
    await house.tap("Boris", Action.MOTIVE)
    await house.say("Boris", MOTIVE)
    await house.wait(seconds=60)


async def ended(house: DeskHouse) -> None:
    """The same, taken back by the customer."""
    await complained(house)
    await house.say("Anna", "/withdraw")
    await house.tap("Anna", Action.WITHDRAW_YES)
    await house.wait(hours=1)


def rows(folder: Path, statement: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(folder / "story.db")) as books:
        return books.execute(statement).fetchall()


def known_in(folder: Path, *words: str) -> list[str]:
    """Which of these words the files of the database still hold, in any corner."""
    kept = b"".join(one.read_bytes() for one in sorted(folder.glob("story.db*")))
    return [word for word in words if word.encode() in kept]


async def test_a_customer_gets_a_copy_of_everything_with_the_files(
    tmp_path: Path, run: Run
) -> None:
    async with bare_shop(tmp_path) as shop:
        async with bot_at_work(shop):
            await shop.complain(text=STORY)
            for name in ("lid.png", "box.png"):
                await shop.send_files(ANNA, ("photo", name, PICTURE))
            await shop.wait()
        (tmp_path / "amends.db").rename(tmp_path / "story.db")
        await shop.control("faults", method="getFile", kind="bad_request")
        given = {"bot_token": DEFAULT_TOKEN, "bot_api_url": shop.base_url}
        done = await asyncio.to_thread(run, "export", str(ANNA), "anna.zip", **given)

    assert done.exit_code == 0, done.output
    assert "1 of 2 files" in done.output
    assert DEFAULT_TOKEN not in done.output
    with zipfile.ZipFile(tmp_path / "anna.zip") as packed:
        record = json.loads(packed.read("data.json"))
        [picture] = [name for name in packed.namelist() if name.startswith("files/")]
        assert packed.read(picture) == PICTURE
    [case] = record["cases"]
    assert record["people"][0]["name"] == "Anna"
    assert STORY in [one["text"] for one in case["transcript"]]


async def test_a_copy_of_a_case_has_what_staff_wrote(tmp_path: Path, run: Run) -> None:
    async with open_house(tmp_path) as house:
        await complained(house)
    done = await asyncio.to_thread(run, "export", "C-1001", "case.zip", "--no-files")
    again = await asyncio.to_thread(run, "export", "C-1001", "case.zip", "--no-files")

    assert done.exit_code == 0, done.output
    with zipfile.ZipFile(tmp_path / "case.zip") as packed:
        assert packed.namelist() == ["data.json"]
        case = json.loads(packed.read("data.json"))
    assert case["case"] == "C-1001"
    assert {STORY, NOTE} <= {one["text"] for one in case["transcript"]}
    [kept] = case["cases"]
    assert (kept["detail"]["sheet"]["what"], kept["detail"]["intention"]["motive"]) == (
        FOUND,
        MOTIVE,
    )
    assert case["promises"]
    assert (again.exit_code, "already" in again.output) == (1, True)


async def test_of_a_customer_who_is_erased_only_figures_stay(tmp_path: Path, run: Run) -> None:
    async with open_house(tmp_path) as house:
        await ended(house)
        await house.say("Boris", "/save sorry Dear Anna, we are sorry.")
    asked = await asyncio.to_thread(run, "erase", str(CUSTOMER))
    before = known_in(tmp_path, SECRET, "Anna", str(CUSTOMER))
    done = await asyncio.to_thread(run, "erase", "C-1001", "--yes")
    gone = await asyncio.to_thread(run, "erase", "C-1001", "--yes")

    assert (asked.exit_code, done.exit_code) == (1, 0), done.output
    assert ("add --yes" in asked.output, "changed: sorry" in done.output) == (True, True)
    assert before == [SECRET, "Anna", str(CUSTOMER)]
    assert known_in(tmp_path, SECRET, "Anna", str(CUSTOMER)) == []
    [(state, severity, customer)] = rows(
        tmp_path, "SELECT state, severity, customer_id FROM cases"
    )
    assert (state, severity, customer) == ("withdrawn", "normal", 0)
    moves = rows(tmp_path, "SELECT new FROM journal WHERE what = 'moved' ORDER BY id")
    assert moves[-1] == ("withdrawn",), "what the reports count is still there"
    assert (gone.exit_code, "nobody is known" in gone.output) == (1, True)


async def test_the_bot_goes_on_with_a_customer_it_has_forgotten(tmp_path: Path, run: Run) -> None:
    async with open_house(tmp_path) as house:
        await ended(house)
        await house.harness.close()
        erased = await asyncio.to_thread(run, "erase", str(CUSTOMER), "--yes")
        await house.harness._open()
        await house.say("Mona", "/digest")
        await house.complaint(text="My lamp is broken and I want a refund, please!")

        assert erased.exit_code == 0, erased.output
        assert (await house.last("Mona")).kind == "Digest"
        assert (await house.case(1002)).customer == CUSTOMER
        assert "CaseAcknowledged" in await house.kinds("Anna")


async def test_nobody_is_erased_while_their_case_is_open(tmp_path: Path, run: Run) -> None:
    async with open_house(tmp_path) as house:
        await complained(house)
    refused = await asyncio.to_thread(run, "erase", str(CUSTOMER), "--yes")

    assert (refused.exit_code, "C-1001 is open" in refused.output) == (1, True)
    assert known_in(tmp_path, SECRET)


@pytest.mark.parametrize(
    "command",
    [
        ("export", "anna", "x.zip"),
        ("export", "C-9999", "x.zip"),
        ("export", "12", "x.zip"),
        ("erase", "anna", "--yes"),
        ("erase", "C-9999", "--yes"),
        ("erase", "12", "--yes"),
        ("letter", "C-9999"),
        ("letter", "x"),
    ],
)
async def test_who_is_not_known_is_said_in_a_sentence(run: Run, command: tuple[str, ...]) -> None:
    result = await asyncio.to_thread(run, *command)

    assert result.exit_code == 1, result.output
    assert command[1] in result.output
    assert "Traceback" not in result.output


async def test_files_go_after_half_a_year_and_words_after_three_years(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await ended(house)
        clock, parts = house.harness._clock, house.harness._engine.parts
        files = "SELECT count(*) FROM transcript WHERE file_id != ''"
        look = LookRound(
            carry_out=parts.carry_out,
            transactions=parts.database,
            clock=clock,
            forget=ForgetInTime(policy=parts.policy, clear_saved=clear_saved(parts)),
            may_forget=lambda: True,
        )

        kept = []
        for days in (179, 2, 913):
            clock.advance(days * DAY)
            await look()
            kept.append(rows(tmp_path, files)[0][0])
        named = rows(tmp_path, "SELECT customer_id FROM cases")
        clock.advance(3 * DAY)
        await look()
        async with parts.database.reading() as uow:
            person = await uow.people.get(PersonId(CUSTOMER))

    assert kept == [1, 0, 0]
    assert named == [(CUSTOMER,)]
    assert rows(tmp_path, "SELECT customer_id, words FROM cases") == [(0, "C-1001")]
    assert rows(tmp_path, "SELECT count(*) FROM transcript WHERE text != ''") == [(0,)]
    assert person is None


async def test_a_backup_put_back_is_the_day_it_was_made(tmp_path: Path, run: Run) -> None:
    later = "SELECT count(*) FROM transcript WHERE text = 'This came after the copy'"
    async with open_house(tmp_path) as house:
        await complained(house)
        copied = await asyncio.to_thread(run, "backup", "copy.db")
        await house.say("Anna", "This came after the copy")
        busy = await asyncio.to_thread(run, "restore", "copy.db")
        await house.harness.close()
        done = await asyncio.to_thread(run, "restore", "copy.db")
        now = rows(tmp_path, later)
        again = await asyncio.to_thread(run, "restore", "copy.db")
        await house.harness._open()
        await house.say("Anna", "And this after it was put back")

        assert (copied.exit_code, done.exit_code) == (0, 0), copied.output + done.output
        assert (busy.exit_code, "Another process" in busy.output) == (1, True)
        assert now == [(0,)]
        assert (again.exit_code, "earlier restore" in again.output) == (1, True)
        assert (await house.transcript())[-1].text == "And this after it was put back"
    with closing(sqlite3.connect(tmp_path / "story.db.before-restore")) as before:
        assert before.execute(later).fetchone() == (1,)


async def test_what_was_on_its_way_when_the_copy_was_made_is_left_to_people(
    tmp_path: Path, run: Run
) -> None:
    newest = "(SELECT max(id) FROM outbox WHERE chat_id = 5001 AND slot = '')"
    async with open_house(tmp_path) as house:
        await complained(house)
        await house.harness.close()
        with closing(sqlite3.connect(tmp_path / "story.db")) as books, books:
            books.execute(f"UPDATE outbox SET state = 'pending' WHERE id = {newest}")  # noqa: S608
        await asyncio.to_thread(run, "backup", "copy.db")
        done = await asyncio.to_thread(run, "restore", "copy.db")
        await house.harness._open()
        before = len(house.harness._mouth.shown)
        await house.wait(seconds=60)

        assert "1 messages were on their way" in done.output
        assert len(house.harness._mouth.shown) == before


@pytest.mark.parametrize("content", [b"", b"not a database at all, but long enough to be read"])
async def test_what_is_no_backup_is_refused_and_nothing_is_touched(
    tmp_path: Path, run: Run, content: bytes
) -> None:
    async with open_house(tmp_path) as house:
        await house.complaint()
    (tmp_path / "wrong.db").write_bytes(content)

    for name in ("wrong.db", "nothing.db"):
        refused = await asyncio.to_thread(run, "restore", name)
        assert (refused.exit_code, name in refused.output) == (1, True)
    assert rows(tmp_path, "SELECT count(*) FROM cases") == [(1,)]


async def test_the_letter_of_a_case_is_printed(tmp_path: Path, run: Run) -> None:
    async with open_house(tmp_path) as house:
        await complained(house)
    shown = await asyncio.to_thread(run, "letter", "C-1001", company="Blue Harbour")

    assert shown.exit_code == 0, shown.output
    assert "Anna" in shown.output
    assert "Blue Harbour" in shown.output
    assert "<b>" not in shown.output
