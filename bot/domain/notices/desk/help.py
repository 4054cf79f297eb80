"""How the desk works: what a new clerk needs first, and everything else behind a key."""

from dataclasses import dataclass

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows
from bot.domain.notices.desk.base import ToStaff


@dataclass(frozen=True, kw_only=True, slots=True)
class StaffWelcome(ToStaff):
    """``/start`` and ``/help`` by a member of staff: how the desk works, in a few lines."""

    name: str
    rank: str
    """``staff``, ``supervisor`` or ``manager``."""
    desk: str
    """``plain``, ``topics`` in private chats, or ``forum`` in the staff group."""

    def buttons(self) -> Rows:
        """Straight to the work, or everything there is."""
        return ((Button(action=Action.MY_CASES), Button(action=Action.HELP_MORE)),)


@dataclass(frozen=True, kw_only=True, slots=True)
class HelpMore(ToStaff):
    """``/help more``: every command, in the order of the work."""

    rank: str
    desk: str

    def buttons(self) -> Rows:
        """Straight to the work."""
        return ((Button(action=Action.MY_CASES),),)
