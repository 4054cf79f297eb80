"""An offer from the first option to the customer (t9)."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain import errors
from bot.domain.moves.solution import approving, offering
from bot.domain.people import Person
from bot.domain.policy.policy import Policy
from bot.domain.record.offer import Offer, Option
from bot.ports.unit_of_work import UnitOfWork
from bot.ports.wording import Wording
from bot.services.carrying_out import CarryOut
from bot.services.desk.at_desk import all_promises, case_to_act_on, known_case, lead_on_duty
from bot.services.desk.solving.options import MOST, PREPARED, REFUND


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
        draft = case.offer
        if draft is None or draft.sent_at is not None:
            draft = Offer(reason="", options=())
        if any(option.text == text for option in draft.options) or len(draft.options) >= MOST:
            raise errors.AlreadyDone
        option = Option(text=text, solution=text, refund=code == REFUND)
        dated = replace(option, due=offering.default_due(case, option, now, self.policy))
        more = replace(draft, options=(*draft.options, dated))
        rows = await all_promises(uow, case)
        await self.carry_out(uow, approving.drafted(case, person, more, self.policy, rows), now)


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
        rows = await all_promises(uow, case)
        decision = approving.send(
            case,
            person,
            now,
            self.policy,
            read=read,
            rows=rows,
            on_duty=await lead_on_duty(uow, self.carry_out.house, case, person),
        )
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
        rows = await all_promises(uow, case)
        decision = approving.approve(case, person, now, self.policy, read=read, rows=rows)
        await self.carry_out(uow, decision, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class RejectOffer:
    """[Reject]: the owner reads why, the customer never heard a number."""

    carry_out: CarryOut

    async def may(self, uow: UnitOfWork, person: Person, case_id: int, read: str) -> None:
        """Raise unless this person may decide about the draft that was read."""
        approving.may_decide(await known_case(uow, case_id), person, read)

    async def __call__(
        self,
        uow: UnitOfWork,
        person: Person,
        case_id: int | None,
        read: str,
        reason: str,
        now: datetime,
    ) -> None:
        """Drop the draft. Raises refusals."""
        case = await known_case(uow, case_id)
        await self.carry_out(uow, approving.reject(case, person, read, reason, now), now)


@dataclass(frozen=True, kw_only=True, slots=True)
class DropDraft:
    """[Cancel] under a draft: nothing is kept of it."""

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, read: str
    ) -> None:
        """Forget the draft that was read, when it is this person's to drop."""
        case = await uow.cases.get(case_id) if case_id is not None else None
        if case is None:
            return
        final, offer = case.final, case.offer
        drafted = final is not None and final.by == person.id and final.sent_at is None
        if final is not None and drafted and final.stamp == read:
            await uow.cases.save(replace(case, final=None))
            return
        if offer is None or case.owner != person.id:
            return
        if offer.sent_at is None and approving.stamp(offer) == read:
            await uow.cases.save(replace(case, offer=None))
