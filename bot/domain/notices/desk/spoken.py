"""Complaints told by word of mouth: noting one, and passing on our words until there is a chat."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows, Weight, in_rows
from bot.domain.notices.desk.base import ToStaff, cancel_row


@dataclass(frozen=True, kw_only=True, slots=True)
class AskSpoken(ToStaff):
    """``/log`` without words: asks what the customer has said."""

    def buttons(self) -> Rows:
        """A way out."""
        return cancel_row()


@dataclass(frozen=True, kw_only=True, slots=True)
class SpokenLogged(ToStaff):
    """To whoever noted it: the number, what to tell the customer, and the link for them."""

    for_eyes: ClassVar[bool] = True
    case_number: str
    customer_name: str
    """Empty when no name was given."""
    contact: str
    contact_by: datetime | None
    """When somebody will be in touch, to be told to the customer."""
    link: str
    """Empty before Telegram has said our name."""
    days: int
    """How long the link is good."""
    may_claim: bool

    def buttons(self) -> Rows:
        """Take it, where the writer may."""
        return ((Button(action=Action.CLAIM),),) if self.may_claim else ()


@dataclass(frozen=True, kw_only=True, slots=True)
class SpokenApart(ToStaff):
    """Noted, and with those who are not concerned: the writer reads no more of it."""

    case_number: str


@dataclass(frozen=True, kw_only=True, slots=True)
class SpokenAdded(ToStaff):
    """A photo, a voice note or more words joined what was noted."""

    for_eyes: ClassVar[bool] = True
    case_number: str


@dataclass(frozen=True, kw_only=True, slots=True)
class FreshLink(ToStaff):
    """[New link]: earlier ones of this case are good no longer."""

    for_eyes: ClassVar[bool] = True
    case_number: str
    link: str
    days: int


@dataclass(frozen=True, kw_only=True, slots=True)
class LinkForCustomer(ToStaff):
    """Somebody of ours has opened a link that was made for a customer; it stays good."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LinkWentAstray(ToStaff):
    """Whoever opened the link says that the complaint is not theirs."""

    case_number: str
    customer_name: str

    def buttons(self) -> Rows:
        """Another one."""
        return ((Button(action=Action.NEW_LINK),),)


@dataclass(frozen=True, kw_only=True, slots=True)
class CustomerJoined(ToStaff):
    """The customer followed the link: from now on words travel through the bot."""

    case_number: str
    customer_name: str

    def buttons(self) -> Rows:
        """Where it stands."""
        return ((Button(action=Action.OPEN_CASE),),)


@dataclass(frozen=True, kw_only=True, slots=True)
class AnswerKey:
    """A key of the customer, to be tapped for them."""

    action: str
    value: str
    label: str
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class TellCustomer(ToStaff):
    """What the customer would read here: to be told by telephone or face to face."""

    case_number: str
    customer_name: str
    contact: str
    words: str
    """As the customer would read them."""
    keys: tuple[AnswerKey, ...]
    """What the customer may answer."""
    stamp: str
    """Tells this message from the next of its kind."""

    def buttons(self) -> Rows:
        """The customer's answers, three in a row, then: told, or not reached."""
        answers = [
            Button(
                action=Action.FOR_CUSTOMER,
                value=f"{key.action}|{key.value}|{self.stamp}",
                label=key.label or Action(key.action).name,
                text=key.text,
            )
            for key in self.keys
        ]
        told = Button(action=Action.TOLD, value=self.stamp)
        return (*in_rows(answers, 3), (told, Button(action=Action.TRIED)))


@dataclass(frozen=True, kw_only=True, slots=True)
class WordsPassedOn(ToStaff):
    """[Told]: stands where it was asked for."""

    weight: ClassVar[Weight] = Weight.NEWS
    case_number: str
    customer_name: str
    at: datetime
    answered: bool
    """The customer's answer was entered as well."""
