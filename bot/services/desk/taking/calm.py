"""The buttons under the card before a hard case (§14); nothing names who tapped them."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Say, at, unchanged
from bot.domain.moves.desk.working import may_act
from bot.domain.moves.taking import turns
from bot.domain.notices.desk.sharing import BreathTaken, PassedOn
from bot.domain.people import Person, PersonId
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, State
from bot.domain.record.timers import TimerKind
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.desk.at_desk import known_case
from bot.services.desk.taking.claiming import not_introduced


@dataclass(frozen=True, kw_only=True, slots=True)
class TakeBreath:
    """[Five minutes]: the next step is asked for again then; every time told stays."""

    carry_out: CarryOut
    policy: Policy

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, now: datetime
    ) -> None:
        """Once for a claim; raises ``AlreadyDone`` after that, or once the customer was met."""
        case = await _before_first_word(uow, person, case_id)
        key, claim = f"breath:{case.id}", case.claimed_at.isoformat() if case.claimed_at else ""
        if await uow.memory.get(key) == claim:
            raise errors.AlreadyDone
        await uow.memory.set(key, claim)
        until = now + self.policy.turns.breath
        said = Say(to=person.id, notice=BreathTaken(case_number=case.number, until=until))
        again = at(case, TimerKind.BREATH_OVER, until)
        await self.carry_out(uow, unchanged(case).adding(said, again), now)


@dataclass(frozen=True, kw_only=True, slots=True)
class PassOn:
    """[Pass it on]: free again, without a reason, twice a week."""

    carry_out: CarryOut
    policy: Policy

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, now: datetime
    ) -> None:
        """Raises ``PassedTwice``, and ``AlreadyDone`` once the customer was met."""
        case = await _before_first_word(uow, person, case_id)
        passed = await _passed(uow, person.id)
        left = turns.passes_left(passed, now, self.policy)
        if not left:
            raise errors.PassedTwice
        kept = [one.isoformat() for one in (*passed, now)][-self.policy.turns.passes :]
        await uow.memory.set(_key(person.id), list(kept))
        said = Say(to=person.id, notice=PassedOn(case_number=case.number, left=left - 1))
        await self.carry_out(uow, turns.pass_on(case, now, self.policy).adding(said), now)


async def _before_first_word(uow: UnitOfWork, person: Person, case_id: int | None) -> Case:
    case = await known_case(uow, case_id)
    if case.owner != person.id or case.state is not State.EXPLORING:
        raise errors.AlreadyDone
    may_act(case, person)
    await not_introduced(uow, case)
    return case


async def _passed(uow: UnitOfWork, person: PersonId) -> list[datetime]:
    kept = await uow.memory.get(_key(person))
    moments = kept if isinstance(kept, list) else []
    return [datetime.fromisoformat(one) for one in moments if isinstance(one, str)]


def _key(person: PersonId) -> str:
    """When, and of what case nothing: only the last two are kept."""
    return f"passed_on:{person}"
