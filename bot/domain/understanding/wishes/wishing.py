"""The wish in the customer's own words: what they ask us to do, apart from what happened (§7)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.domain.understanding.wishes.answers import wish_of
from bot.domain.understanding.words.hits import blanked, heard, meet
from bot.domain.understanding.words.lexicon import Hit, Lexicon
from bot.domain.understanding.words.stops import PAUSE_IN_FIGURE
from bot.domain.understanding.words.stops import sentences as split_up

_CLAUSE = re.compile(
    rf"(?:[^,:\uff0c\uff1a\s]|{PAUSE_IN_FIGURE}|:(?=//)|(?<![\u4e00-\u9fff])\s|\s(?![\u4e00-\u9fff]))+[,:\uff0c\uff1a\s]*"
)
"""Up to a comma, a colon, or a space between two Chinese letters."""
_NO_STORY = frozenset({"greeting", "are_you_there", "ask_human", "ask_manager"})
_ENDING = re.compile(r"[.!?;\u3002\uff01\uff1f\uff1b]+$")
_QUOTE = re.compile('["\u201c\u300c\u300e][^"\u201d\u300d\u300f]*["\u201d\u300d\u300f]?')
_LEAD = 60
"""So far before a quotation it says who spoke."""
_PEOPLE = frozenset({"ask_human", "ask_manager"})
_ASKING = frozenset({"want", "request", "courtesy", "filler", "greeting", "intensify", "how"})
_BEFORE, _AFTER = (14, 4), (8, 1)
"""So many other letters may stand around "a person", of Latin script and of Chinese."""
_ENDS = " .!?,;\u3002\uff01\uff1f\uff0c\uff1b"
_TAIL = " ,:;\uff0c\uff1a\uff1b\u3001"


@dataclass(frozen=True, kw_only=True, slots=True)
class Clause:
    """What is said from one pause on, up to the end of the sentence."""

    words: str
    """This clause alone."""
    to_the_end: str
    """From here to the end of the sentence, or to where it tells what went wrong."""
    wants: bool
    wish: bool


def wish_words(text: str, lexicon: Lexicon) -> str:
    """Return the words of a text that hold the wish; empty when there is none.

    "I want" with something we know how to do goes first, then "I want" with anything, then the
    sentence that only names such a thing.
    """
    text = _own(text, lexicon)
    all_of_it = list(clauses(text, lexicon))
    wanted = [one for one in all_of_it if one.wants]
    found = next((one for one in wanted if one.wish), next(iter(wanted), None))
    if found is not None:
        return found.to_the_end
    return next((s for s in _sentences(text) if _only_names(heard(lexicon.fold(s), lexicon))), "")


def _own(text: str, lexicon: Lexicon) -> str:
    """The text with a line end for what somebody else said, which stands in quotation marks."""

    def cut(quote: re.Match[str]) -> str:
        before = text[max(0, quote.start() - _LEAD) : quote.start()].rsplit("\n", 1)[-1]
        hits = lexicon.hits(lexicon.fold(before))
        return "\n" if any("passes_on" in hit.tags for hit in hits) else quote[0]

    return _QUOTE.sub(cut, text)


def story(text: str, lexicon: Lexicon) -> str:
    """The text without the lines that only greet, and without asking for one of our people."""
    kept = [line for line in text.splitlines() if not _greets(line, lexicon)]
    told = (_without_asking(line, lexicon) if line.strip() else line for line in kept)
    return "\n".join(told).strip("\n")


def _without_asking(line: str, lexicon: Lexicon) -> str:
    """The line without the clauses that only ask for a person of ours."""
    parts = [one.group() for sentence in split_up(line) for one in _CLAUSE.finditer(sentence)]
    asks = [_asks_person(one, lexicon) for one in parts]
    if all(asks):
        return ""
    if not any(asks):
        return line
    kept: list[str] = []
    for part, asking in zip(parts, asks, strict=True):
        if not asking:
            kept.append(part)
        elif kept and not _ENDING.search(kept[-1].rstrip()):
            end = _ENDING.search(part.rstrip())
            kept[-1] = kept[-1].rstrip(_TAIL) + (end[0] if end else " ")
    return "".join(kept).strip(_TAIL)


def _asks_person(clause: str, lexicon: Lexicon) -> bool:
    """Whether a clause asks for a person and nothing else; "send somebody to look" does not."""
    folded = lexicon.fold(clause).strip(_ENDS)
    hits = heard(folded, lexicon)
    people = [hit for hit in hits if hit.tags & _PEOPLE]
    if not people or wish_of(hits) is not None or _tells(hits):
        return False
    first, last = people[0].start, max(hit.end for hit in people)
    left = blanked(folded, (hit for hit in hits if hit.tags & _ASKING))
    return _room(left[:first], _BEFORE) and _room(left[last:], _AFTER)


def _room(rest: str, most: tuple[int, int]) -> bool:
    letters = [letter for letter in rest if letter.isalnum()]
    return len(letters) <= most[0 if all(map(str.isascii, letters)) else 1]


def _greets(line: str, lexicon: Lexicon) -> bool:
    folded = lexicon.fold(line)
    found = [hit for hit in lexicon.hits(folded) if hit.tags & _NO_STORY]
    return bool(found) and not any(map(str.isalnum, blanked(folded, found)))


def without(text: str, wish: str) -> str:
    """The text without the words of the wish."""
    if not wish or wish not in text:
        return text.strip()
    before, _, after = text.partition(wish)
    parts = before.strip(_TAIL + "\n"), after.lstrip(_ENDS + _TAIL + "\n").rstrip()
    return "\n".join(part for part in parts if part)


def _sentences(text: str) -> Iterator[str]:
    return (one.strip() for one in split_up(text) if one.strip())


def clauses(text: str, lexicon: Lexicon) -> Iterator[Clause]:
    """The clauses of a text."""
    for sentence in _sentences(text):
        parts = [
            (one, heard(lexicon.fold(one.group()), lexicon)) for one in _CLAUSE.finditer(sentence)
        ]
        for at, (part, hits) in enumerate(parts):
            told = (
                one.start()
                for one, more in parts[at + 1 :]
                if _tells(more) or _asks_person(one.group(), lexicon)
            )
            yield Clause(
                words=part.group().strip(_TAIL),
                to_the_end=sentence[part.start() : next(told, None)].strip(_TAIL),
                wants=_wants(hits),
                wish=wish_of(hits) is not None,
            )


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
        and not any(meet(hit, one) for one in told)
        for hit in hits
    )
