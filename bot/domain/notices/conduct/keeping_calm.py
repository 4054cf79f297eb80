"""For whoever was insulted: a cool head, and ten minutes (§9.1, §14)."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows
from bot.domain.notices.desk.base import ToStaff, cancel_row

REST_ROW = (Button(action=Action.REST),)


@dataclass(frozen=True, kw_only=True, slots=True)
class CoolHead(ToStaff):
    """What helps while somebody provokes; asked for by a tap, seen by nobody else (§9.1)."""

    for_eyes: ClassVar[bool] = True
    case_number: str
    may_note: bool = False
    """The case goes on, so there may be such a note."""
    on_purpose: bool = False
    """It is noted that the trouble may be put on; the owner and whoever leads see it."""
    motive: str = ""
    """What the person wants to reach; may be empty."""

    def buttons(self) -> Rows:
        """Ten minutes, if wanted; the note, and what it is for."""
        if not self.may_note:
            return (REST_ROW,)
        if not self.on_purpose:
            return (REST_ROW, (Button(action=Action.ON_PURPOSE),))
        return (REST_ROW, (Button(action=Action.MOTIVE), Button(action=Action.NOT_ON_PURPOSE)))


@dataclass(frozen=True, kw_only=True, slots=True)
class AskMotive(ToStaff):
    """Asks what the person wants to reach, and which part of it is justified (§9.1)."""

    for_eyes: ClassVar[bool] = True
    case_number: str
    motive: str
    """What was written before; may be empty."""

    def buttons(self) -> Rows:
        """A way out."""
        return cancel_row()


@dataclass(frozen=True, kw_only=True, slots=True)
class Resting(ToStaff):
    """The break has begun; what is due stays due."""

    for_eyes: ClassVar[bool] = True
    until: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class RestTold(ToStaff):
    """To supervisors: who has a break, and until when."""

    name: str
    until: datetime

    def quietly(self) -> bool:
        """Nothing has to be done about it."""
        return True
