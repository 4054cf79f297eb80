"""What keeps a letter here: one answer for its draft and for its sending (`reply-letter` §1)."""

from bot.domain import errors
from bot.domain.letters import letter
from bot.domain.letters.rules import FairCopy
from bot.domain.people import Reach
from bot.domain.record.case import Case, State


def stop(case: Case, copy: FairCopy, *, book: bool = True) -> errors.Refusal | None:
    """The first thing that is missing, with the element and the words it stands in.

    ``book`` is whether the new times in it would be promises.
    """
    if (refusal := early(case)) is not None:
        return refusal
    if open_parts := letter.gaps(case):
        return errors.DraftHasGaps(count=letter.missing(case), element=open_parts[0])
    if case.reach is Reach.BLOCKED:
        return errors.LetterHeld(stop="reach")
    if len(copy.text) > letter.LONGEST:
        return errors.LetterHeld(stop="too_long")
    return _in_words(copy) or _in_times(case, copy, book=book)


def _in_words(copy: FairCopy) -> errors.Refusal | None:
    """The first point of the rubric that stops it."""
    fault = copy.fault
    if fault is None:
        return None
    return errors.LetterHeld(stop=f"point_{fault.point}", element=fault.element, words=fault.words)


def _in_times(case: Case, copy: FairCopy, *, book: bool) -> errors.Refusal | None:
    """A time that is not the promised one, or a new one where none can be promised."""
    if copy.times.clashes:
        return errors.LetterHeld(stop="clash", words=copy.times.clashes[0].named.text)
    if book and copy.times.new and case.state is State.CLOSED:
        return errors.LetterHeld(stop="closed", words=copy.times.new[0].text)
    return None


def early(case: Case) -> errors.Refusal | None:
    """Why nothing may be written into a letter yet, or any more."""
    if case.state in letter.MAY_BE_SENT:
        return None
    if case.state in letter.MAY_BE_DRAFTED:
        return errors.LetterHeld(stop="early")
    return errors.OutOfPlace(state=case.state.value)


def must_go(case: Case, copy: FairCopy, *, book: bool = True) -> None:
    """Raise unless this letter may go to the customer now."""
    letter.must_be_draft(case)
    if (refusal := stop(case, copy, book=book)) is not None:
        raise refusal
