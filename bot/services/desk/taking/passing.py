"""A case in other hands: taken over, or its brief read (t8, §8)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import takewhile

from bot.domain import errors
from bot.domain.deciding.decision import Say
from bot.domain.moves.taking import turns
from bot.domain.moves.taking.being_read import READ, brief_read
from bot.domain.moves.taking.reassigning import Known
from bot.domain.moves.taking.taking_over import assign, take_over
from bot.domain.notices.desk.sharing import AssignAsked, LoadLine
from bot.domain.people import Person, PersonId
from bot.domain.policy.policy import Policy
from bot.domain.record.case import OPEN, Case, State
from bot.domain.record.journal import What
from bot.domain.rights import Right, check, may_be_given
from bot.ports.unit_of_work import UnitOfWork
from bot.services.cards import next_due
from bot.services.carrying_out import CarryOut
from bot.services.desk.at_desk import known_case
from bot.services.desk.showing.files import ShowCase
from bot.services.standing_in import team

JUST_NOW = timedelta(minutes=10)


async def what_is_open(uow: UnitOfWork, case: Case) -> Known:
    """The open promises of a case, and the time its customer knows next."""
    rows = await uow.promises.open_of_case(case.id)
    return Known(rows=rows, due=await next_due(uow, case))


@dataclass(frozen=True, kw_only=True, slots=True)
class TakeOver:
    """[I'll take it over]: by a supervisor; every agreed time stays, and moves along."""

    carry_out: CarryOut
    policy: Policy
    show_case: ShowCase

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, now: datetime
    ) -> None:
        """Take it, or claim it when nobody has it yet. Raises refusals."""
        case = await known_case(uow, case_id)
        check(Right.TAKE, case, person)
        await self._not_just_taken(uow, case, person, now)
        known = await what_is_open(uow, case)
        await self.carry_out(uow, take_over(case, person, known, now, self.policy), now)
        if case.state is not State.UNCLAIMED:
            await self.show_case(uow, person, case.id, now)

    async def _not_just_taken(
        self, uow: UnitOfWork, case: Case, person: Person, now: datetime
    ) -> None:
        """Of two who lead and tap the same brief, the second does not take it from the first."""
        house = self.carry_out.house
        if case.owner == person.id or case.owner not in (*house.supervisors, *house.managers):
            return
        entries = await uow.journal.of_case(case.id)
        last = next((one for one in reversed(entries) if one.what is What.OWNER), None)
        if last is not None and last.by == case.owner and now - last.at < JUST_NOW:
            raise errors.ClaimedByOther(name=case.owner_name)


@dataclass(frozen=True, kw_only=True, slots=True)
class Assign:
    """[Assign to…] and a name: the case is theirs, with the brief (§6.3 t6, t8)."""

    carry_out: CarryOut
    policy: Policy

    async def ask(
        self, uow: UnitOfWork, person: Person, case_id: int | None, now: datetime
    ) -> None:
        """Everybody who is there and may have it, with what they have in hand."""
        case = await known_case(uow, case_id)
        check(Right.ASSIGN, case, person)
        if case.state not in OPEN:
            raise errors.AlreadyDone
        lines = [
            await self._line(uow, one)
            for one in await team(uow, self.carry_out.house)
            if one.id not in (case.owner, person.id) and may_be_given(case, one)
        ]
        asked = AssignAsked(
            case_number=case.number,
            owner=case.owner or 0,
            owner_name=case.owner_name,
            people=tuple(sorted(lines, key=lambda line: (line.heavy, line.count, line.name))),
        )
        await self.carry_out.say(uow, Say(to=person.id, notice=asked), case, now)

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, value: str, now: datetime
    ) -> None:
        """Give it to whoever was tapped, unless it has changed hands since. Raises refusals."""
        case = await known_case(uow, case_id)
        number, _, owner = value.partition("|")
        to = await uow.people.get(PersonId(int(number))) if number.isdecimal() else None
        if to is None or owner != str(case.owner or 0):
            raise errors.AlreadyDone
        known = await what_is_open(uow, case)
        await self.carry_out(uow, assign(case, to, person, known, now, self.policy), now)

    async def _line(self, uow: UnitOfWork, one: Person) -> LoadLine:
        cases = await uow.cases.of_owner(one.id)
        heavy = sum(1 for case in cases if turns.is_heavy(case, self.policy))
        return LoadLine(person=one.id, name=one.name, count=len(cases), heavy=heavy)


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadBrief:
    """[I have read it]: the owner hears who has, and the customer a line that opens with it."""

    carry_out: CarryOut
    policy: Policy

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, now: datetime
    ) -> None:
        """Once by each who reads it. Raises refusals."""
        case = await known_case(uow, case_id)
        check(Right.READ_BRIEF, case, person)
        calls = [e for e in await uow.journal.of_case(case.id) if e.what is What.ESCALATED]
        since = list(takewhile(lambda entry: entry.note == READ, reversed(calls)))
        if any(entry.by == person.id for entry in since):
            raise errors.AlreadyDone
        rows = await uow.promises.open_of_case(case.id)
        decision = brief_read(case, person, calls, rows, now, self.policy)
        await self.carry_out(uow, decision, now)
