"""The draft as it may go out: every held sentence rewritten."""

from collections.abc import Sequence

from bot.domain.courtesy.findings import Finding
from bot.domain.courtesy.hearing import Heard, span
from bot.domain.understanding.words.sentences import Sentence

_GAP = "{"


def rewritten(heard: Heard, findings: Sequence[Finding]) -> str:
    """The whole text; empty where it needs what only people know, and where nothing is held."""
    held = [one for one in findings if one.holds]
    if not held or any(_GAP in one.rewrite for one in held):
        return ""
    text, last, parts = heard.draft.text, 0, []
    said: set[str] = set()
    for sentence in heard.sentences:
        here = _of(heard, sentence, held)
        if not here:
            continue
        start, end = (heard.at(place) for place in span(sentence))
        new = here[0].rewrite
        parts += [text[last:start], "" if new in said else new]
        said.add(new)
        last = end
    whole = "".join([*parts, text[last:]])
    lines = (" ".join(line.split()) for line in whole.split("\n"))
    return "\n".join(lines).strip()


def _of(heard: Heard, sentence: Sentence, held: Sequence[Finding]) -> list[Finding]:
    first, last = (heard.at(place) for place in span(sentence))
    return [one for one in held if first < one.end and one.start < last]
