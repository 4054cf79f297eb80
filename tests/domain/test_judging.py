"""Who may say no, and what the no consists of (§5, §11, §18)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain import errors
from bot.domain.deciding.decision import Decision, To
from bot.domain.moves.after import closing, last_word
from bot.domain.moves.solution import declining, final_position, judging, offering
from bot.domain.notices.desk import MeritWanted
from bot.domain.notices.solution import AskMatter, FinalPosition, OptionsOffered
from bot.domain.people import Person, PersonId, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, CaseId, Flag, Merit, Outcome, Severity, State
from bot.domain.record.finding import FinalAnswer, Finding
from bot.domain.record.merit import outcome
from bot.domain.record.offer import Gift, Offer, Option
from tests.domain.kept_case import POLICY, START

ANNA = Person(id=PersonId(1), name="Anna", language="en")
BEN = Person(id=PersonId(2), name="Ben", language="en", role=Role.STAFF)
LI = Person(id=PersonId(3), name="Li", language="zh-Hans", role=Role.STAFF)
WANG = Person(id=PersonId(4), name="Wang", language="zh-Hans", role=Role.SUPERVISOR)
ZHOU = Person(id=PersonId(5), name="Zhou", language="zh-Hans", role=Role.MANAGER)
FOUND = "the seams are whole, the sole is worn; looked at under the lamp"
WAITING = Finding(
    text=FOUND, asked_by=BEN.id, asked_by_name="Ben", asked_at=START, asked_of="supervisor"
)
AGREED = replace(WAITING, agreed_by=WANG.id)
ANSWER = FinalAnswer(decision="No.", reasons="Worn.", by=ZHOU.id, by_name="Zhou")
TWO = (Option(text="a new sole", solution="a new sole"), Option(text="a call", solution="a call"))


def a_case(state: State = State.EXPLORING, **more: object) -> Case:
    known = Case(
        id=CaseId(1001),
        customer=ANNA.id,
        customer_name="Anna",
        language="en",
        state=state,
        opened_at=START,
        owner=BEN.id,
        owner_name="Ben",
        facts="The shoe fell apart",
        wish="I want the full price back.",
    )
    return replace(known, **more)  # type: ignore[arg-type]


def a_final(case: Case | None = None) -> Case:
    sent = replace(ANSWER, sent_at=START, until=START + timedelta(days=30))
    offer = Offer(reason="Worn.", options=(), sent_at=START)
    known = case or a_case(State.FINAL_POSITION, final=sent, offer=offer)
    return replace(known, flags=known.flags | {Flag.NEW_FACTS})


def propose(by: Person) -> Decision:
    return judging.propose(a_case(), by, FOUND, START, POLICY, on_duty=True)


def agree(by: Person) -> Decision:
    return judging.agree(a_case(finding=WAITING), by, WAITING.stamp, START)


def disagree(by: Person) -> Decision:
    return judging.disagree(a_case(finding=WAITING), by, WAITING.stamp, "not yet", START)


def answer_finally(by: Person) -> Decision:
    case = a_case(rounds=2, final=ANSWER)
    return final_position.send(case, by, ANSWER.stamp, START, POLICY, ())


def take_up(by: Person) -> Decision:
    return last_word.take_up(a_final(), by, START, POLICY, ())


def let_stand(by: Person) -> Decision:
    return last_word.stands(a_final(), by, "It says so on the box", START, POLICY, ())


def not_upheld(by: Person) -> Decision:
    settled = a_case(State.FOLLOWING_UP, outcome=Outcome.UPHELD)
    return closing.ended_otherwise(settled, by, Outcome.NOT_UPHELD, START)


PEOPLE = (ANNA, LI, BEN, WANG, ZHOU)
"""A customer, a colleague, the owner, a supervisor, a manager."""
RIGHTS: dict[Callable[[Person], Decision], str] = {
    propose: "no no yes yes yes",
    agree: "no no no yes yes",
    disagree: "no no no yes yes",
    answer_finally: "no no no no yes",
    take_up: "no no no yes yes",
    let_stand: "no no no yes yes",
    not_upheld: "no no no yes yes",
}


@pytest.mark.parametrize("act", RIGHTS, ids=lambda act: act.__name__)
@pytest.mark.parametrize("number", range(len(PEOPLE)), ids=lambda n: PEOPLE[n].name)
def test_each_may_do_what_the_table_of_rights_says(
    act: Callable[[Person], Decision], number: int
) -> None:
    by, may = PEOPLE[number], RIGHTS[act].split()[number]

    if may == "yes":
        assert act(by).journal
    else:
        with pytest.raises(errors.NotForYou):
            act(by)


@pytest.mark.parametrize(
    ("act", "who"), [(agree, "supervisor"), (answer_finally, "manager"), (take_up, "supervisor")]
)
def test_a_refusal_names_who_may(act: Callable[[Person], Decision], who: str) -> None:
    with pytest.raises(errors.NotForYou) as refused:
        act(BEN)

    assert refused.value.fields["who"] == who


def test_a_second_person_has_to_agree() -> None:
    own = replace(WAITING, asked_by=WANG.id)

    with pytest.raises(errors.AnotherPerson):
        judging.agree(a_case(finding=own), WANG, own.stamp, START)


@pytest.mark.parametrize(
    ("on_duty", "severity", "night", "reader"),
    [
        (True, Severity.NORMAL, False, To.SUPERVISORS),
        (False, Severity.NORMAL, False, To.MANAGERS),
        (True, Severity.MAJOR, False, To.SUPERVISORS),
        (True, Severity.MAJOR, True, To.MANAGERS),
    ],
)
def test_whoever_is_there_is_asked(
    on_duty: bool, severity: Severity, night: bool, reader: To
) -> None:
    now = START + timedelta(hours=11) if night else START

    asked = judging.propose(a_case(severity=severity), BEN, FOUND, now, POLICY, on_duty=on_duty)

    assert [s.to for s in asked.say if isinstance(s.notice, MeritWanted)] == [reader]
    assert asked.case.merit is Merit.UNKNOWN
    assert not [s for s in asked.say if s.to is To.CUSTOMER]


def test_nobody_deciding_rises_to_the_managers_and_a_decided_one_does_not() -> None:
    asked = propose(BEN).case
    assert asked.finding is not None
    subject = f"{judging.WAITS}:{asked.finding.stamp}"

    risen = judging.unanswered(asked, subject, START, POLICY)
    again = judging.unanswered(risen.case, subject, START, POLICY)
    agreed = judging.agree(asked, WANG, asked.finding.stamp, START).case
    late = judging.unanswered(agreed, subject, START, POLICY)

    assert [s.to for s in risen.say] == [s.to for s in again.say] == [To.MANAGERS]
    assert risen.timers
    assert again.timers
    assert late == Decision(case=agreed)


def test_no_offer_while_a_second_person_is_to_agree() -> None:
    offer = Offer(reason="", options=TWO)

    with pytest.raises(errors.SomethingMissing) as refused:
        offering.offer(a_case(finding=WAITING), BEN, offer, START, POLICY)

    assert refused.value.fields["what"] == "agreement"


def test_redress_that_is_offered_makes_it_justified_and_the_journal_has_it() -> None:
    offered = offering.offer(a_case(), BEN, Offer(reason="", options=TWO), START, POLICY)

    assert offered.case.merit is Merit.JUSTIFIED
    assert [e.new for e in offered.journal if e.what == "merit"] == ["justified"]


def test_a_no_has_its_reason_and_two_other_ways_and_a_gift_may_stand_alone() -> None:
    case = a_case(merit=Merit.UNJUSTIFIED, finding=AGREED)
    gift = Option(text="a voucher", gift=Gift(text="a voucher"))
    one = declining.with_reason(case, Offer(reason="", options=TWO[:1], single_reason="x"))
    two = declining.with_reason(case, Offer(reason="", options=(TWO[0], gift)))

    with pytest.raises(errors.SomethingMissing) as refused:
        offering.offer(case, BEN, one, START, POLICY)
    sent = offering.offer(case, BEN, two, START, POLICY)

    assert refused.value.fields["what"] == "alternatives"
    (told,) = [s.notice for s in sent.say if isinstance(s.notice, OptionsOffered)]
    assert (told.reason, told.declined, told.wish) == (FOUND, True, "I want the full price back")
    assert sent.case.merit is Merit.UNJUSTIFIED


def test_the_reasons_alone_go_straight_to_the_question_whether_they_are_clear() -> None:
    case = a_case(merit=Merit.UNJUSTIFIED, finding=AGREED)
    draft = declining.with_reason(case, Offer(reason="", options=TWO))
    offered = offering.offer(case, BEN, draft, START, POLICY).case

    accepted = declining.accepted(offered, ANNA, START, POLICY)

    moves = [e.note.partition(" ")[0] for e in accepted.journal if e.what == "moved"]
    (asked,) = [s.notice for s in accepted.say if isinstance(s.notice, AskMatter)]
    assert moves == ["t10", "t12"]
    assert accepted.case.state is State.CONFIRMING
    assert asked.explanation_only
    assert not accepted.promises


def test_reasons_cannot_be_accepted_where_nothing_was_declined() -> None:
    offered = offering.offer(a_case(), BEN, Offer(reason="", options=TWO), START, POLICY).case

    with pytest.raises(errors.AlreadyDone):
        declining.accepted(offered, ANNA, START, POLICY)


@pytest.mark.parametrize(
    ("more", "due"),
    [
        ({"rounds": 1}, False),
        ({"rounds": 2}, True),
        ({"rounds": 1, "loops": 1}, True),
        ({"rounds": 1, "merit": Merit.UNJUSTIFIED}, True),
        ({"rounds": 0, "merit": Merit.UNJUSTIFIED}, False),
        ({"rounds": 3, "state": State.ACTING}, False),
    ],
)
def test_the_final_answer_is_the_last_resort(more: dict[str, object], due: bool) -> None:
    assert final_position.is_due(replace(a_case(), **more), POLICY) is due  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("draft", "what"),
    [(replace(ANSWER, decision=" "), "decision"), (replace(ANSWER, reasons=""), "reasons")],
)
def test_a_final_answer_has_a_decision_and_reasons(draft: FinalAnswer, what: str) -> None:
    with pytest.raises(errors.SomethingMissing) as refused:
        final_position.drafted(a_case(rounds=2), ZHOU, draft, POLICY, ())

    assert refused.value.fields["what"] == what


def test_the_operators_own_routes_stand_in_the_final_answer() -> None:
    routes = {"outside": {"en": "Write to the Ombudsman, 12 High Street"}}
    policy = Policy.from_mapping(routes, zone=POLICY.zone)
    case = a_case(rounds=2, final=ANSWER)

    sent = final_position.send(case, ZHOU, ANSWER.stamp, START, policy, ())

    (told,) = [s.notice for s in sent.say if isinstance(s.notice, FinalPosition)]
    assert told.outside == "Write to the Ombudsman, 12 High Street"


@pytest.mark.parametrize(
    ("more", "ended"),
    [
        ({}, Outcome.UPHELD),
        ({"merit": Merit.PARTLY}, Outcome.PARTLY_UPHELD),
        ({"merit": Merit.UNJUSTIFIED}, Outcome.NOT_UPHELD),
        (
            {
                "merit": Merit.UNJUSTIFIED,
                "offer": Offer(
                    reason="", options=(Option(text="30 back", others="USD 30"),), chosen=0
                ),
            },
            Outcome.GOODWILL,
        ),
        ({"merit": Merit.UNJUSTIFIED, "outcome": Outcome.UPHELD}, Outcome.UPHELD),
    ],
)
def test_how_it_ended_follows_from_the_record_until_a_person_says_otherwise(
    more: dict[str, object], ended: Outcome
) -> None:
    assert outcome(replace(a_case(), **more)) is ended  # type: ignore[arg-type]


def test_what_follows_from_what_happened_is_not_judged_anew() -> None:
    dead = a_case(State.CLOSED, outcome=Outcome.DEADLOCK)

    with pytest.raises(errors.AlreadyDone):
        closing.ended_otherwise(dead, ZHOU, Outcome.UPHELD, START)
    with pytest.raises(errors.AlreadyDone):
        closing.choices(dead, ZHOU)
