"""Character references such as &lt; and &#128512;, as far as Telegram knows them."""

import re

_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([a-zA-Z]+));?")


def read(source: str, at: int) -> tuple[str, int]:
    """Return the character a reference stands for, and where the text goes on after it.

    What only looks like a reference is an ampersand.
    """
    match = _REFERENCE.match(source, at)
    char = _character(match) if match else None
    return (char, match.end()) if match and char else ("&", at + 1)


def replaced(source: str) -> str:
    """Return a text with all references replaced."""
    return _REFERENCE.sub(lambda match: _character(match) or match.group(), source)


def _character(match: re.Match[str]) -> str | None:
    hexadecimal, decimal, name = match.groups()
    if name:
        return _NAMED.get(name)
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else None
