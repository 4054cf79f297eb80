"""Before there is a case: what this is, and what one can do here."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows
from bot.domain.notices.customer.base import HUMAN, ToCustomer


@dataclass(frozen=True, kw_only=True, slots=True)
class Welcome(ToCustomer):
    """On ``/start``: what this is, that it is a bot, that one may simply write."""

    customer_name: str

    def buttons(self) -> Rows:
        """The two things most people come for."""
        return ((Button(action=Action.COMPLAIN), Button(action=Action.STATUS)),)


@dataclass(frozen=True, kw_only=True, slots=True)
class Help(ToCustomer):
    """On ``/help``: what one can write, and the commands."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Privacy(ToCustomer):
    """On ``/privacy``: what is stored, for how long, and how to have it erased (§20)."""

    files_days: int
    """So many days after the end of a case its files are forgotten."""
    words_years: int
    """So many years after it, at the latest, the words."""
    assisted: bool = False
    """Whether a service outside the house reads along, masked."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LanguageChoice(ToCustomer):
    """On ``/language``."""

    def buttons(self) -> Rows:
        """One per language, each named in itself."""
        return (
            (
                Button(action=Action.LANGUAGE, value="zh-Hans", label="language-zh-hans"),
                Button(action=Action.LANGUAGE, value="zh-Hant", label="language-zh-hant"),
                Button(action=Action.LANGUAGE, value="en", label="language-en"),
            ),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class LanguageSet(ToCustomer):
    """The language was changed, said in the new one."""


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenQuestion(ToCustomer):
    """``/complain`` without a word, or a first message nobody can place: one open question."""


@dataclass(frozen=True, kw_only=True, slots=True)
class WeakChoice(ToCustomer):
    """A weak dissatisfaction: have someone follow up, or just saying (§2)."""

    def buttons(self) -> Rows:
        """One tap either way."""
        return ((Button(action=Action.FOLLOW_UP_PLEASE), Button(action=Action.JUST_SAYING)),)


@dataclass(frozen=True, kw_only=True, slots=True)
class PublicRegret(ToCustomer):
    """All that is ever said in a public group: regret, and a way into private (§2)."""

    waited_for: ClassVar[bool] = False
    link: str


@dataclass(frozen=True, kw_only=True, slots=True)
class PulseQuestion(ToCustomer):
    """How was the service today? For whoever came by a link (§3)."""

    def buttons(self) -> Rows:
        """Three faces."""
        faces = ("good", "fair", "bad")
        return (tuple(Button(action=Action.PULSE, value=f, label=f"pulse-{f}") for f in faces),)


@dataclass(frozen=True, kw_only=True, slots=True)
class PulseThanks(ToCustomer):
    """After a good or a middling answer: thanks, and that one may write."""

    mood: str
    """``good`` or ``fair``."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ExpressionKept(ToCustomer):
    """Just saying: thanked for and kept."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PraiseThanks(ToCustomer):
    """Praise: thanked for and passed on."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NoComplaintHere(ToCustomer):
    """A calm question or request: what this place is for, and how to reach a person."""

    def buttons(self) -> Rows:
        """A way on in any case."""
        return (HUMAN, (Button(action=Action.COMPLAIN),))


@dataclass(frozen=True, kw_only=True, slots=True)
class WhatIAm(ToCustomer):
    """Asked whether it is a bot, it says so, and how to reach a person (§6.4 inv. 13)."""

    def buttons(self) -> Rows:
        """A person, in one tap."""
        return (HUMAN,)


@dataclass(frozen=True, kw_only=True, slots=True)
class NothingNeeded(ToCustomer):
    """Thanks, a goodbye, "just looking" or "stop", before there is a case: left in peace."""

    stop: bool
    """Whether they want no messages."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NothingOpen(ToCustomer):
    """``/status``, ``/add`` or ``/withdraw`` with no open case."""

    case_number: str = ""
    """The newest case that may be opened again (t20)."""
    withdrawn: bool = False
    """Whether the customer has withdrawn it."""

    def buttons(self) -> Rows:
        """The way on, and the way back."""
        back = ((Button(action=Action.REOPEN),),) if self.case_number else ()
        return (*back, (Button(action=Action.COMPLAIN),))


@dataclass(frozen=True, kw_only=True, slots=True)
class HandlingFailed(ToCustomer):
    """A message could not be handled: kept, staff know, a way on."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DataWishHeard(ToCustomer):
    """A copy of the own data, or to be forgotten: somebody sees to it by a time (§20)."""

    case_number: str
    data_wish: str
    """``copy`` or ``erase``."""
    due: datetime
