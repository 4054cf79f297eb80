"""Something extra beside a solution, ready in the pack: never before one, never instead (§11)."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain import errors
from bot.domain.moves.desk.working import callbacks_kept
from bot.domain.moves.promises import promising
from bot.domain.moves.solution import extra_after
from bot.domain.notices.desk.money import PromiseForm
from bot.domain.notices.desk.offers import PreparedOption
from bot.domain.people import Person
from bot.domain.policy.policy import Due, Policy
from bot.domain.record.case import Case
from bot.domain.record.money import Money
from bot.domain.solutions import choosing
from bot.domain.solutions.pack import Pack, Solution
from bot.domain.understanding.offers.money import Given
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.desk.at_desk import all_promises, case_to_act_on
from bot.services.desk.solving.prepared import AMOUNT
from bot.services.sums import sum_in_words


@dataclass(frozen=True, kw_only=True, slots=True)
class OfferExtras:
    """The ready extras under the form of a promise, and one of them at one tap."""

    carry_out: CarryOut
    policy: Policy
    pack: Pack

    async def form(
        self, uow: UnitOfWork, person: Person, case: Case, now: datetime
    ) -> PromiseForm | None:
        """The form with the extras as the customer reads them; ``None`` where none may follow."""
        there = choosing.extras(self.pack)
        if not there or not extra_after.may_add(case, await all_promises(uow, case)):
            return None
        keys = tuple(
            PreparedOption(
                code=one.code,
                label=one.said(person.language).button,
                when=self._text(one, case, now),
            )
            for one in there
        )
        return PromiseForm(case_number=case.number, extras=keys)

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, code: str, now: datetime
    ) -> None:
        """Promise it to the customer. Raises refusals; a forged code is ``AlreadyDone``."""
        case = await case_to_act_on(uow, person, case_id)
        solution = self.pack.get(code)
        if solution is None or not solution.extra:
            raise errors.AlreadyDone
        rows = await all_promises(uow, case)
        text = self._text(solution, case, now)
        if any(row.text == text for row in rows if row.is_open):  # tapped twice
            raise errors.AlreadyDone
        usual = solution.within
        calendar = self.policy.calendar
        resolve = self.policy.due(Due.RESOLVE, case.severity, now)
        decision = promising.promise(
            case,
            person,
            now,
            self.policy,
            text=text,
            due=usual.due(now, calendar) if usual is not None else resolve,
            sure=True,
            given=Given(solution="", gift=text, gift_money=Money(amount=solution.amount)),
            rows=rows,
        )
        open_rows = [row for row in rows if row.is_open]
        kept = callbacks_kept(open_rows, now, self.policy)
        await self.carry_out(uow, decision.adding(*kept), now)

    def _text(self, solution: Solution, case: Case, now: datetime) -> str:
        money = Money(amount=solution.amount)
        wording = self.carry_out.wording
        sum_ = sum_in_words(money, self.policy, case.language, now, wording)
        return solution.said(case.language).text.replace(AMOUNT, sum_)
