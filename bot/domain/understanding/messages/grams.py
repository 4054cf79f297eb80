"""The pieces of a folded text that the table of weights knows, of two kinds by script.

Chinese: one to three letters in a row, spaces left out.  Latin letters: words in brackets, pairs
of words, and three to five letters in a row within a word, whose ends are marked by `_`.  Every
number is `0`, every name after an @ is `@user`, every link is `url`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise

_LINK = re.compile(r"https?://\S+|www\.\S+")
_HANDLE = re.compile(r"@[a-z0-9_]+")
_DIGITS = re.compile(r"\d+")
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|\d+|[^\w\s]+|[^\W\d_a-z]+")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]+")
_OTHER = re.compile(
    r"[\u0370-\u03ff\u0400-\u04ff\u0590-\u05ff\u0600-\u06ff\u0900-\u0dff\u0e00-\u0eff"
    r"\u1100-\u11ff\u3040-\u30ff\uac00-\ud7af]"
)
_LATIN_WORD = re.compile(r"[a-z']+")
_MOST_LETTERS = 1200
_MOST_WORDS = 400
_LETTERS_IN_A_ROW = (3, 4, 5)
_LONGEST_WORD = 40

HAN, LATIN = "han", "latin"


def script(folded: str) -> str:
    """Return `HAN` or `LATIN`, or nothing for a text without words of either."""
    words = len(_LATIN_WORD.findall(folded))
    if folded.isascii():
        return LATIN if words else ""
    han = sum(map(len, _HAN.findall(folded)))
    if _OTHER.search(folded) and len(_OTHER.findall(folded)) > max(han, words):
        return ""
    if han and han >= words:
        return HAN
    return LATIN if words else ""


def grams(folded: str, kind: str, marks: Iterable[str] = ()) -> frozenset[str]:
    """Return the different pieces of a folded text with its marks; `kind` is its script."""
    whole, words = apart(folded, kind, marks)
    return frozenset(whole).union(*map(parts_of, words))


def apart(folded: str, kind: str, marks: Iterable[str]) -> tuple[Iterable[str], set[str]]:
    """Return the same as the pieces that are more than parts of a word, and those words.

    A piece may come more than once.

    A text that names a handle is written for others to read as well.  There a word may mean
    something else, so its words and marks count once more with an @ before them.
    """
    plain = _LINK.sub("url", folded) if "://" in folded or "www." in folded else folded
    if "@" in plain:
        plain = _HANDLE.sub("@user", plain)
    plain = _DIGITS.sub("0", plain)
    if kind == HAN:
        return chain(marks, _of_letters(plain)), set()
    words = _WORD.findall(plain)[:_MOST_WORDS]
    whole = [*_whole(words), *marks]
    if "@user" in plain:
        whole += [f"@{one}" for one in whole]
    return whole, {word[:_LONGEST_WORD] for word in words}


def _of_letters(plain: str) -> Iterator[str]:
    text = "".join(plain[: 2 * _MOST_LETTERS].split())[:_MOST_LETTERS]
    pairs = list(map(str.__add__, text, text[1:]))
    return chain(text, pairs, map(str.__add__, pairs, text[2:]))


def _whole(words: Sequence[str]) -> Iterator[str]:
    pairs = [f"[{one} {two}]" for one, two in pairwise(words)]
    return chain([f"[{word}]" for word in words], pairs)


def parts_of(word: str) -> tuple[str, ...]:
    """Return the letters in a row within a word."""
    marked = f"_{word}_"
    ends = ((at, at + size) for size in _LETTERS_IN_A_ROW for at in range(len(marked) - size + 1))
    return tuple(marked[at:end] for at, end in ends)
