"""What all notices to staff have in common."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Notice, Reader, Rows, Weight


@dataclass(frozen=True, kw_only=True, slots=True)
class ToStaff(Notice):
    """Read by one member of staff."""

    reader: ClassVar[Reader] = Reader.STAFF
    weight: ClassVar[Weight] = Weight.ANSWER


def cancel_row(value: str = "") -> Rows:
    """A way out of every form; ``value`` tells what else is dropped with it."""
    return ((Button(action=Action.CANCEL, value=value),),)
