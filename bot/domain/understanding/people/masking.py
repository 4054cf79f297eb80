"""Hiding personal details before a text leaves the owner's private chat (§20).

Case numbers, amounts, dates and times stay.  What looks like a telephone, card, identity, order
or plate number, an address, a mail address, a link or a username becomes three dots.  In doubt it
is hidden: no run of seven digits survives.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

DOTS = "\u2022\u2022\u2022"
CARD, PIN = "\U0001f4c7", "\U0001f4cd"
"""A contact and a place that were sent: all of the line is hidden."""
_SHIELD = "\ue000"
_LONG_RUN = re.compile(r"\d{7,}")
_SPACED_RUN = r"\+?\(?\d(?:[ \t().\u00b7\u2010-\u2015-]{0,3}\d){6,}"
_MANY = 5

_KEEP_FIGURES = (
    r"(?<![\w-])C-\d{1,6}(?![\d-])",
    r"(?<!\d)\d{4}[-/.](?:0?[1-9]|1[0-2])[-/.](?:[12]\d|3[01]|0?[1-9])(?!\d)",
    r"(?<!\d)(?:[12]\d|3[01]|0?[1-9])[/.](?:[12]\d|3[01]|0?[1-9])[/.](?:\d{4}|\d{2})(?!\d)",
    r"(?<![\d:])(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\d:])",
    r"[\u00a3$\u20ac\u00a5\uffe5]\s?(?:\d{1,3}(?:,\d{3})+|\d{1,6})(?:\.\d{1,2})?(?!\d)",
)
_MASK = (
    rf"[{CARD}{PIN}] (?P<hide>[^\n]+)",
    r"(?:https?://|www\.|t\.me/|tg://)[^\s\u3000-\u303f\uff00-\uffef]+",
    r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    r"(?<!\w)@\w{2,}",
)
_MASK_FIGURES = (
    r"(?<!\d)\d{17}[\dXx](?![\dA-Za-z])",
    r"(?<!\d)\d{15}(?!\d)",
    r"(?<![A-Za-z0-9])[A-Z]{2}\d{2}\s?[A-Z]{3}(?![A-Za-z0-9])",
    r"(?<![A-Za-z0-9])[A-Z]{1,4}-?\d{5,}(?![A-Za-z0-9])",
    r"(?<![A-Za-z0-9])(?=(?:[A-Z]*\d){3})(?=\d*[A-Z])[A-Z0-9]{8,}(?![A-Za-z0-9])",
)


_SIGNS = re.compile(rf"[{CARD}{PIN}@/]|www\.")
"""Something of `_MASK` begins with one of these, or holds it."""
_FIGURE = re.compile(r"\d")


@dataclass(frozen=True, kw_only=True, slots=True)
class Patterns:
    """The patterns of a language; a pattern hides its group `hide` if it has one.

    Those "of figures" have a figure in all that they match, so without one they are not tried; nor
    is any in a text in which `where` is not found.
    """

    where: re.Pattern[str] = re.compile("")
    keep: tuple[re.Pattern[str], ...] = ()
    keep_of_figures: tuple[re.Pattern[str], ...] = ()
    hide: tuple[re.Pattern[str], ...] = ()
    hide_of_figures: tuple[re.Pattern[str], ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Masker:
    """What is hidden and what stays, in every language."""

    patterns: tuple[Patterns, ...]

    def mask(self, text: str) -> str:
        """Return the text with personal details replaced; masking twice changes nothing."""
        for _ in range(_MANY):
            masked = self._once(text)
            if masked == text:
                break
            text = masked
        return text

    def _once(self, text: str) -> str:
        tried = [one for one in self.patterns if one.where.search(text)]
        figures = _FIGURE.search(text) is not None
        keep = [pattern for one in tried for pattern in one.keep]
        keep += [pattern for one in tried if figures for pattern in one.keep_of_figures]
        shielded = text
        for pattern in keep:
            shielded = pattern.sub(lambda found: _SHIELD * len(found.group()), shielded)
        hide = [pattern for one in tried for pattern in one.hide]
        hide += [pattern for one in tried if figures for pattern in one.hide_of_figures]
        spans = list(_spans(shielded, hide))
        spans += [found.span() for found in _LONG_RUN.finditer(text)]
        result, last = "", 0
        for start, end in _joined(spans):
            result += text[last:start] + DOTS
            last = end
        return result + text[last:]


def _spans(shielded: str, hide: Iterable[re.Pattern[str]]) -> Iterator[tuple[int, int]]:
    signs = _LINKS if _SIGNS.search(shielded) else ()
    for pattern in (*signs, *hide):
        for found in pattern.finditer(shielded):
            named = "hide" in pattern.groupindex
            yield found.span("hide") if named else found.span()


def patterns(
    where: str = "",
    *,
    keep: Iterable[str] = (),
    hide: Iterable[str] = (),
    keep_of_figures: Iterable[str] = (),
    hide_of_figures: Iterable[str] = (),
) -> Patterns:
    """Return the patterns compiled."""
    return Patterns(
        where=re.compile(where),
        keep=_compiled(keep),
        keep_of_figures=_compiled(keep_of_figures),
        hide=_compiled(hide),
        hide_of_figures=_compiled(hide_of_figures),
    )


def _compiled(patterns: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, patterns))


_LINKS = _compiled(_MASK)
_BUILT_IN = patterns(keep_of_figures=_KEEP_FIGURES, hide_of_figures=(*_MASK_FIGURES, _SPACED_RUN))


def masker(languages: Iterable[Patterns] = ()) -> Masker:
    """Return the masker of the built-in patterns and those of the languages."""
    return Masker(patterns=(_BUILT_IN, *languages))


_PLAIN = masker()


def mask(text: str, using: Masker = _PLAIN) -> str:
    """Return the text with personal details replaced; `using` adds the patterns of languages."""
    return using.mask(text)


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans in order, those that touch as one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif end > start:
            joined.append((start, end))
    return joined
