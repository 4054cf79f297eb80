"""What a timer does when its time has come; the case is looked at again first."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.domain.deciding.decision import Decision
from bot.domain.letters.sending import WAITS
from bot.domain.moves.after import confirming, following_up, last_word
from bot.domain.moves.conduct import cooling, restricting
from bot.domain.moves.desk import outer_limits, watching, working
from bot.domain.moves.intake import listening
from bot.domain.moves.promises import calling, missing
from bot.domain.moves.solution import approving, judging, offering
from bot.domain.moves.taking import turns
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
from bot.services.desk.conduct.accounts import EndBlock
from bot.services.desk.taking.absence import ComeBack
from bot.services.desk.taking.planning import PlanAbsence
from bot.services.desk.taking.rota import OnCallRoster
from bot.services.letters.writing import LetterUnanswered
from bot.services.mornings import SendMornings
from bot.services.surroundings import look_around

LATE = timedelta(minutes=10)
"""From here on a timer counts as found after downtime."""

ANOTHER_DAY = timedelta(days=1)

UNPROMPTED = frozenset(
    {
        TimerKind.OFFER_REMINDER,
        TimerKind.CONFIRM_ASK,
        TimerKind.CONFIRM_REMINDER,
        TimerKind.CONFIRM_CLOSE,
        TimerKind.FOLLOW_UP,
        TimerKind.FOLLOW_UP_EXPIRY,
        TimerKind.FINAL_EXPIRY,
    }
)
"""Timers whose message waits for the end of the quiet hours (§6.4 inv. 10)."""

LIMITS = frozenset(
    {
        TimerKind.UPDATE_DUE,
        TimerKind.REPLY_DUE,
        TimerKind.OFFER_DUE,
        TimerKind.RESOLVE_DUE,
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
    send_mornings: SendMornings
    letter_unanswered: LetterUnanswered
    end_block: EndBlock
    come_back: ComeBack
    plan_absence: PlanAbsence
    on_call_roster: OnCallRoster

    async def __call__(self, timer: DueTimer, uow: UnitOfWork) -> str | None:
        """Act on the case as it is now; returns a note for the record."""
        if timer.kind is TimerKind.DIGEST:
            return await self.send_digest(uow, timer)
        if timer.kind is TimerKind.MORNING:
            return await self.send_mornings(uow)
        if timer.case is None:
            return await self._of_person(uow, timer.kind, PersonId(int(timer.subject)))
        case = await uow.cases.get(timer.case)
        if case is None:
            return "no such case"
        return await self._fire(uow, timer, case)

    async def _of_person(self, uow: UnitOfWork, kind: TimerKind, person: PersonId) -> str | None:
        """Timers that belong to no case."""
        now = self.clock.now()
        if kind in (TimerKind.AWAY_SOON, TimerKind.AWAY_START):
            return await self.plan_absence.when_due(uow, kind, person, now)
        if kind is TimerKind.ON_CALL_START:
            return await self.on_call_roster.begins(uow, person, now)
        if kind is TimerKind.BLOCK_OVER:
            return await self.end_block(uow, person, now)
        if kind is TimerKind.AWAY_OVER:
            return await self.come_back.when_over(uow, person, now)
        if kind is TimerKind.WEAK_CHOICE:
            return await self.first_words.undecided(uow, person, now)
        return await self.first_words.end_burst(uow, person, now)

    async def _fire(self, uow: UnitOfWork, timer: DueTimer, case: Case) -> str | None:
        now = self.clock.now()
        if timer.kind in UNPROMPTED and self.policy.quiet.is_quiet(now):
            await uow.timers.let_wait(timer.id, self.policy.quiet.next_allowed(now))
            return "quiet hours"
        if await self._collapses(uow, timer, case):
            return await self._collapsed(uow, timer)
        if timer.kind is TimerKind.BURST_OVER:
            return await self.end_burst(uow, case, now)
        if timer.kind in PROMISES:
            return await self._call(uow, timer, case)
        if timer.kind is TimerKind.APPROVAL_DUE:
            return await self._undecided(uow, timer, case, now)
        decision = self._decide(timer, case)
        await self.carry_out(uow, decision, now)
        return None

    async def _undecided(
        self, uow: UnitOfWork, timer: DueTimer, case: Case, now: datetime
    ) -> str | None:
        """What nobody has decided in time: about a letter, a finding, or an offer."""
        if timer.subject.startswith(WAITS):
            await self.letter_unanswered(uow, case, timer.subject, now)
            return None
        if timer.subject == last_word.WAITS:
            await self.carry_out(uow, last_word.undecided(case, now, self.policy), now)
            return None
        if timer.subject.startswith(judging.WAITS):
            undecided = judging.unanswered(case, timer.subject, now, self.policy)
            await self.carry_out(uow, undecided, now)
            return None
        rows = await uow.promises.of_case(case.id)
        risen = approving.unanswered(case, timer.subject, now, self.policy, rows)
        await self.carry_out(uow, risen, now)
        return None

    async def _collapses(self, uow: UnitOfWork, timer: DueTimer, case: Case) -> bool:
        """Out of a backlog a customer hears at most one unprompted thing per case.

        What was said since the timer was due is that thing; the truth about a promise goes first.
        """
        if timer.kind is TimerKind.NUDGE:
            return self._is_late(timer)
        if timer.kind not in UNPROMPTED or not self._is_late(timer):
            return False
        if case.spoke_at is not None and case.spoke_at > timer.due:
            return True
        waiting = await uow.timers.of_case(case.id)
        return any(
            one.kind is TimerKind.PROMISE_BROKEN
            and (one.subject == missing.WORD or self._is_late(one))
            for one in waiting
        )

    async def _collapsed(self, uow: UnitOfWork, timer: DueTimer) -> str:
        """It says nothing, or what has to be said sooner or later on another day."""
        if timer.late is not LatePolicy.COLLAPSE:
            wait = ANOTHER_DAY
            if timer.kind is TimerKind.CONFIRM_CLOSE:
                wait = self.policy.confirm.close - self.policy.confirm.reminders[-1]
            await uow.timers.postpone(timer.id, self.clock.now() + max(wait, ANOTHER_DAY))
        return "one message out of a backlog"

    def _is_late(self, timer: DueTimer) -> bool:
        return self.clock.now() - timer.due > LATE

    def _decide(self, timer: DueTimer, case: Case) -> Decision:
        now, policy, which = self.clock.now(), self.policy, timer.subject
        if timer.kind in LIMITS:
            return watching.passed(case, timer.kind, which, timer.due, now, policy)
        table: dict[TimerKind, Callable[[], Decision]] = {
            TimerKind.OUTER_LIMIT: lambda: outer_limits.reached(
                case, which, timer.due, now, policy
            ),
            TimerKind.NUDGE: lambda: listening.nudge(case, now),
            TimerKind.SUBMIT: lambda: listening.silence(case, now, policy),
            TimerKind.BREATH_OVER: lambda: turns.breath_over(case, now, policy),
            TimerKind.CLAIM_LIMIT: lambda: working.claim_limit(case, which, now, policy),
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
            TimerKind.FINAL_EXPIRY: lambda: last_word.expire(case, now, policy),
            TimerKind.COOLING_OVER: lambda: cooling.over(case, now),
            TimerKind.RESTRICTION_OVER: lambda: restricting.over(case, now),
        }
        return table[timer.kind]()

    async def _call(self, uow: UnitOfWork, timer: DueTimer, case: Case) -> str | None:
        now, policy = self.clock.now(), self.policy
        if timer.subject == missing.WORD:
            if policy.quiet.is_quiet(now):
                await uow.timers.let_wait(timer.id, policy.quiet.next_allowed(now))
                return "quiet hours"
            around = await look_around(uow, case, self.carry_out.house)
            await self.carry_out(uow, missing.word(case, now, policy, around), now)
            return None
        row = await uow.promises.get(PromiseId(int(timer.subject)))
        if row is None:
            return "no such promise"
        around = await look_around(uow, case, self.carry_out.house)
        await self.carry_out(uow, calling.call(case, row, timer.kind, now, policy, around), now)
        return None
