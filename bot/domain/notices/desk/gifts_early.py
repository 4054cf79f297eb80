"""Something extra that was named before a solution is agreed (D §11)."""

from dataclasses import dataclass

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows
from bot.domain.notices.desk.courtesy import ToAuthor


@dataclass(frozen=True, kw_only=True, slots=True)
class GiftStopped(ToAuthor):
    """Not sent: something extra comes after a solution; one tap keeps it until then."""

    case_number: str
    customer_name: str
    held: int
    gifts: str
    """What was named; several with a dot between them."""
    rest: str
    """What the words say without it; empty where that is nothing."""
    again: bool = False
    """The customer has written again meanwhile."""

    def buttons(self) -> Rows:
        """Keep it, and send the rest where there is one; other words; or these, with a reason."""
        value = str(self.held)
        label = "courtesy-gift-rest" if self.rest else "courtesy-gift"
        return (
            (Button(action=Action.COURTESY_GIFT, value=value, label=label),),
            (
                Button(action=Action.COURTESY_EDIT, value=value),
                Button(action=Action.COURTESY_BECAUSE, value=value),
            ),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class GiftSetAside(ToAuthor):
    """Kept until a solution is agreed; nothing went out. Stands where the words were shown."""

    case_number: str
    customer_name: str
    gifts: str
