"""Prepared solutions of a trade: each with its conditions, so that like cases get like answers.

The packs themselves are data files (§5, §11).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from bot.domain.policy.limits import Limit


class Kind(StrEnum):
    """What a solution does."""

    REFUND = "refund"
    REPLACEMENT = "replacement"
    REPAIR = "repair"
    REDO = "redo"
    EXPLANATION = "explanation"
    APOLOGY = "apology"
    OTHER = "other"


class About(StrEnum):
    """What a complaint may be about (§5)."""

    ANY = "any"
    THINGS = "things"
    PEOPLE = "people"


@dataclass(frozen=True, kw_only=True, slots=True)
class Words:
    """A solution in one language."""

    button: str
    text: str
    """As the customer reads it."""
    priced: str = ""
    """The same with ``{amount}``, once a person has named the sum."""
    todo: str = ""
    """What the customer has to do for it; empty when nothing."""
    when: str = ""
    """For staff: when it is the right one; empty where that goes without saying."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Solution:
    """One prepared solution and its conditions."""

    code: str
    kind: Kind
    words: Mapping[str, Words]
    """By language, such as ``zh-Hans``."""
    categories: tuple[str, ...] = ()
    """For complaints of these record categories; for all of them when empty."""
    about: About = About.ANY
    wishes: tuple[str, ...] = ()
    """For customers who want one of these, the fittest first; for all of them when empty."""
    within: Limit | None = None
    """The usual time; without one the times of the policy hold."""
    paid: bool = False
    """It gives back what the customer paid or lost: a person names the sum."""
    amount: Decimal = Decimal(0)
    """A fixed sum, in the operator's currency."""
    beside_a_no: bool = False
    """May be offered where what was asked for is declined."""
    extra: bool = False
    """Something beside a solution, never instead of one."""

    def said(self, language: str) -> Words:
        """Its words in a language, else in the nearest one that it has."""
        near = (language, *_NEAR.get(language.partition("-")[0], ()), "en", *sorted(self.words))
        return next(self.words[one] for one in near if one in self.words)


_NEAR = {"zh": ("zh-Hans", "zh-Hant")}


@dataclass(frozen=True, kw_only=True, slots=True)
class Pack:
    """What a house of one trade has prepared."""

    name: str
    solutions: tuple[Solution, ...]

    def get(self, code: str) -> Solution | None:
        """The solution of this code, if there is one."""
        return next((one for one in self.solutions if one.code == code), None)
