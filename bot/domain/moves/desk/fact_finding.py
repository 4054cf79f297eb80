"""The fact sheet of a case: what people found out, and how (D §6.1)."""

from dataclasses import replace
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Decision, noted, unchanged
from bot.domain.notices.desk.fact_sheets import FactForm, FactSheetShown, fact_lines
from bot.domain.people import Person
from bot.domain.record.case import INTAKE, Case, State
from bot.domain.record.cause import likely
from bot.domain.record.fact_sheet import SLOTS, FactSheet, Slot
from bot.domain.record.journal import What
from bot.domain.rights import Right, check
from bot.domain.understanding.fact_lines import Written


def may_record(case: Case, by: Person) -> None:
    """Raise unless this person may write down now what was found (D §18)."""
    check(Right.RECORD_FACTS, case, by)
    if case.state in INTAKE or case.state is State.MERGED:
        raise errors.OutOfPlace(state=case.state.value)


def first(case: Case) -> Slot:
    """The line that is asked for first: one without words, else the first of all."""
    return next(iter(case.sheet.empty), SLOTS[0])


def form(case: Case, by: Person, slot: Slot, known: str = "") -> FactForm:
    """Asks for one line, and takes several; ``known`` is what the record offers for it."""
    may_record(case, by)
    return FactForm(
        case_number=case.number,
        lines=fact_lines(case.sheet, case.sheet.written),
        fact=slot.value,
        known="" if case.sheet.of(slot) else known,
    )


def shown(case: Case, by: Person) -> FactSheetShown:
    """The sheet as it is, with a key for each line, and ready causes while there is none."""
    may_record(case, by)
    return FactSheetShown(
        case_number=case.number,
        lines=fact_lines(case.sheet, SLOTS),
        cause=case.cause,
        likely=() if case.cause else likely(case),
    )


def written(case: Case, by: Person, sheet: FactSheet, now: datetime) -> Decision:
    """The sheet as it reads now; each line that has changed is kept in its earlier words too."""
    may_record(case, by)
    before = case.sheet
    entries = (
        noted(case, What.FACTS, by, now, old=before.of(slot), new=sheet.of(slot), note=slot.value)
        for slot in SLOTS
        if before.of(slot) != sheet.of(slot)
    )
    return unchanged(replace(case, sheet=sheet)).adding(*entries)


def is_in_doubt(case: Case, written: Written, *, asked: str) -> bool:
    """Whether one line was written into a full sheet, and nothing says which one it replaces."""
    return not (asked or case.sheet.empty or written.named or written.lines > 1)


def following(case: Case, written: Written) -> Slot | None:
    """The line to be asked for next; none after several lines at once, or where one was mended.

    ``case`` is as it was before.
    """
    if written.lines > 1 or case.sheet.of(written.last):
        return None
    later = SLOTS[SLOTS.index(written.last) + 1 :]
    return next((slot for slot in later if not written.sheet.of(slot)), None)
