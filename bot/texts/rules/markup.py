"""What Telegram accepts as HTML: few tags, well nested, everything else escaped."""

import re
from collections.abc import Iterator

ALLOWED = frozenset(
    ("b", "strong", "i", "em", "u", "ins", "s", "del", "code", "pre", "a", "blockquote")
) | {"tg-spoiler"}
_PIECE = re.compile(r"<(?P<end>/?)(?P<tag>[a-zA-Z][\w-]*)(?P<rest>[^<>]*)>|(?P<stray>[<>])|&")
_ENTITY = re.compile(r"&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);")


def faults(html: str) -> Iterator[str]:
    """What Telegram would refuse."""
    open_tags: list[str] = []
    for piece in _PIECE.finditer(html):
        if piece[0] == "&":
            if not _ENTITY.match(html, piece.start()):
                yield f"& is not escaped near {_near(html, piece.start())}"
        elif piece["stray"]:
            yield f"{piece[0]} is not escaped near {_near(html, piece.start())}"
        elif piece["tag"] not in ALLOWED:
            yield f"Telegram has no <{piece['tag']}>"
        elif not piece["end"]:
            open_tags.append(piece["tag"])
        elif not open_tags or open_tags.pop() != piece["tag"]:
            yield f"</{piece['tag']}> closes nothing"
    yield from (f"<{tag}> is not closed" for tag in open_tags)


def _near(html: str, start: int) -> str:
    return repr(html[max(0, start - 15) : start + 15])
