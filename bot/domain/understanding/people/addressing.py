"""A note about a customer, turned so that they are spoken to: "call her" to "I'll call you"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class AddressRule:
    """What is found, and what is said instead."""

    find: re.Pattern[str]
    say: str
    turns: bool = False
    """Somebody else may have been meant."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Addressed:
    """The words as the customer is to read them, and whether their author has to look first."""

    text: str
    sure: bool


def addressed(text: str, rules: Sequence[AddressRule]) -> Addressed:
    """The text, unchanged where it speaks to the customer already."""
    sure = True
    for rule in rules:
        found = rule.find.search(text)
        if found is None:
            continue
        sure = sure and not rule.turns
        text = rule.find.sub(rule.say, text) if found.group() else _begun(rule.say, text)
    return Addressed(text=text, sure=sure)


def _begun(words: str, text: str) -> str:
    """These words in front, and the sentence goes on small."""
    return words + text[0].lower() + text[1:]
