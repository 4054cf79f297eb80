"""What every notice has: a reader, a weight, buttons, perhaps a file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar


class Reader(StrEnum):
    """Who reads a notice; decides its file, its tone and what it may contain (§20)."""

    CUSTOMER = "customer"
    GROUP = "group"
    STAFF = "staff"
    MANAGER = "manager"


class Weight(StrEnum):
    """Who goes first when Telegram's limits bite."""

    ANSWER = "answer"
    NEWS = "news"
    BULK = "bulk"


@dataclass(frozen=True, kw_only=True, slots=True)
class Button:
    """One inline button. Its label is the phrase ``button-<label or action>``."""

    action: str
    """What a tap does: a ``notices.actions.Action``."""
    value: str = ""
    """An argument, such as the index of an option; short."""
    case: int | None = None
    """Another case than that of the notice."""
    label: str = ""
    """The wording key of the label when it is not the action's own."""
    text: str = ""
    """A label made of data, such as a name or a time already in words; no wording key then."""
    find: str = ""
    """Instead of a tap: what one looks for by the name of the bot in the line one writes in."""


Rows = tuple[tuple[Button, ...], ...]


def in_rows(keys: Sequence[Button], wide: int) -> Rows:
    """The buttons in their order, so many in a row; the last row may be shorter."""
    return tuple(tuple(keys[at : at + wide]) for at in range(0, len(keys), wide))


@dataclass(frozen=True, kw_only=True, slots=True)
class Empathy:
    """One sentence that names this feeling; the variant differs each time in a case (§8)."""

    feeling: str
    variant: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Attachment:
    """A file that Telegram holds and that goes along with the words."""

    kind: str
    """A ``ports.messenger.MediaKind`` value."""
    file_id: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Notice:
    """A message as data: its fields are the only variables its wording may use."""

    reader: ClassVar[Reader]
    weight: ClassVar[Weight] = Weight.NEWS
    for_eyes: ClassVar[bool] = False
    """For the eyes of one person: never in a chat that others read."""
    waited_for: ClassVar[bool] = True
    """Sent again when nobody knows whether it arrived; otherwise held and shown (ADR 0001)."""

    def buttons(self) -> Rows:
        """The buttons under the message."""
        return ()

    def for_owner(self) -> "Notice":
        """What the owner of the case reads in its place."""
        return self

    def openly(self) -> "Notice | None":
        """What all may read of it where a case is worked in a forum; ``None`` for nothing."""
        return None

    def out_of_reach(self) -> "Notice":
        """What staff read in its place while the customer cannot be reached."""
        return self

    def masked(self, mask: Callable[[str], str]) -> "Notice":
        """The notice with the personal data in what it repeats replaced (§20)."""
        del mask
        return self

    def quietly(self) -> bool:
        """Whether it arrives without a sound."""
        return False

    def attachment(self) -> Attachment | None:
        """The file that goes along, if any."""
        return None
