"""The customer needs it sooner than the time they were told (§17 item 5)."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows
from bot.domain.notices.desk.base import ToStaff


@dataclass(frozen=True, kw_only=True, slots=True)
class NeededSooner(ToStaff):
    """To whoever can still change it: owner, supervisors, and who is on call after hours."""

    case_number: str
    customer_name: str
    owner_name: str
    """Empty while nobody has taken it."""
    text: str
    """The customer's own words."""
    contact_by: datetime | None
    """The time that the customer was told."""
    needed: datetime | None
    """``None`` where the customer named none, and only says that ours is too late."""

    def buttons(self) -> Rows:
        """Where it stands, or take it over."""
        return ((Button(action=Action.OPEN_CASE), Button(action=Action.TAKE_OVER)),)
