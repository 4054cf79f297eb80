"""What all notices to customers have in common."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Notice, Reader, Weight

HUMAN = (Button(action=Action.HUMAN),)


@dataclass(frozen=True, kw_only=True, slots=True)
class ToCustomer(Notice):
    """Read by the customer, in answer to something."""

    reader: ClassVar[Reader] = Reader.CUSTOMER
    weight: ClassVar[Weight] = Weight.ANSWER
