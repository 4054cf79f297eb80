"""One phrase of a word list: how it is written, and where it ends in a text.

It is a plain phrase with five signs: `*` at the end of a word stands for any ending, `...` for a
short gap within a sentence, `~` for one without a pause, `#` for a number, `[a|b]` for either.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

CHOICE = re.compile(r"\[([^\[\]]*)\]")
_SIGNS = re.compile(r"\s*\.\.\.\s*|~|#|\*|\[[^\[\]]*\]")
_LONGEST_GAP = 30
_LONGEST_AFTER = 12
_PAIR = 2
_GAP = r"[^.!?;\n\u3002]{0,30}?"
_NARROW_GAP = r"[^,.!?;:\n\u3001\u3002]{0,24}?"
_ENDING = "[a-z']*"
_GAPS = ("...", "~")
LATIN = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")
DIGITS = r"\d+(?:[.,]\d+)*"


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One phrase and what it means; `pattern` is empty when the phrase is literal.

    By `opening`, the literal beginning, and by `after`, one of which stands after a gap (empty:
    anything may), most places are ruled out quickly; so most patterns are never needed, and each
    is compiled when it first is.
    """

    tags: frozenset[str]
    word: str
    opening: str
    pattern: str = ""
    after: tuple[str, ...] = ()
    starts: frozenset[str] = frozenset()
    """With which pair of letters the rest begins, where that is a choice; empty: any may."""

    def end(self, text: str, start: int) -> int:
        """Return where the phrase ends if it stands at `start`, where it opens, else 0."""
        if not self.pattern:
            end = start + len(self.word)
            goes_on = text[end : end + 1] in LATIN and self.word[-1] in LATIN
            return 0 if goes_on else end
        place = start + len(self.opening)
        if self.starts and text[place : place + _PAIR] not in self.starts:
            return 0
        if self.after and not self._goes_on(text, place):
            return 0
        found = _compiled(self.pattern).match(text, start)
        return found.end() if found else 0

    def _goes_on(self, text: str, start: int) -> bool:
        latest = start + _LONGEST_GAP
        window = text[start : latest + _LONGEST_AFTER]
        for one in self.after:  # noqa: SIM110 - this runs for most entries of most texts
            if one in window:
                return True
        return False


@cache
def _starts(rest: str) -> frozenset[str]:
    """Return the pairs of letters with which what follows the opening begins; none if any may."""
    choice = CHOICE.match(rest)
    if choice is None:
        literal = _SIGNS.split(rest, maxsplit=1)[0]
        return frozenset({literal[:_PAIR]}) if len(literal) >= _PAIR else frozenset()
    found: set[str] = set()
    for one in choice[1].split("|"):
        if len(one) >= _PAIR and not _SIGNS.search(one[:_PAIR]):
            found.add(one[:_PAIR])
            continue
        more = _starts(rest[choice.end() :]) if not one else frozenset()
        if not more:
            return frozenset()
        found |= more
    return frozenset(found)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def alternatives(phrase: str) -> list[str]:
    """Write out the first `[a|b]` as two phrases; others are left to the pattern."""
    parts = CHOICE.split(phrase, maxsplit=1)
    choices = [part.split("|") if at % 2 else [part] for at, part in enumerate(parts)]
    return ["".join(chosen).strip() for chosen in product(*choices)]


def entry(plain: str, tags: frozenset[str], number: str) -> Entry:
    """Return the entry of a folded phrase; `number` is the pattern of a number."""
    signs = list(_SIGNS.finditer(plain))
    if not signs:
        return Entry(tags=tags, word=plain, opening=plain)
    pattern, last = "", 0
    for sign in signs:
        pattern += re.escape(plain[last : sign.start()]) + _sign(sign[0].strip(), number)
        last = sign.end()
        if sign[0] == "~" and plain[last:].lstrip("[")[:1] in _LETTERS:
            pattern += "(?<![a-z0-9])"
    pattern += re.escape(plain[last:])
    ends_in_word = plain.rstrip("]")[-1] in LATIN or plain[-1] == "*"
    pattern += r"(?![a-z0-9])" * ends_in_word
    gap = signs[0]
    after = _after(plain[gap.end() :]) if gap[0].strip() in _GAPS else ()
    opening = plain[: gap.start()]
    return Entry(
        tags=tags,
        word=plain,
        opening=opening,
        pattern=pattern,
        after=after,
        starts=_starts(plain[gap.start() :]),
    )


@lru_cache(maxsize=4096)
def _after(rest: str) -> tuple[str, ...]:
    """Return the literal beginnings of what follows a gap; none if it may begin with anything."""
    choice = CHOICE.match(rest)
    starts = choice[1].split("|") if choice else [rest]
    literal = [_SIGNS.split(one, maxsplit=1)[0] for one in starts]
    return tuple({one[:_LONGEST_AFTER] for one in literal}) if all(literal) else ()


@lru_cache(maxsize=4096)
def _sign(sign: str, number: str) -> str:
    """Return the regular expression for a sign."""
    if sign.startswith("["):
        inside = (_option(one) for one in sign[1:-1].split("|"))
        return f"(?:{'|'.join(inside)})"
    return {"*": _ENDING, "...": _GAP, "~": _NARROW_GAP, "#": number}[sign]


def _option(one: str) -> str:
    """Return the regular expression for one of a choice, which may hold such signs too."""
    plain = re.escape(one).replace(r"\#", DIGITS).replace(r"\~", _NARROW_GAP)
    return plain.replace(r"\*", _ENDING)


def number_pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of a number in digits or in the words of the languages."""
    listed = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?:{DIGITS}|(?:{listed})+)" if listed else DIGITS)
