"""Word lists and how they are found in a text.

An entry is a plain phrase with five signs: `*` at the end of a word stands for any ending, `...`
for a short gap within a sentence, `~` for one without a pause, `#` for a number,
`[a|b]` for either.  Every entry has one or more tags that say what it means.  Text and entries are
folded first: full-width forms, capitals and Traditional letters make no difference.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import product
from typing import NamedTuple

from bot.domain.understanding.newest import Newest

_TOKEN = re.compile(r"[a-z0-9']+|[^\sa-z0-9']")
_SPACE = re.compile(r"[^\S\n]+")
_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_SIGNS = re.compile(r"\s*\.\.\.\s*|~|#|\*|\[[^\[\]]*\]")
_GAP = r"[^.!?;\n\u3002]{0,30}?"
_NARROW_GAP = r"[^,.!?;:\n\u3001\u3002]{0,24}?"
_LATIN = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")
_DIGITS = r"\d+(?:[.,]\d+)*"
_HEAD = 3
_PAIR = 2


class Hit(NamedTuple):
    """An entry found in a text, from `start` to before `end` (positions in the folded text)."""

    tags: frozenset[str]
    word: str
    start: int
    end: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One phrase and what it means; `pattern` is empty when the phrase is literal.

    `opening` is the literal beginning, by which most places are ruled out quickly; so most
    patterns are never needed, and each is compiled when it first is.
    """

    tags: frozenset[str]
    word: str
    opening: str
    pattern: str = ""

    def end(self, text: str, start: int) -> int:
        """Return where the phrase ends if it stands at `start`, where it opens, else 0."""
        if self.pattern:
            found = _compiled(self.pattern).match(text, start)
            return found.end() if found else 0
        end = start + len(self.word)
        goes_on = text[end : end + 1] in _LATIN and self.word[-1] in _LATIN
        return 0 if goes_on else end


@dataclass(frozen=True, kw_only=True, slots=True)
class Lexicon:
    """The entries of one language or of several, filed under the start of their first word."""

    heads: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    letters: Mapping[int, str] = field(default_factory=dict)
    """Traditional to Simplified letters, as `str.translate` wants them."""
    numbers: Mapping[str, int] = field(default_factory=dict)
    """Number words with their values; one letter each in scripts without spaces."""
    number: re.Pattern[str] = re.compile(_DIGITS)
    """A number in digits or words."""
    newest: Newest[Sequence[Hit]] = field(
        init=False, default_factory=Newest, compare=False, repr=False
    )

    def fold(self, text: str) -> str:
        """Return the text in the form in which it is compared."""
        plain = unicodedata.normalize("NFKC", text).lower().replace("\u2019", "'")
        return _SPACE.sub(" ", plain.translate(self.letters))

    def hits(self, folded: str) -> list[Hit]:
        """Return every entry found, in the order of the text; entries may overlap."""
        return list(self.newest.get(folded, lambda: self._found(folded)))

    def _found(self, folded: str) -> list[Hit]:
        found: list[Hit] = []
        for token in _TOKEN.finditer(folded):
            start, word = token.start(), token[0]
            for entry in self._entries(folded, word, start):
                if folded.startswith(entry.opening, start) and (end := entry.end(folded, start)):
                    said = folded[start:end]
                    found.append(Hit(entry.tags, said, start, end))
        return found

    def _entries(self, folded: str, word: str, start: int) -> tuple[Entry, ...]:
        """Return the entries that may stand here, by what they are filed under."""
        filed = self.heads.get
        if word[0] in _LATIN:
            entries = filed(word[:_HEAD], ())
        else:
            entries = filed(word, ()) + filed(folded[start : start + _PAIR], ())
        if word[0].isdigit() or word in self.numbers:
            number = self.number.match(folded, start)
            rest = folded[number.end() : number.end() + _PAIR].lstrip() if number else ""
            entries += filed("#", ()) + filed(f"#{rest[:1]}", ())
        return entries


def compiled(
    lists: Iterable[tuple[Iterable[str], Iterable[str]]],
    *,
    letters: Mapping[int, str] | None = None,
    numbers: Mapping[str, int] | None = None,
) -> Lexicon:
    """Return the lexicon of pairs of tags and phrases; ValueError if one begins with a gap."""
    number = _number(numbers or {})
    folder = Lexicon(letters=letters or {}, numbers=numbers or {}, number=number)
    meanings: dict[str, set[str]] = {}
    for tags, phrases in lists:
        known = set(tags)
        for phrase in phrases:
            for plain in _alternatives(folder.fold(phrase)):
                meanings.setdefault(plain, set()).update(known)
    heads: dict[str, list[Entry]] = {}
    for plain, found in meanings.items():
        entry = _entry(plain, frozenset(found), number.pattern)
        heads.setdefault(_head(plain), []).append(entry)
    filed = {head: tuple(entries) for head, entries in heads.items()}
    return replace(folder, heads=filed)


def merged(lexicons: Iterable[Lexicon]) -> Lexicon:
    """Return one lexicon with the entries of all, for a text that mixes languages."""
    heads: dict[str, tuple[Entry, ...]] = {}
    letters: dict[int, str] = {}
    numbers: dict[str, int] = {}
    for lexicon in lexicons:
        for head, entries in lexicon.heads.items():
            heads[head] = heads.get(head, ()) + entries
        letters.update(lexicon.letters)
        numbers.update(lexicon.numbers)
    return Lexicon(heads=heads, letters=letters, numbers=numbers, number=_number(numbers))


def _alternatives(phrase: str) -> list[str]:
    """Write out the first `[a|b]` as two phrases; others are left to the pattern."""
    parts = _CHOICE.split(phrase, maxsplit=1)
    choices = [part.split("|") if at % 2 else [part] for at, part in enumerate(parts)]
    return ["".join(chosen).strip() for chosen in product(*choices)]


def _head(plain: str) -> str:
    """Return under what an entry is filed: three Latin letters, else two letters or one."""
    if plain.startswith(("...", "~", "*", "[")):
        raise ValueError(f"an entry has to begin with a word: {plain!r}")
    token = _TOKEN.match(plain)
    if token is None:
        raise ValueError(f"an entry has to begin with a word: {plain!r}")
    if plain[0] in _LATIN:
        return token.group()[:_HEAD]
    second = plain[1:].lstrip()[:1] if plain[0] == "#" else plain[1:_PAIR]
    return plain[0] + second if second and second not in "#*.~[ " else plain[0]


def _entry(plain: str, tags: frozenset[str], number: str) -> Entry:
    if not _SIGNS.search(plain):
        return Entry(tags=tags, word=plain, opening=plain)
    pattern, last = "", 0
    for sign in _SIGNS.finditer(plain):
        pattern += re.escape(plain[last : sign.start()]) + _sign(sign.group().strip(), number)
        last = sign.end()
        if sign.group() == "~" and plain[last:].lstrip("[")[:1] in _LETTERS:
            pattern += "(?<![a-z0-9])"
    pattern += re.escape(plain[last:])
    ends_in_word = plain.rstrip("]")[-1] in _LATIN or plain[-1] == "*"
    pattern += r"(?![a-z0-9])" * ends_in_word
    opening = _SIGNS.split(plain, maxsplit=1)[0]
    return Entry(tags=tags, word=plain, opening=opening, pattern=pattern)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _sign(sign: str, number: str) -> str:
    """Return the regular expression for a sign."""
    if sign.startswith("["):
        inside = (re.escape(one).replace(r"\#", _DIGITS) for one in sign[1:-1].split("|"))
        return f"(?:{'|'.join(inside)})"
    return {"*": "[a-z']*", "...": _GAP, "~": _NARROW_GAP, "#": number}[sign]


def _number(words: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of a number in digits or in the words of the languages."""
    listed = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?:{_DIGITS}|(?:{listed})+)" if listed else _DIGITS)
