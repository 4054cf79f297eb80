"""Reading an offer as it was typed: the reason, the options, their times and amounts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.record.offer import Gift, Offer, Option
from bot.domain.understanding.money import Given
from bot.ports.understanding import Understanding

MOST = 5
_BECAUSE = re.compile(r"\s*(?:because\b|since\b|\u56e0[\u4e3a\u70ba])", re.IGNORECASE)
_REASON_ENDS = (":", "\uff1a")
_NUMBERING = re.compile(r"^\s*(?:\d{1,2}\s*[.)\u3001\uff0e\uff09]\s*|[-*\u2022\u00b7]\s+)(?=\S)")


@dataclass(frozen=True, kw_only=True, slots=True)
class OfferReader:
    """Reads what was typed: one option a line, before them perhaps the reason."""

    understanding: Understanding
    currency: str
    """The operator's; see ``policy.money``."""

    def read(self, text: str, now: datetime) -> Offer:
        """The offer; without options when there was nothing but a reason."""
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        reason = ""
        if lines and (_is_reason(lines[0]) or _stands_apart(lines)) and len(lines) > 1:
            reason = lines.pop(0).rstrip("".join(_REASON_ENDS)).rstrip()
        options = tuple(self._option(line, now) for line in lines[:MOST])
        return Offer(reason=reason, options=options)

    def marked(self, text: str, now: datetime) -> tuple[list[str], tuple[Option, ...]]:
        """The plain lines, and what the lines with a dash or a number in front offer."""
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        plain = [line for line in lines if not _NUMBERING.match(line)]
        offered = [line for line in lines if _NUMBERING.match(line)]
        return plain, tuple(self._option(line, now) for line in offered[:MOST])

    def _option(self, line: str, now: datetime) -> Option:
        text = _NUMBERING.sub("", line)
        moment = self.understanding.moment(text, now)
        due = moment.due if moment is not None and moment.due > now else None
        if moment is not None and due is not None:
            text = without_time(text, moment.text)
        given = self.understanding.given(text, self.currency)
        return Option(
            text=text,
            due=due,
            amount=given.money.amount,
            others=given.money.others,
            reckoned=given.reckoned,
            refund=given.due,
            solution=given.solution,
            gift=_gift(given),
            dressed=given.dressed,
        )


def _gift(given: Given) -> Gift | None:
    if not given.gift:
        return None
    money = given.gift_money
    return Gift(text=given.gift, amount=money.amount, others=money.others)


def without_time(text: str, words: str) -> str:
    """An option less the words of its time, which is told beside it, and as a date.

    "Tomorrow" would be untrue when the option is read again a day later.
    """
    if not words or words not in text:
        return text
    before, _, after = text.partition(words)
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


def _stands_apart(lines: Sequence[str]) -> bool:
    """Whether the first line alone has no number or dash in front."""
    first, *rest = lines
    numbered = [_NUMBERING.match(line) is not None for line in rest]
    return len(rest) > 1 and all(numbered) and _NUMBERING.match(first) is None


def _is_reason(line: str) -> bool:
    return line.endswith(_REASON_ENDS) or _BECAUSE.match(line) is not None
