"""In which language words are written, where there is no doubt; names and figures tell nothing."""

import re

from bot.domain.script import HAN
from bot.domain.understanding.languages.language import worded

CHINESE, ENGLISH = "zh", "en"
_HAN = re.compile(f"[{HAN}]")
_WORD = re.compile(r"[A-Za-z']+")
_LETTERS = 12
"""Fewer Latin letters say nothing reliable."""
_CHARACTERS = 6
"""So many Chinese characters are more than a name."""
_ENGLISH = frozenset(
    (
        "the a is are was were be been i i'm i'll i've you your we we'll our it to of for not on "
        "at with this that have has will can please sorry by from as but there they do did"
    ).split()
)
"""Words that make English of a row of names."""
_OF_THEM = 2


def clearly(text: str) -> str:
    """Return `CHINESE` or `ENGLISH` where the words leave no doubt, else nothing."""
    plain = worded(text)
    han, words = len(_HAN.findall(plain)), _WORD.findall(plain)
    if han >= _CHARACTERS and han > 2 * len(words):
        return CHINESE
    letters = sum(map(len, words))
    english = sum(word.lower() in _ENGLISH for word in words)
    return ENGLISH if not han and letters >= _LETTERS and english >= _OF_THEM else ""


def spoken(language: str) -> str:
    """Return the language of a code such as "zh-Hant" as `clearly` names it."""
    return language.partition("-")[0]
