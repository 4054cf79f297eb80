"""Which of the customer's own words may stand in a letter: no personal data, no insult (§13.1)."""

import re
from collections.abc import Collection

from bot.domain.understanding.people.masking import DOTS
from bot.ports.understanding import Understanding

_SENTENCE = re.compile(
    r".*?(?:(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSt)[.!?]+(?=\s|$)"
    r"|[\u3002\uff01\uff1f\u2026]+|\n|$)",
    re.DOTALL,
)


def quotable(
    text: str, limit: int, understanding: Understanding, names: Collection[str] = ()
) -> str:
    """What happened in the customer's words, from the sentence on that tells it.

    A sentence with personal data, with the name of one of our people or with an insult is left
    out; empty when nothing is left. The whole of it, not only the beginning, is looked through.
    """
    masked = understanding.mask(understanding.story(text))
    said = [one.group().strip() for one in _SENTENCE.finditer(masked)]
    clean = [one for one in said if _may_stand(one, understanding, names)]
    telling = [n for n, one in enumerate(clean) if understanding.read(one).reasons]
    rest = clean[telling[0] :] if telling else clean
    return understanding.gist(_joined(rest), limit)


def without_names(text: str, names: Collection[str]) -> str:
    """The words of our people without the sentences that name one whom it is about (L §2, 5)."""
    said = [one.group().strip() for one in _SENTENCE.finditer(text)]
    return _joined([one for one in said if one and not any(n in one for n in names if n)])


def _may_stand(sentence: str, understanding: Understanding, names: Collection[str]) -> bool:
    if not any(one.isalnum() for one in sentence) or DOTS in sentence:
        return False
    return not understanding.read(sentence).abuse and not any(n in sentence for n in names if n)


def _joined(sentences: list[str]) -> str:
    """As running text: Latin sentences with a space between them, Chinese ones without."""
    text = ""
    for one in sentences:
        text += one if not text or text[-1] > "\u3000" else f" {one}"
    return text
