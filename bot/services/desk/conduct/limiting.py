"""Limits at the desk: the ready text, the appointed time, the restriction (§8, §9.2)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from bot.domain import errors
from bot.domain.deciding.decision import Decision, To
from bot.domain.moves.conduct import cooling, limiting, restricting
from bot.domain.notices import conduct as say
from bot.domain.people import Person, PersonId
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.desk.at_desk import case_to_act_on, known_case


@dataclass(frozen=True, kw_only=True, slots=True)
class AskLimit:
    """``/limit``: the ready text, or what is missing for it."""

    carry_out: CarryOut
    policy: Policy

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, now: datetime
    ) -> None:
        """Show it to whoever asked. Raises refusals."""
        case = await case_to_act_on(uow, person, case_id)
        await self.carry_out(uow, limiting.asked(case, person, now, self.policy), now)


@dataclass(frozen=True, kw_only=True, slots=True)
class SendLimit:
    """[Send limit]: times that are too near by now are shown anew first."""

    carry_out: CarryOut
    policy: Policy

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, value: str, now: datetime
    ) -> str | None:
        """Send it; returns the key of what else the tap is to be answered. Raises refusals."""
        case = await case_to_act_on(uow, person, case_id)
        decide = partial(limiting.set_limit, case, person, value, now, self.policy)
        decision, toast = _or_fresh_times(decide, case, person, now, self.policy)
        await self.carry_out(uow, decision, now)
        return toast


@dataclass(frozen=True, kw_only=True, slots=True)
class AppointTime:
    """[Set this time], when it goes on after the warning."""

    carry_out: CarryOut
    policy: Policy

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, value: str, now: datetime
    ) -> str | None:
        """Appoint it; returns the key of what else the tap is to be answered. Raises refusals."""
        case = await case_to_act_on(uow, person, case_id)
        rows = await uow.promises.open_of_case(case.id)
        decide = partial(cooling.appoint, case, person, value, rows, now, self.policy)
        decision, toast = _or_fresh_times(decide, case, person, now, self.policy)
        await self.carry_out(uow, decision, now)
        return toast


@dataclass(frozen=True, kw_only=True, slots=True)
class SetRestriction:
    """[3 days], [7 days], [14 days]: by a manager."""

    carry_out: CarryOut
    policy: Policy

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, value: str, now: datetime
    ) -> None:
        """Set it; the customer is told. Raises refusals."""
        case = await known_case(uow, case_id)
        days = int(value) if value.isdecimal() else 0
        decision = restricting.restrict(case, person, days, now, self.policy)
        await self.carry_out(uow, decision, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class RefuseRestriction:
    """[No restriction]: by a manager."""

    carry_out: CarryOut

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, now: datetime
    ) -> None:
        """The supervisor hears so. Raises refusals."""
        case = await known_case(uow, case_id)
        await self.carry_out(uow, restricting.refuse(case, person, now), now)


@dataclass(frozen=True, kw_only=True, slots=True)
class AnswerObjection:
    """[Lift it] or [Keep it]: by a manager."""

    carry_out: CarryOut
    policy: Policy
    lift: bool

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, now: datetime
    ) -> None:
        """Tell the customer. Raises refusals."""
        case = await known_case(uow, case_id)
        rows = tuple(await uow.promises.open_of_case(case.id))
        decision = restricting.answer_objection(
            case, person, rows, now, self.policy, lift=self.lift
        )
        await self.carry_out(uow, decision, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class TakeRest:
    """[Ten minutes]: supervisors know who has a break; what is due stays due (§14)."""

    carry_out: CarryOut
    policy: Policy

    async def __call__(self, uow: UnitOfWork, person: Person, now: datetime) -> None:
        """Begin it; while it lasts a second tap is ``AlreadyDone``."""
        before = await resting_until(uow, person.id)
        if before is not None and now < before:
            raise errors.AlreadyDone
        until = now + self.policy.conduct.rest
        await uow.memory.set(_key(person.id), until.isoformat())
        await self.carry_out.tell(uow, person.id, say.Resting(until=until), now)
        notice = say.RestTold(name=person.name, until=until)
        for address in await self.carry_out.addresses(uow, To.SUPERVISORS, None):
            if int(address.chat) != int(person.id):
                await self.carry_out.tell(uow, PersonId(address.chat), notice, now)


async def resting_until(uow: UnitOfWork, person: PersonId) -> datetime | None:
    """When the last break of somebody ends, or has ended."""
    kept = await uow.memory.get(_key(person))
    return datetime.fromisoformat(kept) if isinstance(kept, str) else None


def _key(person: PersonId) -> str:
    return f"rest:{person}"


def _or_fresh_times(
    decide: Callable[[], Decision], case: Case, person: Person, now: datetime, policy: Policy
) -> tuple[Decision, str | None]:
    """What is decided; or, when the time on the button is over, the same offer with new ones."""
    try:
        return decide(), None
    except errors.TimeHasPassed:
        return limiting.shown(case, now, policy, to=person.id), "tap-time-passed"
