"""What customers said: the matter and the treatment, never mixed (§15, §17 item 6)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.domain.record.case import Case, CaseId, ConfirmStep, MatterAnswer
from bot.domain.record.journal import Entry, What
from bot.domain.record.transitions import Move
from bot.domain.reports.books import CAME_BACK, Books, move_of
from bot.domain.understanding.messages.reading import Nature

GOOD = 4
"""From this score of five on, the treatment was good (top-2-box, §15)."""
BAD = 2
"""Up to this score, a complaint about a thing has become one about us (§17 item 6)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Satisfaction:
    """Fields of the digest; a customer counts once per case, with the last word of the span."""

    asked: int
    """Matter questions that came to an end in the span: answered, or given up (t17).

    A question that still waits is in no figure, so the response rate is that of finished ones.
    """
    answered: int
    solved: int
    """Answered *solved*; a weak yes counts as yes once it was repeated (§15)."""
    person_answers: int
    person_good: int
    loops: int
    """How often the matter came back in the span: not solved (t15), back (t19), reopened (t20)."""
    turned_personal: int
    """Cases not about the treatment at first whose customer then scored it 2 or less, or that led
    to a linked case about a person, in the span (business to service conversion)."""


def satisfaction(books: Books) -> Satisfaction:
    """The figures of the span."""
    entries = list(books.entries())
    matter = _last_answers(entries, ConfirmStep.MATTER)
    person = _scores(entries)
    given_up = {
        entry.case
        for entry in entries
        if move_of(entry) is Move.UNCONFIRMED and books.cases[entry.case].matter is None
    }
    return Satisfaction(
        asked=len(matter.keys() | given_up),
        answered=len(matter),
        solved=sum(value == MatterAnswer.SOLVED for value in matter.values()),
        person_answers=len(person),
        person_good=sum(score >= GOOD for score in person.values()),
        loops=sum(move_of(entry) in CAME_BACK for entry in entries),
        turned_personal=len(_turned(books, person)),
    )


def _turned(books: Books, scores: Mapping[CaseId, int]) -> set[CaseId]:
    hurt = {case for case, score in scores.items() if score <= BAD}
    led_to = {
        case.linked
        for case in books.cases.values()
        if case.about_person and case.linked is not None and books.span.holds(case.opened_at)
    }
    return {
        case
        for case in hurt | led_to
        if case not in books.cases or _about_a_thing(books.cases[case])
    }


def _about_a_thing(case: Case) -> bool:
    return not case.about_person and Nature.PROCESS not in case.nature


def _scores(entries: Iterable[Entry]) -> dict[CaseId, int]:
    answers = _last_answers(entries, ConfirmStep.PERSON)
    return {case: int(value) for case, value in answers.items() if value.isdecimal()}


def _last_answers(entries: Iterable[Entry], step: ConfirmStep) -> dict[CaseId, str]:
    return {
        entry.case: entry.new
        for entry in entries
        if entry.what is What.ANSWERED and entry.note == step.value
    }
