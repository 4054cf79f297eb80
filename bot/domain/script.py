"""Chinese letters beside Latin ones: which they are, and how much a text of either says."""

from collections.abc import Sequence

HAN = r"\u3400-\u4dbf\u4e00-\u9fff"
"""The Chinese letters, for the brackets of a pattern."""
_FIRST_WIDE = "\u2e80"
_LETTERS_OF_A_WIDE_ONE = 3


def is_wide(letter: str) -> bool:
    """Whether it is a Chinese letter or mark, or of a script that is written as densely."""
    return letter >= _FIRST_WIDE


def length(letters: Sequence[str]) -> int:
    """How much they say: a wide letter counts one, and so do three others."""
    wide = sum(map(is_wide, letters))
    return wide + (len(letters) - wide) // _LETTERS_OF_A_WIDE_ONE
