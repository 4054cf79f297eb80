"""Limits on contact: when they may be set, what they leave alone, and how they end (§8, §9.2)."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain import errors
from bot.domain.deciding.decision import Decision, To, unchanged
from bot.domain.moves.conduct import cooling, harassing, hearing, limiting, restricting
from bot.domain.moves.conduct.in_force import in_force
from bot.domain.moves.conduct.slots import slots
from bot.domain.notices import conduct as say
from bot.domain.people import Person, PersonId, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.account import Account, Standing
from bot.domain.record.case import Case, CaseId, State
from bot.domain.record.commitment import Promise, PromiseId, PromiseKind, PromiseState
from bot.domain.record.conduct import Bounds, Conduct
from bot.domain.record.timers import SetTimer, TimerKind
from bot.domain.understanding.messages.triage import MessageKind, Reading

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2025, 3, 3, 10, 0, tzinfo=LONDON)
POLICY = Policy(zone=LONDON)
ANNA = Person(id=PersonId(7), name="Anna", language="en", role=Role.CUSTOMER)
BEN = Person(id=PersonId(3), name="Ben", language="en", role=Role.STAFF)
ZHOU = Person(id=PersonId(6), name="Zhou", language="en", role=Role.MANAGER)
CASE = Case(
    id=CaseId(1001),
    customer=ANNA.id,
    customer_name="Anna",
    language="en",
    state=State.EXPLORING,
    opened_at=NOW - timedelta(hours=1),
    owner=BEN.id,
    owner_name="Ben",
)
RIPE = replace(CASE, abuse=2, bounds=Bounds(attempts=2))
INSULT = Reading(kind=MessageKind.COMPLAINT, emotion=4, abuse=True)
ANGER = Reading(kind=MessageKind.COMPLAINT, emotion=3)


def row(number: int, due: datetime, kind: PromiseKind = PromiseKind.CALLBACK) -> Promise:
    return Promise(
        id=PromiseId(number),
        case=CASE.id,
        by=BEN.id,
        by_name="Ben",
        kind=kind,
        text="",
        due=due,
        made_at=NOW,
    )


def hints(case: Case, reading: Reading, now: datetime = NOW) -> list[str]:
    heard = hearing.heard(case, unchanged(case), reading, now, POLICY)
    return [type(heard.hint.notice).__name__] if heard.hint is not None else []


@pytest.mark.parametrize(
    ("insults", "attempts", "shown"),
    [(0, 0, False), (2, 0, False), (0, 2, False), (1, 2, False), (2, 1, False), (2, 2, True)],
)
def test_the_owner_is_shown_the_text_after_insults_and_attempts_alone(
    insults: int, attempts: int, shown: bool
) -> None:
    case = replace(CASE, abuse=insults, bounds=Bounds(attempts=attempts))

    assert hints(case, INSULT) == (["LimitHint"] if shown else [])


def test_anger_about_the_matter_brings_no_limit() -> None:
    assert hints(RIPE, ANGER) == []


def test_words_about_a_life_bring_no_limit() -> None:
    assert hints(RIPE, replace(INSULT, self_harm=True, alarming="I want to die")) == []


def test_the_text_is_not_shown_again_within_ten_minutes() -> None:
    shown = replace(RIPE, bounds=replace(RIPE.bounds, hinted_at=NOW - timedelta(minutes=9)))

    assert hints(shown, INSULT) == []
    assert hints(shown, INSULT, NOW + timedelta(minutes=2)) == ["LimitHint"]


@pytest.mark.parametrize(
    ("now", "times"),
    [
        ("03 10:00", ("03 11:00", "03 13:00", "04 10:00")),
        ("03 10:01", ("03 11:15", "03 13:15", "04 10:00")),
        ("03 15:40", ("03 16:45", "04 09:30", "05 10:00")),
        ("07 17:30", ("10 09:30", "10 11:30", "11 10:00")),
        ("08 03:00", ("10 09:30", "10 11:30", "11 10:00")),
    ],
)
def test_the_three_times_lie_in_working_hours(now: str, times: tuple[str, str, str]) -> None:
    found = slots(datetime.strptime(f"2025-03-{now} +0000", "%Y-%m-%d %H:%M %z"), POLICY)

    assert tuple(f"{at.astimezone(LONDON):%d %H:%M}" for at in found) == times


def stamp(at: datetime = NOW) -> str:
    return str(int(slots(at, POLICY)[0].timestamp()))


def test_the_limit_touches_no_promise_and_no_clock() -> None:
    decision = limiting.set_limit(RIPE, BEN, stamp(), NOW, POLICY)

    assert decision.promises == ()
    assert decision.timers == ()
    assert decision.case.reply_owed_since == RIPE.reply_owed_since
    assert (decision.case.conduct, decision.case.state) == (Conduct.WARNED, RIPE.state)


def test_times_that_are_too_near_by_now_are_not_sent() -> None:
    with pytest.raises(errors.TimeHasPassed):
        limiting.set_limit(RIPE, BEN, stamp(), NOW + timedelta(minutes=40), POLICY)


def cooled(case: Case = RIPE, now: datetime = NOW) -> Decision:
    warned = limiting.set_limit(case, BEN, stamp(now), now, POLICY).case
    return cooling.choose(warned, ANNA, stamp(now), (), now, POLICY)


def test_the_chosen_time_is_a_promise_and_takes_the_place_of_sooner_contacts() -> None:
    warned = limiting.set_limit(RIPE, BEN, stamp(), NOW, POLICY).case
    sooner, later = row(1, NOW + timedelta(minutes=30)), row(2, NOW + timedelta(days=1))
    refund = row(3, NOW + timedelta(minutes=30), PromiseKind.REFUND)

    decision = cooling.choose(warned, ANNA, stamp(), (sooner, later, refund), NOW, POLICY)

    states = {one.id: one.state for one in decision.promises}
    assert states == {PromiseId(1): PromiseState.RENEGOTIATED, PromiseId(0): PromiseState.OPEN}
    assert decision.case.contact_by == slots(NOW, POLICY)[0]


def test_the_second_cooling_in_a_week_tells_the_supervisors() -> None:
    first = cooled()
    over = cooling.over(first.case, NOW + timedelta(hours=2)).case
    again = NOW + timedelta(hours=3)
    second = cooling.appoint(over, BEN, stamp(again), (), again, POLICY)

    def asked(decision: Decision) -> list[object]:
        found = [one for one in decision.say if isinstance(one.notice, say.RestrictionPossible)]
        return [one.to for one in found]

    assert (asked(first), asked(second)) == ([], [To.SUPERVISORS])


def test_a_warning_is_forgotten_after_a_week() -> None:
    warned = limiting.set_limit(RIPE, BEN, stamp(), NOW, POLICY).case

    assert in_force(warned, NOW + timedelta(days=6), POLICY) is Conduct.WARNED
    assert in_force(warned, NOW + timedelta(days=8), POLICY) is Conduct.NORMAL


def test_a_word_of_a_person_ends_the_cooling() -> None:
    talked = cooling.talked(cooled().case, BEN, NOW + timedelta(minutes=5)).case

    assert (talked.conduct, talked.bounds.until) == (Conduct.WARNED, None)


def restricted(days: int = 7) -> Decision:
    twice = replace(
        RIPE, bounds=Bounds(attempts=2, cooled=(NOW - timedelta(days=1), NOW), reason="insults")
    )
    return restricting.restrict(twice, ZHOU, days, NOW, POLICY)


def test_a_restriction_needs_two_coolings_in_a_week() -> None:
    old = (NOW - timedelta(days=9), NOW)
    case = replace(RIPE, bounds=Bounds(cooled=old, reason="insults"))

    with pytest.raises(errors.SomethingMissing):
        restricting.restrict(case, ZHOU, 7, NOW, POLICY)


@pytest.mark.parametrize("days", [0, 15, 99])
def test_a_restriction_lasts_fourteen_days_at_most(days: int) -> None:
    with pytest.raises(errors.AlreadyDone):
        restricted(days)


def test_a_restriction_ends_by_itself_within_its_days_and_in_the_daytime() -> None:
    decision = restricted(14)
    ends = decision.case.bounds.until
    timers = [one for one in decision.timers if isinstance(one, SetTimer)]

    assert ends is not None
    assert ends <= NOW + timedelta(days=14)
    assert not POLICY.quiet.is_quiet(ends)
    assert [(one.kind, one.due) for one in timers] == [(TimerKind.RESTRICTION_OVER, ends)]

    after = restricting.over(decision.case, ends)

    assert (after.case.conduct, after.case.abuse) == (Conduct.NORMAL, 0)
    assert [one.to for one in after.say] == [To.CUSTOMER, To.OWNER]


def test_one_message_a_day_is_read_and_the_others_are_kept() -> None:
    case = restricted().case
    read: list[To | None] = []
    for at in (NOW, NOW + timedelta(minutes=1), NOW + timedelta(hours=2), NOW + timedelta(days=1)):
        heard = hearing.heard(case, unchanged(case), ANGER, at, POLICY)
        read.append(heard.reader)
        case = heard.decision.case

    assert read == [To.SUPERVISORS, None, None, To.SUPERVISORS]


def test_words_about_a_life_are_read_by_whoever_always_reads_them() -> None:
    case = replace(restricted().case, bounds=replace(restricted().case.bounds, read_at=NOW))
    grave = replace(ANGER, violence=True, alarming="I will come and stab you")

    assert hearing.heard(case, unchanged(case), grave, NOW, POLICY).reader is To.OWNER


def test_an_objection_has_a_time_and_is_made_once() -> None:
    decision = restricting.object_(restricted().case, ANNA, NOW, POLICY)

    assert [one.due for one in decision.promises] == [POLICY.calendar.add_working_days(NOW, 1)]
    assert [one.to for one in decision.say] == [To.CUSTOMER, To.MANAGERS]
    with pytest.raises(errors.AlreadyDone):
        restricting.object_(decision.case, ANNA, NOW, POLICY)


def test_people_are_asked_after_two_questions_and_once() -> None:
    account = Account(person=PersonId(8), standing=Standing.SUSPECTED, since=NOW, last_at=NOW)
    steps = []
    for _ in range(4):
        step = harassing.next_step(account, NOW, POLICY)
        steps.append((step.ask, step.suggest))
        account = step.account

    assert steps == [(True, False), (True, False), (False, True), (False, False)]


def test_a_suspicion_lapses_in_a_day() -> None:
    account = Account(
        person=PersonId(8), standing=Standing.SUSPECTED, since=NOW, last_at=NOW, attempts=2
    )
    later = NOW + timedelta(days=2)
    vague = Reading(kind=MessageKind.UNCLEAR)

    assert harassing.is_off_topic(account, vague, NOW)
    assert not harassing.is_off_topic(account, vague, later)
    assert harassing.next_step(account, later, POLICY).account.attempts == 1
