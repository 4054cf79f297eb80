"""Somebody goes, somebody stands in, somebody comes back (§18.2)."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows, in_rows
from bot.domain.notices.desk.base import ToStaff, cancel_row

TIME_CHOICE = "slot-choice"
"""The label of a button that is a time."""


def stamps(starts: datetime | None, until: datetime) -> str:
    """Both times as a button carries them."""
    end = str(int(until.timestamp()))
    return end if starts is None else f"{int(starts.timestamp())}-{end}"


@dataclass(frozen=True, kw_only=True, slots=True)
class AwayAsked(ToStaff):
    """When will you be back? Two times to tap, or a line with another one."""

    until: datetime | None
    """Until when this person is absent already."""
    tomorrow: datetime
    """Back after today."""
    later: datetime
    """Back a working day after that."""
    planned: int = 0
    """The next absence that is planned; 0 where none is."""
    planned_from: datetime | None = None
    planned_until: datetime | None = None

    def buttons(self) -> Rows:
        """A tap, a line, or back at once."""
        times = tuple(
            Button(action=Action.AWAY_UNTIL, value=str(int(at.timestamp())), label=TIME_CHOICE)
            for at in (self.tomorrow, self.later)
        )
        back = ((Button(action=Action.BACK),),) if self.until is not None else ()
        cancel = Button(action=Action.AWAY_CANCEL, value=str(self.planned))
        planned = ((cancel,),) if self.planned else ()
        return (times, (Button(action=Action.AWAY_OTHER),), *back, *planned)


@dataclass(frozen=True, kw_only=True, slots=True)
class AwayDayAsked(ToStaff):
    """A line with a day, please."""

    again: bool = False
    """The line before it named none that is still to come."""

    def buttons(self) -> Rows:
        """A way out."""
        return cancel_row()


@dataclass(frozen=True, kw_only=True, slots=True)
class BackupLine:
    """Somebody who is there."""

    person: int
    name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class BackupAsked(ToStaff):
    """Who looks after the open cases meanwhile."""

    until: datetime
    count: int
    """How many open cases there are."""
    people: tuple[BackupLine, ...]
    starts: datetime | None = None
    """When it begins; ``None`` is now."""
    away_name: str = ""
    """Who was named, and will be away as well."""

    def buttons(self) -> Rows:
        """One tap on a colleague, or leave it to whoever leads."""
        stamp = stamps(self.starts, self.until)
        names = [
            Button(action=Action.AWAY_BACKUP, value=f"{stamp}|{one.person}", text=one.name)
            for one in self.people
        ]
        lead = Button(action=Action.AWAY_BACKUP, value=f"{stamp}|0", label="away-leads")
        return (*in_rows(names, 2), (lead,))


@dataclass(frozen=True, kw_only=True, slots=True)
class AwaySet(ToStaff):
    """Noted: until when, and what becomes of the open cases."""

    until: datetime
    backup_name: str
    """Whoever stands in; empty where nobody has to, or can."""
    handed: str
    """The numbers of the cases that changed hands, because something is due meanwhile."""
    count: int
    """How many cases stay, and are only looked after."""
    whole: bool = False
    """It was put together with a time that was planned."""

    def buttons(self) -> Rows:
        """Back any time."""
        return ((Button(action=Action.BACK),),)


@dataclass(frozen=True, kw_only=True, slots=True)
class StandingIn(ToStaff):
    """To whoever stands in: for whom, until when, and which cases."""

    name: str
    """Who is absent."""
    until: datetime
    handed: str
    """Numbers of the cases that are theirs now."""
    watched: str
    """Numbers of the cases whose messages and reminders they get meanwhile."""

    def buttons(self) -> Rows:
        """Have a look."""
        return ((Button(action=Action.MY_CASES),),)


@dataclass(frozen=True, kw_only=True, slots=True)
class NotAway(ToStaff):
    """Back again: messages and reminders come here as before."""

    count: int
    """How many open cases there are."""

    def buttons(self) -> Rows:
        """Straight to them."""
        return ((Button(action=Action.MY_CASES),),)


@dataclass(frozen=True, kw_only=True, slots=True)
class StandingInOver(ToStaff):
    """To whoever stood in: the owner is back."""

    name: str

    def quietly(self) -> bool:
        """Nothing has to be done about it."""
        return True


@dataclass(frozen=True, kw_only=True, slots=True)
class LeftTheTeam(ToStaff):
    """To whoever leads: somebody has left the staff group, and where their cases are now."""

    name: str
    handed: str
    """Numbers of the cases that somebody has now."""
    free: str
    """Numbers of those that nobody has."""
