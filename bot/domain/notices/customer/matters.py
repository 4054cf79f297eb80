"""The question which matter new words of a customer are about (§2)."""

from dataclasses import dataclass

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows
from bot.domain.notices.customer.base import ToCustomer


@dataclass(frozen=True, kw_only=True, slots=True)
class Earlier:
    """A case that is known already."""

    case_id: int
    case_number: str
    title: str
    """How it begins, in the customer's words; empty where nothing was put in words."""


@dataclass(frozen=True, kw_only=True, slots=True)
class WhichMatter(ToCustomer):
    """They may be about one of several matters told before, or about another."""

    cases: tuple[Earlier, ...]
    """The likeliest first."""

    def buttons(self) -> Rows:
        """One tap."""
        keys = tuple((_key(one),) for one in self.cases)
        return (*keys, (Button(action=Action.NEW_MATTER),))


def _key(one: Earlier) -> Button:
    text = f"{one.case_number} · {one.title}" if one.title else one.case_number
    return Button(action=Action.SAME_MATTER, case=one.case_id, text=text)
