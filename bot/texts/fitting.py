"""Keeps a message within Telegram's length by shortening what people wrote, never our words."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from html import unescape

from bot.ports.json import Json
from bot.ports.wording import WordingFailed

MESSAGE = 4096
CAPTION = 1024
_TAG = re.compile(r"<[^>]*>")
_MORE = "\u2026"
_CAPS = (1000, 500, 300, 200, 120, 60, 30)


def visible_length(html: str) -> int:
    """How long Telegram finds a message: UTF-16 units without tags."""
    return len(unescape(_TAG.sub("", html)).encode("utf-16-le")) // 2


def fit(
    fields: Mapping[str, Json], limit: int, render: Callable[[Mapping[str, Json]], str]
) -> str:
    """The rendered fields, with the longest texts and lists cut where they do not fit."""
    html = render(fields)
    if (over := visible_length(html) - limit) <= 0:
        return html
    longest = max(map(len, _texts(fields)), default=0)
    for cap in (longest - over, *_CAPS):
        html = render(_capped(fields, max(cap, 1)))
        if visible_length(html) <= limit:
            return html
    return _with_fewer_lines(_capped(fields, _CAPS[-1]), limit, render)


def _with_fewer_lines(
    fields: Mapping[str, Json], limit: int, render: Callable[[Mapping[str, Json]], str]
) -> str:
    lines = max((len(v) for v in fields.values() if isinstance(v, list | tuple)), default=0)
    while lines > 1:
        lines //= 2
        html = render({name: _first(value, lines) for name, value in fields.items()})
        if visible_length(html) <= limit:
            return html
    raise WordingFailed(f"longer than {limit} characters")


def _first(value: Json, lines: int) -> Json:
    return value[:lines] if isinstance(value, list | tuple) else value


def _texts(value: Json) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, Sequence):
        for one in value:
            yield from _texts(one)


def _capped(value: Mapping[str, Json], cap: int) -> dict[str, Json]:
    return {name: _cap(one, cap) for name, one in value.items()}


def _cap(value: Json, cap: int) -> Json:
    if isinstance(value, str):
        return value if len(value) <= max(cap, 30) else value[: max(cap, 30) - 1] + _MORE
    if isinstance(value, Mapping):
        return _capped(value, cap)
    if isinstance(value, Sequence):
        return [_cap(one, cap) for one in value]
    return value
