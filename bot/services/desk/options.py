"""Reading an offer as it was typed: the reason, the options, their times and amounts."""

import re
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from bot.domain.record.case import Offer, Option
from bot.domain.understanding.answers import Wish
from bot.ports.understanding import Understanding

MOST = 5
_BECAUSE = re.compile(r"\s*(?:because\b|since\b|\u56e0[\u4e3a\u70ba])", re.IGNORECASE)
_REASON_ENDS = (":", "\uff1a")
_NUMBERING = re.compile(r"^\s*(?:\d{1,2}\s*[.)\u3001\uff0e\uff09]\s*|[-*\u2022\u00b7]\s+)(?=\S)")
_FIGURE = r"\d{1,3}(?:[,\uff0c]\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,2})?"
_TIMES = {"\u4e07": 10_000, "\u842c": 10_000, "\u5343": 1_000}
_WITH_CURRENCY = re.compile(
    rf"(?:[$\u00a3\u20ac\u00a5\uffe5]|\b[A-Z]{{3}})\s*(?P<after>{_FIGURE})"
    rf"|(?P<before>{_FIGURE})\s*(?P<times>[\u4e07\u842c\u5343])?\s*"
    r"(?:[\u5143\u5757\u584a\u5713\u5706\u20ac]|(?:dollars?|euros?|pounds?|yuan|rmb|[A-Z]{3})\b)"
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_UNIT = (
    r"(?:min|minutes?|h|hours?|d|days?|weeks?|months?|years?|am|pm|working|business|st|nd|rd|th|"
    rf"percent|{_MONTH})\b"
    r"|[\u5929\u65e5\u53f7\u865f\u6708\u5e74\u70b9\u9ede\u65f6\u6642\u5206\u79d2\u4e2a\u500b"
    r"\u5f20\u5f35\u4ef6\u6b21\u53f0\u74f6\u7bb1\u5468\u9031\u5c0f\u5de5]"
)
_BARE = re.compile(
    rf"(?P<month>\b{_MONTH}\s+)?(?<![a-z0-9_#:./-])(?P<figure>{_FIGURE})"
    rf"(?![\d.,]*\d|\s?[:/-]\s?\d|\s*%|\s*(?:{_UNIT}))",
    re.IGNORECASE,
)
_LEAST_BARE = Decimal(20)
"""A smaller number without a currency is rather an hour or a count than an amount."""

PREPARED = ("refund", "replacement", "repair", "redo", "explanation", "apology")
_FITTING: dict[str, tuple[str, ...]] = {
    Wish.REFUND: ("refund", "replacement"),
    Wish.REPLACEMENT: ("replacement", "refund", "repair"),
    Wish.REPAIR: ("repair", "replacement", "redo"),
    Wish.APOLOGY: ("apology", "explanation", "redo"),
    Wish.EXPLANATION: ("explanation", "apology"),
}


def prepared_for(wish_kind: str) -> tuple[str, ...]:
    """The ready options that fit a wish; all of them when it is not known (§11)."""
    return _FITTING.get(wish_kind, PREPARED)


@dataclass(frozen=True, kw_only=True, slots=True)
class OfferReader:
    """Reads what was typed: one option a line, before them perhaps the reason."""

    understanding: Understanding

    def read(self, text: str, now: datetime) -> Offer:
        """The offer; without options when there was nothing but a reason."""
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        reason = ""
        if lines and _is_reason(lines[0]) and len(lines) > 1:
            reason = lines.pop(0).rstrip("".join(_REASON_ENDS)).rstrip()
        options = tuple(self._option(line, now) for line in lines[:MOST])
        return Offer(reason=reason, options=options)

    def _option(self, line: str, now: datetime) -> Option:
        text = _NUMBERING.sub("", line)
        moment = self.understanding.moment(text, now)
        if moment is None or moment.due <= now:
            return Option(text=text, due=None, amount=amount_in(text))
        without = without_time(text, moment.text)
        return Option(text=without, due=moment.due, amount=amount_in(text))


def without_time(text: str, words: str) -> str:
    """An option less the words of its time, which is told beside it, and as a date.

    "Tomorrow" would be untrue when the option is read again a day later.
    """
    before, found, after = text.partition(words)
    if not words or not found:
        return text
    before, after = _BEFORE_TIME.sub("", before), _AFTER_TIME.sub("", after)
    if not before or not after:
        rest = (before or after).strip(_EDGES)
    else:
        rest = f"{before}{'' if after[0] in _CLOSES or _wide(before[-1]) else ' '}{after}"
    return rest[0].upper() + rest[1:] if len(rest) >= _LEAST_WORDS else text


_BEFORE_TIME = re.compile(
    r"[\s,;\uff0c\u3001(\uff08-]*(?:\b(?:by|before|until|on|at|from)\b)?\s*$", re.IGNORECASE
)
_AFTER_TIME = re.compile(r"^\s*(?:[\u4e4b\u4ee5]?\u524d|[)\uff09])?\s*")
_EDGES = " ,;\uff0c\u3001\uff1b"
_CLOSES = ",.;:!?)\uff0c\u3002\uff1b\uff01\uff1f\uff09"
_LEAST_WORDS = 2
_FIRST_WIDE = 0x2E80


def _wide(letter: str) -> bool:
    return ord(letter) >= _FIRST_WIDE


def _is_reason(line: str) -> bool:
    return line.endswith(_REASON_ENDS) or _BECAUSE.match(line) is not None


def amount_in(text: str) -> Decimal:
    """The largest amount of money a line names; zero when there is none.

    A figure with a currency counts; without one, a bare figure that is neither a time, nor a
    date, nor a count of something. To see money where there is none asks for one look more; to
    miss it would let an amount pass that nobody approved.
    """
    named = [
        _decimal(found["after"] or found["before"]) * _TIMES.get(found["times"] or "", 1)
        for found in _WITH_CURRENCY.finditer(text)
    ]
    bare = [_decimal(found["figure"]) for found in _BARE.finditer(text) if not found["month"]]
    return max(named or [figure for figure in bare if figure >= _LEAST_BARE], default=Decimal(0))


def _decimal(figure: str) -> Decimal:
    return Decimal(figure.replace(",", "").replace("\uff0c", ""))
