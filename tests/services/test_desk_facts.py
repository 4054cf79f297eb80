"""The fact sheet and the note of D §9.1 at the desk: who is shown what, and where."""

from pathlib import Path
from typing import Any

from bot.domain.notices.actions import Action
from bot.domain.record.case import State
from bot.domain.record.journal import Entry, What
from tests.chat_script import model
from tests.services.desk_house import DeskHouse, open_house

SHEET = "Lid packed without padding\n1 March\nNobody had ordered padding\nThe packing film"
MOTIVE = "a second kettle; that the first is replaced is justified"


async def journal(house: DeskHouse, what: What) -> list[Entry]:
    case = await house.case()
    async with house.harness._database.reading() as uow:
        return [one for one in await uow.journal.of_case(case.id) if one.what is what]


def told(fields: Any) -> list[str]:
    """The lines of a sheet in a notice."""
    return [str(line["text"]) for line in fields]


async def noted(house: DeskHouse) -> None:
    """The note, with what for; nothing of it has been said in the group."""
    await house.say("Boris", "/calm C-1001")
    await house.tap("Boris", Action.ON_PURPOSE)
    await house.tap("Boris", Action.MOTIVE)
    await house.say("Boris", MOTIVE)


async def test_a_case_is_finished_without_a_line_of_it(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.agreed()
        await house.tap("Boris", Action.DONE)
        await house.say("Boris", "Refunded 50, receipt 8812")
        await house.tap("Anna", Action.MATTER, "solved")
        case = await house.case()
        assert "FactForm" not in await house.kinds("Boris")
    assert case.state is State.CONFIRMING
    assert case.sheet.is_empty


async def test_what_was_written_in_one_go_meets_whoever_takes_over(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        await house.tap("Boris", Action.FACTS)
        await house.say("Boris", SHEET, to=await house.last("Boris", "FactForm"))
        shown = await house.last("Boris", "FactSheetShown")
        await house.say("Boris", "/escalate C-1001 please have a look")
        brief = await house.last("Vera", "Brief")
        await house.tap("Vera", Action.TAKE_OVER)
        file = await house.last("Vera", "CaseFile")
    assert told(shown.fields["lines"]) == told(file.fields["sheet"]) == SHEET.splitlines()
    assert "packed without padding" in str(brief.fields["found"])


async def test_a_form_that_is_open_is_left_by_any_other_tap(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        await house.tap("Boris", Action.FACTS)
        await house.tap("Boris", Action.PAUSE)
        await house.say("Boris", "I have been to the store room")
        case = await house.case()
    assert case.sheet.is_empty


async def test_old_words_of_a_line_are_kept(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        await house.say("Boris", f"/facts C-1001 {SHEET}")
        await house.tap("Boris", Action.FACTS, "cause")
        await house.say("Boris", "The padding was ordered and not used")
        lines = await journal(house, What.FACTS)
        case = await house.case()
    assert case.sheet.found_cause == "The padding was ordered and not used"
    assert (lines[-1].note, lines[-1].old) == ("cause", "Nobody had ordered padding")


async def test_others_of_the_team_do_not_open_it(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        await house.say("Carl", f"/facts C-1001 {SHEET}")
        refused = await house.last("Carl", "Refused")
        case = await house.case()
    assert refused.fields["refusal"] == "refusal-not-for-you"
    assert case.sheet.is_empty


async def test_what_was_given_is_counted_under_the_cause_that_was_named(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.agreed()
        await house.say("Boris", f"/facts C-1001 {SHEET}")
        await house.tap("Boris", Action.CAUSE)
        await house.tap("Boris", Action.CAUSE, "obstacle")
        await house.tap("Boris", Action.CAUSE_IS, "cause|silos")
        await house.say("Mona", "/concessions")
        log = await house.last("Mona", "ConcessionLog")
    assert [one["cause"] for one in log.fields["causes"]] == ["silos"]


async def test_the_note_is_never_where_others_read_along(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        house.harness._engine.parts.house.topics.forum = True
        await house.claimed()
        await noted(house)
        await house.say("Boris", "/case C-1001")
        await house.say("Vera", "/case C-1001")
        public = [one for one in await house.told(model.GROUP) if MOTIVE in str(one.fields)]
        file = await house.last(model.GROUP, "CaseFile")
        seen = await house.last("Vera", "CaseFile")
        card = await house.last("Boris", "CoolHead")
    assert public == []
    assert (file.fields["on_purpose"], file.fields["motive"]) == (False, "")
    assert (seen.fields["on_purpose"], seen.fields["motive"]) == (True, MOTIVE)
    assert card.fields["motive"] == MOTIVE


async def test_no_timer_promise_or_word_to_the_customer_follows_from_the_note(
    tmp_path: Path,
) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        before = await state_of(house)
        await noted(house)
        after = await state_of(house)
        lines = await journal(house, What.INTENTION)
        await house.say("Anna", "/withdraw")
        await house.tap("Anna", Action.WITHDRAW_YES)
        ended = await house.case()
    assert after == before
    assert MOTIVE not in str(lines)
    assert ended.intention is None


async def state_of(house: DeskHouse) -> object:
    """Everything that could go on in a case, but for the note."""
    case = await house.case()
    async with house.harness._database.reading() as uow:
        timers = list(await uow.timers.of_case(case.id))
    customer, group = await house.told("Anna"), await house.told(model.GROUP)
    return timers, await house.promises(), customer, group, case.state, case.severity
