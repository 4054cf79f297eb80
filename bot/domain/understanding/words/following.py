"""What follows the opening of a phrase, read step by step.

Thousands of phrases have signs in them, and most are never met: a step is a small function, made
in a moment, where compiling a regular expression would take longer than reading the message.
"""

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import NamedTuple

CHOICE = re.compile(r"\[([^\[\]]*)\]")
SIGNS = re.compile(r"\s*\.\.\.\s*|~|#|\*|\[[^\[\]]*\]")
DIGITS = r"\d+(?:[.,]\d+)*"
LATIN = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")
_ENDING = re.compile("[a-z']*")
_OPTION_SIGNS = re.compile(r"[~#*]")
_LONGEST_AFTER = 12
NOWHERE = -1


class Gap(NamedTuple):
    """How long a gap may be, and what it must not hold."""

    longest: int
    stops: re.Pattern[str]


GAPS = {
    "...": Gap(30, re.compile(r"[.!?;\n\u3002]")),
    "~": Gap(24, re.compile(r"[,.!?;:\n\u3001\u3002]")),
}

Step = Callable[[str, int], int]
"""Where a phrase ends that goes on at a place of a text; `NOWHERE` if it does not."""


@cache
def follows(rest: str, number: str) -> Step:
    """Return the step that reads the rest of a phrase; `number` is the pattern of a number."""
    ends_in_word = rest.rstrip("]")[-1] in LATIN or rest[-1] == "*"
    step: Step = _word_ends if ends_in_word else _end
    signs = list(SIGNS.finditer(rest))
    for at in range(len(signs) - 1, -1, -1):
        sign, until = signs[at], signs[at + 1].start() if at + 1 < len(signs) else len(rest)
        step = _literal(rest[sign.end() : until], step)
        step = _sign(sign[0].strip(), rest[sign.end() :], number, step)
    return _literal(rest[: signs[0].start()], step)


def _sign(sign: str, after: str, number: str, step: Step) -> Step:
    if sign.startswith("["):
        return _choice([_option(one, step) for one in sign[1:-1].split("|")])
    if sign == "...":
        return _gap(GAPS[sign], beginnings(after), step)
    if sign == "~":
        word = after.lstrip("[")[:1] in _LETTERS
        return _gap(GAPS[sign], beginnings(after), _word_begins(step) if word else step)
    return _ending(step) if sign == "*" else _number(re.compile(number), step)


def _option(one: str, step: Step) -> tuple[str, Step]:
    """Return the literal beginning of one of a choice, which may hold signs too, and the rest."""
    signs = list(_OPTION_SIGNS.finditer(one))
    for at in range(len(signs) - 1, -1, -1):
        sign, until = signs[at], signs[at + 1].start() if at + 1 < len(signs) else len(one)
        literal = one[sign.end() : until]
        step = _literal(literal, step)
        if sign[0] == "~":
            step = _gap(GAPS["~"], (literal,) if literal else (), step)
        else:
            step = _ending(step) if sign[0] == "*" else _number(re.compile(DIGITS), step)
    return one[: signs[0].start()] if signs else one, step


def beginnings(rest: str) -> tuple[str, ...]:
    """Return the literal beginnings of what follows a gap; none if it may begin with anything."""
    choice = CHOICE.match(rest)
    starts = choice[1].split("|") if choice else [rest]
    literal = [SIGNS.split(one, maxsplit=1)[0] for one in starts]
    return tuple({one[:_LONGEST_AFTER]: None for one in literal}) if all(literal) else ()


def _end(_: str, place: int) -> int:
    return place


def _word_ends(text: str, place: int) -> int:
    return NOWHERE if text[place : place + 1] in LATIN else place


def _word_begins(step: Step) -> Step:
    def read(text: str, place: int) -> int:
        return NOWHERE if text[place - 1 : place] in LATIN else step(text, place)

    return read


def _literal(word: str, step: Step) -> Step:
    if not word:
        return step
    size = len(word)

    def read(text: str, place: int) -> int:
        return step(text, place + size) if text.startswith(word, place) else NOWHERE

    return read


def _choice(options: Iterable[tuple[str, Step]]) -> Step:
    """Read the first option that stands there and lets the rest be read."""
    listed = [(word, len(word), step) for word, step in options]
    free = [one for one in listed if not one[0]]
    by_letter = {
        letter: [one for one in listed if one[0][:1] in ("", letter)]
        for letter in {word[0] for word, _, _ in listed if word}
    }

    def read(text: str, place: int) -> int:
        for word, size, step in by_letter.get(text[place : place + 1], free):
            if text.startswith(word, place):
                end = step(text, place + size)
                if end != NOWHERE:
                    return end
        return NOWHERE

    return read


def _gap(kind: Gap, after: tuple[str, ...], step: Step) -> Step:
    """Read on behind the shortest gap; `after` is what may stand there, empty for anything."""
    longest, stops = kind
    places = _places(after)

    def read(text: str, place: int) -> int:
        stop = stops.search(text, place, place + longest)
        furthest = stop.start() if stop else min(place + longest, len(text))
        for end in places(text, place, furthest):
            found = step(text, end)
            if found != NOWHERE:
                return found
        return NOWHERE

    return read


def _places(words: tuple[str, ...]) -> Callable[[str, int, int], Iterable[int]]:
    """Return what tells where one of the words begins, in order, between two places."""
    by_letter = {
        letter: tuple(word for word in words if word[0] == letter)
        for letter in {word[0] for word in words}
    }

    def begins(text: str, start: int, end: int) -> Iterable[int]:
        letters = enumerate(text[start : end + 1], start)
        there = [(at, by_letter[letter]) for at, letter in letters if letter in by_letter]
        return [at for at, listed in there if text.startswith(listed, at)]

    def anywhere(_: str, start: int, end: int) -> Iterable[int]:
        return range(start, end + 1)

    return begins if words else anywhere


def _ending(step: Step) -> Step:
    """Read the longest ending of a word that lets the rest be read."""

    def read(text: str, place: int) -> int:
        letters = _ENDING.match(text, place)
        for end in range(letters.end() if letters else place, place - 1, -1):
            found = step(text, end)
            if found != NOWHERE:
                return found
        return NOWHERE

    return read


def _number(number: re.Pattern[str], step: Step) -> Step:
    """Read the longest number that lets the rest be read."""

    def read(text: str, place: int) -> int:
        figures = number.match(text, place)
        while figures:
            end = step(text, figures.end())
            if end != NOWHERE:
                return end
            figures = number.match(text, place, figures.end() - 1)
        return NOWHERE

    return read
