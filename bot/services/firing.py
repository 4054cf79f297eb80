"""What a timer does when its time has come; the case is looked at again first."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from bot.domain.deciding.decision import Decision
from bot.domain.moves import (
    confirming,
    desk,
    following_up,
    listening,
    offering,
    promising,
    watching,
)
from bot.domain.people import PersonId
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case
from bot.domain.record.commitment import PromiseId
from bot.domain.record.timers import DueTimer, LatePolicy, TimerKind
from bot.ports.clock import Clock
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.customer.first_words import FirstWords
from bot.services.customer.telling import EndBurst

LATE = timedelta(minutes=10)
"""From here on a timer counts as found after downtime."""

UNPROMPTED = frozenset(
    {
        TimerKind.OFFER_REMINDER,
        TimerKind.CONFIRM_ASK,
        TimerKind.CONFIRM_REMINDER,
        TimerKind.CONFIRM_CLOSE,
        TimerKind.FOLLOW_UP,
        TimerKind.FOLLOW_UP_EXPIRY,
    }
)
"""Timers whose message waits for the end of the quiet hours (§6.4 inv. 10)."""

LIMITS = frozenset(
    {
        TimerKind.UPDATE_DUE,
        TimerKind.REPLY_DUE,
        TimerKind.OFFER_DUE,
        TimerKind.RESOLVE_DUE,
        TimerKind.OUTER_LIMIT,
    }
)
PROMISES = frozenset(
    {
        TimerKind.PROMISE_SOON,
        TimerKind.PROMISE_NEAR,
        TimerKind.PROMISE_DUE,
        TimerKind.PROMISE_BROKEN,
    }
)


class Digests(Protocol):
    """Sends the digest a timer asks for."""

    async def __call__(self, uow: UnitOfWork, timer: DueTimer) -> str | None:
        """Send it once, and order the next one."""
        ...


@dataclass(frozen=True, kw_only=True, slots=True)
class FireTimer:
    """Fires one timer inside the sweeper's transaction."""

    carry_out: CarryOut
    policy: Policy
    clock: Clock
    first_words: FirstWords
    end_burst: EndBurst
    send_digest: Digests

    async def __call__(self, timer: DueTimer, uow: UnitOfWork) -> str | None:
        """Act on the case as it is now; returns a note for the record."""
        if timer.kind is TimerKind.DIGEST:
            return await self.send_digest(uow, timer)
        if timer.case is None:
            customer, now = PersonId(int(timer.subject)), self.clock.now()
            if timer.kind is TimerKind.WEAK_CHOICE:
                return await self.first_words.undecided(uow, customer, now)
            return await self.first_words.end_burst(uow, customer, now)
        case = await uow.cases.get(timer.case)
        if case is None:
            return "no such case"
        return await self._fire(uow, timer, case)

    async def _fire(self, uow: UnitOfWork, timer: DueTimer, case: Case) -> str | None:
        now = self.clock.now()
        if timer.kind in UNPROMPTED and self.policy.quiet.is_quiet(now):
            await uow.timers.postpone(timer.id, self.policy.quiet.next_allowed(now))
            return "quiet hours"
        if self._collapses(timer, case):
            await uow.timers.postpone(timer.id, now + timedelta(hours=1))
            return "one message at a time after downtime"
        if timer.kind is TimerKind.BURST_OVER:
            return await self.end_burst(uow, case, now)
        if timer.kind in PROMISES:
            return await self._call(uow, timer, case)
        decision = self._decide(timer, case)
        await self.carry_out(uow, decision, now)
        return None

    def _collapses(self, timer: DueTimer, case: Case) -> bool:
        """Out of a backlog a customer hears at most one unprompted thing per case and hour."""
        now = self.clock.now()
        late = timer.late is LatePolicy.COLLAPSE and now - timer.due > LATE
        return (
            late
            and timer.kind in UNPROMPTED
            and case.spoke_at is not None
            and now - case.spoke_at < timedelta(hours=1)
        )

    def _decide(self, timer: DueTimer, case: Case) -> Decision:
        now, policy, which = self.clock.now(), self.policy, timer.subject
        if timer.kind in LIMITS:
            return watching.passed(case, timer.kind, which, timer.due, now, policy)
        table: dict[TimerKind, Callable[[], Decision]] = {
            TimerKind.NUDGE: lambda: listening.nudge(case, now),
            TimerKind.SUBMIT: lambda: listening.silence(case, now, policy),
            TimerKind.CLAIM_LIMIT: lambda: desk.claim_limit(case, which, now, policy),
            TimerKind.OFFER_REMINDER: lambda: offering.remind(case, int(which), now, policy),
            TimerKind.OFFER_LOOK: lambda: watching.offer_unanswered(case, timer.kind, now, policy),
            TimerKind.OFFER_EXPIRY: lambda: watching.offer_unanswered(
                case, timer.kind, now, policy
            ),
            TimerKind.CONFIRM_ASK: lambda: confirming.ask(case, now, policy),
            TimerKind.CONFIRM_REMINDER: lambda: confirming.remind(case, int(which), now, policy),
            TimerKind.CONFIRM_CLOSE: lambda: confirming.close_unconfirmed(case, now, policy),
            TimerKind.FOLLOW_UP: lambda: following_up.ask(case, now, policy),
            TimerKind.FOLLOW_UP_EXPIRY: lambda: following_up.expire(case, now, policy),
        }
        return table[timer.kind]()

    async def _call(self, uow: UnitOfWork, timer: DueTimer, case: Case) -> str | None:
        row = await uow.promises.get(PromiseId(int(timer.subject)))
        if row is None:
            return "no such promise"
        leads = [await uow.people.get(lead) for lead in self.carry_out.house.leads]
        lead = next((person.name for person in leads if person is not None), "")
        now = self.clock.now()
        decision = promising.call(case, row, timer.kind, now, self.policy, lead)
        await self.carry_out(uow, decision, now)
        return None
