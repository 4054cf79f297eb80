"""Times that a person writes into a letter: promises, which agree with the ledger (§10)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.letters.plan import Element
from bot.domain.people import PersonId
from bot.domain.record.case import Case
from bot.domain.record.commitment import Promise, PromiseKind, PromiseState

_PAST = frozenset({Element.PARTICULARS, Element.APOLOGY})
"""What has been; a time in it is not to come."""
_SENTENCE = re.compile(r"(?<![ap]\.m)[.!?](?=\s|$)|[\u3002\uff01\uff1f\uff1b\n]")
_QUOTED = re.compile('\u201c[^\u201d]*\u201d|\u300c[^\u300d]*\u300d|"[^"]*"')
_GONE = frozenset({PromiseState.RELEASED, PromiseState.RENEGOTIATED})
_LEAST = 4
"""Characters of a promise that make a sentence speak of it."""
LONGEST = 200
_KINDS = {
    Element.COMMITMENT: PromiseKind.IMPROVEMENT,
    Element.WELCOME: PromiseKind.INFORMATION,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Named:
    """A time ahead that a letter names, and the sentence it stands in."""

    due: datetime
    text: str
    element: Element | None = None
    """``None`` where the letter was written in one piece."""
    refund: bool = False
    """Whether the sentence speaks of money that is owed."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Clash:
    """A time in the letter, and another one in the ledger for the same thing."""

    named: Named
    booked: datetime | None
    """What the ledger has; ``None`` when that promise is gone."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Times:
    """What the times in a letter are to the ledger; those that stand in it are left out."""

    new: tuple[Named, ...] = ()
    clashes: tuple[Clash, ...] = ()


NO_TIMES = Times()


def sentences(case: Case) -> Iterator[tuple[Element | None, str]]:
    """The sentences a person had a hand in, without the customer's words in quotation marks."""
    if len(case.letter) == 1:
        parts: list[tuple[Element | None, str]] = [(None, case.letter[0])]
    else:
        parts = [
            (Element(n), part)
            for n, part in enumerate(case.letter, start=1)
            if n in case.letter_written and n not in _PAST
        ]
    for element, part in parts:
        for sentence in _SENTENCE.split(_QUOTED.sub("", part)):
            if sentence and sentence.strip():
                yield element, sentence.strip()


def compared(case: Case, rows: Sequence[Promise], named: Sequence[Named]) -> Times:
    """The times that the ledger does not have yet, and those that it has otherwise."""
    known = {_minute(row.due) for row in rows if row.due and row.state not in _GONE}
    if case.offer is not None:
        known |= {_minute(option.due) for option in case.offer.options if option.due}
    strange = [one for one in named if _minute(one.due) not in known]
    clashes = [clash for one in strange if (clash := _clash(one, rows, named)) is not None]
    clashing = [clash.named for clash in clashes]
    return Times(new=tuple(one for one in strange if one not in clashing), clashes=tuple(clashes))


def _minute(at: datetime) -> int:
    return int(at.timestamp()) // 60


def _clash(one: Named, rows: Sequence[Promise], named: Sequence[Named]) -> Clash | None:
    """What the ledger says of the same thing; a sentence may name its time besides."""
    beside = {_minute(other.due) for other in named if other.text == one.text}
    for row in rows:
        if row.due is None or not _speaks_of(one, row) or _minute(row.due) in beside:
            continue
        if row.is_open:
            return Clash(named=one, booked=row.due)
    gone = any(r.due and r.state in _GONE and _minute(r.due) == _minute(one.due) for r in rows)
    return Clash(named=one, booked=None) if gone else None


def _speaks_of(one: Named, row: Promise) -> bool:
    if one.refund and row.kind is PromiseKind.REFUND:
        return True
    core = row.text.strip(" .\u3002")
    return len(core) >= _LEAST and core.casefold() in one.text.casefold()


def booked(
    case: Case, times: Times, by: PersonId, by_name: str, now: datetime
) -> tuple[Promise, ...]:
    """The promises that the new times of a letter are."""
    return tuple(
        Promise(
            case=case.id,
            by=case.owner or by,
            by_name=case.owner_name or by_name,
            kind=_KINDS.get(one.element, PromiseKind.ACTION)
            if one.element
            else PromiseKind.ACTION,
            text=_short(one.text),
            due=one.due,
            made_at=now,
        )
        for one in times.new
    )


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "\u2026"
