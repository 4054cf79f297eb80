"""Words about a life in an open case: who hears them, what the clocks do, what stops (§9.2)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.deciding.care import cared
from bot.domain.deciding.decision import Decision, To
from bot.domain.moves.customer import words as customer_words
from bot.domain.moves.intake import listening
from bot.domain.moves.intake.heard import Said
from bot.domain.notices.customer import GraveHeard
from bot.domain.notices.customer.danger import DangerAgain
from bot.domain.notices.desk import Brief
from bot.domain.people import Person, PersonId, Role
from bot.domain.policy.parts import Sentence
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, CaseId, ConfirmStep, Flag, Severity, State
from bot.domain.record.timers import SetTimer, TimerKind
from bot.domain.understanding.messages import triage
from tests.word_lists import lexicon

LEXICON = lexicon()
NOW = datetime(2025, 3, 3, 10, 0, tzinfo=UTC)
POLICY = Policy()
ANNA = Person(id=PersonId(7), name="Anna", language="en", role=Role.CUSTOMER)
OPEN = Case(
    id=CaseId(1001),
    customer=ANNA.id,
    customer_name="Anna",
    language="en",
    state=State.EXPLORING,
    opened_at=NOW - timedelta(hours=3),
    acknowledged_at=NOW - timedelta(hours=3),
    submitted_at=NOW - timedelta(hours=3),
    facts="The kettle leaks",
    owner=PersonId(3),
    owner_name="Ben",
    contact_by=NOW + timedelta(minutes=72),
)


def said(case: Case, text: str, now: datetime = NOW) -> Decision:
    reading = triage.read(text, lexicon=LEXICON)
    words = Said(text=text, reading=reading, answer=triage.read_answer(text, LEXICON))
    return customer_words.said(case, ANNA, words, now, POLICY)


def briefs(decision: Decision) -> dict[object, str]:
    return {one.to: one.notice.said for one in decision.say if isinstance(one.notice, Brief)}


def sentences(decision: Decision) -> list[GraveHeard]:
    return [one.notice for one in decision.say if isinstance(one.notice, GraveHeard)]


def dangers(decision: Decision) -> list[DangerAgain]:
    return [one.notice for one in decision.say if isinstance(one.notice, DangerAgain)]


@pytest.mark.parametrize(
    ("text", "grave"),
    [
        ("I don't want to live anymore", "self_harm"),
        ("我不想活了", "self_harm"),
        ("再不给我换我就去你们店里打人", "violence"),
        ("my son got burned by it, we are in hospital", "safety"),
    ],
)
def test_managers_and_supervisors_get_the_very_words_and_the_customer_one_sentence(
    text: str, grave: str
) -> None:
    decision = said(OPEN, text)

    assert briefs(decision) == {To.MANAGERS: text, To.SUPERVISORS: text}
    assert [one.grave for one in sentences(decision)] == [grave]
    assert decision.case.severity is Severity.MAJOR
    assert decision.case.contact_by == NOW + timedelta(minutes=30)


def test_the_major_clocks_run_from_now() -> None:
    decision = said(OPEN, "我不想活了")

    due = {one.kind: one.due for one in decision.timers if isinstance(one, SetTimer)}
    assert due[TimerKind.REPLY_DUE] == NOW + timedelta(minutes=30)
    assert due[TimerKind.UPDATE_DUE] == NOW + timedelta(hours=4)


def test_an_earlier_time_that_was_told_stays() -> None:
    soon = replace(OPEN, contact_by=NOW + timedelta(minutes=12))

    assert said(soon, "我不想活了").case.contact_by == soon.contact_by


def test_the_same_alarm_does_not_sound_twice_within_ten_minutes() -> None:
    first = said(OPEN, "我不想活了").case
    again = said(first, "I want to die", NOW + timedelta(minutes=5))
    later = said(first, "I want to die", NOW + timedelta(minutes=15))
    other = said(first, "我要砍死你们", NOW + timedelta(minutes=5))

    assert not briefs(again)
    assert not sentences(again)
    assert briefs(later)
    assert briefs(other)


SMOKE = "there was smoke coming from the kettle"


def test_other_danger_is_met_with_a_word_of_its_own_that_names_the_owner() -> None:
    met = replace(OPEN, claimed_at=NOW - timedelta(hours=2), human_at=NOW - timedelta(hours=2))
    first = said(met, SMOKE).case
    again = said(first, "the kettle burst into flames", NOW + timedelta(minutes=4))
    third = said(again.case, "the kettle is sparking now", NOW + timedelta(minutes=8))

    (word,), (other,) = dangers(again), dangers(third)
    assert (word.turn, word.owner_name, word.harmed) == (1, "Ben", "")
    assert word.contact_by == NOW + timedelta(minutes=30)
    assert (other.turn, other.contact_by) == (2, None)
    assert set(briefs(again)) == {To.MANAGERS, To.SUPERVISORS}
    assert not sentences(again)


def test_somebody_newly_hurt_is_met_at_once_and_the_same_words_are_not() -> None:
    first = said(OPEN, SMOKE).case
    soon = NOW + timedelta(minutes=1)
    hurt = said(first, "the kettle burned my son", soon)

    assert [one.harmed for one in dangers(hurt)] == ["child"]
    assert not dangers(said(first, "smoke was coming from the kettle", NOW + timedelta(minutes=5)))
    assert not dangers(said(hurt.case, "the kettle burned my son!!", soon + timedelta(minutes=5)))
    assert dangers(said(first, SMOKE, NOW + timedelta(minutes=10)))


def test_a_later_word_carries_the_number_to_call_but_for_an_animal() -> None:
    number = Sentence(en="Call 112 now.")
    care = replace(POLICY.care, emergency=number)
    first = said(OPEN, SMOKE).case
    (word,) = dangers(said(first, "the kettle burned my son", NOW + timedelta(minutes=1)))

    assert getattr(cared(word, care, "en"), "to_call", "") == "Call 112 now."
    assert cared(replace(word, harmed="animal"), care, "en") == replace(word, harmed="animal")


def test_no_question_of_ours_is_answered_by_it_and_the_matter_is_open_again() -> None:
    confirming = replace(OPEN, state=State.CONFIRMING, confirm_step=ConfirmStep.MATTER)
    decision = said(confirming, "yes, it is solved, but I want to kill myself")

    assert decision.case.state is State.EXPLORING
    assert decision.case.confirm_step is None
    assert decision.case.matter is None


def test_while_listening_people_have_it_before_the_burst_is_over() -> None:
    fresh = replace(OPEN, state=State.LISTENING, owner=None, facts="", acknowledged_at=None)
    reading = triage.read("I want to end it all", lexicon=LEXICON)
    decision = listening.hear(fresh, reading, NOW, POLICY)

    assert decision.case.state is State.UNCLAIMED
    assert decision.case.has(Flag.SELF_HARM)
    assert set(briefs(decision)) == {To.MANAGERS, To.SUPERVISORS}


def test_an_ordinary_word_sounds_no_alarm() -> None:
    decision = said(OPEN, "this phone is killing me, it freezes all day")

    assert not briefs(decision)
    assert not sentences(decision)
