"""A sum inside words for a customer, in the way of their language."""

from datetime import datetime

from bot.domain.moves.solution import authority
from bot.domain.policy.policy import Policy
from bot.domain.record.money import Money
from bot.ports.wording import Wording

_AND = " + "


def sum_in_words(
    money: Money, policy: Policy, language: str, now: datetime, wording: Wording
) -> str:
    """The sum as people write it; empty where there is none."""
    written = authority.in_words(money, policy)
    if not written:
        return ""
    said = []
    for part in written.split(_AND):
        currency, _, figure = part.partition(" ")
        words = {"currency": currency, "figure": figure}
        said.append(wording.say("money-sum", language=language, now=now, **words))
    return _AND.join(said)
