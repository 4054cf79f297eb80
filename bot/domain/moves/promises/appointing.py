"""Another time to be in touch: what becomes of the contacts that were told before (§6.4, §10)."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.deciding import ledger
from bot.domain.moves.desk.working import callbacks_kept, contacts_moved
from bot.domain.policy.policy import Policy
from bot.domain.record.commitment import Promise, PromiseKind


def others_moved(
    rows: Sequence[Promise], now: datetime, policy: Policy, *, instead: bool = False
) -> tuple[Promise, ...]:
    """The contacts that a new time for one settles; ``rows`` are the open ones.

    "You hear from us by 11:00" is moved. A contact that was told in words of its own is a promise
    of its own and stays; where the new words are said to go ``instead``, the soonest one goes.
    """
    own = sorted((row.due, row.id) for row in rows if _is_appointed(row) and row.due)
    stays = {row for _, row in (own[1:] if instead else own)}
    moved = contacts_moved([row for row in rows if row.id not in stays], now, policy)
    return (*moved, *callbacks_kept([row for row in rows if row.id in stays], now, policy))


def next_contact(rows: Sequence[Promise], settled: Sequence[Promise]) -> list[datetime]:
    """When contacts that are open still are due, beside those that are ``settled`` now."""
    gone = {row.id for row in settled}
    left = (row for row in rows if row.is_open and row.id not in gone)
    return [row.due for row in left if _is_appointed(row) and row.due is not None]


def _is_appointed(row: Promise) -> bool:
    """Whether one of our people has told of this contact in words of its own."""
    contact = row.kind is PromiseKind.CALLBACK and not row.solution
    return contact and row.by != ledger.THE_HOUSE and bool(row.text)
