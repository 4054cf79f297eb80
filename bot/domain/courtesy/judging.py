"""What the phrases say, weighed by example, and what they do not know (D §13.1)."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from bot.domain.courtesy.book import TAG
from bot.domain.courtesy.findings import Code, Finding
from bot.domain.courtesy.hearing import Heard, span
from bot.domain.understanding.words.sentences import Sentence

_HELPS = ("time", "taking_on", "way")
"""A text that helps is not suspected."""
_UNLIKELY = 0.0
"""A logit below which a phrase is taken to be harmless there."""
_BEHIND = 0.5
"""So far behind the likeliest code a phrase is taken to mean that one."""
_LIKELY, _VERY_LIKELY = 0.3, 1.0
"""Logits: from where a hint is given without a phrase, and from where it may hold a text."""
_QUOTES = frozenset("\"'\u201c\u300c\u300e")
_READERS = frozenset({"upset", "angry", "first", "long_message"})
"""Markers of who is written to, not of what is written."""
_LENGTHS = (4, 8, 16, 32, 64, 128, 256)
Logits = Mapping[str, float]


def weighed(heard: Heard, found: Sequence[Finding], sure: Sequence[Finding]) -> list[Finding]:
    """What is left of the findings, and the one that is suspected where nothing is.

    `sure` are those that words decide nothing about, such as a field that is known already.
    """
    every = [*sure, *found]
    judged = heard.book.weights.judge(heard.folded, marks(heard, every))
    if judged is None:
        return every
    kept = [one for one in found if _stands(one, _around(heard, one, every, judged.logits))]
    if all(one.code is Code.NO_EMPATHY for one in [*sure, *kept]):
        kept += _suspected(heard, judged.logits)
    return [*sure, *kept]


def marks(
    heard: Heard, found: Collection[Finding], sentences: Sequence[Sentence] | None = None
) -> frozenset[str]:
    """What a table is told of a text beside its letters: markers, phrases and findings."""
    there = heard.sentences if sentences is None else sentences
    tags = frozenset(tag for one in there for hit in one.hits for tag in hit.tags)
    phrases = {tag[len(TAG) :].partition(":")[2] for tag in tags if tag.startswith(TAG)}
    named = {f"<phrase {one}>" for one in phrases}
    codes = {f"<found {one.code}>" for one in found if one.code is not Code.NO_EMPATHY}
    return plain_marks(heard, there) | named | codes


def plain_marks(heard: Heard, sentences: Sequence[Sentence]) -> frozenset[str]:
    """The same without what phrases find, for texts that the phrases were written from."""
    size = sum(len(one.text) for one in sentences)
    found = {f"<{tag}>" for tag in heard.tags - _READERS if ":" not in tag}
    found.update(f"<len{least}>" for least in _LENGTHS if size >= least)
    if any(map(heard.asks, sentences)):
        found.add("<asks>")
    return frozenset(found)


def _stands(one: Finding, logits: Logits) -> bool:
    least = max(_UNLIKELY, max(logits.values(), default=0.0) - _BEHIND)
    return logits.get(one.code, least) >= least


def _around(heard: Heard, one: Finding, every: Sequence[Finding], whole: Logits) -> Logits:
    """What is likely of the text or of the sentence in which something was found."""
    if len(heard.sentences) == 1:
        return whole
    for sentence in heard.sentences:
        first, last = (heard.at(place) for place in span(sentence))
        if first <= one.start < last:
            here = [other for other in every if first <= other.start < last]
            alone = heard.book.weights.judge(sentence.text, marks(heard, here, [sentence]))
            if alone is not None:
                return {name: max(logit, alone.of(name)) for name, logit in whole.items()}
    return whole


def _suspected(heard: Heard, logits: Logits) -> Iterator[Finding]:
    """The likeliest code, shown at the sentence that is most like it.

    Nothing is suspected in a text that names a time or a way, and where somebody is quoted.
    """
    name, logit = max(logits.items(), key=lambda one: one[1])
    sentences = [one for one in heard.sentences if not _quotes(one)]
    if logit >= _LIKELY and sentences and not heard.has(*_HELPS):
        shown = max(sentences, key=lambda one: _alone(heard, one, name))
        yield heard.finding(Code(name), *span(shown), sure=logit >= _VERY_LIKELY)


def _alone(heard: Heard, sentence: Sentence, name: str) -> float:
    judged = heard.book.weights.judge(sentence.text, ()) if len(heard.sentences) > 1 else None
    return judged.of(name) if judged else 0.0


def _quotes(sentence: Sentence) -> bool:
    return sentence.has("quoting") or not _QUOTES.isdisjoint(sentence.text)
