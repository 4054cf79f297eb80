"""Something extra for one customer again and again: people look, nobody is accused (§11)."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.domain.record.commitment import UNSAVED, Promise, PromiseKind, PromiseState

YEAR = timedelta(days=365)
_GONE = frozenset({PromiseState.RELEASED, PromiseState.RENEGOTIATED})


def is_new(row: Promise) -> bool:
    """Whether it books something extra, and does not only move its time."""
    return row.id == UNSAVED and row.kind is PromiseKind.COMPENSATION and not row.postponed


def within_a_year(rows: Iterable[Promise], now: datetime) -> int:
    """How often something extra was given in the twelve months before now."""
    return sum(
        row.kind is PromiseKind.COMPENSATION
        and row.state not in _GONE
        and row.made_at > now - YEAR
        for row in rows
    )
