"""Too many questions, and questions for what was told already (D §12 no. 8 and 9)."""

import re
from collections.abc import Iterator

from bot.domain.courtesy.book import KNOWN
from bot.domain.courtesy.findings import Code, Finding
from bot.domain.courtesy.hearing import Heard, span
from bot.domain.understanding.words.sentences import Sentence

MANY = "many"
STORED = "known"
_MOST = 1
"""One question a message (D §12)."""
_SHORTEST = 3
_APART = re.compile(r"[\s_.-]+")


def interrogation(heard: Heard) -> Iterator[Finding]:
    """Two questions or more in one message."""
    asked = [sentence for sentence in heard.sentences if heard.questions(sentence)]
    if sum(map(heard.questions, asked)) > _MOST:
        yield heard.finding(Code.INTERROGATION, asked[0].start, span(asked[-1])[1], name=MANY)


def repeated(heard: Heard) -> Iterator[Finding]:
    """Questions for what the customer has told."""
    known = {heard.book.fields.get(_name(key), _name(key)): value for key, value in _known(heard)}
    for sentence in heard.sentences if known else ():
        if not (heard.asks(sentence) or sentence.has("request", "question")):
            continue
        if any(value.casefold() in sentence.text for value in known.values()):
            continue  # it shows what it knows
        for hit in sentence.hits:
            fields = {tag[len(KNOWN) :] for tag in hit.tags if tag.startswith(KNOWN)}
            if stored := [known[one] for one in fields if one in known]:
                found = heard.finding(Code.REPEAT, hit.start, hit.end, name=STORED)
                yield filled(found, stored[0])
                break
        else:
            yield from _by_name(heard, sentence)


def _by_name(heard: Heard, sentence: Sentence) -> Iterator[Finding]:
    """A question that calls a field by the name under which it is stored."""
    for key, value in _known(heard):
        called = _name(key).replace("_", " ")
        place = re.search(rf"\b{re.escape(called)}\b", sentence.text)
        if len(called) >= _SHORTEST and place:
            start = sentence.start + place.start()
            found = heard.finding(Code.REPEAT, start, start + len(called), name=STORED)
            yield filled(found, value)
            return


def filled(finding: Finding, value: str) -> Finding:
    """The finding with the stored value in its sentences."""
    return Finding(
        code=finding.code,
        sure=finding.sure,
        start=finding.start,
        end=finding.end,
        why=finding.why.replace("{known}", value),
        rewrite=finding.rewrite.replace("{known}", value),
    )


def _known(heard: Heard) -> list[tuple[str, str]]:
    return [(key, value) for key, value in heard.draft.known.items() if value.strip()]


def _name(key: str) -> str:
    return _APART.sub("_", key.strip().lower())
