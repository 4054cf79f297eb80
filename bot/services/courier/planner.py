"""Which of the rows that wait for one chat goes next: decided here, carried out elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.ports.outbox import OutboxRow
from bot.services.courier.folding import Fold, Folding, folds

ALBUM_SIZE = 10


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """What becomes of the rows that wait for one chat."""

    send: tuple[OutboxRow, ...] = ()
    """One row, or the neighbouring rows of one album."""
    superseded: tuple[OutboxRow, ...] = ()
    expired: tuple[OutboxRow, ...] = ()
    folds: tuple[Fold, ...] = ()


def plan(
    rows: Sequence[OutboxRow], now: datetime, *, bitten: bool, folding: Folding | None
) -> Plan:
    """The next step of a chat.

    Rows go in order. Only where the chat had to wait for its limit (``bitten``) do answers to
    people overtake what was queued before them.
    """
    expired = tuple(row for row in rows if _is_expired(row, now))
    fresh = [row for row in rows if not _is_expired(row, now)]
    superseded = _overtaken_edits(fresh)
    left = [row for row in fresh if row not in superseded]
    folded = folds(left, folding)
    if folded:
        return Plan(superseded=superseded, expired=expired, folds=folded)
    return Plan(superseded=superseded, expired=expired, send=_next(left, bitten=bitten))


def _is_expired(row: OutboxRow, now: datetime) -> bool:
    return row.message.expires is not None and row.message.expires <= now


def _overtaken_edits(rows: Sequence[OutboxRow]) -> tuple[OutboxRow, ...]:
    last = {row.message.slot: row.id for row in rows if row.message.slot}
    return tuple(row for row in rows if row.message.slot and last[row.message.slot] != row.id)


def _next(rows: Sequence[OutboxRow], *, bitten: bool) -> tuple[OutboxRow, ...]:
    if not rows:
        return ()
    at = rows.index(_most_important(rows)) if bitten else 0
    return _with_neighbours(rows, at)


def _most_important(rows: Sequence[OutboxRow]) -> OutboxRow:
    """The first row of those written at the same time as the most important one.

    What one transaction wrote stays in the order in which it was written.
    """
    best = min(rows, key=lambda row: (row.message.priority, row.id))
    return next(row for row in rows if row.created == best.created)


def _with_neighbours(rows: Sequence[OutboxRow], at: int) -> tuple[OutboxRow, ...]:
    album = rows[at].message.album
    if not album:
        return (rows[at],)
    end = at
    while end < len(rows) and rows[end].message.album == album and end - at < ALBUM_SIZE:
        end += 1
    return tuple(rows[at:end])
