"""What the lists do not know, judged by example (D §13.1)."""

from collections.abc import Iterator

from bot.domain.courtesy.findings import HELD, Code, Finding
from bot.domain.courtesy.hearing import Heard, span
from bot.domain.understanding.sentences import Sentence

_HELPS = ("time", "taking_on", "way")
"""A text that helps is not suspected."""
_LIKELY, _VERY_LIKELY = 1.8, 2.8
"""Logits: from where a hint is given, and from where a text is held."""
_QUOTES = frozenset("\"'\u201c\u300c\u300e")


def suspected(heard: Heard) -> Iterator[Finding]:
    """The first sentence that is much like sentences known to be wrong, for a text without others.

    Nothing is suspected in a text that names a time or a way, and where somebody is quoted.
    """
    if heard.has(*_HELPS):
        return
    for sentence in heard.sentences:
        if sentence.has("quoting") or not _QUOTES.isdisjoint(sentence.text):
            continue
        if code := _likeliest(heard, sentence):
            yield heard.finding(code, *span(sentence))
            return


def _likeliest(heard: Heard, sentence: Sentence) -> Code | None:
    judged = heard.book.weights.judge(sentence.text, ())
    if judged is None:
        return None
    name, logit = max(judged.logits.items(), key=lambda one: one[1])
    code = Code(name)
    return code if logit >= (_VERY_LIKELY if code in HELD else _LIKELY) else None
