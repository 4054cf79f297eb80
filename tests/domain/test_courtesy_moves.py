"""How far words may go, by what was found in them and how the customer feels (D §12, §13.1)."""

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from bot.domain import errors
from bot.domain.courtesy.findings import HELD, Checked, Code, Finding, Promise
from bot.domain.deciding import ledger
from bot.domain.moves.courtesy import deciding, judging
from bot.domain.people import ChatId, Person, PersonId, Role
from bot.domain.policy.policy import Policy
from bot.domain.record import commitment
from bot.domain.record.case import Case, CaseId, State
from bot.domain.record.commitment import PromiseKind, PromiseState
from bot.domain.record.held import Ending, Held, HeldId, Part, Stop
from bot.domain.record.money import Money
from bot.domain.record.offer import Offer, Option
from bot.domain.understanding.offers.money import Given
from tests.fakes import MONDAY

BEN = Person(id=PersonId(6), name="Ben", language="en", role=Role.STAFF)
LI = Person(id=PersonId(8), name="Li", language="en", role=Role.STAFF)
POLICY = Policy()
CASE = Case(
    id=CaseId(1001),
    customer=PersonId(7),
    customer_name="Anna",
    language="en",
    state=State.EXPLORING,
    opened_at=MONDAY,
    owner=BEN.id,
    owner_name="Ben",
)
FRIDAY = MONDAY + timedelta(days=4)


def found(*codes: Code, rewritten: str = "", promise: Promise | None = None) -> Checked:
    return Checked(
        findings=tuple(
            Finding(code=code, start=n, end=n + 1, why="why", rewrite="rather")
            for n, code in enumerate(codes)
        ),
        promise=promise,
        rewritten=rewritten,
    )


@pytest.mark.parametrize("emotion", [0, 4])
@pytest.mark.parametrize("code", sorted(HELD))
def test_what_hurts_is_held_however_calm_the_customer_is(code: Code, emotion: int) -> None:
    verdict = judging.judged(found(code, rewritten="x"), emotion, whole=True, courtesy=True)

    assert (verdict.stop, verdict.stopped, verdict.rewritten) == (Stop.HOLD, True, "x")


@pytest.mark.parametrize(
    ("code", "emotion", "stop"),
    [
        (Code.REPEAT, 0, Stop.PAUSE),
        (Code.VAGUE_TIME, 0, Stop.HINT),
        (Code.VAGUE_TIME, 1, Stop.PAUSE),
        (Code.APOLOGY_ONLY, 0, None),
        (Code.APOLOGY_ONLY, 1, Stop.PAUSE),
        (Code.NO_EMPATHY, 1, None),
        (Code.NO_EMPATHY, 2, Stop.PAUSE),
        (Code.WALL, 2, Stop.HINT),
        (Code.WALL, 3, Stop.PAUSE),
        (Code.COLD, 0, None),
        (Code.COLD, 1, Stop.HINT),
    ],
)
def test_the_more_upset_the_customer_the_more_waits_for_a_tap(
    code: Code, emotion: int, stop: Stop | None
) -> None:
    assert judging.judged(found(code), emotion, whole=True).stop is stop


@pytest.mark.parametrize("code", sorted(set(Code) - HELD))
def test_every_code_is_hinted_at_or_waits_once_the_customer_is_angry(code: Code) -> None:
    assert judging.judged(found(code), 3, whole=True).stop in (Stop.PAUSE, Stop.HINT)


def test_thanks_and_an_okay_are_left_alone() -> None:
    checked = found(Code.VAGUE_TIME, Code.APOLOGY_ONLY)

    assert judging.judged(checked, 3, whole=True, courtesy=True).stop is None


def test_the_line_of_a_form_has_its_time_beside_it() -> None:
    checked = found(Code.VAGUE_TIME, Code.APOLOGY_ONLY, Code.WALL)

    line = judging.judged(checked, 1, whole=False)
    decision = judging.judged(checked, 1, whole=False, decides=True)

    assert [one.code for one in line.findings] == [Code.WALL]
    assert decision.stop is None


def test_never_more_than_three_things_at_once() -> None:
    verdict = judging.judged(found(*sorted(Code)), 4, whole=True)

    assert len(verdict.findings) == 3
    assert {one.code for one in verdict.findings} <= HELD


def refund(amount: int) -> Given:
    return Given(solution="refund", gift="", money=Money(amount=Decimal(amount)), due=True)


def test_an_amount_above_the_limit_is_not_told_in_free_words() -> None:
    judging.must_be_told(CASE, BEN, refund(200), (), POLICY)
    with pytest.raises(errors.OverAuthority):
        judging.must_be_told(CASE, BEN, refund(201), (), POLICY)


def test_figures_that_give_nothing_may_be_told() -> None:
    paid = Given(solution="you paid", gift="", money=Money(amount=Decimal(900)))

    judging.must_be_told(CASE, BEN, paid, (), POLICY)


def test_what_was_approved_may_be_said_again() -> None:
    option = Option(text="refund", amount=Decimal(480), refund=True)
    offered = Offer(reason="", options=(option,), sent_at=MONDAY)
    told = replace(CASE, offer=offered)

    judging.must_be_told(told, BEN, refund(480), (), POLICY)
    with pytest.raises(errors.OverAuthority):
        judging.must_be_told(told, BEN, refund(481), (), POLICY)


HELD_WORDS = Held(
    id=HeldId(3),
    case=CASE.id,
    by=BEN.id,
    at=MONDAY,
    stop=Stop.HOLD,
    faults=("a_blame",),
    parts=(Part(chat=ChatId(6), message=4, text="words"),),
    state=State.EXPLORING.value,
)


def test_only_their_author_decides_about_words() -> None:
    assert deciding.must_wait(HELD_WORDS, CASE, BEN) is HELD_WORDS
    with pytest.raises(errors.NotForYou):
        deciding.must_wait(HELD_WORDS, CASE, LI)
    with pytest.raises(errors.AlreadyDone):
        deciding.must_wait(None, CASE, BEN)


@pytest.mark.parametrize("words", ["", "ok", "!!!"])
def test_a_reason_says_something(words: str) -> None:
    with pytest.raises(errors.SomethingMissing):
        deciding.must_give_reason(words)


def test_the_journal_has_what_was_found_and_the_reason() -> None:
    entry = deciding.settled(CASE, BEN, HELD_WORDS, Ending.OVERRIDDEN, MONDAY, "they asked")

    assert (entry.old, entry.new, entry.note) == ("a_blame", "overridden", "they asked")


def a_row(due: datetime, kind: PromiseKind = PromiseKind.ACTION) -> commitment.Promise:
    row = ledger.callback(CASE, BEN, due, MONDAY, "words")
    return commitment.Promise(
        id=commitment.PromiseId(1),
        case=CASE.id,
        by=BEN.id,
        by_name="Ben",
        kind=kind,
        text=row.text,
        due=due,
        made_at=MONDAY,
    )


def the_next_word(due: datetime) -> commitment.Promise:
    """That the customer hears from us, which was told in no words of its own."""
    return replace(a_row(due, PromiseKind.CALLBACK), text="")


def test_a_time_that_is_in_the_ledger_is_not_offered_again() -> None:
    rows = (a_row(FRIDAY),)
    evening = FRIDAY + timedelta(hours=4)

    assert deciding.is_booked(FRIDAY + timedelta(seconds=30), rows, POLICY.zone)
    assert not deciding.is_booked(evening, rows, POLICY.zone)
    assert deciding.is_booked(evening, rows, POLICY.zone, sure=False)


def told(text: str, due: datetime, *, contact: bool = False) -> deciding.Told:
    return deciding.Told(text=text, due=due, contact=contact, given=Given(solution="", gift=""))


def test_each_time_of_a_reply_is_a_row_and_the_soonest_one_is_what_the_customer_waits_for() -> (
    None
):
    before = the_next_word(MONDAY + timedelta(hours=6))
    call = FRIDAY + timedelta(hours=2)
    times = [told("The lid is with you by noon", FRIDAY), told("I call you", call, contact=True)]

    decision = deciding.booked(CASE, BEN, MONDAY, POLICY, times=times, rows=(before,))

    lid, ring, old = decision.promises
    assert (lid.kind, lid.due, lid.text) == (PromiseKind.ACTION, FRIDAY, times[0].text)
    assert (ring.kind, ring.due, ring.is_open) == (PromiseKind.CALLBACK, call, True)
    assert not old.is_open
    assert decision.case.contact_by == FRIDAY


def test_a_promise_from_a_reply_is_booked_and_not_told_twice() -> None:
    decision = deciding.booked(
        CASE,
        BEN,
        MONDAY,
        POLICY,
        times=[told("The lid is with you by Friday noon.", FRIDAY)],
        rows=(),
    )

    (row,) = decision.promises
    assert (row.kind, row.due, row.is_open) == (PromiseKind.ACTION, FRIDAY, True)
    assert [said.to for said in decision.say] == [BEN.id]
    assert decision.case.contact_by == FRIDAY


def call_on_friday(
    before: commitment.Promise, *, instead: bool = False
) -> tuple[list[commitment.Promise], datetime | None]:
    times = [told("I call you on Friday.", FRIDAY, contact=True)]
    decision = deciding.booked(
        CASE, BEN, MONDAY, POLICY, times=times, rows=(before,), instead=instead
    )
    return list(decision.promises), decision.case.contact_by


def test_an_appointed_contact_takes_the_place_of_the_next_word() -> None:
    before = the_next_word(MONDAY + timedelta(hours=6))

    (new, old), contact = call_on_friday(before)

    assert (new.kind, new.due) == (PromiseKind.CALLBACK, FRIDAY)
    assert (old.id, old.state) == (before.id, PromiseState.RENEGOTIATED)
    assert contact == FRIDAY


def test_two_calls_at_two_times_are_two_promises() -> None:
    before = a_row(MONDAY + timedelta(hours=6), PromiseKind.CALLBACK)

    (new,), contact = call_on_friday(before)

    assert (new.kind, new.due) == (PromiseKind.CALLBACK, FRIDAY)
    assert contact == before.due


def test_a_call_goes_for_another_where_the_words_say_so() -> None:
    before = a_row(MONDAY + timedelta(hours=6), PromiseKind.CALLBACK)

    (_, old), contact = call_on_friday(before, instead=True)

    assert (old.id, old.state) == (before.id, PromiseState.RENEGOTIATED)
    assert contact == FRIDAY
