"""Sending a letter: whose approval, what may not leave, and waiving (`reply-letter` §1)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain import errors
from bot.domain.deciding.decision import Decision, Say, To
from bot.domain.letters import gaps, letter, rules, sending
from bot.domain.letters.rules import FairCopy, Finding
from bot.domain.notices.desk import LetterForApproval, LetterStatus
from bot.domain.notices.solution import ReplyLetter
from bot.domain.people import Person, PersonId, Reach, Role
from bot.domain.record.case import Case, Flag, Merit, Outcome, Severity, State
from bot.domain.record.journal import What
from tests.letter_stories import NOW, a_case, owner

GAP = f"{gaps.OPENS}what?{gaps.CLOSES}"
SUPERVISOR = Person(id=PersonId(30), name="Zhao Min", language="en", role=Role.SUPERVISOR)
MANAGER = Person(id=PersonId(40), name="Chen Ye", language="en", role=Role.MANAGER)
STRANGER = Person(id=PersonId(50), name="Wang Wei", language="en", role=Role.STAFF)
COPY = FairCopy(text="the letter")
PARTS = ("one", "two", "", "four", "five", "six", "", "eight", "nine")


def case(**more: object) -> Case:
    return a_case(1042, **more)


def drafted(**more: object) -> Case:
    return letter.draft(case(**more), owner(), PARTS, NOW).case


def _no(point: int) -> Finding:
    return Finding(point=point, yes=False)


def said(says: tuple[Say, ...]) -> list[tuple[object, str]]:
    return [(one.to, type(one.notice).__name__) for one in says]


def test_a_normal_letter_goes_straight_to_the_customer() -> None:
    decision = sending.send(drafted(), owner(), COPY, NOW)

    assert said(decision.say) == [(To.CUSTOMER, "ReplyLetter"), (To.OWNER, "LetterStatus")]
    assert decision.say[0].notice == ReplyLetter(case_number="C-1042", text="the letter")
    assert decision.case.has(Flag.LETTER_SENT)
    assert (decision.case.letter, decision.case.letter_sent_at) == (PARTS, NOW)
    assert decision.case.human_at == NOW
    assert decision.timers == ()


def test_a_letter_that_needs_approval_waits_for_it() -> None:
    waiting = sending.send(drafted(severity=Severity.MAJOR), owner(), COPY, NOW)

    assert said(waiting.say) == [(To.MANAGERS, "LetterForApproval"), (To.OWNER, "LetterStatus")]
    asked = waiting.say[0].notice
    assert isinstance(asked, LetterForApproval)
    assert asked.buttons()[0][0].value == letter.edition(waiting.case)

    sent = sending.approve(waiting.case, MANAGER, asked.edition, COPY, NOW)

    assert said(sent.say)[0] == (To.CUSTOMER, "ReplyLetter")
    assert (MANAGER.id, "LetterStatus") in said(sent.say)
    assert [e.what for e in sent.journal] == [What.LETTER, What.APPROVED]
    assert not sent.case.has(Flag.LETTER_WAITING)


def test_whoever_has_the_rank_needs_no_approval() -> None:
    sent = sending.send(drafted(merit=Merit.PARTLY), SUPERVISOR, COPY, NOW)

    assert said(sent.say)[0] == (To.CUSTOMER, "ReplyLetter")


def test_what_is_changed_after_asking_has_to_be_approved_anew() -> None:
    waiting = sending.send(drafted(merit=Merit.PARTLY), owner(), COPY, NOW).case
    changed = letter.replace_text(waiting, owner(), "Another text.", NOW).case

    with pytest.raises(errors.OutOfPlace):
        sending.approve(changed, SUPERVISOR, letter.edition(waiting), COPY, NOW)


def test_another_edition_is_shown_and_not_sent() -> None:
    waiting = sending.send(drafted(merit=Merit.PARTLY), owner(), COPY, NOW).case

    decision = sending.approve(waiting, SUPERVISOR, "stale", COPY, NOW)

    assert said(decision.say) == [(To.SUPERVISORS, "LetterForApproval")]
    assert decision.case == waiting


def test_the_person_complained_about_cannot_approve() -> None:
    waiting = sending.send(drafted(about_person=True), owner(), COPY, NOW).case
    concerned = replace(waiting, those_concerned=(SUPERVISOR.id,))

    with pytest.raises(errors.ConcernedCannotWork):
        sending.approve(concerned, SUPERVISOR, letter.edition(concerned), COPY, NOW)


@pytest.mark.parametrize(
    ("more", "copy", "refusal"),
    [
        ({"letter": (GAP, *PARTS[1:])}, COPY, errors.DraftHasGaps),
        ({"state": State.OFFERED}, COPY, errors.LetterHeld),
        ({"reach": Reach.BLOCKED}, COPY, errors.LetterHeld),
        ({"letter": ()}, COPY, errors.AlreadyDone),
        ({"letter_sent_at": NOW - timedelta(days=1)}, COPY, errors.AlreadyDone),
        ({}, FairCopy(text="x" * 3501), errors.LetterHeld),
        ({}, FairCopy(text="t", findings=(_no(7),)), errors.LetterHeld),
    ],
)
def test_a_letter_that_is_not_ready_stays(
    more: dict[str, object], copy: FairCopy, refusal: type[errors.Refusal]
) -> None:
    with pytest.raises(refusal):
        sending.send(replace(drafted(), **more), owner(), copy, NOW)  # type: ignore[arg-type]


def test_a_doubt_that_is_not_fatal_is_for_the_person_to_weigh() -> None:
    sent = sending.send(drafted(), owner(), FairCopy(text="t", findings=(_no(19),)), NOW)

    assert sent.case.has(Flag.LETTER_SENT)


def test_strangers_are_refused_everywhere() -> None:
    one = drafted()

    attempts: tuple[Callable[[], Decision], ...] = (
        lambda: letter.draft(one, STRANGER, PARTS, NOW),
        lambda: letter.fill(one, STRANGER, 1, "x", NOW),
        lambda: letter.replace_text(one, STRANGER, "x", NOW),
        lambda: sending.send(one, STRANGER, COPY, NOW),
        lambda: sending.approve(one, STRANGER, "", COPY, NOW),
        lambda: sending.waive(one, STRANGER, NOW),
    )

    for attempt in attempts:
        with pytest.raises(errors.NotForYou):
            attempt()


def test_waiving_drops_the_draft_and_tells_the_owner() -> None:
    decision = sending.waive(drafted(), owner(), NOW)

    assert decision.case.letter == ()
    assert decision.say == (
        Say(to=To.OWNER, notice=LetterStatus(case_number="C-1042", status="waived")),
    )


@pytest.mark.parametrize(
    "more",
    [
        {"severity": Severity.MAJOR},
        {"about_person": True},
        {"merit": Merit.UNJUSTIFIED, "outcome": Outcome.UPHELD},
        {"loops": 1},
        {"flags": frozenset({Flag.PROMISE_BROKEN})},
        {"flags": frozenset({Flag.LETTER_ASKED, Flag.LETTER_SENT})},
    ],
)
def test_an_obligatory_letter_cannot_be_waived(more: dict[str, object]) -> None:
    assert letter.is_obligatory(case(**more))
    with pytest.raises(errors.SomethingMissing):
        sending.waive(case(**more), owner(), NOW)


def test_findings_know_what_stops_a_letter() -> None:
    copy = FairCopy(text="", findings=(_no(2), Finding(point=7, yes=True), _no(12), _no(14)))

    assert (copy.doubts, copy.fault) == (("2", "12", "14"), _no(12))
    assert {7, 12, 14} == rules.FATAL
