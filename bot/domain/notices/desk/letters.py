"""The reply letter and the closing note (§16)."""

from dataclasses import dataclass

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows
from bot.domain.notices.desk.base import ToStaff


@dataclass(frozen=True, kw_only=True, slots=True)
class ClosingForm(ToStaff):
    """The closing note, filled from the record; one tap accepts it (§16)."""

    case_number: str
    outcome: str
    done: str
    lesson: str
    """Empty when it is not written yet."""

    def buttons(self) -> Rows:
        """Fine as it is, or write the lesson."""
        return ((Button(action=Action.CLOSING_OK), Button(action=Action.CLOSING_EDIT)),)


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
    """1–9."""


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
        )
        edit = Button(action=Action.LETTER_FILL, value="0", label="letter-edit")
        waive = (Button(action=Action.LETTER_WAIVE),) if self.may_waive else ()
        if self.gaps:
            return (*fill, (edit, *waive))
        send = Button(
            action=Action.LETTER_SEND,
            label="letter-send" if self.approval == "owner" else "letter-ask-approval",
        )
        return ((send,), (edit, *waive))


@dataclass(frozen=True, kw_only=True, slots=True)
class LetterForApproval(ToStaff):
    """To the supervisor or manager: read and approve the letter."""

    case_number: str
    owner_name: str
    text: str
    edition: str
    """Which state of the text this is: what is approved is what was read."""
    doubts: tuple[str, ...]
    """The points of the rubric that the software answers with "no" (`reply-letter` §6)."""

    def buttons(self) -> Rows:
        """Approve and send, or ask for changes."""
        return (
            (
                Button(action=Action.LETTER_APPROVE, value=self.edition),
                Button(action=Action.LETTER_FILL, value="0", label="letter-edit"),
            ),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class LetterStatus(ToStaff):
    """Sent, waiting for an approval, or waived."""

    case_number: str
    status: str
    """``sent``, ``waiting`` or ``waived``."""
