"""The dates a customer names for the solution: kept with the case (§17 item 5)."""

from dataclasses import replace
from datetime import datetime

from bot.domain.deciding.decision import Decision, Say, To
from bot.domain.notices.desk.limits import PromiseTooLate
from bot.domain.record.case import Case
from bot.domain.record.commitment import PromiseKind
from bot.ports.understanding import Understanding
from bot.ports.unit_of_work import UnitOfWork


def marked(case: Case, text: str, now: datetime, understanding: Understanding) -> Case:
    """The case with what the words say; a date they do not name stays as it was."""
    found = understanding.tolerance(text, now)
    if found.wished is None and found.needed is None:
        return case
    marks = replace(
        case.marks,
        wished=found.wished or case.marks.wished,
        needed=found.needed or case.marks.needed,
    )
    return replace(case, marks=marks)


async def warned(uow: UnitOfWork, before: Case, case: Case, decision: Decision) -> Decision:
    """The owner hears of what was promised for later than the customer needs it now."""
    needed = case.marks.needed
    if needed is None or needed == before.marks.needed or case.owner is None:
        return decision
    rows = await uow.promises.open_of_case(case.id)
    return decision.adding(
        *(
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
    )
