"""Working a case at one tap: promises settled, a pause, the closing note."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import noted
from bot.domain.moves.after import closing
from bot.domain.moves.desk import working
from bot.domain.moves.passing_on.escalating import escalate
from bot.domain.moves.promises import arriving, promising
from bot.domain.people import Person
from bot.domain.policy.policy import Policy
from bot.domain.record.case import OWNED
from bot.domain.record.journal import What
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.desk.at_desk import case_to_act_on, promise_of


@dataclass(frozen=True, kw_only=True, slots=True)
class KeepPromise:
    """[In touch, with a result]: the row is settled (§10)."""

    carry_out: CarryOut
    policy: Policy

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, value: str, now: datetime
    ) -> None:
        """Settle it. Raises refusals."""
        case = await case_to_act_on(uow, person, case_id)
        row = await promise_of(uow, case, value)
        rows = await uow.promises.open_of_case(case.id)
        decision = promising.kept(case, person, row, now, self.policy, rows)
        await self.carry_out(uow, decision, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenPromiseAgain:
    """[Not this one]: what the customer has got was something else (§10)."""

    carry_out: CarryOut

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, value: str, now: datetime
    ) -> None:
        """Open it again. Raises refusals."""
        case = await case_to_act_on(uow, person, case_id)
        row = await promise_of(uow, case, value)
        await self.carry_out(uow, arriving.not_yet(case, person, row, now), now)


@dataclass(frozen=True, kw_only=True, slots=True)
class HandToBackup:
    """[Hand to my backup]: the supervisors get the brief and the promised time."""

    carry_out: CarryOut

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, value: str, now: datetime
    ) -> None:
        """Send the brief up, naming what was promised. Raises refusals."""
        case = await case_to_act_on(uow, person, case_id)
        row = await promise_of(uow, case, value)
        sent = f"backup {row.id}"
        entries = await uow.journal.of_case(case.id)
        if not row.is_open or any(e.what is What.REMINDED and e.note == sent for e in entries):
            raise errors.AlreadyDone
        level = max(case.escalation, 1)
        decision = escalate(case, level, "asked_by_owner", now, by=person, need=row.text)
        entry = noted(case, What.REMINDED, person, now, note=sent)
        await self.carry_out(uow, decision.adding(entry), now)


@dataclass(frozen=True, kw_only=True, slots=True)
class PauseCase:
    """[Pause]: a quarter of an hour to find another way, announced to the customer (§8)."""

    carry_out: CarryOut
    policy: Policy
    minutes: int = 15

    async def __call__(
        self,
        uow: UnitOfWork,
        person: Person,
        case_id: int | None,
        now: datetime,
        *,
        minutes: int | None = None,
    ) -> None:
        """Announce it; tapping again while it runs is ``AlreadyDone``."""
        case = await case_to_act_on(uow, person, case_id)
        if case.state not in OWNED:
            raise errors.OutOfPlace(state=case.state.value)
        entries = await uow.journal.of_case(case.id)
        last = next((e for e in reversed(entries) if e.what is What.ESCALATED), None)
        running = last is not None and last.note == "pause" and case.contact_by is not None
        if running and case.contact_by is not None and now < case.contact_by:
            raise errors.AlreadyDone
        rows = await uow.promises.open_of_case(case.id)
        decision = working.pause(case, person, minutes or self.minutes, now, self.policy, rows)
        await self.carry_out(uow, decision, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class AcceptClosing:
    """[Fine, keep it] under the closing note."""

    carry_out: CarryOut

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, now: datetime
    ) -> None:
        """Keep it; a second tap is ``AlreadyDone``."""
        case = await case_to_act_on(uow, person, case_id)
        entries = await uow.journal.of_case(case.id)
        since = case.solved_at
        if any(e.what is What.CLOSING and (since is None or e.at >= since) for e in entries):
            raise errors.AlreadyDone
        await self.carry_out(uow, closing.accepted(case, person, now), now)


@dataclass(frozen=True, kw_only=True, slots=True)
class SendAgain:
    """[Send it again]: a message of which nobody knows whether it arrived (ADR 0001)."""

    async def __call__(self, uow: UnitOfWork, value: str, now: datetime) -> None:
        """Queue it once more. Raises ``AlreadyDone``."""
        if not value.isdecimal() or not await uow.outbox.send_again(int(value), now):
            raise errors.AlreadyDone
