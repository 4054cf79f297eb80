"""What like cases got: like cases get like answers, and the loudest is not paid best (§11)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from bot.domain.record.case import Case
from bot.domain.record.commitment import Promise, PromiseKind, PromiseState
from bot.domain.record.money import NOTHING, Money

LOOKED_AT = 30
"""So many of the newest like cases are looked at."""
SHOWN = 3
ENOUGH = 3
"""From so many amounts on their median says something."""
_GONE = frozenset({PromiseState.RELEASED, PromiseState.RENEGOTIATED})


@dataclass(frozen=True, kw_only=True, slots=True)
class Precedent:
    """One like case: what it got, and how it ended."""

    case_number: str
    money: Money
    outcome: str
    """A ``record.case.Outcome``; empty while it goes on."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Precedents:
    """The like cases in which something was agreed, the newest first."""

    cases: tuple[Precedent, ...] = ()

    @property
    def amounts(self) -> tuple[Decimal, ...]:
        """What they got, in the operator's currency, where they got money."""
        return tuple(one.money.amount for one in self.cases if one.money.amount)

    @property
    def median(self) -> Decimal | None:
        """The middle of the amounts; ``None`` where they are too few to say anything."""
        amounts = self.amounts
        return Decimal(median(amounts)) if len(amounts) >= ENOUGH else None

    def deviates(self, amount: Decimal, percent: int) -> bool:
        """Whether an amount is further from the median than ``percent`` of it, up or down."""
        middle = self.median
        if middle is None or not amount:
            return False
        return abs(amount - middle) * 100 > middle * percent


NONE = Precedents()


def precedents(cases: Iterable[Case], rows: Sequence[Promise]) -> Precedents:
    """Of like cases, with all ``rows`` of their ledgers, those in which something was agreed."""
    found = []
    for case in cases:
        agreed = [row for row in rows if row.case == case.id and _counts(row)]
        if agreed:
            money = sum((row.money for row in agreed), NOTHING)
            outcome = case.outcome.value if case.outcome is not None else ""
            found.append(Precedent(case_number=case.number, money=money, outcome=outcome))
    return Precedents(cases=tuple(found))


def _counts(row: Promise) -> bool:
    """A deliverable that was not taken back; what the house owes by its own guarantee is none."""
    deliverable = row.solution or bool(row.money)
    return deliverable and row.state not in _GONE and row.kind is not PromiseKind.GUARANTEE
