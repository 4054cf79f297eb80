"""An offer from the first option to the customer (t9)."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain import errors
from bot.domain.moves.solution import approving, draft_shown
from bot.domain.people import Person
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case
from bot.domain.record.offer import Offer
from bot.domain.solutions.pack import Pack
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.desk.at_desk import all_promises, case_to_act_on, known_case, lead_on_duty
from bot.services.desk.solving.like_cases import like_cases
from bot.services.desk.solving.options import MOST
from bot.services.desk.solving.prepared import as_option
from bot.services.desk.solving.showing_draft import show_draft


@dataclass(frozen=True, kw_only=True, slots=True)
class AddPrepared:
    """A ready option was tapped: it joins the draft, in the customer's language."""

    carry_out: CarryOut
    policy: Policy
    pack: Pack

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, code: str, now: datetime
    ) -> None:
        """Show the draft with it. Raises refusals; a forged code is ``AlreadyDone``."""
        case = await case_to_act_on(uow, person, case_id)
        solution = self.pack.get(code)
        if solution is None or solution.extra:
            raise errors.AlreadyDone
        option = as_option(solution, case, now, self.policy, self.carry_out.wording)
        draft = case.offer
        if draft is None or draft.sent_at is not None:
            draft = Offer(reason="", options=())
        there = any(one.text == option.text for one in draft.options)
        if there or len(draft.options) >= MOST:
            raise errors.AlreadyDone
        more = replace(draft, options=(*draft.options, option), typed="", doubt="")
        await show_draft(uow, self.carry_out, case, person, more, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class ExplainOffer:
    """[Say why]: in one line, why this case gets so much more or less than like ones."""

    carry_out: CarryOut
    policy: Policy

    async def may(self, uow: UnitOfWork, person: Person, case_id: int, read: str) -> None:
        """Raise unless this person may explain the draft that was read."""
        approving.may_explain(await case_to_act_on(uow, person, case_id), person, read)

    async def __call__(
        self, uow: UnitOfWork, person: Person, case: Case, read: str, reason: str, now: datetime
    ) -> None:
        """Keep the reason and show the draft once more. Raises refusals."""
        decision = approving.explained(
            case,
            person,
            read,
            reason,
            now,
            self.policy,
            rows=await all_promises(uow, case),
            like=await like_cases(uow, case, person),
        )
        await self.carry_out(uow, decision, now)


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
        if offer.sent_at is None and draft_shown.stamp(offer) == read:
            await uow.cases.save(replace(case, offer=None))
