"""How contact with an abusive customer is limited, and what is known of it (§8, §9.2)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.people import PersonId


class Conduct(StrEnum):
    """How contact with an abusive customer is limited (§9.2)."""

    NORMAL = "normal"
    WARNED = "warned"
    COOLING = "cooling"
    RESTRICTED = "restricted"


@dataclass(frozen=True, kw_only=True, slots=True)
class Bounds:
    """What was tried, what was set, and until when; nothing here touches what is due (inv. 15)."""

    attempts: int = 0
    """How often people have met the feeling, in words that name it."""
    hinted_at: datetime | None = None
    """When the owner was shown a ready text last."""
    warned_at: datetime | None = None
    cooled: tuple[datetime, ...] = ()
    """When each cooling began."""
    until: datetime | None = None
    """When the present cooling or restriction ends."""
    told_at: datetime | None = None
    """When the customer was told last that what they write is kept for then."""
    read_at: datetime | None = None
    """When a message under a restriction was passed to a supervisor last: one a local day."""
    proposed_by: PersonId | None = None
    """The supervisor who has proposed the restriction."""
    reason: str = ""
    """Of the restriction, as the customer is told it."""
    set_by: PersonId | None = None
    set_by_name: str = ""
    objected_at: datetime | None = None
    """When the customer objected to the present restriction."""
