"""Reads Telegram's MarkdownV2, and enough of the older Markdown."""

from dataclasses import dataclass

from bot.sandbox.errors import BadRequest
from bot.sandbox.text import links, utf16
from bot.sandbox.wire import Json

_MARKERS = {
    "||": "spoiler", "__": "underline", "*": "bold", "_": "italic", "~": "strikethrough",
}  # fmt: skip
_NAMES = {
    "bold": "Bold", "italic": "Italic", "underline": "Underline", "spoiler": "Spoiler",
    "strikethrough": "Strikethrough", "code": "Code", "pre": "PreCode", "text_link": "TextUrl",
}  # fmt: skip
_RESERVED = "_*[]()~`>#+-=|{}.!"


@dataclass(frozen=True, kw_only=True, slots=True)
class _Open:
    kind: str
    offset: int
    begin: int


def parse(source: str, *, legacy: bool = False) -> tuple[str, list[Json]]:
    """Return the plain text and its entities."""
    return _Reader(source, legacy=legacy).read()


class _Reader:
    def __init__(self, source: str, *, legacy: bool) -> None:
        self.source = source
        self.legacy = legacy
        self.at = 0
        self.offset = 0
        self.pieces: list[str] = []
        self.open: list[_Open] = []
        self.entities: list[Json] = []
        self.quote: int | None = None

    def read(self) -> tuple[str, list[Json]]:
        while self.at < len(self.source):
            self._step()
        self._end_quote()
        if self.open:
            last = self.open[-1]
            place = len(self.source[: last.begin].encode())
            raise _refused(f"Can't find end of {_NAMES[last.kind]} entity at byte offset {place}")
        self.entities.sort(key=lambda each: (each["offset"], -each["length"]))
        return "".join(self.pieces), self.entities

    def _step(self) -> None:
        char = self.source[self.at]
        if char == "\\" and self.source[self.at + 1 : self.at + 2].isascii():
            self.at += 1
            self._put(self.source[self.at : self.at + 1] or "\\")
        elif char == "`":
            self._code()
        elif self._quote_starts(char) or self._marker() or self._link(char):
            return
        elif char == "\n":
            self._put(char)
            if self.source[self.at : self.at + 1] != ">":
                self._end_quote()
        elif char in _RESERVED and not self.legacy:
            raise _refused(
                f"Character '{char}' is reserved and must be escaped with the preceding '\\'"
            )
        else:
            self._put(char)

    def _put(self, piece: str) -> None:
        self.pieces.append(piece)
        self.offset += utf16.length(piece)
        self.at += len(piece)

    def _code(self) -> None:
        fence = "```" if self.source.startswith("```", self.at) else "`"
        end = self.source.find(fence, self.at + len(fence))
        if end < 0:
            kind = _NAMES["pre" if fence == "```" else "code"]
            place = len(self.source[: self.at].encode())
            raise _refused(f"Can't find end of {kind} entity at byte offset {place}")
        inner = self.source[self.at + len(fence) : end]
        language, newline, rest = inner.partition("\n")
        entity: Json = {"type": "pre" if fence == "```" else "code", "offset": self.offset}
        if fence == "```" and newline and " " not in language:
            inner = rest
            entity |= {"language": language} if language else {}
        inner = inner if self.legacy else inner.replace("\\`", "`").replace("\\\\", "\\")
        self._put(inner)
        self.at = end + len(fence)
        entity["length"] = utf16.length(inner)
        if inner:
            self.entities.append(entity)

    def _quote_starts(self, char: str) -> bool:
        line_start = self.at == 0 or self.source[self.at - 1] == "\n"
        if self.legacy or char != ">" or not line_start:
            return False
        self.quote = self.offset if self.quote is None else self.quote
        self.at += 1
        return True

    def _end_quote(self) -> None:
        if self.quote is None:
            return
        size = self.offset - self.quote - ("".join(self.pieces[-1:]) == "\n")
        self.entities.append({"type": "blockquote", "offset": self.quote, "length": size})
        self.quote = None

    def _marker(self) -> bool:
        pair = self.source[self.at : self.at + 2]
        marker = pair if pair in _MARKERS and not self.legacy else pair[:1]
        kind = _MARKERS.get(marker)
        if kind is None or (self.legacy and kind == "strikethrough"):
            return False
        if self.open and self.open[-1].kind == kind:
            self._close({"type": kind})
        else:
            self.open.append(_Open(kind=kind, offset=self.offset, begin=self.at))
        self.at += len(marker)
        return True

    def _link(self, char: str) -> bool:
        if char == "[":
            self.open.append(_Open(kind="text_link", offset=self.offset, begin=self.at))
            self.at += 1
            return True
        if char != "]" or not self.open or self.open[-1].kind != "text_link":
            return False
        if self.source[self.at + 1 : self.at + 2] != "(":
            raise _refused("Can't find end of a URL")
        end = self._address_end()
        target = self.source[self.at + 2 : end].replace("\\", "")
        self._close(links.link(target))
        self.at = end + 1
        return True

    def _address_end(self) -> int:
        end = self.source.find(")", self.at)
        while end > 0 and self.source[end - 1] == "\\":
            end = self.source.find(")", end + 1)
        if end < 0:
            place = len(self.source[: self.at].encode())
            raise _refused(f"Can't find end of a URL at byte offset {place}")
        return end

    def _close(self, entity: Json | None) -> None:
        opened = self.open.pop()
        size = self.offset - opened.offset
        if entity is not None and size > 0:
            self.entities.append({**entity, "offset": opened.offset, "length": size})


def _refused(words: str) -> BadRequest:
    return BadRequest(f"can't parse entities: {words}")
