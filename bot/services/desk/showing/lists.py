"""Lists of cases: mine, and those that were searched for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.domain.notices import desk as staff
from bot.domain.people import Person
from bot.domain.record.case import Case
from bot.ports.unit_of_work import UnitOfWork
from bot.services.cards import Cards
from bot.services.carrying_out import CarryOut
from bot.services.desk.showing.files import next_for_owner
from bot.services.standing_in import in_hand

MOST = 30
LAST = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowMyCases:
    """``/case`` without words: all of them, what is due first at the top."""

    carry_out: CarryOut

    async def __call__(self, uow: UnitOfWork, person: Person, now: datetime) -> None:
        """Send the list, also when it is empty."""
        mine = await in_hand(uow, person.id)
        notice = staff.MyCases(
            cases=await lines(uow, mine, now, self.carry_out.cards), found=False
        )
        await self.carry_out.tell(uow, person.id, notice, now)


async def lines(
    uow: UnitOfWork, cases: Sequence[Case], now: datetime, cards: Cards
) -> tuple[staff.MyCaseLine, ...]:
    """One line per case, what is due first at the top."""
    made = [await _line(uow, case, now, cards) for case in cases]
    return tuple(sorted(made, key=lambda line: (line.next_due or LAST, line.case_id)))


async def _line(uow: UnitOfWork, case: Case, now: datetime, cards: Cards) -> staff.MyCaseLine:
    late = await cards.overdue_since(uow, case, now)
    due = late or await next_for_owner(uow, case)
    return staff.MyCaseLine(
        case_id=case.id,
        case_number=case.number,
        customer_name=case.customer_name,
        state=case.state.value,
        severity=case.severity.value,
        next_due=due,
        overdue=late is not None,
    )
