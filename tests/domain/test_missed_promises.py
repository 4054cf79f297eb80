"""What follows a promised time that passed: one truth, one next time, no nagging (§10)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain import errors
from bot.domain.deciding import ledger
from bot.domain.deciding.decision import Decision, To
from bot.domain.moves.intake import listening
from bot.domain.moves.passing_on import handing_over
from bot.domain.moves.promises import calling, missing, promising
from bot.domain.notices.desk import Brief, PromiseBrokenAlert, PromiseDueAlert, PromiseReminder
from bot.domain.notices.solution import HonestDelay, PromiseMissed
from bot.domain.people import Person, PersonId
from bot.domain.record.case import Case, CaseId, Severity
from bot.domain.record.commitment import Promise, PromiseId, PromiseKind, PromiseState
from bot.domain.record.timers import SetTimer, TimerKind
from bot.domain.record.transitions import Move
from tests.domain.kept_case import CALM, POLICY, START, Kept
from tests.letter_stories import a_case, a_row, owner

ANNA = Person(id=PersonId(1), name="Anna", language="en")
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def day(number: int, hour: int) -> datetime:
    """A moment of March 2026; the 6th is a Friday."""
    return datetime(2026, 3, number, hour, tzinfo=UTC)


NOON = day(6, 12)
CASE = a_case(1042)
REFUND = a_row(1042, "Refund of 129", NOON)
CALL = replace(
    REFUND, id=PromiseId(91), kind=PromiseKind.CALLBACK, solution=False, text="", by=owner().id
)
GONE = NOON + POLICY.callback.grace


def of_house(due: datetime, number: int = 92) -> Promise:
    """A contact that the house has promised."""
    row = ledger.callback(CASE, None, due, NOON - HOUR)
    return replace(row, id=PromiseId(number), by=ledger.THE_HOUSE)


def broken(
    row: Promise, now: datetime, rows: Sequence[Promise] = (), case: Case = CASE
) -> Decision:
    """The end of the grace, with these rows on the case."""
    around = missing.Around(rows=[row, *rows], supervisor="Zhao Min", manager="Chen Ye")
    return calling.call(case, row, TimerKind.PROMISE_BROKEN, now, POLICY, around)


def truths(decision: Decision) -> list[PromiseMissed]:
    """What the customer hears."""
    return [s.notice for s in decision.say if isinstance(s.notice, PromiseMissed)]


def booked(decision: Decision) -> list[Promise]:
    """The rows that are new."""
    return [row for row in decision.promises if row.is_open]


def test_what_is_missed_together_is_told_together_with_one_new_time() -> None:
    other = replace(REFUND, id=PromiseId(93), text="A new kettle")
    decision = broken(REFUND, GONE, [other])

    [truth] = truths(decision)
    [new] = booked(decision)
    assert [line.text for line in truth.missed] == ["Refund of 129", "A new kettle"]
    assert new.due == truth.new_due == decision.case.contact_by
    assert [r.state for r in decision.promises].count(PromiseState.BROKEN) == 2
    assert (decision.case.severity, decision.case.escalation) == (Severity.MAJOR, 2)


def test_a_contact_that_stands_already_is_the_next_time() -> None:
    standing = of_house(GONE + HOUR)
    decision = broken(REFUND, GONE, [standing])

    [truth] = truths(decision)
    assert truth.new_due == standing.due
    assert booked(decision) == []


def test_a_later_contact_of_the_house_gives_way_to_the_sooner_one() -> None:
    standing = of_house(GONE + 5 * HOUR)
    decision = broken(REFUND, GONE, [standing])

    [new] = booked(decision)
    [gone] = ledger.superseded(decision.promises, [standing], GONE)
    assert new.due is not None
    assert new.due < GONE + 5 * HOUR
    assert (gone.id, gone.state) == (standing.id, PromiseState.RENEGOTIATED)
    assert ledger.superseded(decision.promises, [replace(standing, by=owner().id)], GONE) == ()


def test_nobody_acts_for_ten_days_and_the_customer_hears_it_once_a_working_day() -> None:
    kept = Kept()
    kept.apply(listening.open_case(CaseId(1001), ANNA, START, POLICY))
    kept.apply(listening.hear(kept.one, CALM, START, POLICY))
    kept.apply(handing_over.hand_over(kept.one, Move.HURRY, None, START, POLICY))
    kept.pass_until(START + timedelta(days=10))

    told = [(at, s.notice) for at, s in kept.said if isinstance(s.notice, PromiseMissed)]
    days = [at.date() for at, _ in told]
    assert [days.count(one) for one in dict.fromkeys(days)] == [2, 1, 1, 1, 1, 1, 1, 1]
    assert not any(POLICY.quiet.is_quiet(at) for at, _ in told)
    assert not any(POLICY.quiet.is_quiet(one.new_due) for _, one in told)
    assert {one.lead_name for _, one in told[1:]} == {"Zhou"}
    briefs = [
        at.date()
        for at, s in kept.said
        if isinstance(s.notice, Brief) and s.notice.reason == "major"
    ]
    assert briefs == list(dict.fromkeys(briefs))


def test_after_two_breaks_the_next_word_is_the_managers() -> None:
    twice = replace(CASE, broken_promises=2, escalation=2, severity=Severity.MAJOR)
    row = of_house(NOON)
    soon = calling.call(twice, row, TimerKind.PROMISE_SOON, NOON - 30 * MINUTE, POLICY)
    due = calling.call(twice, row, TimerKind.PROMISE_DUE, NOON, POLICY)

    assert [s.to for s in soon.say if isinstance(s.notice, PromiseReminder)] == [
        To.OWNER,
        To.MANAGERS,
    ]
    assert To.MANAGERS in [s.to for s in due.say if isinstance(s.notice, PromiseDueAlert)]


def test_a_third_one_within_the_day_waits_for_the_next_word_and_is_named_in_it() -> None:
    told = replace(CASE, broken_promises=2, escalation=2, missed_told_at=NOON - 2 * HOUR)
    told = replace(told, severity=Severity.MAJOR, human_at=None)
    standing = of_house(day(9, 10))
    decision = broken(REFUND, GONE, [standing], told)
    later = broken(standing, day(9, 10) + 10 * MINUTE, decision.promises, decision.case)

    [alert] = [s.notice for s in decision.say if s.to is To.OWNER]
    assert isinstance(alert, PromiseBrokenAlert)
    assert (truths(decision), alert.told_before) == ([], True)
    assert not [s for s in decision.say if isinstance(s.notice, Brief)]
    assert [line.text for line in truths(later)[0].missed] == ["Refund of 129", ""]


def test_somebody_who_was_in_touch_is_no_silence() -> None:
    told = replace(CASE, broken_promises=2, escalation=2, missed_told_at=NOON - 2 * HOUR)
    spoken = replace(told, human_at=NOON - HOUR)

    assert len(truths(broken(REFUND, GONE, [of_house(day(9, 10))], spoken))) == 1


def test_what_is_missed_at_night_is_told_in_the_morning() -> None:
    night = day(6, 21)
    row = of_house(night)
    decision = broken(row, night + 10 * MINUTE)

    [word] = [t for t in decision.timers if isinstance(t, SetTimer)]
    assert (word.subject, word.due) == (missing.WORD, day(7, 9))
    assert truths(decision) == []
    around = missing.Around(rows=decision.promises, supervisor="Zhao Min")
    morning = missing.word(decision.case, day(7, 9), POLICY, around)
    [truth] = truths(morning)
    assert [line.due for line in truth.missed] == [row.due]
    assert not POLICY.quiet.is_quiet(truth.new_due)
    in_touch = replace(decision.case, human_at=night + HOUR)
    assert truths(missing.word(in_touch, day(7, 9), POLICY, around)) == []


def test_a_call_that_a_person_agreed_for_the_night_is_told_at_once() -> None:
    night = day(6, 22)
    [truth] = truths(broken(replace(CALL, due=night), night + 10 * MINUTE))

    assert not POLICY.quiet.is_quiet(truth.new_due)


def test_two_hours_of_a_major_case_do_not_end_at_night() -> None:
    evening = day(6, 19) + 40 * MINUTE
    major = replace(CASE, severity=Severity.MAJOR)
    [truth] = truths(broken(of_house(evening), evening + 10 * MINUTE, case=major))

    assert truth.new_due == day(7, 9) + POLICY.calendar.settle


@pytest.mark.parametrize(
    ("escalation", "supervisor", "manager", "named"),
    [
        (0, "Zhao Min", "Chen Ye", (True, False, "Zhao Min")),
        (2, "Zhao Min", "Chen Ye", (True, True, "Chen Ye")),
        (2, "Zhao Min", None, (True, False, "Zhao Min")),
        (0, None, "", (True, True, "")),
        (0, None, None, (False, False, "")),
    ],
)
def test_the_word_names_whoever_has_it_now(
    escalation: int, supervisor: str | None, manager: str | None, named: tuple[bool, bool, str]
) -> None:
    case = replace(CASE, escalation=escalation)
    around = missing.Around(rows=[REFUND], supervisor=supervisor, manager=manager)
    decision = missing.broken(case, REFUND, GONE, POLICY, around)

    [truth] = truths(decision)
    assert (truth.led, truth.manager, truth.lead_name) == named


def test_two_cases_of_a_customer_are_numbered_and_a_minute_apart() -> None:
    around = missing.Around(rows=[REFUND], supervisor="", several=True, spoke_at=GONE)
    decision = missing.broken(CASE, REFUND, GONE, POLICY, around)

    [said] = [s for s in decision.say if s.to is To.CUSTOMER]
    assert isinstance(said.notice, PromiseMissed)
    assert (said.notice.several, said.not_before) == (True, GONE + MINUTE)


def test_a_word_with_a_new_time_on_one_promise_keeps_the_contact_due_soon() -> None:
    far = replace(CALL, id=PromiseId(94), due=NOON + 3 * HOUR)
    decision = promising.later(
        CASE,
        owner(),
        REFUND,
        NOON - 15 * MINUTE,
        POLICY,
        progress="waiting for the bank",
        due=NOON + 2 * HOUR,
        rows=[REFUND, CALL, far],
    )

    states = {row.id: row.state for row in decision.promises if row.id in (CALL.id, far.id)}
    assert states == {CALL.id: PromiseState.KEPT}
    [new] = booked(decision)
    [told] = [s.notice for s in decision.say if isinstance(s.notice, HonestDelay)]
    assert (new.text, told.promised, told.progress) == (
        "Refund of 129",
        "Refund of 129",
        "waiting for the bank",
    )


def test_a_broken_row_is_noted_as_done_once_and_the_contact_that_replaced_it_is_kept() -> None:
    row = replace(CALL, state=PromiseState.BROKEN, settled_at=GONE)
    new = of_house(GONE + HOUR)
    decision = promising.kept(CASE, owner(), row, GONE + MINUTE, POLICY, [new])

    done, other = decision.promises
    assert (done.state, done.performed_at) == (PromiseState.BROKEN, GONE + MINUTE)
    assert (other.id, other.state) == (new.id, PromiseState.KEPT)
    with pytest.raises(errors.AlreadyDone):
        promising.kept(CASE, owner(), done, GONE + HOUR, POLICY)
