"""An offer from the first option to the customer (t9)."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain import errors
from bot.domain.moves import approving
from bot.domain.people import Person
from bot.domain.policy.policy import Due, Policy
from bot.domain.record.case import Offer, Option
from bot.ports.unit_of_work import UnitOfWork
from bot.ports.wording import Wording
from bot.services.carrying_out import CarryOut
from bot.services.desk.at_desk import case_to_act_on, known_case
from bot.services.desk.options import MOST, PREPARED


@dataclass(frozen=True, kw_only=True, slots=True)
class AddPrepared:
    """A ready option was tapped: it joins the draft, in the customer's language."""

    carry_out: CarryOut
    policy: Policy
    wording: Wording

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, code: str, now: datetime
    ) -> None:
        """Show the draft with it. Raises refusals; a forged code is ``AlreadyDone``."""
        case = await case_to_act_on(uow, person, case_id)
        if code not in PREPARED:
            raise errors.AlreadyDone
        text = self.wording.say(f"value-prepared-{code}", language=case.language, now=now)
        due = self.policy.due(Due.RESOLVE, case.severity, now)
        draft = case.offer
        if draft is None or draft.sent_at is not None:
            draft = Offer(reason="", options=())
        if any(option.text == text for option in draft.options) or len(draft.options) >= MOST:
            raise errors.AlreadyDone
        more = replace(draft, options=(*draft.options, Option(text=text, due=due)))
        await self.carry_out(uow, approving.drafted(case, person, more, self.policy), now)


@dataclass(frozen=True, kw_only=True, slots=True)
class SendOffer:
    """[Send]: to the customer, or to whoever may approve the amount (§11)."""

    carry_out: CarryOut
    policy: Policy

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, read: str, now: datetime
    ) -> None:
        """Send the draft that was read. Raises refusals."""
        case = await case_to_act_on(uow, person, case_id)
        rows = await uow.promises.open_of_case(case.id)
        decision = approving.send(case, person, now, self.policy, read=read, open_promises=rows)
        await self.carry_out(uow, decision, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class ApproveOffer:
    """[Approve]: by a supervisor or a manager; it goes out at once."""

    carry_out: CarryOut
    policy: Policy

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, read: str, now: datetime
    ) -> None:
        """Send the draft that was approved. Raises refusals."""
        case = await known_case(uow, case_id)
        rows = await uow.promises.open_of_case(case.id)
        decision = approving.approve(case, person, now, self.policy, read=read, open_promises=rows)
        await self.carry_out(uow, decision, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class RejectOffer:
    """[Reject]: the owner hears it, the customer never heard a number."""

    carry_out: CarryOut

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, read: str, now: datetime
    ) -> None:
        """Drop the draft. Raises refusals."""
        case = await known_case(uow, case_id)
        await self.carry_out(uow, approving.reject(case, person, read, now), now)


@dataclass(frozen=True, kw_only=True, slots=True)
class DropDraft:
    """[Cancel] under a draft: nothing is kept of it."""

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, read: str
    ) -> None:
        """Forget the draft that was read, when it is this person's to drop."""
        case = await uow.cases.get(case_id) if case_id is not None else None
        if case is None or case.offer is None or case.owner != person.id:
            return
        if case.offer.sent_at is None and approving.stamp(case.offer) == read:
            await uow.cases.save(replace(case, offer=None))
