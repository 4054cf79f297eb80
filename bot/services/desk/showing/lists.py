"""Lists of cases: mine, and those that were searched for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.domain import errors
from bot.domain.notices import desk as staff
from bot.domain.people import Person
from bot.domain.record.case import Case
from bot.ports.unit_of_work import UnitOfWork
from bot.services.cards import Cards
from bot.services.carrying_out import CarryOut
from bot.services.desk.at_desk import may_read, number_and_words
from bot.services.desk.showing.files import ShowCase, next_for_owner

MOST = 30
LAST = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowMyCases:
    """``/me``, ``/case`` and [My cases]: what is due first at the top."""

    carry_out: CarryOut

    async def __call__(self, uow: UnitOfWork, person: Person, now: datetime) -> None:
        """Send the list, also when it is empty."""
        mine = await uow.cases.of_owner(person.id)
        notice = staff.MyCases(
            cases=await lines(uow, mine, now, self.carry_out.cards), found=False
        )
        await self.carry_out.tell(uow, person.id, notice, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class FindCases:
    """``/case C-1001`` opens it; ``/case words`` searches those one may read."""

    carry_out: CarryOut
    show_case: ShowCase
    show_my_cases: ShowMyCases

    async def __call__(self, uow: UnitOfWork, person: Person, words: str, now: datetime) -> None:
        """Open the one there is, or list them. Raises ``NoSuchCase``."""
        number, rest = number_and_words(words)
        if not words.strip():
            await self.show_my_cases(uow, person, now)
        elif number is not None and not rest:
            await self.show_case(uow, person, number, now)
        else:
            await self._search(uow, person, words.strip(), now)

    async def _search(self, uow: UnitOfWork, person: Person, words: str, now: datetime) -> None:
        found = await uow.cases.search(words, limit=2 * MOST)
        readable = [case for case in found if may_read(case, person)][:MOST]
        if not readable:
            raise errors.NoSuchCase
        if len(readable) == 1:
            await self.show_case(uow, person, readable[0].id, now)
            return
        notice = staff.MyCases(
            cases=await lines(uow, readable, now, self.carry_out.cards), found=True
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
