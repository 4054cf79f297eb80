"""Forms: one line of plain words that the bot has asked a member of staff for."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.case import State


class Form(StrEnum):
    """What the line will be; the values are those of ``AskText.form`` where there is one."""

    OTHER_TIME = "other_time"
    PROMISE = "promise"
    LATER = "later"
    OFFER = "offer"
    FACTS = "facts"
    DONE = "done"
    CANNOT = "cannot"
    RELEASE = "release"
    ESCALATE = "escalate"
    NOTE = "note"
    LETTER_GAP = "letter_gap"
    LETTER_TEXT = "letter_text"
    CLOSING = "closing"


STATES: dict[Form, frozenset[State]] = {
    Form.OTHER_TIME: frozenset({State.EXPLORING}),
    Form.OFFER: frozenset({State.EXPLORING}),
    Form.FACTS: frozenset({State.EXPLORING}),
    Form.RELEASE: frozenset({State.EXPLORING}),
    Form.DONE: frozenset({State.ACTING}),
    Form.CANNOT: frozenset({State.ACTING}),
    Form.CLOSING: frozenset({State.FOLLOWING_UP, State.CLOSED}),
}
"""Where a form makes sense; the others do everywhere."""

KINDS_THAT_ASK = frozenset(
    {"AskText", "AskOtherTime", "OfferForm", "OfferDraft", "TimeNotUnderstood", "Refused"}
)
"""A reply to one of these notices is the line that was asked for."""


KINDS_WITHIN = frozenset(
    {
        "ApprovalAsked",
        "ApprovalWanted",
        "ApprovalAnswered",
        "Brief",
        "BriefRead",
        "ClosingForm",
        "LetterDraft",
        "LetterForApproval",
        "NoteKept",
    }
)
"""Notices that people at the desk answer among themselves: such a reply is never relayed."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """A form that is open: what is wanted, for which case, about which row or part."""

    form: Form
    case: int
    value: str = ""
