"""The dates a customer names for the solution: kept with the case (§17 item 5)."""

from dataclasses import replace
from datetime import datetime

from bot.domain.deciding import needed_sooner
from bot.domain.deciding.decision import Decision, Say, To
from bot.domain.notices.desk.limits import PromiseTooLate
from bot.domain.record.case import Case
from bot.domain.record.commitment import PromiseKind
from bot.domain.understanding.asides import Aside
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


_A_CORRECTION = 80


def righted(case: Case, text: str, understanding: Understanding) -> Case:
    """The case with a figure put right: "it was 680, not 640", once people have it."""
    if len(text) > _A_CORRECTION or not any(map(str.isdigit, text)):
        return case
    facts, wish = (
        understanding.corrected(told, text) if told else "" for told in (case.facts, case.wish)
    )
    return replace(case, facts=facts or case.facts, wish=wish or case.wish)


def _sooner(case: Case, needed: datetime | None) -> bool:
    """Whether a time is before ours: "Monday is too late" does not need it by Monday."""
    return needed is not None and case.contact_by is not None and needed < case.contact_by


async def warned(
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
