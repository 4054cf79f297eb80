"""The choice said once more, where words did not make it (§15: buttons and free text)."""

from dataclasses import dataclass

from bot.domain.notices.base import Rows
from bot.domain.notices.customer.base import ToCustomer
from bot.domain.notices.solution.confirming import (
    AskCompleteness,
    AskMatter,
    AskPerson,
    FollowUp,
)
from bot.domain.notices.solution.options import OfferReminder, OptionLine


@dataclass(frozen=True, kw_only=True, slots=True)
class ChoiceRepeated(ToCustomer):
    """The words were kept, and did not say which: one tap of those that are open."""

    kind: str
    """``matter``, ``completeness``, ``person``, ``offer`` or ``follow_up``."""
    options: tuple[OptionLine, ...] = ()
    stamp: str = ""
    declined: bool = False
    day: int = 0
    """Which follow-up it is."""

    def buttons(self) -> Rows:
        """The keys of the question itself."""
        if self.kind == "offer":
            offer = OfferReminder(options=self.options, stamp=self.stamp, declined=self.declined)
            return offer.buttons()
        if self.kind == "follow_up":
            return FollowUp(day=self.day, owner_name="", commitment="").buttons()
        if self.kind == "person":
            return AskPerson().buttons()
        if self.kind == "completeness":
            return AskCompleteness().buttons()
        return AskMatter(done="", explanation_only=False, again=False).buttons()


@dataclass(frozen=True, kw_only=True, slots=True)
class NoHurry(ToCustomer):
    """They have not looked yet: nobody is hurried."""

    asks_again: bool
    """Whether the question comes again by itself."""
