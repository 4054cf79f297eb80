"""A reply is not saved yet: it holds what seems to belong to one customer."""

from dataclasses import dataclass

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows
from bot.domain.notices.desk.base import ToStaff, cancel_row


@dataclass(frozen=True, kw_only=True, slots=True)
class SavingAsks(ToStaff):
    """``/save`` with a name, a number or the like in it: places instead, or as it is."""

    name: str
    found: str
    """What was found, each as it stands there, with points between."""
    better: str
    """The text with places for names and case numbers; empty where there is no place for any."""
    stamp: str
    """Tells this text from the next."""

    def buttons(self) -> Rows:
        """Places first, where there are some."""
        places = Button(action=Action.SAVE_PLACES, value=self.stamp)
        as_it_is = Button(action=Action.SAVE_AS_IT_IS, value=self.stamp)
        return (((places,),) if self.better else ()) + ((as_it_is,), *cancel_row())
