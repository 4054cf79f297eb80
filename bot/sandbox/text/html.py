"""Reads Telegram's HTML the way its own server does, refusals word for word."""

import re
from dataclasses import dataclass

from bot.sandbox.errors import BadRequest
from bot.sandbox.text import links, references, utf16
from bot.sandbox.wire import Json

_KINDS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline",
    "ins": "underline", "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough",
    "code": "code", "pre": "pre", "tg-spoiler": "spoiler", "span": "spoiler",
    "blockquote": "blockquote", "a": "text_link", "tg-emoji": "custom_emoji",
}  # fmt: skip
_NEXT = re.compile(r"[<&]")
_SPACE = re.compile(r"\s*")
_TAG_NAME = re.compile(r"[^\s>]*")
_ATTRIBUTE_NAME = re.compile(r"[^\s=>/\"']*")
_TOKEN = re.compile(r"[A-Za-z0-9.-]*")
# Which attribute of which tag carries something, and what must stand before it.
_ARGUMENTS = {
    ("a", "href"): "", ("code", "class"): "language-", ("span", "class"): "tg-",
    ("tg-emoji", "emoji-id"): "", ("blockquote", "expandable"): "",
}  # fmt: skip


@dataclass(frozen=True, kw_only=True, slots=True)
class _Open:
    tag: str
    argument: str
    offset: int
    pieces: int
    order: int


def parse(source: str) -> tuple[str, list[Json]]:
    """Return the plain text and its entities, outer ones first."""
    return _Reader(source).read()


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.offset = 0
        self.pieces: list[str] = []
        self.open: list[_Open] = []
        self.done: list[tuple[int, Json]] = []
        self.opened = 0

    def read(self) -> tuple[str, list[Json]]:
        while (match := _NEXT.search(self.source, self.at)) is not None:
            self._put(self.source[self.at : match.start()])
            self.at = match.start()
            if match.group() == "&":
                char, self.at = references.read(self.source, self.at)
                self._put(char)
            elif self.source.startswith("</", self.at):
                self._end_tag()
            else:
                self._start_tag()
        self._put(self.source[self.at :])
        if self.open:
            raise _refused(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        return "".join(self.pieces), self._entities()

    def _put(self, piece: str) -> None:
        self.pieces.append(piece)
        self.offset += utf16.length(piece)

    def _start_tag(self) -> None:
        begin = self.at
        name = self._take(_TAG_NAME, begin + 1)
        if self.at >= len(self.source):
            raise self._refused_at("Unclosed start tag", begin)
        tag = name.lower()
        if tag not in _KINDS:
            raise self._refused_at(f'Unsupported start tag "{tag}"', begin)
        argument = self._attributes(tag, begin)
        self.at += 1
        if tag == "span" and argument != "spoiler":
            raise self._refused_at('Tag "span" must have class "tg-spoiler"', begin)
        self.opened += 1
        self.open.append(
            _Open(
                tag=tag,
                argument=argument,
                offset=self.offset,
                pieces=len(self.pieces),
                order=self.opened,
            )
        )

    def _attributes(self, tag: str, begin: int) -> str:
        argument = ""
        while True:
            self._take(_SPACE, self.at)
            if self._peek() == ">":
                return argument
            name = self._take(_ATTRIBUTE_NAME, self.at).lower()
            if not name:
                raise self._unclosed_or_empty(tag, begin)
            self._take(_SPACE, self.at)
            value = "1"
            if self._peek() == "=":
                value = self._value(tag, begin)
            elif not self._peek():
                raise self._refused_at(f'Unclosed start tag "{tag}"', begin)
            prefix = _ARGUMENTS.get((tag, name))
            if prefix is not None and value.startswith(prefix):
                argument = value[len(prefix) :] or ("1" if tag == "blockquote" else "")

    def _value(self, tag: str, begin: int) -> str:
        self._take(_SPACE, self.at + 1)
        quote = self._peek()
        if quote and quote in "\"'":
            end = self.source.find(quote, self.at + 1)
            if end < 0:
                raise self._refused_at(f'Unclosed start tag "{tag}"', begin)
            raw = self.source[self.at + 1 : end]
            self.at = end + 1
            return references.replaced(raw)
        start = self.at
        token = self._take(_TOKEN, start).lower()
        if self._peek() not in {">", " ", "\t", "\n", "\r"}:
            raise self._refused_at("Unexpected end of name token", start)
        return token

    def _end_tag(self) -> None:
        begin = self.at
        if not self.open:
            raise self._refused_at("Unexpected end tag", begin)
        name = self._take(_TAG_NAME, begin + 2)
        self._take(_SPACE, self.at)
        if self._peek() != ">":
            raise self._refused_at("Unclosed end tag", begin)
        self.at += 1
        opened = self.open.pop()
        if name and name.lower() != opened.tag:
            place = f"Unmatched end tag at byte offset {self._byte(begin)}"
            raise _refused(f'{place}, expected "</{opened.tag}>", found "</{name}>"')
        self._close(opened)

    def _close(self, opened: _Open) -> None:
        size = self.offset - opened.offset
        covered = "".join(self.pieces[opened.pieces :])
        entity = _entity(opened, covered)
        if size > 0 and entity is not None:
            self.done.append((opened.order, {**entity, "offset": opened.offset, "length": size}))

    def _entities(self) -> list[Json]:
        return [entity for _, entity in sorted(self.done, key=lambda pair: pair[0])]

    def _take(self, pattern: re.Pattern[str], start: int) -> str:
        # Every pattern used here also matches nothing, so there always is a match.
        match = pattern.match(self.source, start)
        self.at = match.end() if match else start
        return match.group() if match else ""

    def _peek(self) -> str:
        return self.source[self.at : self.at + 1]

    def _byte(self, position: int) -> int:
        return len(self.source[:position].encode("utf-8", "surrogatepass"))

    def _unclosed_or_empty(self, tag: str, begin: int) -> BadRequest:
        if not self._peek():
            return self._refused_at(f'Unclosed start tag "{tag}"', begin)
        return self._refused_at(f'Empty attribute name in the tag "{tag}"', begin)

    def _refused_at(self, words: str, position: int) -> BadRequest:
        return _refused(f"{words} at byte offset {self._byte(position)}")


def _entity(opened: _Open, covered: str) -> Json | None:
    kind = _KINDS[opened.tag]
    if opened.tag == "a":
        return links.link(opened.argument or covered)
    if opened.tag == "tg-emoji":
        return {"type": kind, "custom_emoji_id": opened.argument} if opened.argument else None
    if opened.tag == "blockquote" and opened.argument:
        return {"type": "expandable_blockquote"}
    if opened.tag == "code" and opened.argument:
        return {"type": kind, "language": opened.argument}
    return {"type": kind}


def _refused(words: str) -> BadRequest:
    return BadRequest(f"can't parse entities: {words}")
