"""Forgetting: on request, and in time (§20)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.people import PersonId
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, CaseId
from bot.ports.unit_of_work import UnitOfWork
from bot.services.privacy.anonymous import anonymous
from bot.services.privacy.saved import ClearSaved

AT_ONCE = 50
"""So many cases are made anonymous in one transaction."""
KEEP_SHIFTS = timedelta(days=30)
"""So long after its end it is known who was on call, or was to be away; as with what was sent."""


class StillOpen(Exception):
    """There is work to be done for this customer."""

    def __init__(self, *numbers: str) -> None:
        super().__init__(", ".join(numbers))
        self.numbers = numbers


@dataclass(frozen=True, kw_only=True, slots=True)
class Erased:
    """What was done."""

    cases: int
    """So many stay as figures."""
    saved: Sequence[str]
    """The saved replies in which they were, by name."""


@dataclass(frozen=True, kw_only=True, slots=True)
class EraseCustomer:
    """A customer's own wish: nothing shows any more that it was them."""

    clear_saved: ClearSaved

    async def __call__(self, uow: UnitOfWork, customer: PersonId) -> Erased:
        """Erase everything. Raises ``StillOpen``."""
        cases = await uow.cases.of_customer(customer)
        if still_open := [case.number for case in cases if case.is_open]:
            raise StillOpen(*still_open)
        saved = await self.clear_saved(uow, customer, cases)
        for case in cases:
            await _make_anonymous(uow, case)
        await uow.privacy.forget_person(customer)
        return Erased(cases=len(cases), saved=saved)


@dataclass(frozen=True, kw_only=True, slots=True)
class ForgetInTime:
    """Files some months after the end of their case, words some years; past shifts in a month."""

    policy: Policy
    clear_saved: ClearSaved

    async def __call__(self, uow: UnitOfWork, now: datetime) -> None:
        """Forget what has been kept long enough, the oldest first."""
        keeping = self.policy.keeping
        await uow.privacy.forget_files(now - keeping.files)
        await uow.roster.forget(now - KEEP_SHIFTS)
        for case in await uow.privacy.named_before(now - keeping.text, limit=AT_ONCE):
            await self._forget(uow, case)

    async def _forget(self, uow: UnitOfWork, case_id: CaseId) -> None:
        """The case; and the person too, when it was the last of theirs."""
        case = await uow.cases.get(case_id)
        if case is None:
            return
        await self.clear_saved(uow, case.customer, [case])
        await _make_anonymous(uow, case)
        if not await uow.cases.of_customer(case.customer):
            await uow.privacy.forget_person(case.customer)


async def _make_anonymous(uow: UnitOfWork, case: Case) -> None:
    await uow.cases.save(anonymous(case))
    await uow.privacy.forget_words(case.id, case.customer)
