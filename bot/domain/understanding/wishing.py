"""The wish in the customer's own words: what they ask us to do, apart from what happened (§7)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.domain.understanding.answers import wish_of
from bot.domain.understanding.lexicon import Hit, Lexicon
from bot.domain.understanding.sentences import split

_SENTENCE = re.compile(
    r"[^.!?;\n\u3002\uff01\uff1f\uff1b]+(?:[.!?;\u3002\uff01\uff1f\uff1b]+|$|\n)"
)
_CLAUSE = re.compile(
    r"(?:[^,:\uff0c\uff1a\s]|(?<![\u4e00-\u9fff])\s|\s(?![\u4e00-\u9fff]))+[,:\uff0c\uff1a\s]*"
)
"""Up to a comma, a colon, or a space between two Chinese letters."""
_NO_STORY = frozenset({"greeting", "are_you_there", "ask_human", "ask_manager"})
_TAIL = " ,:;\uff0c\uff1a\uff1b\u3001"


@dataclass(frozen=True, kw_only=True, slots=True)
class _Clause:
    """What is said from one pause on, up to the end of the sentence."""

    to_the_end: str
    """From here to the end of the sentence, or to where it tells what went wrong."""
    wants: bool
    wish: bool


def wish_words(text: str, lexicon: Lexicon) -> str:
    """Return the words of a text that hold the wish; empty when there is none.

    "I want" with something we know how to do goes first, then "I want" with anything, then the
    sentence that only names such a thing.
    """
    clauses = list(_clauses(text, lexicon))
    wanted = [one for one in clauses if one.wants]
    found = next((one for one in wanted if one.wish), next(iter(wanted), None))
    if found is not None:
        return found.to_the_end
    return next((s for s in _sentences(text) if _only_names(_hits(s, lexicon))), "")


def story(text: str, lexicon: Lexicon) -> str:
    """The text without the lines that only greet, or ask for somebody."""
    return "\n".join(line for line in text.splitlines() if not _greets(line, lexicon))


def _greets(line: str, lexicon: Lexicon) -> bool:
    folded = lexicon.fold(line)
    found = [hit for hit in lexicon.hits(folded) if hit.tags & _NO_STORY]
    rest = folded
    for hit in found:
        rest = rest[: hit.start] + " " * (hit.end - hit.start) + rest[hit.end :]
    return bool(found) and not any(letter.isalnum() for letter in rest)


def without(text: str, wish: str) -> str:
    """The text without the words of the wish."""
    if not wish or wish not in text:
        return text.strip()
    before, _, after = text.partition(wish)
    return "\n".join(part for part in (before.strip(_TAIL + "\n"), after.strip()) if part)


def _sentences(text: str) -> Iterator[str]:
    return (one.strip() for one in _SENTENCE.findall(text) if one.strip())


def _clauses(text: str, lexicon: Lexicon) -> Iterator[_Clause]:
    for sentence in _sentences(text):
        parts = [(one, _hits(one.group(), lexicon)) for one in _CLAUSE.finditer(sentence)]
        for at, (part, hits) in enumerate(parts):
            told = (one.start() for one, more in parts[at + 1 :] if _tells(more))
            yield _Clause(
                to_the_end=sentence[part.start() : next(told, None)].strip(_TAIL),
                wants=_wants(hits),
                wish=wish_of(hits) is not None,
            )


def _hits(text: str, lexicon: Lexicon) -> list[Hit]:
    return [hit for one in split(lexicon.fold(text), lexicon) for hit in one.hits]


def _only_names(hits: list[Hit]) -> bool:
    """Whether a sentence names something to be done, and does not tell what went wrong."""
    return wish_of(hits) is not None and not _tells(hits)


def _tells(hits: list[Hit]) -> bool:
    """Whether it tells what went wrong."""
    return any(hit.tags & {"problem", "unmet"} for hit in hits)


def _wants(hits: list[Hit]) -> bool:
    """Whether something is asked for: "I want", but not "I want to complain"."""
    if any(hit.tags & {"self_harm", "violence"} for hit in hits):
        return False
    told = [hit for hit in hits if hit.tags & {"telling", "ask_human", "ask_manager"}]
    return any(
        "want" in hit.tags
        and "negated" not in hit.tags
        and not any(one.start < hit.end and hit.start < one.end for one in told)
        for hit in hits
    )
