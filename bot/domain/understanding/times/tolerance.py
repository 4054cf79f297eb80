"""The two marks of the customer's tolerance: wished, and necessary (§17 item 5)."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from bot.domain.understanding.words.hits import tags
from bot.domain.understanding.words.lexicon import Lexicon
from bot.domain.understanding.words.stops import sentences

Times = Callable[[str], Sequence[datetime]]
"""Every time ahead that some words name, in their order."""

_PART = re.compile(r"[,\uff0c\u3001]+")


class Tolerance(NamedTuple):
    """By when somebody would like it, and by when it is of use at the latest."""

    wished: datetime | None = None
    needed: datetime | None = None


def tolerance(text: str, lexicon: Lexicon, times: Times) -> Tolerance:
    """Read both marks; a later sentence corrects an earlier one.

    A time belongs to the words in its own part of the sentence. Where no part with such words
    has a time, the rest of the sentence speaks for one. What we had said ourselves is no mark.
    """
    marks = Tolerance()
    for sentence in sentences(text):
        for mark, at in _read(sentence, lexicon, times):
            marks = marks._replace(**{mark: at})
    return marks


def _read(sentence: str, lexicon: Lexicon, times: Times) -> Iterator[tuple[str, datetime]]:
    parts = [part for part in _PART.split(sentence) if part.strip()]
    said = [tags(part, lexicon) for part in parts]
    if not any(said):
        return
    whole = set().union(*said)
    timed = [(times(part), own) for part, own in zip(parts, said, strict=True)]
    spoken_for = any(found and own for found, own in timed)
    for found, own in timed:
        meant = own if spoken_for else own or whole
        if not found or "ours" in meant:
            continue
        if "needed" in meant:
            yield "needed", found[-1]
        elif "wished" in meant:
            yield "wished", found[0]
