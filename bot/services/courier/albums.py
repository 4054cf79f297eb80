"""Which neighbouring messages may leave as one album."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from bot.ports.messenger import Media, MediaKind

ALBUM_SIZE = 10

_FAMILIES = {
    MediaKind.PHOTO: "pictures",
    MediaKind.VIDEO: "pictures",
    MediaKind.DOCUMENT: "documents",
    MediaKind.AUDIO: "audio",
}
"""Telegram mixes only pictures and films; voices, stickers and the rest travel alone."""

Item = TypeVar("Item")


def runs(items: Iterable[Item], *, key: Callable[[Item], Media | None]) -> list[list[Item]]:
    """The items in order, those that may leave together in one list."""
    made: list[list[Item]] = []
    last: str | None = None
    for item in items:
        family = _family(key(item))
        if family is not None and family == last and len(made[-1]) < ALBUM_SIZE:
            made[-1].append(item)
        else:
            made.append([item])
        last = family
    return made


def _family(media: Media | None) -> str | None:
    return None if media is None else _FAMILIES.get(media.kind)
