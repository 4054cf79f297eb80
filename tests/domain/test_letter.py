"""The reply letter: which elements, whose approval, and what may leave (`reply-letter`)."""

from dataclasses import replace

import pytest

from bot.domain import errors
from bot.domain.letters import gaps, letter, plan, showing
from bot.domain.letters.facts import Deed, facts
from bot.domain.letters.plan import Element
from bot.domain.letters.rules import FairCopy, Finding
from bot.domain.notices.desk import LetterDraft
from bot.domain.people import Person, PersonId, Role
from bot.domain.record.case import Case, Merit, Outcome, Severity, State
from bot.domain.record.commitment import Promise, PromiseKind, PromiseState
from bot.domain.record.journal import What
from bot.domain.record.merit import merit
from tests.letter_stories import NOW, a_case, a_row, day, owner

E = Element
GAP = f"{gaps.OPENS}what?{gaps.CLOSES}"
SUPERVISOR = Person(id=PersonId(30), name="Zhao Min", language="en", role=Role.SUPERVISOR)
MANAGER = Person(id=PersonId(40), name="Chen Ye", language="en", role=Role.MANAGER)
STRANGER = Person(id=PersonId(50), name="Wang Wei", language="en", role=Role.STAFF)
COPY = FairCopy(text="the letter")
PARTS = ("one", "two", "", "four", "five", "six", "", "eight", "nine")


def case(**more: object) -> Case:
    return a_case(1042, **more)


def gift(**more: object) -> Promise:
    return a_row(
        1042, "A voucher", day(9, 9), kind=PromiseKind.COMPENSATION, solution=False, **more
    )


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        pytest.param({}, (1, 2, 4, 5, 6, 8, 9), id="normal, justified"),
        pytest.param({"lesson": "x"}, (1, 2, 3, 4, 5, 6, 8, 9), id="something true to thank for"),
        pytest.param({"lesson": "x", "safety": True}, (1, 2, 4, 5, 6, 8, 9), id="somebody hurt"),
        pytest.param({"lesson": "x", "loops": 1}, (1, 2, 4, 5, 6, 8, 9), id="failed twice"),
        pytest.param({"severity": Severity.MINOR}, (1, 4, 6, 9), id="minor"),
        pytest.param(
            {"severity": Severity.MINOR, "merit": Merit.PARTLY},
            (1, 2, 4, 5, 6, 8, 9),
            id="stricter",
        ),
        pytest.param({"merit": Merit.UNJUSTIFIED}, (1, 2, 3, 4, 5, 6, 9), id="unjustified"),
        pytest.param(
            {"merit": Merit.UNJUSTIFIED, "commitment": "x"},
            (1, 2, 3, 4, 5, 6, 8, 9),
            id="unjustified, something made clearer",
        ),
        pytest.param({"merit": Merit.UNKNOWN}, (1, 2, 4, 5, 6, 8, 9), id="not yet judged"),
    ],
)
def test_the_case_decides_which_elements_are_wanted(
    more: dict[str, object], expected: tuple[int, ...]
) -> None:
    assert plan.wanted(case(**more)) == expected


def test_compensation_is_spoken_of_only_when_there_is_some() -> None:
    assert E.COMPENSATION in plan.wanted(case(), (gift(),))
    assert E.COMPENSATION not in plan.wanted(case(), (gift(state=PromiseState.RELEASED),))


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"person_score": 5}, True),
        ({"person_score": 4}, True),
        ({"person_score": 3}, False),
        ({}, False),
        ({"person_score": 5, "severity": Severity.MAJOR}, False),
        ({"person_score": 5, "merit": Merit.PARTLY}, False),
        ({"person_score": 5, "state": State.ACTING}, False),
    ],
)
def test_only_somebody_who_was_treated_well_is_invited(
    more: dict[str, object], expected: bool
) -> None:
    settled = {"state": State.FOLLOWING_UP, "solved_at": NOW} | more

    assert plan.invites(case(**settled)) is expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, Role.STAFF),
        ({"about_person": True}, Role.SUPERVISOR),
        ({"merit": Merit.PARTLY}, Role.SUPERVISOR),
        ({"outcome": Outcome.NOT_UPHELD}, Role.SUPERVISOR),
        ({"severity": Severity.MAJOR, "about_person": True}, Role.MANAGER),
        ({"threats": ("media",)}, Role.MANAGER),
        ({"threats": ("regulator",)}, Role.STAFF),
    ],
)
def test_the_case_decides_whose_approval_is_needed(
    more: dict[str, object], expected: Role
) -> None:
    assert plan.approver(case(**more)) is expected


@pytest.mark.parametrize(
    ("found", "outcome", "expected"),
    [
        (Merit.UNJUSTIFIED, Outcome.UPHELD, Merit.UNJUSTIFIED),
        (Merit.JUSTIFIED, Outcome.PARTLY_UPHELD, Merit.PARTLY),
        (Merit.UNKNOWN, Outcome.UPHELD, Merit.JUSTIFIED),
        (Merit.UNKNOWN, None, Merit.UNKNOWN),
        (Merit.JUSTIFIED, Outcome.GOODWILL, Merit.UNJUSTIFIED),
    ],
)
def test_the_stricter_judgement_counts(
    found: Merit, outcome: Outcome | None, expected: Merit
) -> None:
    assert merit(case(merit=found, outcome=outcome)) is expected


def test_the_outside_route_is_named_where_the_house_says_no_or_its_last_word() -> None:
    assert plan.names_outside_route(case(merit=Merit.PARTLY))
    assert plan.names_outside_route(case(state=State.FINAL_POSITION))
    assert not plan.names_outside_route(case(severity=Severity.MAJOR))
    assert plan.offers_review(case(severity=Severity.MAJOR))
    assert not plan.offers_review(case())


def test_what_is_done_and_what_is_to_come_is_taken_from_the_ledger() -> None:
    rows = (
        a_row(1042, "kept", day(4, 9), state=PromiseState.KEPT, settled_at=day(4, 8)),
        a_row(1042, "late", day(4, 9), state=PromiseState.BROKEN, performed_at=day(5, 9)),
        a_row(1042, "missed", day(4, 9), state=PromiseState.BROKEN),
        a_row(1042, "open", day(9, 9)),
        a_row(1042, "moved", day(3, 9), state=PromiseState.RENEGOTIATED),
        a_row(1042, "a call", day(3, 9), solution=False),
        gift(),
    )

    found = facts(case(), rows, story="", role=Role.STAFF)

    assert found.done == (Deed(text="kept", at=day(4, 8)), Deed(text="late", at=day(5, 9)))
    assert found.to_do == (Deed(text="missed", at=None), Deed(text="open", at=day(9, 9)))
    assert found.gifts == (Deed(text="A voucher", at=day(9, 9)),)
    assert found.missed == (Deed(text="late", at=day(4, 9)), Deed(text="missed", at=day(4, 9)))


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (f"For {GAP}.", "this. ", "For this."),
        (f"{GAP} and {GAP}", "a", f"a and {GAP}"),
        ("no gap", "a", "no gap"),
        (f"{GAP}.", f"still {GAP}", f"still {GAP}."),
        (f"\u56e0\u4e3a{GAP}\u3002", "x\u3002", "\u56e0\u4e3ax\u3002"),
    ],
)
def test_filling_a_gap(text: str, words: str, expected: str) -> None:
    assert gaps.filled(text, words) == expected


def drafted(**more: object) -> Case:
    return letter.draft(case(**more), owner(), PARTS, NOW).case


def test_a_draft_is_written_in_the_journal_once() -> None:
    first = letter.draft(case(), owner(), PARTS, NOW)
    second = letter.draft(first.case, owner(), PARTS, NOW)

    assert [(e.what, e.new) for e in first.journal] == [(What.LETTER, "draft")]
    assert second.journal == ()


def test_there_is_no_letter_before_somebody_has_the_case() -> None:
    with pytest.raises(errors.OutOfPlace):
        letter.draft(case(state=State.LISTENING), owner(), PARTS, NOW)


def test_a_new_draft_keeps_what_a_person_wrote_and_follows_the_record_elsewhere() -> None:
    first = letter.draft(case(), owner(), (GAP, *PARTS[1:]), NOW).case
    filled = letter.fill(first, owner(), 1, "mine", NOW).case

    again = letter.draft(filled, owner(), ("theirs", "new", *PARTS[2:]), NOW).case

    assert again.letter[:2] == ("mine", "new")


def test_a_text_in_one_piece_is_left_alone() -> None:
    whole = letter.replace_text(drafted(), owner(), " All mine. ", NOW).case

    assert letter.draft(whole, owner(), PARTS, NOW).case.letter == ("All mine.",)


def test_gaps_are_counted_and_named() -> None:
    gapped = replace(drafted(), letter=(f"{GAP} {GAP}", "", *PARTS[2:-1], "half \u27e6"))

    assert (letter.gaps(gapped), letter.missing(gapped)) == ((1, 9), 3)
    assert (letter.hint(gapped, 1), letter.hint(gapped, 2), letter.hint(gapped, 0)) == (
        "what?",
        "",
        "",
    )


def test_only_an_open_gap_can_be_filled_and_not_with_nothing() -> None:
    gapped = replace(drafted(), letter=(GAP, *PARTS[1:]))

    with pytest.raises(errors.AlreadyDone):
        letter.fill(gapped, owner(), 2, "x", NOW)
    with pytest.raises(errors.SomethingMissing):
        letter.fill(gapped, owner(), 1, "  ", NOW)
    with pytest.raises(errors.AlreadyDone):
        letter.fill(case(), owner(), 1, "x", NOW)


def test_a_text_may_be_neither_empty_nor_too_long_for_one_message() -> None:
    with pytest.raises(errors.SomethingMissing):
        letter.replace_text(drafted(), owner(), " ", NOW)
    with pytest.raises(errors.SomethingMissing):
        letter.replace_text(drafted(), owner(), "x" * (letter.LONGEST + 1), NOW)


def test_the_draft_tells_the_next_step_and_who_decides() -> None:
    declined = drafted(merit=Merit.PARTLY)

    for_owner = showing.shown(declined, owner(), FairCopy(text="t", findings=(_no(19),))).notice
    for_lead = showing.shown(declined, SUPERVISOR, COPY).notice

    assert isinstance(for_owner, LetterDraft)
    assert (for_owner.approval, for_owner.may_waive, for_owner.doubts) == (
        "supervisor",
        False,
        ("19",),
    )
    assert isinstance(for_lead, LetterDraft)
    assert for_lead.approval == "owner"


def _no(point: int) -> Finding:
    return Finding(point=point, yes=False)
