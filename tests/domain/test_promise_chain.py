"""The rules of a promise and its chain, whatever is tried with it and in whatever order (§10)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.domain import errors
from bot.domain.moves.promises import missing
from bot.domain.people import PersonId
from bot.domain.policy.policy import Policy
from bot.domain.record import commitment
from bot.domain.record.case import Flag, Severity
from bot.domain.record.commitment import Promise, PromiseId, PromiseKind, PromiseState
from tests.letter_stories import a_case, a_row, day

POLICY = Policy()
GRACE, MOST = POLICY.callback.grace, POLICY.callback.max_postponements
START = day(6, 10)
KINDS = st.sampled_from(PromiseKind)


class Chain(RuleBasedStateMachine):
    """One promise, and the rows that came of moving it."""

    @initialize(kind=KINDS)
    def made(self, kind: PromiseKind) -> None:
        self.now = START
        row = a_row(1042, "a refund", START + timedelta(hours=3))
        self.rows = [replace(row, id=PromiseId(1), kind=kind, made_at=START)]
        self.broken: dict[PromiseId, Promise] = {}
        self.moved_by_owner = 0

    @property
    def row(self) -> Promise:
        return self.rows[-1]

    def attempt(self, change: Callable[[], Promise]) -> None:
        try:
            changed = change()
        except errors.Refusal:
            return
        self.rows[-1] = changed

    @rule(minutes=st.integers(1, 120))
    def time_passes(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)
        due = self.row.due
        if due is not None and self.row.is_open and self.now >= due + GRACE:
            self.rows[-1] = commitment.break_(self.row, self.now)

    @rule()
    def kept(self) -> None:
        self.attempt(lambda: commitment.keep(self.row, self.now, evidence="done", grace=GRACE))

    @rule()
    def released(self) -> None:
        self.attempt(lambda: commitment.release(self.row, self.now))

    @rule(lead=st.booleans(), minutes=st.integers(1, 300))
    def moved(self, lead: bool, minutes: int) -> None:
        before, over = self.row, self.row.due is not None and self.now > self.row.due
        try:
            commitment.may_postpone(before, self.now, most=MOST, lead=lead)
        except errors.Refusal:
            return
        contact = before.kind is PromiseKind.CALLBACK
        assert lead or contact or not over
        assert lead or before.postponed < MOST
        due = self.now + timedelta(minutes=minutes)
        near = POLICY.callback.progress_counts
        old, new = commitment.postpone(before, self.now, due, near=near)
        self.rows[-1] = old
        self.rows.append(replace(new, id=PromiseId(len(self.rows) + 1)))
        self.moved_by_owner += not lead

    @invariant()
    def only_the_last_row_is_open(self) -> None:
        if hasattr(self, "rows"):
            assert not any(row.is_open for row in self.rows[:-1])

    @invariant()
    def what_is_broken_stays_broken(self) -> None:
        for row in getattr(self, "rows", ()):
            if row.id in self.broken:
                known = self.broken[row.id]
                performed = {"performed_at": row.performed_at, "evidence": row.evidence}
                assert row == replace(known, **performed)
            elif row.state is PromiseState.BROKEN:
                self.broken[row.id] = row

    @invariant()
    def owners_move_it_twice_at_most(self) -> None:
        if hasattr(self, "rows"):
            assert self.moved_by_owner <= MOST
            assert [row.postponed for row in self.rows] == list(range(len(self.rows)))

    @invariant()
    def kept_means_in_time_and_late_means_within_the_grace(self) -> None:
        for row in getattr(self, "rows", ()):
            if row.due is None or row.settled_at is None:
                continue
            if row.state is PromiseState.KEPT:
                assert row.settled_at <= row.due
            if row.state is PromiseState.KEPT_LATE:
                assert row.due < row.settled_at
                assert row.kind is PromiseKind.CALLBACK or row.settled_at <= row.due + GRACE


TestChain = Chain.TestCase


@pytest.mark.parametrize("kind", PromiseKind)
def test_whatever_was_promised_breaks_alike_a_gift_too(kind: PromiseKind) -> None:
    due = START + timedelta(hours=1)
    row = replace(a_row(1042, "a voucher of 50", due), id=PromiseId(7), kind=kind)

    decision = missing.broken(a_case(1042), row, due + GRACE, POLICY)

    assert [(one.id, one.state) for one in decision.promises if one.id == 7] == [
        (7, PromiseState.BROKEN)
    ]
    assert decision.case.broken_promises == 1
    assert decision.case.has(Flag.PROMISE_BROKEN)


def test_the_second_one_makes_it_major_and_the_managers() -> None:
    due = START + timedelta(hours=1)
    first = replace(a_row(1042, "a voucher of 50", due), id=PromiseId(7))
    once = missing.broken(a_case(1042), first, due + GRACE, POLICY).case
    second = replace(first, id=PromiseId(8), due=due + timedelta(hours=4), by=PersonId(6001))

    twice = missing.broken(once, second, due + timedelta(hours=5), POLICY).case

    assert (once.severity, once.escalation) == (Severity.NORMAL, 1)
    assert (twice.severity, twice.escalation) == (Severity.MAJOR, 2)
