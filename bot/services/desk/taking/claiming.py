"""Taking a case, asking a supervisor, and picking the next step (t6)."""

from dataclasses import dataclass
from datetime import UTC, datetime

from bot.domain import errors
from bot.domain.deciding.decision import Say
from bot.domain.moves.desk import working
from bot.domain.moves.desk.next_steps import suggestions
from bot.domain.moves.passing_on.escalating import SUPERVISOR, escalate
from bot.domain.moves.taking import turns
from bot.domain.notices import desk as staff
from bot.domain.notices.desk.sharing import OthersFirst, SelfCheck
from bot.domain.people import Person, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.case import OPEN, Case, State
from bot.domain.record.commitment import PromiseKind
from bot.domain.rights import Right, may, may_be_given
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.desk.at_desk import all_promises, case_to_act_on, known_case
from bot.services.desk.conduct.limiting import resting_until
from bot.services.desk.showing.files import ShowCase


@dataclass(frozen=True, kw_only=True, slots=True)
class Claim:
    """[Claim]: one tap, and the first one wins; others hear it kindly (§6.4 inv. 2, §14)."""

    carry_out: CarryOut
    policy: Policy

    async def __call__(
        self,
        uow: UnitOfWork,
        person: Person,
        case_id: int | None,
        now: datetime,
        *,
        again: bool = False,
    ) -> errors.Refusal | None:
        """Take the case; returns the refusal where this was answered in private.

        ``again``: the answer that somebody else is free has been read before.
        """
        case = await known_case(uow, case_id)
        until = await self._others_first(uow, case, person, now)
        if until is not None:
            if not again:
                kindly = OthersFirst(case_number=case.number, until=until)
                await self.carry_out.say(uow, Say(to=person.id, notice=kindly), case, now)
            return errors.OthersFree()
        try:
            decision = working.claim(case, person, now, self.policy, *self._calmly(case, person))
        except errors.ClaimedByOther as lost:
            notice = staff.ClaimLost(case_number=case.number, owner_name=case.owner_name)
            await self.carry_out.tell(uow, person.id, notice, now)
            return lost
        await self.carry_out(uow, decision, now)
        return None

    def _calmly(self, case: Case, person: Person) -> tuple[Say, ...]:
        """The card that comes before the first word; the case is taken all the same."""
        if not turns.is_heavy(case, self.policy):
            return ()
        return (Say(to=person.id, notice=SelfCheck(case_number=case.number)),)

    async def _others_first(
        self, uow: UnitOfWork, case: Case, person: Person, now: datetime
    ) -> datetime | None:
        """Until when a third heavy case in a row is left to somebody who is free."""
        until = turns.others_first_until(case, self.policy)
        waits = until is not None and now < until and case.state is State.UNCLAIMED
        if not waits or person.role is not Role.STAFF or not may(Right.CLAIM, case, person):
            return None
        if not turns.is_heavy(case, self.policy) or not await self._has_enough(uow, person, now):
            return None
        for other in await uow.people.with_role(Role.STAFF):
            free = other.id != person.id and may_be_given(case, other)
            if free and not await self._has_enough(uow, other, now):
                return until
        return None

    async def _has_enough(self, uow: UnitOfWork, person: Person, now: datetime) -> bool:
        rests = await resting_until(uow, person.id)
        if rests is not None and now < rests:
            return True
        return turns.has_had_enough(await uow.cases.of_owner(person.id), now, self.policy)


@dataclass(frozen=True, kw_only=True, slots=True)
class AskSupervisor:
    """[Ask a supervisor] on a card: anybody at the desk may call one."""

    carry_out: CarryOut

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, now: datetime
    ) -> None:
        """Send the brief up, once."""
        case = await known_case(uow, case_id)
        working.may_work(case, person)
        if case.state not in OPEN or case.escalation >= SUPERVISOR:
            raise errors.AlreadyDone
        decision = escalate(case, SUPERVISOR, "asked_by_owner", now, by=person)
        await self.carry_out(uow, decision, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class PickStep:
    """One of the three suggestions was tapped: the customer gets a name and a time (M5)."""

    carry_out: CarryOut
    policy: Policy
    show_case: ShowCase

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, value: str, now: datetime
    ) -> str | None:
        """Introduce the owner; a suggestion whose time has passed brings fresh ones, and is told.

        Returns the key of what else the tap is to be answered.
        """
        case = await case_to_act_on(uow, person, case_id)
        step, due = _choice(value)
        await not_introduced(uow, case)
        if due <= now:
            await self._suggest(uow, case, person, now)
            return "tap-time-passed"
        rows = await uow.promises.open_of_case(case.id)
        decision = working.introduce(
            case, person, now, self.policy, step=step, due=due, open_promises=rows
        )
        case = await self.carry_out(uow, decision, now)
        await self.show_case(uow, person, case.id, now)
        return None

    async def _suggest(self, uow: UnitOfWork, case: Case, person: Person, now: datetime) -> None:
        fresh = staff.PickNextStep(
            case_number=case.number, suggestions=suggestions(case, now, self.policy)
        )
        await self.carry_out.say(uow, Say(to=person.id, notice=fresh), case, now)


async def not_introduced(uow: UnitOfWork, case: Case) -> None:
    """Raise ``AlreadyDone`` when this owner has named a step and a time before."""
    rows = await all_promises(uow, case)
    since = case.claimed_at
    if any(
        row.kind is PromiseKind.CALLBACK
        and row.by == case.owner
        and since is not None
        and row.made_at >= since
        for row in rows
    ):
        raise errors.AlreadyDone


def _choice(value: str) -> tuple[str, datetime]:
    """The step and its time. Raises ``AlreadyDone`` for a forged value."""
    step, _, due = value.partition("|")
    try:
        return staff.NextStep(step).value, datetime.fromtimestamp(int(due), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise errors.AlreadyDone from error
