"""Entities Telegram finds by itself: commands, mentions, links, addresses, numbers."""

import re

from bot.sandbox.text import utf16
from bot.sandbox.wire import Json

# The kinds in which nothing else is looked for.
_CLOSED = {"code", "pre", "text_link", "text_mention", "custom_emoji"}
_TLD = "com|org|net|info|io|me|ru|cn|de|uk|eu|app|dev|shop|example|test"
_PATTERNS = (
    ("url", re.compile(rf"(?i)\b(?:https?|tg)://[^\s<>\"]+|(?<![\w@./-])(?:[a-z0-9-]+\.)+(?:{_TLD})"
                       r"\b(?![.@]\w)(?:[/?#][^\s<>\"]*)?")),
    ("email", re.compile(r"(?i)(?<![\w.+-])[a-z0-9._%+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}")),
    ("bot_command", re.compile(r"(?<![\w/@<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?"
                               r"(?![\w/@])")),
    ("mention", re.compile(r"(?<![\w@])@[A-Za-z][A-Za-z0-9_]{3,31}(?!\w)")),
    ("hashtag", re.compile(r"(?<![\w&#])#(?=\d*[^\W\d])\w{1,256}")),
    ("phone_number", re.compile(r"(?<![\w+])\+\d[\d ()-]{5,18}\d(?!\w)")),
)  # fmt: skip


def found(text: str, given: list[Json]) -> list[Json]:
    """Return the given entities together with those found in the text, sorted."""
    if not any(char in text for char in "./@#+"):
        return given
    taken = [_span(entity) for entity in given if entity["type"] in _CLOSED]
    entities = list(given)
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            entity = _entity(kind, text, match.start(), _end(kind, match))
            span = _span(entity)
            if not any(span[0] < end and start < span[1] for start, end in taken):
                taken.append(span)
                entities.append(entity)
    return sorted(entities, key=lambda each: (each["offset"], -each["length"]))


def _end(kind: str, match: re.Match[str]) -> int:
    if kind != "url":
        return match.end()
    return match.start() + len(match.group().rstrip(".,:;!?')\u3002\uff0c\uff01\uff1f"))


def _entity(kind: str, text: str, start: int, end: int) -> Json:
    size = utf16.length(text[start:end])
    return {"type": kind, "offset": utf16.length(text[:start]), "length": size}


def _span(entity: Json) -> tuple[int, int]:
    return entity["offset"], entity["offset"] + entity["length"]
