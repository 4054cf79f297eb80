"""An option that is taken by what it says: "I'll take the electrician" (§15, t10)."""

import re
from collections import Counter
from collections.abc import Sequence

from bot.domain.script import HAN, length
from bot.domain.understanding.wishes.answers import Answer, Choice
from bot.domain.understanding.words.hits import blanked
from bot.domain.understanding.words.lexicon import Hit, Lexicon

_LONGEST = 20
"""As `length` counts: a longer text tells more than a choice."""
_BESIDE = 3
"""So much may be said beside the name of an option and the words that take it."""
_WORD = re.compile(r"[a-z']{4,}")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_WIDE = re.compile(rf"[{HAN}]{{2,}}")
_ASKS = frozenset("?\uff1f")
_ENDINGS = re.compile(r"(?:ing|ed|es|s|ment)$")
_STEM = 4


def taken_by_name(text: str, options: Sequence[str], lexicon: Lexicon) -> Answer | None:
    """The one option that these words name; `weak` where they leave a doubt.

    ``lexicon`` holds the words that take something, and those that name no option.
    """
    folded = lexicon.fold(text)
    hits = lexicon.hits(folded)
    if length(folded) > _LONGEST or any("takes_none" in hit.tags for hit in hits):
        return None
    said, offered = _names(folded, hits), [_offered(one, lexicon) for one in options]
    often = Counter(name for names in offered for name in names)
    if any(name not in often for name in said if name[0].isdigit()):
        return None
    fits = [n for n, names in enumerate(offered, 1) if any(often[x] == 1 for x in said & names)]
    if len(fits) != 1:
        return None
    takes = any("takes" in hit.tags for hit in hits)
    beside = _beside(folded, hits, offered[fits[0] - 1])
    if not takes and beside:
        return None
    unsure = any("not_sure" in hit.tags for hit in hits) or set(text) & _ASKS
    return Answer(
        choice=Choice.OPTION,
        option=fits[0],
        weak=bool(unsure or not takes or beside > _BESIDE),
    )


def _offered(option: str, lexicon: Lexicon) -> set[str]:
    folded = lexicon.fold(option)
    return _names(folded, lexicon.hits(folded))


def _names(folded: str, hits: Sequence[Hit]) -> set[str]:
    """What may name an option: figures, words of some length, and pairs of Chinese letters."""
    left = blanked(folded, (hit for hit in hits if hit.tags & _EMPTY))
    runs = _WIDE.findall(left)
    pairs = {run[at : at + 2] for run in runs for at in range(len(run) - 1)}
    return {_stem(word) for word in _WORD.findall(left)} | set(_FIGURE.findall(left)) | pairs


_EMPTY = frozenset({"takes", "not_sure", "names_none"})


def _stem(word: str) -> str:
    stem = _ENDINGS.sub("", word)
    return stem if len(stem) >= _STEM else word


def _beside(folded: str, hits: Sequence[Hit], names: set[str]) -> int:
    """How much is said beside the name and what stands around it."""
    left = blanked(folded, (hit for hit in hits if hit.tags & _EMPTY))
    left = _WORD.sub(lambda word: "" if _stem(word[0]) in names else word[0], left)
    for name in names:
        left = left.replace(name, "")
    return length([letter for letter in left if letter.isalnum()])
