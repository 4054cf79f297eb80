"""The note that trouble may be put on: who sees it, what it changes, when it is gone (D §9.1)."""

from dataclasses import replace
from pathlib import Path

import pytest

import bot
from bot.domain import errors
from bot.domain.deciding.decision import moved
from bot.domain.moves.conduct import intending
from bot.domain.notices.conduct import CoolHead
from bot.domain.people import Person, PersonId, Role
from bot.domain.record.case import ENDED, Case, State
from bot.domain.record.intention import Intention
from bot.domain.record.journal import What
from bot.domain.record.transitions import TABLE, Move
from tests.letter_stories import NOW, a_case, owner

BEN = owner()
LI = Person(id=PersonId(21), name="Li", language="en", role=Role.STAFF)
WANG = Person(id=PersonId(30), name="Wang", language="en", role=Role.SUPERVISOR)
ZHOU = Person(id=PersonId(40), name="Zhou", language="en", role=Role.MANAGER)
MOTIVE = "a second kettle; that the first one is replaced is justified"


def a_note(motive: str = "") -> Intention:
    return Intention(by=BEN.id, by_name=BEN.name, at=NOW, motive=motive)


def noted(**more: object) -> Case:
    return a_case(1042, intention=a_note(MOTIVE), **more)


def test_it_changes_the_note_and_nothing_else() -> None:
    case = a_case(1042)
    made = intending.note(case, BEN, NOW)
    told = intending.motive(made.case, BEN, f"  {MOTIVE} ", NOW)
    gone = intending.take_back(told.case, WANG, NOW)

    assert made.case == replace(case, intention=a_note())
    assert told.case == replace(case, intention=a_note(MOTIVE))
    assert gone.case == case
    for decision in (made, told, gone):
        [said] = decision.say
        assert isinstance(said.notice, CoolHead)
        assert said.to in (BEN.id, WANG.id)
        assert (decision.timers, decision.promises, decision.opened) == ((), (), ())


def test_the_journal_has_that_it_was_noted_and_never_the_words() -> None:
    made = intending.note(a_case(1042), BEN, NOW)
    told = intending.motive(made.case, BEN, MOTIVE, NOW)
    gone = intending.take_back(told.case, BEN, NOW)

    lines = [line for one in (made, told, gone) for line in one.journal]
    assert [(line.what, line.old, line.new, line.note) for line in lines] == [
        (What.INTENTION, "", "noted", ""),
        (What.INTENTION, "noted", "noted", ""),
        (What.INTENTION, "noted", "", ""),
    ]


@pytest.mark.parametrize("who", [BEN, WANG, ZHOU])
def test_whoever_has_the_case_and_whoever_leads_see_it(who: Person) -> None:
    card = intending.cool_head(noted(), who)

    assert (card.on_purpose, card.motive) == (True, MOTIVE)
    assert card.for_eyes


def test_nobody_else_sees_it_nor_the_person_concerned() -> None:
    with pytest.raises(errors.NotForYou):
        intending.cool_head(noted(), LI)
    with pytest.raises(errors.ConcernedCannotWork):
        intending.cool_head(noted(about_person=True, those_concerned=(WANG.id,)), WANG)
    assert intending.cool_head(noted(stand_in=LI.id), LI).on_purpose


def test_what_was_done_already_is_said_so() -> None:
    with pytest.raises(errors.AlreadyDone):
        intending.note(noted(), BEN, NOW)
    for act in (intending.take_back, lambda case, by, _: intending.ask_motive(case, by)):
        with pytest.raises(errors.AlreadyDone):
            act(a_case(1042), BEN, NOW)
    with pytest.raises(errors.SomethingMissing):
        intending.motive(noted(), BEN, " ", NOW)


@pytest.mark.parametrize("state", sorted(ENDED | {State.LISTENING, State.SUMMARY_SENT}))
def test_there_is_none_before_people_have_the_case_nor_after_its_end(state: State) -> None:
    with pytest.raises(errors.OutOfPlace):
        intending.note(a_case(1042, state=state), BEN, NOW)


@pytest.mark.parametrize(
    ("move", "state"),
    [(move, state) for move, row in TABLE.items() for state in sorted(row.sources - ENDED)],
)
def test_the_end_of_the_case_takes_it_away_and_no_other_move_does(
    move: Move, state: State
) -> None:
    role = min(TABLE[move].by)
    by = None if role is Role.BOT else replace(BEN, role=role)
    decision = moved(noted(state=state), move, by, NOW)
    ended = decision.case.state in ENDED

    assert (decision.case.intention is None) is ended
    assert [line.what for line in decision.journal] == [
        What.MOVED,
        *([What.INTENTION] if ended else []),
    ]


def test_nothing_that_decides_reads_it() -> None:
    """Where the word stands in the program: the note itself, its card, and the case file."""
    root = Path(bot.__file__).parent
    readers = {
        str(path.relative_to(root))
        for path in root.rglob("*.py")
        if ".intention" in path.read_text("utf-8").replace("record.intention", "")
    }

    assert readers == {
        "domain/deciding/decision.py",
        "domain/moves/conduct/intending.py",
        "services/desk/showing/files.py",
    }
