"""The form in which texts are compared: width, capitals and the two Chinese scripts are as one."""

import re
import unicodedata
from collections.abc import Mapping

_WIDE = {chr(wide): chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)}
_FOLDED = _WIDE | {"\u3000": " ", "\u2026": "..."}
"""Full-width forms and others, by what compatibility makes of them."""
_PLAIN = re.compile(
    rf"[\0-\x7f\u2014\u2018-\u201d\u3001\u3002\u300a-\u3011\u4e00-\u9fff{''.join(_FOLDED)}]*"
)
"""Letters that neither change nor join with others, and those of `_FOLDED`: most messages hold no
more, and need no look at the tables of Unicode."""
_TO_FOLD = re.compile(f"[{''.join(_FOLDED)}]")
_SPACE = re.compile(r"[^\S\n]{2,}|[^\S\n ]")
NONE = re.compile("(?!)")
"""What is nowhere."""


def fold(text: str, letters: Mapping[int, str], written: re.Pattern[str]) -> str:
    """Return the folded text; `letters` are exchanged, and `written` finds one of them."""
    plain = compatible(text).lower().replace("\u2019", "'")
    if not plain.isascii() and written.search(plain):
        plain = plain.translate(letters)
    return _SPACE.sub(" ", plain)


def compatible(text: str) -> str:
    """Return the text in the normal form NFKC."""
    if text.isascii():
        return text
    if _PLAIN.fullmatch(text):
        return _TO_FOLD.sub(lambda one: _FOLDED[one[0]], text)
    return unicodedata.normalize("NFKC", text)


def one_of(letters: Mapping[int, str]) -> re.Pattern[str]:
    """Return the pattern of one of the letters that are exchanged."""
    return re.compile(f"[{''.join(map(chr, letters))}]") if letters else NONE
