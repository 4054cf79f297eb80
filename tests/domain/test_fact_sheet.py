"""The fact sheet: read as people write it, every version kept, told as fact once it is checked."""

from dataclasses import replace

import pytest

from bot.domain import errors
from bot.domain.letters.facts import facts
from bot.domain.moves.after import counting
from bot.domain.moves.after.following_up import closing_form
from bot.domain.moves.desk import fact_finding
from bot.domain.moves.passing_on.escalating import brief
from bot.domain.notices.desk.fact_sheets import CauseAsked, FactSheetShown
from bot.domain.people import PersonId, Role
from bot.domain.record.case import INTAKE, Case, Merit, Outcome, State
from bot.domain.record.cause import ALL, CAUSES, likely
from bot.domain.record.fact_sheet import FactSheet, Slot
from bot.domain.record.finding import Finding
from bot.domain.record.journal import What
from bot.domain.understanding.fact_lines import FactWords, read
from bot.services.privacy.anonymous import anonymous
from tests.letter_stories import NOW, a_case, owner

WORDS = FactWords(
    names={
        "what": Slot.WHAT,
        "when": Slot.WHEN,
        "cause": Slot.CAUSE,
        "checked": Slot.CHECKED,
        "\u539f\u56e0": Slot.CAUSE,
    }
)
FULL = FactSheet(
    what="the pump was the wrong model",
    when="2 March",
    found_cause="it was chosen wrongly when ordering",
    checked="order, delivery note and the pump itself",
)
EMPTY = FactSheet()
BEN = owner()


def lines(sheet: FactSheet) -> tuple[str, str, str, str]:
    return sheet.what, sheet.when, sheet.found_cause, sheet.checked


@pytest.mark.parametrize(
    ("text", "sheet", "start", "expected"),
    [
        ("a\nb\nc\nd", EMPTY, Slot.WHAT, ("a", "b", "c", "d")),
        ("1. a\n2. b\n- c", EMPTY, Slot.WHAT, ("a", "b", "c", "")),
        ("a\n-\nc", EMPTY, Slot.WHAT, ("a", "", "c", "")),
        ("a\nb\nc\nd\ne", EMPTY, Slot.WHAT, ("a", "b", "c", "d e")),
        ("Checked: d\nWhat: a", EMPTY, Slot.WHAT, ("a", "", "", "d")),
        ("cause: c\nd", EMPTY, Slot.WHAT, ("", "", "c", "d")),
        ("\u539f\u56e0\uff1ac", EMPTY, Slot.WHAT, ("", "", "c", "")),
        ("b", EMPTY, Slot.WHEN, ("", "b", "", "")),
        ("at 18:00: nobody there", EMPTY, Slot.WHEN, ("", "at 18:00: nobody there", "", "")),
        ("-", replace(EMPTY, when="b"), Slot.WHEN, ("", "b", "", "")),
        ("when: -", replace(EMPTY, when="b"), Slot.WHAT, ("", "", "", "")),
        ("when:", replace(EMPTY, when="b"), Slot.WHAT, ("", "", "", "")),
        ("cause: other", FULL, Slot.WHAT, (FULL.what, FULL.when, "other", FULL.checked)),
    ],
)
def test_lines_are_read_in_order_or_by_name(
    text: str, sheet: FactSheet, start: Slot, expected: tuple[str, ...]
) -> None:
    assert lines(read(text, sheet, start, WORDS).sheet) == expected


def test_one_line_asks_for_the_next_and_several_or_a_mended_one_for_none() -> None:
    case = a_case(1042)

    def asked(case: Case, text: str, start: Slot) -> Slot | None:
        return fact_finding.following(case, read(text, case.sheet, start, WORDS))

    assert asked(case, "a", Slot.WHAT) is Slot.WHEN
    assert asked(case, "-", Slot.WHEN) is Slot.CAUSE
    assert asked(case, "d", Slot.CHECKED) is None
    assert asked(case, "a\nb", Slot.WHAT) is None
    assert asked(replace(case, sheet=replace(EMPTY, when="b")), "a", Slot.WHAT) is Slot.CAUSE
    assert asked(replace(case, sheet=replace(EMPTY, what="a")), "other", Slot.WHAT) is None


def test_every_version_of_a_line_stays_in_the_journal() -> None:
    first = fact_finding.written(a_case(1042), BEN, FULL, NOW)
    second = fact_finding.written(first.case, BEN, FULL.put(Slot.CAUSE, "not known yet"), NOW)

    assert [(e.what, e.note, e.old) for e in first.journal] == [
        (What.FACTS, slot.value, "") for slot in Slot
    ]
    assert [(e.note, e.old, e.new) for e in second.journal] == [
        ("cause", FULL.found_cause, "not known yet")
    ]
    assert (first.timers, first.promises, first.say) == ((), (), ())


@pytest.mark.parametrize("state", sorted(State))
def test_it_is_written_once_people_have_the_case_and_after_the_end_as_well(state: State) -> None:
    case = a_case(1042, state=state)

    if state in INTAKE or state is State.MERGED:
        with pytest.raises(errors.OutOfPlace):
            fact_finding.written(case, BEN, FULL, NOW)
    else:
        assert fact_finding.written(case, BEN, FULL, NOW).case.sheet == FULL


def test_whoever_is_meant_neither_reads_nor_writes_it() -> None:
    case = a_case(1042, sheet=FULL, about_person=True, those_concerned=(BEN.id,))

    for act in (
        lambda: fact_finding.shown(case, BEN),
        lambda: fact_finding.form(case, BEN, Slot.WHAT),
        lambda: fact_finding.written(case, BEN, EMPTY, NOW),
        lambda: counting.counted_under(case, BEN, "slow", NOW),
    ):
        with pytest.raises(errors.ConcernedCannotWork):
            act()


def test_the_letter_tells_as_fact_only_what_was_checked() -> None:
    unchecked = a_case(1042, sheet=replace(FULL, checked=""))
    nothing_found = a_case(1042, sheet=FactSheet(when="2 March", checked="the order"))

    def told(case: Case) -> tuple[str, str, str, str]:
        known = facts(case, (), story="", role=Role.STAFF)
        return known.found, known.found_when, known.found_cause, known.checked

    assert told(a_case(1042, sheet=FULL)) == lines(FULL)
    assert told(unchecked) == told(nothing_found) == ("", "", "", "")


def test_the_letter_does_not_say_the_finding_and_the_sheet_both_where_they_are_the_same() -> None:
    finding = Finding(
        text=FULL.in_a_row(),
        asked_by=BEN.id,
        asked_by_name="Ben",
        asked_at=NOW,
        asked_of="supervisor",
        agreed_by=PersonId(30),
    )
    case = a_case(1042, sheet=FULL, finding=finding, merit=Merit.UNJUSTIFIED)
    other = replace(case, finding=replace(finding, text="the label says 30 degrees"))

    assert facts(case, (), story="", role=Role.STAFF).reason == ""
    assert facts(other, (), story="", role=Role.STAFF).reason == "the label says 30 degrees"


def test_words_of_the_customer_that_were_taken_over_stay_known_as_theirs() -> None:
    taken = EMPTY.as_told(Slot.WHAT, "My kettle leaks").put(Slot.CHECKED, "filled it")

    told = taken.as_told(Slot.WHEN, "Saturday")
    known = facts(a_case(1042, sheet=told), (), story="", role=Role.STAFF)

    assert (known.as_told, known.found_when) == (True, "")
    assert taken.in_a_row() == told.in_a_row() == "filled it."
    assert told.put(Slot.WHAT, "the base was cracked").told == (Slot.WHEN,)
    assert told.put(Slot.WHEN, "1 March").told == (Slot.WHAT,)


def test_a_bare_line_for_a_full_sheet_replaces_nothing() -> None:
    case = a_case(1042, sheet=FULL)

    def doubtful(text: str, asked: str = "") -> bool:
        return fact_finding.is_in_doubt(case, read(text, FULL, Slot.WHAT, WORDS), asked=asked)

    assert doubtful("2")
    assert not doubtful("2", asked="when")
    assert not doubtful("when: 2 April")
    assert not doubtful("a\nb")


def test_the_brief_carries_what_was_found() -> None:
    assert brief(a_case(1042, sheet=FULL), "looked_up").found == FULL.in_a_row()
    assert brief(a_case(1042), "looked_up").found == ""


def test_a_cause_is_put_forward_and_only_a_person_names_it() -> None:
    case = a_case(1042, category="transaction_process", feeling="ignored")
    asked = counting.ask(case, BEN, "personal")
    named = counting.counted_under(case, BEN, "tact", NOW)
    [said] = named.say

    assert likely(case) == ("feedback", "timeliness", "information")
    assert case.cause == ""
    assert isinstance(asked, CauseAsked)
    assert {key.value for row in asked.buttons() for key in row} >= {
        f"cause|{tag}"
        for tag in CAUSES[asked.family]  # type: ignore[index]
    }
    assert named.case.cause == "tact"
    assert isinstance(said.notice, FactSheetShown)
    assert said.notice.likely == ()
    for forged in ("tact", "nonsense"):
        with pytest.raises(errors.AlreadyDone):
            counting.counted_under(named.case, BEN, forged, NOW)
    with pytest.raises(errors.AlreadyDone):
        counting.ask(case, BEN, "nonsense")


@pytest.mark.parametrize("category", ["", "product_quality", "communication_conflict"])
@pytest.mark.parametrize("feeling", ["other", "waiting", "runaround"])
def test_whatever_is_put_forward_can_be_named(category: str, feeling: str) -> None:
    put_forward = likely(a_case(1042, category=category, feeling=feeling))

    assert put_forward
    assert set(put_forward) <= ALL


def test_the_closing_note_has_the_cause_already() -> None:
    case = a_case(
        1042, state=State.FOLLOWING_UP, outcome=Outcome.UPHELD, sheet=FULL, cause="timeliness"
    )
    [said] = counting.counted_under(case, BEN, "foresight", NOW).say

    assert closing_form(case).cause == "timeliness"
    assert closing_form(case).found_cause == FULL.found_cause
    assert said.notice == closing_form(replace(case, cause="foresight"))


def test_after_forgetting_the_words_are_gone_and_the_counted_cause_stays() -> None:
    forgotten = anonymous(a_case(1042, sheet=FULL, cause="timeliness"))

    assert forgotten.sheet == EMPTY
    assert forgotten.cause == "timeliness"
