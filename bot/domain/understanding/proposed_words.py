"""Words that a machine proposes for a reply: what may not even be shown, and what is doubtful.

A reply is a promise of the house. So a proposal may not name an amount, a time, a gift or a
condition that the house has not given itself; what the customer wrote counts for nothing here,
or a demand would come back as our word.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.understanding.people.masking import DOTS

SHORTEST, LONGEST = 8, 900
"""Characters; a phone shows the longer one on one screen."""
_FIGURE = re.compile(r"\d+(?:[.,:\uff0c\uff1a/]\d+)*")
_LINK = re.compile(r"https?:|www\.|tg:|@\w|\w\.(?-i:[a-z]{2})|(?<!\w)/\w", re.IGNORECASE)
"""What Telegram makes a link of, commands among it."""
_MARKUP = re.compile(r"[<>{}\[\]`*_#|\\]|\u3010|\u3011|&\w+;")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_SAME = timedelta(minutes=1)


class Fault(StrEnum):
    """Why a proposal is dropped."""

    LENGTH = "length"
    LINK = "link"
    MARKUP = "markup"
    """Markup, a gap to be filled in, or signs nobody sees."""
    LANGUAGE = "language"
    FIGURE = "figure"
    TIME = "time"
    GIFT = "gift"
    CONDITION = "condition"


@dataclass(frozen=True, kw_only=True, slots=True)
class Given:
    """What the house itself has told the customer of this case."""

    texts: tuple[str, ...] = ()
    """Open promises and offered options, their times in words among them."""
    times: tuple[datetime, ...] = ()
    gives: frozenset[str] = frozenset()
    """What kinds of thing are among it: ``gift``, ``due``, or a ``Wish``."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Seen:
    """What our own reader sees in the proposal."""

    times: tuple[datetime, ...] = ()
    amounts: tuple[str, ...] = ()
    """In figures or in words."""
    gives: frozenset[str] = frozenset()
    """As in ``Given``."""
    own_language: bool = True
    """Whether it is in the language of the case."""


def fault(text: str, given: Given, seen: Seen, conditions: re.Pattern[str]) -> Fault | None:
    """The first reason why nobody should see this proposal; ``None`` when there is none."""
    found = {
        Fault.LENGTH: not SHORTEST <= len(text) <= LONGEST,
        Fault.LINK: bool(_LINK.search(text)),
        Fault.MARKUP: bool(_MARKUP.search(text) or _CONTROL.search(text)) or DOTS in text,
        Fault.LANGUAGE: not seen.own_language,
        Fault.FIGURE: bool(_new_figures(text, given)) or bool(_new_amounts(seen, given)),
        Fault.TIME: any(not _is_known(one, given.times) for one in seen.times),
        Fault.GIFT: not seen.gives <= given.gives,
        Fault.CONDITION: bool(conditions.search(text)),
    }
    return next((one for one, is_found in found.items() if is_found), None)


def doubts(text: str, never: Sequence[re.Pattern[str]]) -> tuple[str, ...]:
    """The words in it that the house does not use, each once."""
    words = (found.group() for pattern in never for found in pattern.finditer(text))
    return tuple(dict.fromkeys(words))


def _new_figures(text: str, given: Given) -> set[str]:
    return set(_FIGURE.findall(text)) - _figures(given.texts)


def _figures(texts: Iterable[str]) -> set[str]:
    return {figure for text in texts for figure in _FIGURE.findall(text)}


def _new_amounts(seen: Seen, given: Given) -> tuple[str, ...]:
    known = "\n".join(given.texts).casefold()
    return tuple(amount for amount in seen.amounts if amount.casefold() not in known)


def _is_known(moment: datetime, times: tuple[datetime, ...]) -> bool:
    return any(abs(moment - one) < _SAME for one in times)
