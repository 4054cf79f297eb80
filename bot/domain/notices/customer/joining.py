"""Coming to a case that was told by word of mouth, by its link (§3)."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows
from bot.domain.notices.customer.base import ToCustomer


@dataclass(frozen=True, kw_only=True, slots=True)
class IsItYours(ToCustomer):
    """Asked once, whether it is what they have told us."""

    on: datetime
    """When it was noted."""
    gist: str
    """How it begins, without personal data; empty where nothing was put in words."""
    secret: str
    """What the link carried."""

    def buttons(self) -> Rows:
        """Yes, or no."""
        return (
            (
                Button(action=Action.LINK_YES, value=self.secret),
                Button(action=Action.LINK_NO, value=self.secret),
            ),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class LinkOver(ToCustomer):
    """The link was used, or is too old; one can simply write."""

    def buttons(self) -> Rows:
        """The way that is always open."""
        return ((Button(action=Action.COMPLAIN), Button(action=Action.STATUS)),)


@dataclass(frozen=True, kw_only=True, slots=True)
class NotYours(ToCustomer):
    """It reached somebody else: nothing of it is kept here."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseJoined(ToCustomer):
    """The case is theirs here, too: where it stands, and that nothing has to be told again."""

    case_number: str
    owner_name: str
    """Empty while nobody has taken it."""
    next_at: datetime | None
    ended: bool

    def buttons(self) -> Rows:
        """How to look, and how to add."""
        return ((Button(action=Action.STATUS), Button(action=Action.ADD)),)
