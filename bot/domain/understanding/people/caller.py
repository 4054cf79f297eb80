"""Who complained by word of mouth: a name and a number that stand before or behind the words."""

import re
from collections.abc import Callable
from dataclasses import dataclass

_PHONE = r"\+?\(?\d(?:[ \t().\u2010-\u2015-]{0,3}\d){6,14}"
_SEP = r"[\s,;:.\u3001\uff0c\uff1a\uff1b\u3002\u2013\u2014-]"
_NUMBERED = re.compile(rf"\s*(?P<name>[^\d:\uff1a\n]{{0,40}}?){_SEP}*(?P<phone>{_PHONE}){_SEP}+")
"""A name, a number, and then the words."""
_NAMED = re.compile(r"\s*(?P<name>[^\d:\uff1a\n]{2,40})[:\uff1a]\s*")
"""A name and a colon."""
_BEHIND = re.compile(
    r"(?:\n|\s[\u2013\u2014-]\s?|[(\uff08])(?P<name>[^\d\n(\uff08]{0,40}?)"
    rf"{_SEP}*(?P<phone>{_PHONE})[)\uff09.\u3002\s]*$"
)
"""The same behind the words, on a line of its own, behind a dash or in brackets."""
_IN_FULL = re.compile(r"[A-Z][\w'\u2019.-]*(?: [A-Z][\w'\u2019.-]*){1,3}")
_PARTS = re.compile(r"[,;/\u3001\uff0c\uff1b]")
_MOST_WORDS = 5
_WHERE = re.compile(r"\s(?:at|in|by|on|via|over)\s.*$|\u5728[\u4e00-\u9fff]{1,8}$", re.IGNORECASE)
"""Where or how somebody spoke, behind the name: "Hana Sato at the counter"."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Caller:
    """What was found, and the words without it."""

    name: str = ""
    phone: str = ""
    of: str = ""
    """One of ours, whose name stands before the colon of the words."""
    words: str


def caller(text: str, mask: Callable[[str], str], called: Callable[[str], bool]) -> Caller:
    """Read who it was, as far as it was written; ``mask`` knows what names look like.

    ``called`` tells of a single word whether it is a name.
    """
    if found := _NUMBERED.match(text):
        name = _name(found["name"])
        if len(name.split()) <= _MOST_WORDS:
            return Caller(name=name, phone=found["phone"].strip(), words=text[found.end() :])
    if found := _BEHIND.search(text):
        words = text[: found.start()].strip()
        return Caller(name=_name(found["name"]), phone=found["phone"].strip(), words=words)
    if (found := _NAMED.match(text)) and _is_name(found["name"].strip(), mask, called):
        return Caller(name=_name(found["name"]), words=text[found.end() :])
    return Caller(words=text.strip())


def told_of(who: Caller) -> str:
    """The words as a sentence about one of ours who stands before the colon: "Ben shouted"."""
    if not who.of:
        return who.words
    named, _, rest = who.words.partition(":" if ":" in who.words else "\uff1a")
    gap = " " if named.isascii() else ""
    return f"{named.strip()}{gap}{rest.strip()}"


def _is_name(text: str, mask: Callable[[str], str], called: Callable[[str], bool]) -> bool:
    """Without a number beside it, only what is plainly a name is taken for one."""
    return _IN_FULL.fullmatch(text) is not None or mask(text) != text or called(_name(text))


def _name(text: str) -> str:
    """The first of several things that stand before the number."""
    named = _WHERE.sub("", text)
    parts = (part.strip(" \t:\uff1a.\u3002\u2013\u2014-") for part in _PARTS.split(named))
    return next((part for part in parts if part), "")
