"""The life cycle as a machine: whatever people do, the invariants of §6.4 hold."""

from datetime import datetime, timedelta
from itertools import pairwise

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule

from bot.domain.deciding.decision import TIMERS_OF_STATE
from bot.domain.deciding.ledger import THE_HOUSE
from bot.domain.moves.after import confirming, following_up
from bot.domain.moves.customer import words as customer_words
from bot.domain.moves.desk import working
from bot.domain.moves.intake import heard, listening, recording, summing_up
from bot.domain.moves.passing_on import handing_over
from bot.domain.moves.solution import finishing, offering
from bot.domain.moves.taking.reassigning import Known
from bot.domain.moves.taking.taking_over import take_over
from bot.domain.notices.solution import PromiseMissed
from bot.domain.people import Person
from bot.domain.record.case import (
    ENDED,
    INTAKE,
    OPEN,
    OWNED,
    Case,
    CaseId,
    ConfirmStep,
    MatterAnswer,
    Merit,
    Outcome,
    State,
)
from bot.domain.record.commitment import Promise, PromiseId, PromiseKind, PromiseState
from bot.domain.record.offer import Offer, Option
from bot.domain.record.timers import TimerKind
from bot.domain.record.transitions import Move
from bot.domain.understanding.messages.triage import MessageKind, Reading
from tests.domain.kept_case import ANNA, BEN, CALM, LI, POLICY, START, WANG, Kept
from tests.domain.says_no import SaysNo

GRACE = POLICY.callback.grace
ANGRY = Reading(kind=MessageKind.COMPLAINT, emotion=3)


class LifeCycle(SaysNo):
    """Whatever people do, in whatever order."""

    @initialize()
    def begin(self) -> None:
        """A complaint arrives."""
        self.kept = Kept()
        self.broken: set[PromiseId] = set()
        self.kept.apply(listening.open_case(CaseId(1001), ANNA, START, POLICY))
        self.kept.apply(listening.hear(self.kept.one, CALM, START, POLICY))

    @rule(angry=st.booleans())
    def customer_writes(self, angry: bool) -> None:
        """Words at any time."""
        reading = ANGRY if angry else CALM
        words = heard.Said(text="It is broken", reading=reading, answer=None)
        if self.kept.one.state in ENDED:
            return
        if self.kept.one.acknowledged_at is None or self.kept.one.state in INTAKE:
            self.kept.attempt(
                customer_words.during_intake, self.kept.one, ANNA, words, self.kept.now, POLICY
            )
        else:
            self.kept.attempt(
                customer_words.said, self.kept.one, ANNA, words, self.kept.now, POLICY
            )

    @precondition(lambda self: self.kept.one.burst_from is not None)
    @rule(wish=st.sampled_from(["", "my money back"]))
    def burst_ends(self, wish: str) -> None:
        """Eight quiet seconds."""
        told = recording.Told(text="The kettle leaks", reading=CALM, wish=wish)
        self.kept.attempt(listening.end_burst, self.kept.one, told, self.kept.now, POLICY)

    @rule(right=st.booleans())
    def summary_answered(self, right: bool) -> None:
        """Right, or not quite."""
        if right:
            self.kept.attempt(
                handing_over.hand_over, self.kept.one, Move.SUBMIT, ANNA, self.kept.now, POLICY
            )
        else:
            self.kept.attempt(summing_up.correct, self.kept.one, ANNA, self.kept.now, POLICY)

    @rule(who=st.sampled_from([BEN, LI, WANG, ANNA]))
    def claims(self, who: Person) -> None:
        """Somebody taps [Claim]."""
        self.kept.attempt(working.claim, self.kept.one, who, self.kept.now, POLICY)

    @rule(who=st.sampled_from([BEN, LI, WANG]))
    def introduces(self, who: Person) -> None:
        """The owner picks the next step."""
        due = self.kept.now + timedelta(hours=1)
        rows = list(self.promises.values())
        more = {"step": "check", "due": due, "open_promises": rows}
        self.kept.attempt(working.introduce, self.kept.one, who, self.kept.now, POLICY, **more)

    @rule(who=st.sampled_from([BEN, LI, WANG]), count=st.integers(1, 3))
    def offers(self, who: Person, count: int) -> None:
        """The owner offers options."""
        options = tuple(Option(text=f"option {n}") for n in range(count))
        offer = Offer(reason="", options=options, single_reason="asked for" if count == 1 else "")
        self.kept.attempt(offering.offer, self.kept.one, who, offer, self.kept.now, POLICY)

    @rule(number=st.integers(0, 3))
    def chooses(self, number: int) -> None:
        """The customer takes an option, or wants something else."""
        if number:
            self.kept.attempt(offering.choose, self.kept.one, ANNA, number, self.kept.now, POLICY)
        else:
            self.kept.attempt(offering.refuse, self.kept.one, ANNA, self.kept.now, POLICY)

    @rule(who=st.sampled_from([BEN, LI, WANG]), evidence=st.sampled_from(["", "paid"]))
    def is_done(self, who: Person, evidence: str) -> None:
        """The owner says it is done."""
        rows = list(self.promises.values())
        more = {"evidence": evidence, "rows": rows}
        self.kept.attempt(finishing.done, self.kept.one, who, self.kept.now, POLICY, **more)

    @rule(answer=st.sampled_from(list(MatterAnswer)), weak=st.booleans())
    def judges_matter(self, answer: MatterAnswer, weak: bool) -> None:
        """The customer judges the matter."""
        self.kept.attempt(
            confirming.judge_matter, self.kept.one, ANNA, answer, self.kept.now, POLICY, weak=weak
        )

    @rule(score=st.integers(1, 5), complete=st.booleans())
    def judges_person(self, score: int, complete: bool) -> None:
        """The customer answers the other two questions."""
        self.kept.attempt(
            confirming.complete, self.kept.one, ANNA, complete, self.kept.now, POLICY
        )
        self.kept.attempt(
            confirming.judge_person, self.kept.one, ANNA, score, self.kept.now, POLICY
        )

    @rule(value=st.sampled_from(["fine", "back", "yes"]))
    def answers_follow_up(self, value: str) -> None:
        """The customer answers a follow-up."""
        self.kept.attempt(following_up.answer, self.kept.one, ANNA, value, self.kept.now, POLICY)

    @rule()
    def reopens(self) -> None:
        """The customer taps [Reopen]."""
        self.kept.attempt(following_up.reopen, self.kept.one, ANNA, self.kept.now, POLICY)

    @rule(who=st.sampled_from([BEN, WANG]))
    def releases(self, who: Person) -> None:
        """The owner gives it back."""
        self.kept.attempt(working.release, self.kept.one, who, "ill", self.kept.now, POLICY)

    @rule()
    def taken_over(self) -> None:
        """The supervisor takes it."""
        known = Known(rows=[row for row in self.promises.values() if row.is_open], due=None)
        self.kept.attempt(take_over, self.kept.one, WANG, known, self.kept.now, POLICY)

    @rule()
    def withdraws(self) -> None:
        """The customer withdraws with two taps."""
        rows = tuple(p for p in self.promises.values() if p.is_open)
        self.kept.attempt(following_up.withdraw, self.kept.one, ANNA, rows, self.kept.now)

    @rule(hours=st.integers(0, 200))
    def time_passes(self, hours: int) -> None:
        """The next timers fire, in order, up to some hours later."""
        self.kept.pass_until(self.kept.now + timedelta(hours=hours))

    @property
    def case(self) -> Case | None:
        """The case, once it has begun."""
        return self.kept.case if hasattr(self, "kept") else None

    @property
    def promises(self) -> dict[PromiseId, Promise]:
        """Its ledger."""
        return self.kept.promises if hasattr(self, "kept") else {}

    @property
    def timers(self) -> dict[tuple[TimerKind, str], datetime]:
        """Its timers."""
        return self.kept.timers

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
            without = (Outcome.UNCONFIRMED, Outcome.DEADLOCK)
            assert said_yes or self.case.outcome in without

    @invariant()
    def nobody_is_told_no_by_one_person_alone(self) -> None:
        """§5: that it is not justified takes a second person."""
        if self.case is not None and self.case.merit is Merit.UNJUSTIFIED:
            assert self.case.finding is not None
            assert self.case.finding.agreed_by not in (None, self.case.finding.asked_by)

    @invariant()
    def the_clock_of_the_case_is_never_reset(self) -> None:
        """§6.4 inv. 7."""
        if self.case is not None:
            assert self.case.opened_at == START

    @invariant()
    def broken_stays_broken(self) -> None:
        """§10."""
        for promise in self.promises.values():
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
    def the_house_owes_one_contact_at_a_time(self) -> None:
        """§10."""
        owed = [p for p in self.promises.values() if p.is_open and p.by == THE_HOUSE]
        assert len([p for p in owed if p.kind is PromiseKind.CALLBACK]) <= 1

    @invariant()
    def the_truth_is_not_told_twice_in_a_row(self) -> None:
        """§10: whatever was missed together is told together."""
        if self.case is None:
            return
        told = [at for at, said in self.kept.said if isinstance(said.notice, PromiseMissed)]
        assert all(later - earlier >= GRACE for earlier, later in pairwise(told))

    @invariant()
    def one_confirmation_question_is_open_at_most(self) -> None:
        """§15."""
        if self.case is not None and self.case.state is not State.CONFIRMING:
            assert self.case.confirm_step is None
        elif self.case is not None:
            assert isinstance(self.case.confirm_step, ConfirmStep)


LifeCycle.TestCase.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
TestLifeCycle = LifeCycle.TestCase
