"""Sums on cards: what the books spell as ``CNY 1,290 + USD 50``, in the way of each language."""

import re

from bot.texts.phrases import Phrases

FIELDS = frozenset(
    {
        "amount",
        "entitlement",
        "given",
        "goodwill",
        "guarantee",
        "later_amount",
        "like_median",
        "limit",
        "together",
        "total",
        "unpriced_above",
        "usual",
    }
)
"""Fields that hold a sum; what else they may hold stays as it is."""

_AND = " + "
_SUM = re.compile(r"([A-Z]{3}) ([\d,]+(?:\.\d+)?)")


def spelled(phrases: Phrases, text: str) -> str:
    """The sums in words; any other text unchanged."""
    found = [_SUM.fullmatch(part) for part in text.split(_AND)]
    sums = [one.groups() for one in found if one is not None]
    if len(sums) < len(found):
        return text
    return _AND.join(
        phrases.say("money-sum", {"currency": currency, "figure": figure})
        for currency, figure in sums
    )
