"""Where somebody of ours stands in a text: by their name, and by what one calls them.

"Ben Miller" is Ben, Ben Miller, Mr Miller and @benmiller; a Chinese name is also the given name
alone, and the surname with what people add to it.  A name that is a word as well, such as Will,
counts with a capital letter alone.
"""

import re
from collections.abc import Iterable, Sequence

from bot.domain.understanding.words.lexicon import Hit, Lexicon
from bot.domain.understanding.words.sentences import Sentence

_LATIN = re.compile(r"[a-z]")
_SHORTEST = {True: 3, False: 2}
"""So many letters a name has at least, in Latin letters or not; shorter ones are in any text."""
_SHORTEST_LAST = 2
_SURNAME = 1
_HAN_NAME = range(2, 5)
_BEHIND = frozenset({"called_after", "doer"})

Span = tuple[int, int]


def places(
    text: str, folded: str, name: str, lexicon: Lexicon, sentences: Sequence[Sentence]
) -> list[Span]:
    """Return where the name stands in the folded text, in full or as people say it."""
    name = lexicon.fold(name).strip()
    if not name:
        return []
    hits = [hit for one in sentences for hit in one.hits]
    if not _LATIN.search(name):
        return sorted({*_written(folded, name), *_called(folded, name, hits)})
    first, _, rest = name.partition(" ")
    last = rest.rpartition(" ")[2]
    found = {*_written(folded, name), *_written(folded, first)}
    if rest:
        found.update(span for span in _written(folded, name.replace(" ", "")))
    if len(last) >= _SHORTEST_LAST:
        found.update(span for span in _titled(folded, last, hits))
    same = len(text) == len(folded)
    return sorted(span for span in found if _is_name(text, span, hits, sentences, same=same))


def may_stand(folded: str, name: str, lexicon: Lexicon) -> bool:
    """Whether any part of the name is in the folded text at all; quick, and rather yes than no."""
    name = lexicon.fold(name).strip()
    parts = name.split() if _LATIN.search(name) else (name, name[:_SURNAME], name[_SURNAME:])
    return any(part in folded for part in parts if part)


def _written(folded: str, part: str) -> Iterable[Span]:
    latin = _LATIN.search(part) is not None
    if len(part) < _SHORTEST[latin]:
        return ()
    start, edge = (r"(?<![a-z0-9])", r"(?![a-z0-9])") if latin else ("", "")
    return (one.span() for one in re.finditer(start + re.escape(part) + edge, folded))


def _titled(folded: str, last: str, hits: Iterable[Hit]) -> Iterable[Span]:
    """The last name behind a title: "Mr Miller"."""
    titles = [hit.end for hit in hits if "called_before" in hit.tags]
    for one in re.finditer(rf"(?<![a-z0-9]){re.escape(last)}(?![a-z0-9])", folded):
        if any(0 <= one.start() - end <= len(". ") for end in titles):
            yield one.span()


def _called(folded: str, name: str, hits: Iterable[Hit]) -> Iterable[Span]:
    """A Chinese name as it is said: the surname with an address, the given name."""
    if len(name) not in _HAN_NAME:
        return
    surname, given = name[:_SURNAME], name[_SURNAME:]
    if len(given) > 1:
        yield from _written(folded, given)
    before = [hit for hit in hits if "called_before" in hit.tags]
    behind = [hit for hit in hits if hit.tags & _BEHIND]
    for part in (surname, given):
        yield from ((h.start, h.end + len(part)) for h in before if folded.startswith(part, h.end))
        ends = (h for h in behind if folded.endswith(part, 0, h.start))
        yield from ((h.start - len(part), h.end) for h in ends)


def _is_name(
    text: str, span: Span, hits: Iterable[Hit], sentences: Iterable[Sentence], *, same: bool
) -> bool:
    """Whether a word that may be another one stands for somebody here."""
    start, end = span
    if not any("name_or_word" in hit.tags and (hit.start, hit.end) == span for hit in hits):
        return True
    if not same or not text[start : start + 1].isupper():
        return False
    if not any(one.start == start for one in sentences):
        return True
    return not any("behind_word" in hit.tags and hit.start == end + 1 for hit in hits)
