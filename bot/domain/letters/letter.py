"""Writing the reply letter: the bot drafts, a person fills and edits (`reply-letter` §1)."""

from dataclasses import replace
from datetime import datetime
from zlib import crc32

from bot.domain import errors
from bot.domain.deciding.decision import Decision, Say, noted, unchanged
from bot.domain.letters import gaps as letter_gaps
from bot.domain.letters import plan
from bot.domain.letters.plan import Element
from bot.domain.letters.rules import FairCopy
from bot.domain.moves import following_up
from bot.domain.moves.desk import may_act
from bot.domain.notices import desk as staff
from bot.domain.people import Person, Role
from bot.domain.record.case import OWNED, Case, Flag, State
from bot.domain.record.journal import What
from bot.domain.record.merit import declines

LONGEST = 3500
"""Characters of a letter with its frame; a longer one would not fit one message."""
WHOLE = 1
"""The length of ``case.letter`` when a person wrote it in one piece."""
MAY_BE_DRAFTED = OWNED | {State.CLOSED}
APPROVAL = {Role.STAFF: "owner", Role.SUPERVISOR: "supervisor", Role.MANAGER: "manager"}


def is_draft(case: Case) -> bool:
    """Whether there is a letter that has not been sent."""
    return bool(case.letter) and case.letter_sent_at is None


def gaps(case: Case) -> tuple[Element, ...]:
    """The elements in which something is missing; a text in one piece counts as the first."""
    return tuple(Element(n) for n, part in enumerate(case.letter, 1) if letter_gaps.has_gap(part))


def missing(case: Case) -> int:
    """How many gaps there are; half a gap counts as one."""
    open_parts = (part for part in case.letter if letter_gaps.has_gap(part))
    return sum(max(1, len(letter_gaps.hints(part))) for part in open_parts)


def hint(case: Case, element: int) -> str:
    """What is missing first in this element; empty when nothing is."""
    part = case.letter[element - 1] if 0 < element <= len(case.letter) else ""
    return next(iter(letter_gaps.hints(part)), "")


def edition(case: Case) -> str:
    """Which state of the letter this is."""
    return f"{crc32(chr(0).join(case.letter).encode()):08x}"


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
        case.letter[n - 1] if n in written else part for n, part in enumerate(parts, start=1)
    )
    gone = {Flag.LETTER_WAIVED} if is_draft(case) else {Flag.LETTER_WAIVED, Flag.LETTER_WAITING}
    return replace(
        case,
        letter=kept,
        letter_written=written,
        letter_sent_at=None,
        flags=case.flags - gone,
    )


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
    return unchanged(_edited(case, letter, written)).adding(
        noted(case, What.LETTER, by, now, new="filled", note=f"{element}: {words.strip()}")
    )


def replace_text(case: Case, by: Person, words: str, now: datetime) -> Decision:
    """The whole letter in a person's own words; the bot adds only the frame."""
    may_act(case, by)
    must_be_draft(case)
    if not words.strip():
        raise errors.SomethingMissing(what="text")
    if len(words) > LONGEST:
        raise errors.SomethingMissing(what="shorter_text")
    return unchanged(_edited(case, (words.strip(),), ())).adding(
        noted(case, What.LETTER, by, now, new="rewritten", note=words.strip())
    )


def _edited(case: Case, letter: tuple[str, ...], written: tuple[int, ...]) -> Case:
    """What a person has changed has to be put up for approval again."""
    flags = case.flags - {Flag.LETTER_WAITING}
    return replace(case, letter=letter, letter_written=written, flags=flags)


def shown(case: Case, to: Person, copy: FairCopy) -> Say:
    """The draft with its gaps, and the next thing to do."""
    needed = plan.approver(case)
    notice = staff.LetterDraft(
        case_number=case.number,
        text=copy.text,
        gaps=tuple(staff.GapLine(element=int(element)) for element in gaps(case)),
        approval=APPROVAL[Role.STAFF if to.at_least(needed) else needed],
        may_waive=not is_obligatory(case),
        doubts=copy.doubts,
    )
    return Say(to=to.id, notice=notice)


def must_be_draft(case: Case) -> None:
    """Raise when there is no draft: an old button."""
    if not is_draft(case):
        raise errors.AlreadyDone
