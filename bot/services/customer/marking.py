"""The dates a customer names for the solution: kept with the case (§17 item 5)."""

from dataclasses import replace
from datetime import datetime

from bot.domain.deciding import needed_sooner
from bot.domain.deciding.decision import Decision, Say, To
from bot.domain.moves.customer import righting
from bot.domain.notices.desk.limits import PromiseTooLate
from bot.domain.record.case import INTAKE, Case
from bot.domain.record.commitment import PromiseKind
from bot.domain.record.journal import Entry
from bot.domain.record.transcript import Side
from bot.domain.understanding.wishes.asides import Aside
from bot.ports.understanding import Understanding
from bot.ports.unit_of_work import UnitOfWork


def marked(case: Case, text: str, now: datetime, understanding: Understanding) -> Case:
    """The case with what the words say; a date they do not name stays as it was."""
    found = understanding.tolerance(text, now)
    if understanding.aside(text) is Aside.TOO_LATE and not _sooner(case, found.needed):
        found = found._replace(needed=None)
    if found.wished is None and found.needed is None:
        return case
    marks = replace(
        case.marks,
        wished=found.wished or case.marks.wished,
        needed=found.needed or case.marks.needed,
    )
    return replace(case, marks=marks)


def with_words(case: Case, text: str, now: datetime, understanding: Understanding) -> Case:
    """The same, with a figure put right once people have it."""
    case = marked(case, text, now, understanding)
    return case if case.state in INTAKE else righted(case, text, understanding)


_A_CORRECTION = 80


def righted(case: Case, text: str, understanding: Understanding) -> Case:
    """The case with a figure put right: "it was 680, not 640", once people have it."""
    if not _may_correct(text):
        return case
    facts, wish = (
        understanding.corrected(told, text) if told else "" for told in (case.facts, case.wish)
    )
    return replace(case, facts=facts or case.facts, wish=wish or case.wish)


async def written_down(
    uow: UnitOfWork,
    before: Case,
    case: Case,
    decision: Decision,
    text: str,
    now: datetime,
    read: Understanding,
) -> tuple[Decision, str]:
    """The decision with what these words changed in the record, and that change in words.

    ``before`` is the case without them.
    """
    found = await _put_right(uow, before, case, text, now, read)
    return await _warned(uow, before, case, decision.adding(*found), now), righting.shown(found)


async def _put_right(
    uow: UnitOfWork, before: Case, case: Case, text: str, now: datetime, read: Understanding
) -> tuple[Entry, ...]:
    """What these words have changed in the record, or else in an earlier message, written down."""
    found = righting.lines(before, case, now)
    if found or case.state in INTAKE or not _may_correct(text) or not read.corrected(text, text):
        return found
    said = reversed(await uow.transcript.of_case(case.id))
    earlier = (one.text for one in said if one.side is Side.CUSTOMER and one.text != text)
    pairs = ((told, read.corrected(told, text)) for told in earlier)
    old, new = next((pair for pair in pairs if pair[1]), ("", ""))
    return (righting.line(case, *righting.changed(old, new), now),) if new else ()


def _may_correct(text: str) -> bool:
    return len(text) <= _A_CORRECTION and any(map(str.isdigit, text))


def _sooner(case: Case, needed: datetime | None) -> bool:
    """Whether a time is before ours: "Monday is too late" does not need it by Monday."""
    return needed is not None and case.contact_by is not None and needed < case.contact_by


async def _warned(
    uow: UnitOfWork, before: Case, case: Case, decision: Decision, now: datetime
) -> Decision:
    """The owner hears of what was promised for later than the customer needs it now."""
    rows = await _too_late(uow, before, case)
    if not rows and needed_sooner.newly(before, case, now):
        return decision.adding(*needed_sooner.said(case))
    return decision.adding(*rows)


async def _too_late(uow: UnitOfWork, before: Case, case: Case) -> tuple[Say, ...]:
    needed = case.marks.needed
    if needed is None or needed == before.marks.needed or case.owner is None:
        return ()
    rows = await uow.promises.open_of_case(case.id)
    return tuple(
        Say(
            to=To.OWNER,
            notice=PromiseTooLate(
                case_number=case.number,
                customer_name=case.customer_name,
                promise=row.id,
                text=row.text,
                due=row.due,
                needed=needed,
            ),
        )
        for row in rows
        if row.due is not None and row.due > needed
        if row.kind is not PromiseKind.CALLBACK
    )
