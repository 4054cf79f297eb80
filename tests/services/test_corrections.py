"""How the words of a customer were read: shown with reasons, put right by people, reported."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.app import corrections as reporting
from bot.config import Settings
from bot.domain.moves.desk.correcting import Field
from bot.domain.notices.actions import Action
from bot.domain.people import PersonId
from bot.domain.record.case import CaseId, Severity
from bot.domain.record.journal import Entry, What
from bot.domain.record.timers import TimerKind
from bot.domain.reports.corrections import Mistake, counted, mistakes
from tests.fakes import MONDAY
from tests.services.desk_house import DeskHouse, open_house

CALL = "My kettle, bought from Ken on +49 170 1234567, has a cracked lid. I want a refund!"


async def choose(house: DeskHouse, name: str, field: Field, value: str) -> str:
    """Look why, and put one thing right; what the last tap is answered."""
    await house.say(name, "/case C-1001")
    await house.tap(name, Action.WHY)
    await _tap(house, name, Action.CORRECT, f"{field}|")
    return await _tap(house, name, Action.CORRECT_TO, f"{field}|{value}|")


async def _tap(house: DeskHouse, name: str, action: Action, begins: str) -> str:
    shown = await house.last(
        name, "ReadingShown" if action is Action.CORRECT else "CorrectionAsked"
    )
    return await house.tap(name, action, f"{begins}{shown.fields['stamp']}")


async def put_right(house: DeskHouse) -> list[tuple[str, str, str, PersonId | None]]:
    """What the journal tells of it."""
    async with house.harness._database.reading() as uow:
        lines = await uow.journal.of_case(CaseId(1001))
    return [(e.note, e.old, e.new, e.by) for e in lines if e.what is What.CORRECTED]


async def test_the_words_that_decided_are_shown(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        await house.say("Boris", "/case C-1001")
        await house.tap("Boris", Action.WHY)
        shown = (await house.last("Boris", "ReadingShown")).fields

    assert (shown["message_kind"], shown["category"]) == ("complaint", "product_quality")
    assert {"word": "cracked", "rule": "problem", "weight": "+1.0"} in shown["reasons"]
    assert shown["may_correct"] is True


async def test_a_correction_changes_one_thing_and_is_kept(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        before = await house.case()
        to_anna = await house.kinds("Anna")
        toast = await choose(house, "Boris", Field.CATEGORY, "transaction_process")
        after, kept = await house.case(), await put_right(house)
        shown = (await house.last("Boris", "ReadingShown")).fields
        told = await house.kinds("Anna")

    assert toast == "Noted."
    assert after == replace(before, category="transaction_process", version=after.version)
    assert kept == [("category", "product_quality", "transaction_process", before.owner)]
    assert shown["category"] == "transaction_process"
    assert told == to_anna


async def test_what_it_was_is_kept_for_the_report_alone(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        before = await house.case()
        await choose(house, "Boris", Field.MESSAGE_KIND, "request")
        await choose(house, "Boris", Field.MESSAGE_KIND, "request")
        after, kept = await house.case(), await put_right(house)
        shown = (await house.last("Boris", "ReadingShown")).fields

    assert after == replace(before, version=after.version)
    assert kept == [("message_kind", "complaint", "request", before.owner)]
    assert shown["message_kind"] == "request"


async def test_whoever_makes_it_heavier_starts_the_clocks_of_a_heavy_case(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        await choose(house, "Boris", Field.SEVERITY, "major")
        case = await house.case()
        async with house.harness._database.reading() as uow:
            timers = await uow.timers.of_case(case.id)
        brief = await house.last("Vera", "Brief")

    assert case.severity is Severity.MAJOR
    assert TimerKind.UPDATE_DUE in {timer.kind for timer in timers}
    assert brief.fields["reason"] == "major"


async def test_only_a_supervisor_makes_it_lighter(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        refused = await choose(house, "Boris", Field.SEVERITY, "minor")
        still = (await house.case()).severity
        await choose(house, "Vera", Field.SEVERITY, "minor")
        after, kept = await house.case(), await put_right(house)

    assert "supervisor" in refused.lower()
    assert (still, after.severity) == (Severity.NORMAL, Severity.MINOR)
    assert [line[:3] for line in kept] == [("severity", "normal", "minor")]


async def test_nobody_else_sees_it_or_puts_it_right(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        await choose(house, "Boris", Field.CATEGORY, "service_execution")
        before = await put_right(house)
        for action in (Action.WHY, Action.CORRECT, Action.CORRECT_TO):
            await house.tap("Carl", action, of="Boris")
        told, kept = await house.kinds("Carl"), await put_right(house)

    assert "ReadingShown" not in told
    assert kept == before


@pytest.mark.parametrize("days", [1, 90])
async def test_the_report_tells_what_was_taken_for_what(
    days: int, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_house(tmp_path) as house:
        await house.complaint(text=CALL)
        await house.tap("Boris", Action.CLAIM)
        await house.tap("Boris", Action.NEXT_STEP)
        await choose(house, "Boris", Field.CATEGORY, "transaction_process")
        await choose(house, "Boris", Field.WISH, "replacement")
        moment = house.harness._clock.at
    monkeypatch.setattr("bot.clock.SystemClock.now", lambda _: moment)
    url = f"sqlite+aiosqlite:///{tmp_path}/story.db"

    await reporting.report(Settings(database_url=url), days)

    printed = capsys.readouterr().out
    assert printed.startswith(f"last {days} days: 1 cases opened, 1 put right by people\n")
    assert "category\n     1  product_quality -> transaction_process" in printed
    assert "wish_kind\n     1  refund -> replacement" in printed
    assert "C-1001  category: product_quality -> transaction_process" in printed
    assert "cracked (problem +1.0)" in printed
    assert "1234567" not in printed
    assert "Anna" not in printed


def line(case: int, field: str, old: str, new: str) -> Entry:
    return Entry(
        case=CaseId(case), at=MONDAY, by=None, what=What.CORRECTED, old=old, new=new, note=field
    )


def test_each_field_of_a_case_counts_once_from_first_to_last() -> None:
    found = mistakes(
        [
            line(1, "category", "a", "b"),
            line(1, "category", "b", "c"),
            line(2, "category", "a", "b"),
            line(2, "category", "b", "a"),
            line(3, "category", "a", "c"),
            line(3, "wish_kind", "", "refund"),
            replace(line(4, "category", "a", "c"), what=What.HEARD),
            replace(line(5, "category", "a", "c"), note=""),
        ]
    )

    assert found[0] == Mistake(case=CaseId(1), field="category", read="a", right="c")
    assert counted(found) == [("category", "a", "c", 2), ("wish_kind", "unknown", "refund", 1)]
