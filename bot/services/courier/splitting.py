"""Messages longer than Telegram takes, as several that it takes."""

import html as html_module
import re
from collections.abc import Iterator
from dataclasses import replace

from bot.ports.messenger import MediaKind, Rendered

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
"""In UTF-16 units, counted without the tags."""
NO_CAPTION = frozenset({MediaKind.STICKER, MediaKind.VIDEO_NOTE})

_TOKEN = re.compile(r"<[^>]+>|&[^;\s]{1,10};|[^<&]+|[<&]", re.DOTALL)
_TAG_NAME = re.compile(r"</?\s*([a-zA-Z-]+)")
_BREAKS = ("\n\n", "\n", " ")


def length(html: str) -> int:
    """How long Telegram finds a text."""
    plain = html_module.unescape(re.sub(r"<[^>]+>", "", html))
    return len(plain.encode("utf-16-le")) // 2


def split(message: Rendered) -> tuple[Rendered, ...]:
    """The parts in order; the buttons are on the last one."""
    if message.media is not None:
        room = 0 if message.media.kind in NO_CAPTION else CAPTION_LIMIT
        if length(message.html) <= room:
            return (message,)
        bare = replace(message, html="", keys=())
        return (bare, *split(replace(message, media=None)))
    if length(message.html) <= TEXT_LIMIT:
        return (message,)
    texts = list(_pieces(message.html, TEXT_LIMIT))
    firsts = tuple(replace(message, html=text, keys=()) for text in texts[:-1])
    return (*firsts, replace(message, html=texts[-1]))


def _pieces(html: str, limit: int) -> Iterator[str]:
    """Texts within the limit, each with its tags closed and opened again in the next."""
    rest = html
    while length(rest) > limit:
        cut = _cut(rest, limit)
        head, tail = rest[:cut].rstrip(), rest[cut:].lstrip()
        tags = _open_tags(head)
        yield head + "".join(f"</{_name(tag)}>" for tag in reversed(tags))
        rest = "".join(tags) + tail
    if length(rest):
        yield rest


def _cut(html: str, limit: int) -> int:
    """Where to cut: after a paragraph, else a line, else a word, else anywhere."""
    farthest = _farthest(html, limit)
    for mark in _BREAKS:
        places = [
            match.end() for match in re.finditer(re.escape(mark), html[:farthest]) if match.start()
        ]
        usable = [
            at for at in places if length(html[:at]) >= limit // 2 and _outside_tag(html, at)
        ]
        if usable:
            return usable[-1]
    return farthest


def _farthest(html: str, limit: int) -> int:
    """The last position up to which the text fits, not inside a tag or an entity."""
    used = position = 0
    for match in _TOKEN.finditer(html):
        token = match.group()
        size = length(token)
        if used + size > limit:
            return position + _fitting(token, limit - used)
        used += size
        position = match.end()
    return position


def _fitting(token: str, room: int) -> int:
    if token[0] in "<&":
        return 0
    taken = 0
    for count, letter in enumerate(token):
        taken += length(letter)
        if taken > room:
            return count
    return len(token)


def _outside_tag(html: str, at: int) -> bool:
    return html.rfind("<", 0, at) <= html.rfind(">", 0, at)


def _open_tags(html: str) -> list[str]:
    tags: list[str] = []
    for tag in re.findall(r"<[^>]+>", html):
        if not tag.startswith("</"):
            tags.append(tag)
        elif tags:
            tags.pop()
    return tags


def _name(tag: str) -> str:
    match = _TAG_NAME.match(tag)
    return match.group(1) if match else ""
