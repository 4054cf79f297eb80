"""What happened, without the words in which somebody only introduces himself (§6.5 G1)."""

import re

from bot.domain.understanding.words.lexicon import Hit, Lexicon
from bot.domain.understanding.words.stops import PAUSE_IN_FIGURE

_PART = re.compile(
    rf"(?:{PAUSE_IN_FIGURE}|[^.!?;,\n\u3001\u3002\uff01\uff0c\uff1b\uff1f])+[^\w\s]*\s*"
)
_INTRODUCES = frozenset({"introducing", "greeting", "are_you_there", "ask_human", "ask_manager"})
_TELLS = frozenset(
    """problem grievance unmet soft hint conduct conduct_of safety self_harm violence impact
    lost_money want degrading""".split()
)
_A_NAME = 24
"""So many letters may stand beside such words: "this is Robert O'Neill"."""


def event(text: str, lexicon: Lexicon) -> str:
    """Return the text from where it begins to tell something; all of it when it never does.

    What is left out says hello, or who writes and where they live or can be reached.
    """
    for part in _PART.finditer(text):
        if not _only_introduces(part.group(), lexicon):
            return text[part.start() :].strip() if _says(text[part.start() :]) else text
    return text


def _only_introduces(part: str, lexicon: Lexicon) -> bool:
    folded = lexicon.fold(part).lstrip()
    hits = [hit for hit in lexicon.hits(folded) if hit.tags & (_INTRODUCES | _TELLS)]
    # "Morning!" says hello, "this morning" does not.
    hits = [hit for hit in hits if hit.start == 0 or hit.tags != {"greeting"}]
    if any(hit.tags & _TELLS for hit in hits):
        return False
    return not _says(folded) or (bool(hits) and _rest(folded, hits) <= _A_NAME)


def _rest(folded: str, hits: list[Hit]) -> int:
    """How many letters stand outside the entries; digits are no words."""
    covered = {at for hit in hits for at in range(hit.start, hit.end)}
    return sum(one.isalpha() for at, one in enumerate(folded) if at not in covered)


def _says(text: str) -> bool:
    return any(letter.isalpha() for letter in text)
