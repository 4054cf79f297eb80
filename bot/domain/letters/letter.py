"""Writing the reply letter: the bot drafts, a person fills and edits (`reply-letter` §1)."""

import re
from dataclasses import replace
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Decision, noted, unchanged
from bot.domain.letters import gaps as letter_gaps
from bot.domain.letters.plan import Element
from bot.domain.moves.after import following_up
from bot.domain.moves.desk.working import may_act
from bot.domain.people import Person
from bot.domain.record.case import OWNED, Case, Flag, State
from bot.domain.record.journal import What
from bot.domain.record.letter_fill import LetterFill
from bot.domain.record.merit import declines
from bot.domain.record.stamp import stamp_of

LONGEST = 3500
"""Characters of a letter with its frame; a longer one would not fit one message."""
WHOLE = 1
"""The length of ``case.letter`` when a person wrote it in one piece."""
MAY_BE_DRAFTED = OWNED | {State.CLOSED}
MAY_BE_SENT = frozenset(
    {State.ACTING, State.CONFIRMING, State.FOLLOWING_UP, State.FINAL_POSITION, State.CLOSED}
)
"""Only when something is agreed, or the position is final (`reply-letter` §1)."""
PARTS = len(Element)
_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")


def is_draft(case: Case) -> bool:
    """Whether there is a letter that has not been sent."""
    return bool(case.letter) and case.letter_sent_at is None


def gaps(case: Case) -> tuple[int, ...]:
    """The elements in which something is missing; 0 is a text in one piece."""
    first = 0 if len(case.letter) == WHOLE else 1
    return tuple(n for n, part in enumerate(case.letter, first) if letter_gaps.has_gap(part))


def missing(case: Case) -> int:
    """How many gaps there are; half a gap counts as one."""
    open_parts = (part for part in case.letter if letter_gaps.has_gap(part))
    return sum(max(1, len(letter_gaps.hints(part))) for part in open_parts)


def hint(case: Case, element: int) -> str:
    """What is missing first in this element; empty when nothing is."""
    return next(iter(letter_gaps.hints(_part(case, element))), "")


def wants_time(case: Case, element: int) -> bool:
    """Whether only a day and an hour belong in the first gap of this element."""
    return letter_gaps.wants_time(_part(case, element))


def _part(case: Case, element: int) -> str:
    return case.letter[element - 1] if 0 < element <= len(case.letter) else ""


def edition(case: Case) -> str:
    """Which state of the letter this is."""
    return stamp_of("\0".join(case.letter))


def is_obligatory(case: Case) -> bool:
    """Whether the case may not be closed without it (`reply-letter` §1)."""
    unsent = replace(case, flags=case.flags - {Flag.LETTER_SENT})
    return following_up.letter_is_due(unsent) or declines(case)


def drafted(case: Case, parts: tuple[str, ...]) -> Case:
    """The draft as the record has it now; what a person wrote stays (§1)."""
    if is_draft(case) and len(case.letter) == WHOLE:
        return case
    written = case.letter_written if is_draft(case) else ()
    kept = tuple(
        _written(case, n, part) if n in written else part for n, part in enumerate(parts, start=1)
    )
    gone = {Flag.LETTER_WAIVED} if is_draft(case) else {Flag.LETTER_WAIVED, Flag.LETTER_WAITING}
    return replace(
        case,
        letter=kept,
        letter_written=written,
        letter_fills=case.letter_fills if is_draft(case) else (),
        letter_sent_at=None,
        flags=case.flags - gone,
    )


def _written(case: Case, element: int, fresh: str) -> str:
    """What a person wrote; a decision with filled gaps follows the record all the same."""
    fills = [fill for fill in case.letter_fills if fill.element == element]
    if element != Element.DECISION or not fills:
        return case.letter[element - 1]
    for fill in fills:
        fresh = letter_gaps.filled(fresh, fill.words, hint=fill.hint)
    return fresh


def draft(case: Case, by: Person, parts: tuple[str, ...], now: datetime) -> Decision:
    """[Letter]: begin a draft, or bring the one there is up to date."""
    may_act(case, by)
    if case.state not in MAY_BE_DRAFTED:
        raise errors.OutOfPlace(state=case.state.value)
    after = unchanged(drafted(case, parts))
    return (
        after if is_draft(case) else after.adding(noted(case, What.LETTER, by, now, new="draft"))
    )


def fill(case: Case, by: Person, element: int, words: str, now: datetime) -> Decision:
    """The first gap of an element filled with the words of a person."""
    may_act(case, by)
    must_be_draft(case)
    if element not in gaps(case):
        raise errors.AlreadyDone
    if not words.strip():
        raise errors.SomethingMissing(what="text")
    letter = tuple(
        letter_gaps.filled(part, words) if n == element else part
        for n, part in enumerate(case.letter, start=1)
    )
    written = tuple(sorted({*case.letter_written, element}))
    fill = LetterFill(element=element, hint=hint(case, element), words=words)
    return unchanged(_edited(case, letter, written, (*case.letter_fills, fill))).adding(
        noted(case, What.LETTER, by, now, new="filled", note=f"{element}: {words.strip()}")
    )


def replace_text(case: Case, by: Person, words: str, now: datetime) -> Decision:
    """The whole letter in a person's own words; the bot adds only the frame.

    A copy of the draft with changes keeps its elements: only what was changed is the person's.
    """
    may_act(case, by)
    must_be_draft(case)
    if not words.strip():
        raise errors.SomethingMissing(what="text")
    if len(words) > LONGEST:
        raise errors.SomethingMissing(what="shorter_text")
    parts = _as_parts(case, words)
    changed = {n for n, part in enumerate(parts, start=1) if part != case.letter[n - 1]}
    written = tuple(sorted({*case.letter_written, *changed})) if parts else ()
    fills = tuple(one for one in case.letter_fills if parts and one.element not in changed)
    return unchanged(_edited(case, parts or (words.strip(),), written, fills)).adding(
        noted(case, What.LETTER, by, now, new="rewritten", note=words.strip())
    )


def _as_parts(case: Case, words: str) -> tuple[str, ...]:
    """The words as the elements of the draft, where they are its paragraphs; else nothing."""
    if len(case.letter) != PARTS:
        return ()
    there = [n for n, part in enumerate(case.letter) if part]
    said = [one.strip() for one in _BLANK_LINE.split(words.strip())]
    plain = [case.letter[n].replace(letter_gaps.CLOCK, "") for n in there]
    if len(said) != len(there) or not set(said) & set(plain):
        return ()
    parts = list(case.letter)
    for n, old, new in zip(there, plain, said, strict=True):
        parts[n] = case.letter[n] if new == old else letter_gaps.timed(new, like=case.letter[n])
    return tuple(parts)


def _edited(
    case: Case,
    letter: tuple[str, ...],
    written: tuple[int, ...],
    fills: tuple[LetterFill, ...],
) -> Case:
    """What a person has changed has to be put up for approval again."""
    flags = case.flags - {Flag.LETTER_WAITING, Flag.LETTER_TIMES_SAID}
    return replace(case, letter=letter, letter_written=written, letter_fills=fills, flags=flags)


def must_be_draft(case: Case) -> None:
    """Raise when there is no draft: an old button."""
    if not is_draft(case):
        raise errors.AlreadyDone
