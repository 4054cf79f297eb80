"""Lines from the record for the desk: what was promised, offered and said besides free words."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.notices import desk as staff
from bot.domain.notices.base import Notice
from bot.domain.people import PersonId
from bot.domain.record.case import Case
from bot.domain.record.told import Told, told
from bot.ports.unit_of_work import UnitOfWork


async def told_in(uow: UnitOfWork, case: Case) -> Sequence[staff.StoryLine]:
    """The lines of the journal that belong into the story, oldest first."""
    lines = told(await uow.journal.of_case(case.id))
    names: Mapping[PersonId | None, str] = {
        line.by: await _name(uow, case, line.by) for line in lines
    }
    return [_story_line(line, names[line.by]) for line in lines]


async def with_record(uow: UnitOfWork, notice: Notice, case: Case | None, now: datetime) -> Notice:
    """A brief with the open promises and the newest word to the customer; others as they are."""
    if case is None or not isinstance(notice, staff.Brief):
        return notice
    rows = await uow.promises.open_of_case(case.id)
    lines = [line for line in await told_in(uow, case) if line.what not in ("missed", "righted")]
    promises = tuple(
        staff.PromiseLine(
            promise=row.id,
            text=row.text,
            due=row.due,
            overdue=row.due is not None and row.due < now,
        )
        for row in rows
    )
    last = next((line for line in reversed(lines) if line.text), None)
    return replace(notice, promises=promises, last_word=last.text if last is not None else "")


async def _name(uow: UnitOfWork, case: Case, by: PersonId | None) -> str:
    if by is None:
        return ""
    known = await uow.people.get(by)
    return known.name if known is not None else case.owner_name


def _story_line(line: Told, who: str) -> staff.StoryLine:
    return staff.StoryLine(
        who=who,
        at=line.at,
        text=line.text,
        note=False,
        file=False,
        what=line.what,
        due=line.due,
    )
