"""Who gets which case: assigned by whoever leads, fairly shared, taken with a cool head (§14)."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows, in_rows
from bot.domain.notices.desk.base import ToStaff, cancel_row


@dataclass(frozen=True, kw_only=True, slots=True)
class LoadLine:
    """Somebody who is there, and what they have in hand."""

    person: int
    name: str
    count: int
    """Open cases."""
    heavy: int
    """Of these, those of very upset customers."""


@dataclass(frozen=True, kw_only=True, slots=True)
class AssignAsked(ToStaff):
    """To whom? Everybody who is there and may have it, the least loaded first."""

    case_number: str
    owner: int
    """Who has it now; 0 is nobody. A tap counts as long as that is so."""
    owner_name: str
    people: tuple[LoadLine, ...]

    def buttons(self) -> Rows:
        """One tap on a name."""
        names = [
            Button(action=Action.ASSIGN_TO, value=f"{one.person}|{self.owner}", text=one.name)
            for one in self.people
        ]
        return (*in_rows(names, 2), *cancel_row())


@dataclass(frozen=True, kw_only=True, slots=True)
class OthersFirst(ToStaff):
    """Private: two hard ones in a row already, and somebody else is free (§14)."""

    for_eyes: ClassVar[bool] = True
    case_number: str
    until: datetime
    """From then on it can be taken all the same."""

    def buttons(self) -> Rows:
        """Nobody is kept from helping."""
        return ((Button(action=Action.CLAIM_ANYWAY),),)


@dataclass(frozen=True, kw_only=True, slots=True)
class SelfCheck(ToStaff):
    """Private, with the first step: what keeps one calm, before the first word (§14)."""

    for_eyes: ClassVar[bool] = True
    case_number: str

    def buttons(self) -> Rows:
        """Ready, a moment for oneself, or somebody else, without a reason."""
        ready, pause = Button(action=Action.SELF_READY), Button(action=Action.SELF_PAUSE)
        return ((ready, pause), (Button(action=Action.SELF_PASS),))


@dataclass(frozen=True, kw_only=True, slots=True)
class BreathTaken(ToStaff):
    """Five minutes; the case stays, and the next step is asked for again then."""

    for_eyes: ClassVar[bool] = True
    case_number: str
    until: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class PassedOn(ToStaff):
    """The case is free again; nobody asks why."""

    for_eyes: ClassVar[bool] = True
    case_number: str
    left: int
    """How often this week still."""
