"""The reply letter and the closing note (§16)."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows
from bot.domain.notices.desk.base import ToStaff
from bot.domain.notices.desk.decided import Decided
from bot.domain.notices.desk.judging import JUDGED

SAID = "said"
"""On [Send]: the times in the letter are told, and are no promises."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ClosingForm(ToStaff):
    """The closing note, filled from the record; one tap accepts it (§16)."""

    case_number: str
    outcome: str
    done: str
    lesson: str
    """Empty when it is not written yet."""
    cause: str = ""
    """What the reports count it under; empty when nobody has said."""
    found_cause: str = ""
    """The cause in the words of the fact sheet; may be empty."""

    def buttons(self) -> Rows:
        """Fine as it is, or write the lesson; cause and outcome may be named otherwise."""
        usual = (Button(action=Action.CLOSING_OK), Button(action=Action.CLOSING_EDIT))
        cause = Button(action=Action.CAUSE)
        if self.outcome not in JUDGED:
            return (usual, (cause,))
        return (usual, (cause, Button(action=Action.OUTCOME)))


@dataclass(frozen=True, kw_only=True, slots=True)
class ClosingKept(ToStaff):
    """The closing note is kept."""

    case_number: str


@dataclass(frozen=True, kw_only=True, slots=True)
class LetterWanted(ToStaff):
    """The letter must be written before the case can be closed (`reply-letter` §1)."""

    case_number: str

    def buttons(self) -> Rows:
        """Draft it."""
        return ((Button(action=Action.LETTER),),)


@dataclass(frozen=True, kw_only=True, slots=True)
class GapLine:
    """One gap in the draft."""

    element: int
    """1–9; 0 for a letter that somebody wrote in one piece."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TimeLine:
    """A time in a letter that becomes a promise when it is sent."""

    text: str
    """The sentence it stands in."""
    due: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class ClashLine:
    """A time in a letter for something that was promised otherwise."""

    text: str
    due: datetime
    booked: datetime | None
    """What the ledger has; ``None`` when that promise is gone."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LetterDraft(ToStaff):
    """The draft with its gaps visible; sent by a person only (`reply-letter` §1)."""

    case_number: str
    text: str
    gaps: tuple[GapLine, ...]
    approval: str
    """Whose approval it needs: ``owner``, ``supervisor`` or ``manager``."""
    may_waive: bool
    doubts: tuple[str, ...]
    """The points of the rubric that the software answers with "no" (`reply-letter` §6)."""
    books: tuple[TimeLine, ...] = ()
    """Times that sending it promises."""
    clashes: tuple[ClashLine, ...] = ()
    """Times that are not those of the ledger; they keep the letter here."""
    stop: str = ""
    """What else keeps it here: ``LetterHeld.stop``; ``early`` is before anything is agreed."""
    stop_element: int = 0
    """The element it is about; 0 where it is the letter as a whole."""
    stop_words: str = ""
    """The words that it is about, if any."""

    def buttons(self) -> Rows:
        """Fill the gaps one at a time, or send when there is none."""
        fill = tuple(
            (
                Button(
                    action=Action.LETTER_FILL,
                    value=str(g.element),
                    label=f"letter-gap-{g.element}",
                ),
            )
            for g in self.gaps
            if g.element
        )
        edit = Button(action=Action.LETTER_FILL, value="0", label="letter-edit")
        waive = (Button(action=Action.LETTER_WAIVE),) if self.may_waive else ()
        if self.stop == "early":
            return (waive,) if waive else ()
        if self.gaps:
            return (*fill, (edit, *waive))
        said = Button(action=Action.LETTER_SEND, value=SAID, label="letter-send-said")
        if self.stop == "closed":
            return ((said,), (edit, *waive))
        if self.stop:
            return ((edit, *waive),)
        label = "letter-send" if self.approval == "owner" else "letter-ask-approval"
        send = Button(action=Action.LETTER_SEND, label=label)
        if not self.books:
            return ((send,), (edit, *waive))
        book = Button(action=Action.LETTER_SEND, label="letter-send-book")
        return ((book,), (said,), (edit, *waive))


@dataclass(frozen=True, kw_only=True, slots=True)
class LetterForApproval(ToStaff):
    """To the supervisor or manager: read and approve the letter."""

    case_number: str
    owner_name: str
    text: str
    edition: str
    """Which state of the text this is: what is approved is what was read."""
    grounds: str
    """Why it needs an approval: ``major``, ``outside``, ``person`` or ``declined``."""
    why: str
    """``risen`` or ``again`` where nobody has decided in time; empty the first time."""
    doubts: tuple[str, ...]
    """The points of the rubric that the software answers with "no" (`reply-letter` §6)."""
    checks: tuple[str, ...]
    """The points that only a person can answer."""
    books: tuple[TimeLine, ...] = ()
    """Times that sending it promises."""

    def buttons(self) -> Rows:
        """Approve and send, or ask for changes."""
        return (
            (
                Button(action=Action.LETTER_APPROVE, value=self.edition),
                Button(action=Action.LETTER_REJECT, value=self.edition),
            ),
            (Button(action=Action.LETTER_FILL, value="0", label="letter-edit"),),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class LetterStatus(ToStaff):
    """Sent, waiting for an approval, or waived."""

    case_number: str
    status: str
    """``sent``, ``waiting``, ``waiting_manager``, ``risen`` or ``waived``."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LetterSentBack(ToStaff):
    """To the owner: not approved like this, and why."""

    for_eyes: ClassVar[bool] = True
    case_number: str
    by_name: str
    reason: str
    """In the words of whoever decided."""

    def openly(self) -> Decided:
        """That it has been looked at, without the words."""
        return Decided(case_number=self.case_number, matter="letter")

    def buttons(self) -> Rows:
        """Back to the draft."""
        return ((Button(action=Action.LETTER),),)
