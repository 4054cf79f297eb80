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
_SPACED_RUN = re.compile(r"\+?\(?\d(?:[ \t().\u00b7\u2010-\u2015-]{0,3}\d){6,}")
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
class Masker:
    """What is hidden and what stays; a pattern hides its group `hide` if it has one.

    Those "of figures" have a figure in all that they match, so without one they are not tried.
    """

    keep: tuple[re.Pattern[str], ...]
    keep_of_figures: tuple[re.Pattern[str], ...]
    hide: tuple[re.Pattern[str], ...]
    hide_of_figures: tuple[re.Pattern[str], ...]

    def mask(self, text: str) -> str:
        """Return the text with personal details replaced; masking twice changes nothing."""
        for _ in range(_MANY):
            masked = self._once(text)
            if masked == text:
                break
            text = masked
        return text

    def _once(self, text: str) -> str:
        figures = _FIGURE.search(text) is not None
        shielded = text
        for pattern in (*self.keep, *(self.keep_of_figures if figures else ())):
            shielded = pattern.sub(lambda found: _SHIELD * len(found.group()), shielded)
        spans = list(self._spans(shielded, figures=figures))
        spans += [found.span() for found in _LONG_RUN.finditer(text)]
        result, last = "", 0
        for start, end in _joined(spans):
            result += text[last:start] + DOTS
            last = end
        return result + text[last:]

    def _spans(self, shielded: str, *, figures: bool) -> Iterator[tuple[int, int]]:
        signs = _LINKS if _SIGNS.search(shielded) else ()
        for pattern in (*signs, *self.hide, *(self.hide_of_figures if figures else ())):
            for found in pattern.finditer(shielded):
                named = "hide" in pattern.groupindex
                yield found.span("hide") if named else found.span()


def masker(
    keep: Iterable[str] = (),
    hide: Iterable[str] = (),
    *,
    keep_of_figures: Iterable[str] = (),
    hide_of_figures: Iterable[str] = (),
) -> Masker:
    """Return the masker of the built-in patterns and those of the languages."""
    return Masker(
        keep=_compiled(keep),
        keep_of_figures=_compiled((*_KEEP_FIGURES, *keep_of_figures)),
        hide=_compiled(hide),
        hide_of_figures=(*_compiled((*_MASK_FIGURES, *hide_of_figures)), _SPACED_RUN),
    )


def _compiled(patterns: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, patterns))


_LINKS = _compiled(_MASK)
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
