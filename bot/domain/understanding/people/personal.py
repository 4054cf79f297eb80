"""What in a text belongs to one customer: a reply that is saved goes to many of them (§20)."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from bot.domain.script import HAN
from bot.domain.understanding.people.masking import DOTS

_LETTER = r"A-Za-z0-9_\u00c0-\u024f"
_HAN = re.compile(f"[{HAN}]")
_LINK = re.compile(r"(?:https?://|www\.)(?!\S*\d{5})\S+")
"""A page for everybody; one with a long number in it may be somebody's order."""
_NUMBER = re.compile(r"(?<![\w-])C-\d{4,9}(?!\d)")
LEAST = 5
"""So many letters and figures make a number that is somebody's; fewer could be anything."""


def of_one_customer(text: str, masked: str, names: Collection[str]) -> tuple[str, ...]:
    """What a reply seems to hold of one customer, each once.

    Names, case numbers, and all that ``masked`` hides; pages for everybody are left out.
    """
    found = [name for name in spoken(names) if holds(text, name)]
    found += case_numbers(text)
    found += [one for one in hidden(text, masked) if not _LINK.fullmatch(one)]
    return tuple(dict.fromkeys(one.strip() for one in found))


def case_numbers(text: str) -> Sequence[str]:
    """The numbers of cases in it."""
    return [str(found) for found in _NUMBER.findall(text)]


def holds(text: str, name: str) -> bool:
    """Whether a name or a number stands there, not as a part of a longer word."""
    return _word(name).search(text) is not None


@dataclass(frozen=True, kw_only=True, slots=True)
class Places:
    """What the places are called that stand for a customer and for a case."""

    customer: str
    number: str


def with_places(
    text: str, names: Collection[str], numbers: Collection[str], places: Places
) -> str:
    """The text with a place for each of these names and case numbers."""
    for name in spoken(names):
        text = _word(name).sub(f"{{{places.customer}}}", text)
    for number in numbers:
        text = _word(number).sub(f"{{{places.number}}}", text)
    return text


def cleared(text: str, masked: str, owned: Collection[str]) -> str:
    """The text without what somebody is known to have said of themselves, spaced as it may be."""
    own = {_bare(one) for one in owned}
    for piece in hidden(text, masked):
        bare = _bare(piece)
        if any(len(one) >= LEAST and (one in bare or bare == one) for one in own):
            text = text.replace(piece, DOTS)
    return text


def spoken(names: Collection[str]) -> tuple[str, ...]:
    """How people are called: by the whole name, or by the first part of one with spaces in it."""
    whole = {name.strip() for name in names}
    firsts = {name.split()[0] for name in whole if name and not _HAN.search(name)}
    return tuple(sorted((one for one in whole | firsts if _is_name(one)), key=len, reverse=True))


def hidden(text: str, masked: str) -> tuple[str, ...]:
    """What stands in a text where its masked form has dots, in order."""
    return tuple(_hidden(text, masked.split(DOTS)))


def _hidden(text: str, kept: list[str]) -> Iterator[str]:
    at = len(kept[0])
    for number, part in enumerate(kept[1:], 2):
        last = number == len(kept)
        end = len(text) - len(part) if last else text.find(part, at + 1)
        yield text[at:end]
        at = end + len(part)


def _is_name(name: str) -> bool:
    return len(name) > 1 and any(letter.isalpha() for letter in name)


def _word(name: str) -> re.Pattern[str]:
    """Han letters stand without spaces; others are not a part of a longer word."""
    if _HAN.search(name):
        return re.compile(re.escape(name))
    return re.compile(rf"(?<![{_LETTER}-]){re.escape(name)}(?![{_LETTER}])")


def _bare(words: str) -> str:
    return "".join(letter for letter in words if letter.isalnum()).casefold()
