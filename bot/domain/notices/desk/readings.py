"""How the customer's words were read, why, and what a person may put right."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows, in_rows
from bot.domain.notices.desk.base import ToStaff
from bot.domain.record.case import Severity
from bot.domain.understanding.messages.emotion import Feeling
from bot.domain.understanding.messages.triage import Category, MessageKind, Wish

CHOICES: Mapping[str, tuple[str, ...]] = {
    "message_kind": tuple(MessageKind),
    "category": tuple(Category),
    "feeling": tuple(Feeling),
    "wish_kind": tuple(Wish),
    "severity": tuple(Severity),
}
"""What can be put right, and the values it may have."""
BACK = "back"
"""Instead of a field: to the reading as it is."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ReasonLine:
    """A piece of the text that counted, and how much."""

    word: str
    rule: str
    """What it counts as, as the word lists name it."""
    weight: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadingShown(ToStaff):
    """[Why?]: class, category, feeling, wish and weight, with the words that decided."""

    case_number: str
    customer_name: str
    message_kind: str
    category: str
    feeling: str
    emotion: int
    wish_kind: str
    severity: str
    reasons: tuple[ReasonLine, ...]
    stamp: int
    """Tells this message from the next of its kind."""
    may_correct: bool

    def buttons(self) -> Rows:
        """What can be put right."""
        if not self.may_correct:
            return ()
        keys = [
            Button(action=Action.CORRECT, value=f"{one}|{self.stamp}", label=f"correct-{one}")
            for one in CHOICES
        ]
        return (tuple(keys[:2]), tuple(keys[2:4]), tuple(keys[4:]))


@dataclass(frozen=True, kw_only=True, slots=True)
class CorrectionAsked(ToStaff):
    """Which value is the right one; stands where the reading stood."""

    case_number: str
    field: str
    """A ``correcting.Field``."""
    stamp: int

    def buttons(self) -> Rows:
        """A key for each, two in a row, and a way out."""
        keys = [
            Button(
                action=Action.CORRECT_TO,
                value=f"{self.field}|{one}|{self.stamp}",
                label="value-choice",
            )
            for one in CHOICES.get(self.field, ())
        ]
        back = Button(action=Action.CORRECT, value=f"{BACK}|{self.stamp}", label="correct-back")
        return (*in_rows(keys, 2), (back,))
