"""For whoever was insulted: a cool head, and ten minutes (§9.1, §14)."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows
from bot.domain.notices.desk.base import ToStaff

REST_ROW = (Button(action=Action.REST),)


@dataclass(frozen=True, kw_only=True, slots=True)
class CoolHead(ToStaff):
    """What helps while somebody provokes; asked for by a tap, seen by nobody else (§9.1)."""

    for_eyes: ClassVar[bool] = True
    case_number: str

    def buttons(self) -> Rows:
        """Ten minutes, if wanted."""
        return (REST_ROW,)


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
