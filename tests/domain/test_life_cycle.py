"""The life cycle as a machine: whatever people do, the invariants of §6.4 hold."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.domain import (
    confirming,
    customer_words,
    desk,
    errors,
    following_up,
    handing_over,
    ledger,
    listening,
    offering,
    promising,
)
from bot.domain.case import (
    ENDED,
    OPEN,
    OWNED,
    Case,
    CaseId,
    ConfirmStep,
    MatterAnswer,
    Offer,
    Option,
    Outcome,
    State,
)
from bot.domain.commitment import UNSAVED, Promise, PromiseId, PromiseState
from bot.domain.decision import TIMERS_OF_STATE, Decision, To
from bot.domain.people import Person, PersonId, Role
from bot.domain.policy import Policy
from bot.domain.timers import CancelTimers, SetTimer, TimerKind
from bot.domain.transitions import TABLE, Move, step
from bot.domain.triage import MessageKind, Reading

POLICY = Policy()
START = datetime(2025, 3, 3, 10, 0, tzinfo=UTC)
ANNA = Person(id=PersonId(1), name="Anna", language="en")
BEN = Person(id=PersonId(2), name="Ben", language="en", role=Role.STAFF)
LI = Person(id=PersonId(3), name="Li", language="zh-Hans", role=Role.STAFF)
WANG = Person(id=PersonId(4), name="Wang", language="zh-Hans", role=Role.SUPERVISOR)
CALM = Reading(kind=MessageKind.COMPLAINT, emotion=1)
ANGRY = Reading(kind=MessageKind.COMPLAINT, emotion=3)


def a_case(state: State) -> Case:
    """A case in a state, with nothing else special."""
    return Case(
        id=CaseId(1001),
        customer=ANNA.id,
        customer_name=ANNA.name,
        language="en",
        state=state,
        opened_at=START,
    )


@pytest.mark.parametrize("move", list(Move))
@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("role", [r for r in Role])
def test_a_move_is_possible_exactly_where_the_table_says(
    move: Move, state: State, role: Role
) -> None:
    row = TABLE[move]
    case = a_case(state)

    if role in row.by and state in row.sources:
        assert step(case, move, role).state is (row.target or state)
    else:
        with pytest.raises(errors.Refusal):
            step(case, move, role)


def test_every_open_state_can_be_left_and_every_state_but_the_first_can_be_reached() -> None:
    reached = {row.target for row in TABLE.values()}
    left = {state for row in TABLE.values() if row.target for state in row.sources}

    assert reached >= set(State)
    assert left >= OPEN


class LifeCycle(RuleBasedStateMachine):
    """One case, its ledger and its timers, as the services would keep them."""

    @initialize()
    def begin(self) -> None:
        """A complaint arrives."""
        self.now = START
        self.case: Case | None = None
        self.promises: dict[PromiseId, Promise] = {}
        self.timers: dict[tuple[TimerKind, str], datetime] = {}
        self.log = 0
        self.broken: set[PromiseId] = set()
        self.opened_at = START
        self.apply(listening.open_case(CaseId(1001), ANNA, self.now, POLICY))
        self.apply(listening.hear(self.one, CALM, self.now, POLICY))

    @property
    def one(self) -> Case:
        """The case."""
        assert self.case is not None
        return self.case

    def apply(self, decision: Decision) -> None:
        """Carry out what was decided."""
        before = self.case
        self.case = decision.case
        self.log += len(decision.journal)
        for order in decision.timers:
            self.order(order)
        for row in decision.promises:
            saved = row
            if row.id == UNSAVED:
                saved = replace(row, id=PromiseId(len(self.promises) + 1))
            self.promises[saved.id] = saved
            for order in ledger.calls(saved, POLICY):
                self.order(order)
        if before is not None and before.state is not decision.case.state:
            assert decision.journal, "a change of state without a line in the journal"
        customer = [said for said in decision.say if said.to is To.CUSTOMER]
        if before is not None and before.state in ENDED and decision.case.state in ENDED:
            assert not customer

    def order(self, order: SetTimer | CancelTimers) -> None:
        """Keep the timers as the store does."""
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

    @rule(angry=st.booleans())
    def customer_writes(self, angry: bool) -> None:
        """Words at any time."""
        reading = ANGRY if angry else CALM
        words = customer_words.Said(text="It is broken", reading=reading, answer=None)
        if self.one.state in ENDED:
            return
        if self.one.acknowledged_at is None or self.one.state in (
            State.LISTENING,
            State.SUMMARY_SENT,
        ):
            self.attempt(customer_words.during_intake, self.one, ANNA, words, self.now, POLICY)
        else:
            self.attempt(customer_words.said, self.one, ANNA, words, self.now, POLICY)

    @precondition(lambda self: self.one.burst_from is not None)
    @rule(wish=st.sampled_from(["", "my money back"]))
    def burst_ends(self, wish: str) -> None:
        """Eight quiet seconds."""
        told = listening.Told(text="The kettle leaks", reading=CALM, wish=wish)
        self.attempt(listening.end_burst, self.one, told, self.now, POLICY)

    @rule(right=st.booleans())
    def summary_answered(self, right: bool) -> None:
        """Right, or not quite."""
        if right:
            self.attempt(handing_over.hand_over, self.one, Move.SUBMIT, ANNA, self.now, POLICY)
        else:
            self.attempt(listening.correct, self.one, ANNA, self.now, POLICY)

    @rule(who=st.sampled_from([BEN, LI, WANG, ANNA]))
    def claims(self, who: Person) -> None:
        """Somebody taps [Claim]."""
        self.attempt(desk.claim, self.one, who, self.now, POLICY)

    @rule(who=st.sampled_from([BEN, LI, WANG]))
    def introduces(self, who: Person) -> None:
        """The owner picks the next step."""
        due = self.now + timedelta(hours=1)
        rows = list(self.promises.values())
        more = {"step": "check", "due": due, "open_promises": rows}
        self.attempt(desk.introduce, self.one, who, self.now, POLICY, **more)

    @rule(who=st.sampled_from([BEN, LI, WANG]), count=st.integers(1, 3))
    def offers(self, who: Person, count: int) -> None:
        """The owner offers options."""
        options = tuple(Option(text=f"option {n}") for n in range(count))
        offer = Offer(reason="", options=options, single_reason="asked for" if count == 1 else "")
        self.attempt(offering.offer, self.one, who, offer, self.now, POLICY)

    @rule(number=st.integers(0, 3))
    def chooses(self, number: int) -> None:
        """The customer takes an option, or wants something else."""
        if number:
            self.attempt(offering.choose, self.one, ANNA, number, self.now, POLICY)
        else:
            self.attempt(offering.refuse, self.one, ANNA, self.now, POLICY)

    @rule(who=st.sampled_from([BEN, LI, WANG]), evidence=st.sampled_from(["", "paid"]))
    def is_done(self, who: Person, evidence: str) -> None:
        """The owner says it is done."""
        rows = list(self.promises.values())
        more = {"evidence": evidence, "rows": rows}
        self.attempt(desk.done, self.one, who, self.now, POLICY, **more)

    @rule(answer=st.sampled_from(list(MatterAnswer)), weak=st.booleans())
    def judges_matter(self, answer: MatterAnswer, weak: bool) -> None:
        """The customer judges the matter."""
        self.attempt(confirming.judge_matter, self.one, ANNA, answer, self.now, POLICY, weak=weak)

    @rule(score=st.integers(1, 5), complete=st.booleans())
    def judges_person(self, score: int, complete: bool) -> None:
        """The customer answers the other two questions."""
        self.attempt(confirming.complete, self.one, ANNA, complete, self.now, POLICY)
        self.attempt(confirming.judge_person, self.one, ANNA, score, self.now, POLICY)

    @rule(value=st.sampled_from(["fine", "back", "yes"]))
    def answers_follow_up(self, value: str) -> None:
        """The customer answers a follow-up."""
        self.attempt(following_up.answer, self.one, ANNA, value, self.now, POLICY)

    @rule()
    def reopens(self) -> None:
        """The customer taps [Reopen]."""
        self.attempt(following_up.reopen, self.one, ANNA, self.now, POLICY)

    @rule(who=st.sampled_from([BEN, WANG]))
    def releases(self, who: Person) -> None:
        """The owner gives it back."""
        self.attempt(desk.release, self.one, who, "ill", self.now, POLICY)

    @rule()
    def taken_over(self) -> None:
        """The supervisor takes it."""
        self.attempt(desk.take_over, self.one, WANG, self.now, None, POLICY)

    @rule()
    def withdraws(self) -> None:
        """The customer withdraws with two taps."""
        rows = tuple(p for p in self.promises.values() if p.is_open)
        self.attempt(following_up.withdraw, self.one, ANNA, rows, self.now)

    @rule(hours=st.integers(0, 200))
    def time_passes(self, hours: int) -> None:
        """The next timers fire, in order, up to some hours later."""
        target = self.now + timedelta(hours=hours)
        for _ in range(200):
            due = min(((at, key) for key, at in self.timers.items()), default=None)
            if due is None or due[0] > target:
                break
            self.now = max(self.now, due[0])
            kind, subject = due[1]
            del self.timers[kind, subject]
            self.fire(kind, subject)
        self.now = max(self.now, target)

    def fire(self, kind: TimerKind, subject: str) -> None:
        """What the firing service does, by kind."""
        from bot.domain import watching

        case, now = self.one, self.now
        if kind in ledger.KINDS:
            row = self.promises[PromiseId(int(subject))]
            self.apply(promising.call(case, row, kind, now, POLICY, "Wang"))
            return
        limits = {
            TimerKind.UPDATE_DUE,
            TimerKind.REPLY_DUE,
            TimerKind.OFFER_DUE,
            TimerKind.RESOLVE_DUE,
            TimerKind.OUTER_LIMIT,
        }
        if kind in limits:
            self.apply(watching.passed(case, kind, subject, now, now, POLICY))
            return
        told = listening.Told(text="The kettle leaks", reading=CALM)
        table = {
            TimerKind.BURST_OVER: lambda: listening.end_burst(case, told, now, POLICY),
            TimerKind.NUDGE: lambda: listening.nudge(case, now),
            TimerKind.SUBMIT: lambda: listening.silence(case, now, POLICY),
            TimerKind.CLAIM_LIMIT: lambda: desk.claim_limit(case, subject, now, POLICY),
            TimerKind.OFFER_REMINDER: lambda: offering.remind(case, int(subject), now, POLICY),
            TimerKind.OFFER_LOOK: lambda: watching.offer_unanswered(case, kind, now, POLICY),
            TimerKind.OFFER_EXPIRY: lambda: watching.offer_unanswered(case, kind, now, POLICY),
            TimerKind.CONFIRM_ASK: lambda: confirming.ask(case, now, POLICY),
            TimerKind.CONFIRM_REMINDER: lambda: confirming.remind(case, int(subject), now, POLICY),
            TimerKind.CONFIRM_CLOSE: lambda: confirming.close_unconfirmed(case, now, POLICY),
            TimerKind.FOLLOW_UP: lambda: following_up.ask(case, now, POLICY),
            TimerKind.FOLLOW_UP_EXPIRY: lambda: following_up.expire(case, now, POLICY),
        }
        self.apply(table[kind]())

    @invariant()
    def an_owned_case_has_exactly_one_owner(self) -> None:
        """§6.4 inv. 2."""
        if self.case is not None and self.case.state in OWNED:
            assert self.case.owner is not None
        if self.case is not None and self.case.state is State.UNCLAIMED:
            assert self.case.owner is None

    @invariant()
    def an_open_case_has_a_next_event(self) -> None:
        """§6.4 inv. 3, beside the outer limit of eight weeks."""
        if self.case is None or self.case.state not in OPEN:
            return
        own = {kind for kind, _ in self.timers} - {TimerKind.OUTER_LIMIT}
        assert own, self.case.state

    @invariant()
    def no_timer_outlives_its_state(self) -> None:
        """A timer of another state would act on a case that has moved on."""
        if self.case is None:
            return
        kinds = {kind for kind, _ in self.timers} - {TimerKind.OUTER_LIMIT}
        assert kinds <= TIMERS_OF_STATE[self.case.state] | {TimerKind.BURST_OVER}

    @invariant()
    def a_closed_case_has_no_open_promise(self) -> None:
        """§6.4 inv. 5, first half."""
        if self.case is not None and self.case.state is State.CLOSED:
            assert not [p for p in self.promises.values() if p.is_open]

    @invariant()
    def nobody_is_satisfied_without_saying_so(self) -> None:
        """§6.4 inv. 5, second half."""
        if self.case is not None and self.case.state is State.CLOSED:
            said_yes = self.case.matter is MatterAnswer.SOLVED
            assert said_yes or self.case.outcome is Outcome.UNCONFIRMED

    @invariant()
    def the_clock_of_the_case_is_never_reset(self) -> None:
        """§6.4 inv. 7."""
        if self.case is not None:
            assert self.case.opened_at == self.opened_at

    @invariant()
    def broken_stays_broken(self) -> None:
        """§10."""
        for promise in getattr(self, "promises", {}).values():
            if promise.id in self.broken:
                assert promise.state is PromiseState.BROKEN
            if promise.state is PromiseState.BROKEN:
                self.broken.add(promise.id)

    @invariant()
    def a_time_the_customer_was_told_is_in_the_ledger(self) -> None:
        """§6.4 inv. 4."""
        if self.case is None or self.case.contact_by is None or self.case.state in ENDED:
            return
        dues = {p.due for p in self.promises.values()}
        assert self.case.contact_by in dues

    @invariant()
    def one_confirmation_question_is_open_at_most(self) -> None:
        """§15."""
        if self.case is not None and self.case.state is not State.CONFIRMING:
            assert self.case.confirm_step is None
        elif self.case is not None:
            assert isinstance(self.case.confirm_step, ConfirmStep)


LifeCycle.TestCase.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
TestLifeCycle = LifeCycle.TestCase
