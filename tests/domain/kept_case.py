"""A case kept as the services keep it: its ledger, its timers, and what they set off."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from bot.domain import errors
from bot.domain.deciding import ledger
from bot.domain.deciding.decision import Decision, Say, To
from bot.domain.moves.after import confirming, following_up, last_word
from bot.domain.moves.desk import outer_limits, watching, working
from bot.domain.moves.intake import listening, recording
from bot.domain.moves.promises import calling, missing
from bot.domain.moves.solution import judging, offering
from bot.domain.people import Person, PersonId, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.case import ENDED, UNNUMBERED, Case
from bot.domain.record.commitment import UNSAVED, Promise, PromiseId
from bot.domain.record.timers import CancelTimers, SetTimer, TimerKind
from bot.domain.understanding.messages.triage import MessageKind, Reading

ANNA = Person(id=PersonId(1), name="Anna", language="en")
BEN = Person(id=PersonId(2), name="Ben", language="en", role=Role.STAFF)
LI = Person(id=PersonId(3), name="Li", language="zh-Hans", role=Role.STAFF)
WANG = Person(id=PersonId(4), name="Wang", language="zh-Hans", role=Role.SUPERVISOR)
ZHOU = Person(id=PersonId(5), name="Zhou", language="zh-Hans", role=Role.MANAGER)
POLICY = Policy()
START = datetime(2025, 3, 3, 10, 0, tzinfo=UTC)
CALM = Reading(kind=MessageKind.COMPLAINT, emotion=1)
LIMITS = {
    TimerKind.UPDATE_DUE,
    TimerKind.REPLY_DUE,
    TimerKind.OFFER_DUE,
    TimerKind.RESOLVE_DUE,
}


class Kept:
    """One case, its ledger and its timers."""

    def __init__(self) -> None:
        self.now = START
        self.case: Case | None = None
        self.promises: dict[PromiseId, Promise] = {}
        self.timers: dict[tuple[TimerKind, str], datetime] = {}
        self.said: list[tuple[datetime, Say]] = []

    @property
    def one(self) -> Case:
        """The case."""
        assert self.case is not None
        return self.case

    def apply(self, decision: Decision) -> None:
        """Carry out what was decided."""
        before = self.case
        self.case = decision.case
        self.said += [(self.now, said) for said in decision.say]
        for order in decision.timers:
            self.order(order)
        own = [row for row in decision.promises if row.case != UNNUMBERED]
        gone = ledger.superseded(own, self.promises.values(), self.now)
        for row in (*gone, *own):
            saved = row
            if row.id == UNSAVED:
                saved = replace(row, id=PromiseId(len(self.promises) + 1))
            self.promises[saved.id] = saved
            for order in ledger.calls(saved, POLICY, self.now):
                self.order(order)
        still = sum(1 for row in self.promises.values() if row.is_open)
        self.case = replace(decision.case, open_promises=still)
        if before is not None and before.state is not decision.case.state:
            assert decision.journal, "a change of state without a line in the journal"
        customer = [said for said in decision.say if said.to is To.CUSTOMER]
        if before is not None and before.state in ENDED and decision.case.state in ENDED:
            assert not customer

    def order(self, order: SetTimer | CancelTimers) -> None:
        """Keep the timers as the store does; those of a case that was linked are its own."""
        if order.case == UNNUMBERED:
            return
        if isinstance(order, SetTimer):
            self.timers[order.kind, order.subject] = order.due
            return
        for kind, subject in list(self.timers):
            if order.kinds and kind not in order.kinds:
                continue
            if order.subject is None or order.subject == subject:
                del self.timers[kind, subject]

    def attempt(self, decide: object, *args: object, **more: object) -> None:
        """Try something; a refusal changes nothing."""
        before = self.case
        try:
            self.apply(decide(*args, **more))  # type: ignore[operator]
        except errors.Refusal:
            assert self.case == before

    def pass_until(self, target: datetime) -> None:
        """The timers fire in order."""
        for _ in range(200):
            due = min(((at, key) for key, at in self.timers.items()), default=None)
            if due is None or due[0] > target:
                break
            self.now = max(self.now, due[0])
            del self.timers[due[1]]
            self.fire(*due[1])
        self.now = max(self.now, target)

    def fire(self, kind: TimerKind, subject: str) -> None:
        """What the firing service does, by kind."""
        case, now = self.one, self.now
        if kind in ledger.KINDS:
            around = missing.Around(
                rows=list(self.promises.values()), supervisor="Wang", manager="Zhou"
            )
            if subject == missing.WORD:
                self.apply(missing.word(case, now, POLICY, around))
                return
            row = self.promises[PromiseId(int(subject))]
            self.apply(calling.call(case, row, kind, now, POLICY, around))
            return
        if kind in LIMITS:
            self.apply(watching.passed(case, kind, subject, now, now, POLICY))
            return
        told = recording.Told(text="The kettle leaks", reading=CALM)
        table: dict[TimerKind, Callable[[], Decision]] = {
            TimerKind.OUTER_LIMIT: lambda: outer_limits.reached(case, subject, now, now, POLICY),
            TimerKind.BURST_OVER: lambda: listening.end_burst(case, told, now, POLICY),
            TimerKind.NUDGE: lambda: listening.nudge(case, now),
            TimerKind.SUBMIT: lambda: listening.silence(case, now, POLICY),
            TimerKind.CLAIM_LIMIT: lambda: working.claim_limit(case, subject, now, POLICY),
            TimerKind.OFFER_REMINDER: lambda: offering.remind(case, int(subject), now, POLICY),
            TimerKind.OFFER_LOOK: lambda: watching.offer_unanswered(case, kind, now, POLICY),
            TimerKind.OFFER_EXPIRY: lambda: watching.offer_unanswered(case, kind, now, POLICY),
            TimerKind.CONFIRM_ASK: lambda: confirming.ask(case, now, POLICY),
            TimerKind.CONFIRM_REMINDER: lambda: confirming.remind(case, int(subject), now, POLICY),
            TimerKind.CONFIRM_CLOSE: lambda: confirming.close_unconfirmed(case, now, POLICY),
            TimerKind.FOLLOW_UP: lambda: following_up.ask(case, now, POLICY),
            TimerKind.FOLLOW_UP_EXPIRY: lambda: following_up.expire(case, now, POLICY),
            TimerKind.FINAL_EXPIRY: lambda: last_word.expire(case, now, POLICY),
            TimerKind.APPROVAL_DUE: lambda: (
                last_word.undecided(case, now, POLICY)
                if subject == last_word.WAITS
                else judging.unanswered(case, subject, now, POLICY)
            ),
        }
        self.apply(table[kind]())
