"""Which option is meant, where words left a doubt (§15)."""

from dataclasses import dataclass

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows
from bot.domain.notices.customer.base import ToCustomer
from bot.domain.notices.solution.options import OfferReminder, OptionLine


@dataclass(frozen=True, kw_only=True, slots=True)
class ChoiceCheck(ToCustomer):
    """This one seems to be meant: asked with its words, and one tap."""

    number: int
    """Counts from 1."""
    option: str
    """What it says."""
    options: tuple[OptionLine, ...]
    stamp: str
    declined: bool = False

    def buttons(self) -> Rows:
        """Yes, that one; else the keys of the offer itself."""
        value = f"{self.number}.{self.stamp}"
        offer = OfferReminder(options=self.options, stamp=self.stamp, declined=self.declined)
        if len(self.options) == 1:
            return offer.buttons()
        yes = Button(action=Action.CHOOSE, value=value, label="choose-it")
        return ((yes,), *offer.buttons())
