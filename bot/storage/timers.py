"""Rows that say when to look at a case again."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby
from typing import cast

from sqlalchemy import and_, bindparam, func, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.elements import ColumnElement

from bot.domain.record.timers import (
    CancelTimers,
    DueTimer,
    LatePolicy,
    SetTimer,
    TimerId,
    TimerKind,
    TimerOrder,
)
from bot.storage.tables.meta import AnyRow
from bot.storage.tables.runtime import timers

_PENDING = timers.c.state == "pending"
_CANCEL = update(timers).where(_PENDING).values(state="cancelled")
_NAMED = tuple_(timers.c.kind, timers.c.subject).in_(bindparam("names", expanding=True))
_REPLACE = _CANCEL.where(timers.c.case_id == bindparam("case"), _NAMED)
_REPLACE_LOOSE = _CANCEL.where(timers.c.case_id.is_(None), _NAMED)
_SET = timers.insert()


class SqlTimers:
    """The ``timers`` table. ``due`` is what was meant, ``wake`` is when to look."""

    def __init__(self, connection: AsyncConnection, touched: set[str]) -> None:
        self._connection = connection
        self._touched = touched

    async def order(self, *orders: TimerOrder) -> None:
        """Set or cancel timers, one order after the other."""
        for one in orders:
            if isinstance(one, CancelTimers):
                await self._connection.execute(_CANCEL.where(_cancelled_by(one)))
        left = sorted(_left_of(orders), key=lambda one: one.case or 0)
        for case, some in groupby(left, key=lambda one: one.case):
            await self._set(case, list(some))
        if orders:
            self._touched.add("timers")

    async def due(self, now: datetime, *, limit: int) -> Sequence[DueTimer]:
        """Pending timers whose time has come, oldest first."""
        return await self._pending(timers.c.wake <= now, limit)

    async def finish(self, timer: TimerId, now: datetime, note: str = "") -> bool:
        """Mark one fired; ``False`` when it is no longer pending."""
        done = update(timers).where(timers.c.id == timer, _PENDING)
        values = {"state": "done", "finished": now, "note": note}
        return (await self._connection.execute(done.values(values))).rowcount > 0

    async def annotate(self, timer: TimerId, note: str) -> None:
        """Say what became of a timer."""
        await self._change(timer, note=note)

    async def postpone(self, timer: TimerId, until: datetime) -> None:
        """Fire it later instead; a timer marked fired in this transaction wakes again."""
        await self._change(timer, state="pending", due=until, wake=until, finished=None)

    async def retry(self, timer: TimerId, until: datetime, error: str) -> None:
        """Firing failed: look again later, one attempt more; ``due`` stays what it was."""
        more = timers.c.attempts + 1
        await self._change(timer, wake=until, attempts=more, note=error)

    async def next_due(self) -> DueTimer | None:
        """The pending timer that comes first."""
        return next(iter(await self._pending(timers.c.wake.is_not(None), 1)), None)

    async def next_wake(self) -> datetime | None:
        """When to look at the table again."""
        statement = select(func.min(timers.c.wake)).where(_PENDING)
        return cast("datetime | None", await self._connection.scalar(statement))

    async def of_case(self, case: int) -> Sequence[DueTimer]:
        """The pending timers of a case, next first."""
        return await self._pending(timers.c.case_id == case, None)

    async def fired(self) -> int:
        """How many timers have ever fired."""
        done = select(func.count()).where(timers.c.state == "done")
        return await self._connection.scalar(done) or 0

    async def _pending(self, which: ColumnElement[bool], limit: int | None) -> list[DueTimer]:
        statement = select(timers).where(_PENDING, which).order_by(timers.c.wake, timers.c.id)
        return [_row(one) for one in await self._connection.execute(statement.limit(limit))]

    async def _set(self, case: int | None, orders: Sequence[SetTimer]) -> None:
        """Each replaces what is pending under its name."""
        names = [(one.kind.value, one.subject) for one in orders]
        if case is None:
            await self._connection.execute(_REPLACE_LOOSE, {"names": names})
        else:
            await self._connection.execute(_REPLACE, {"case": case, "names": names})
        await self._connection.execute(_SET, [_values(one) for one in orders])

    async def _change(self, timer: TimerId, **values: object) -> None:
        await self._connection.execute(update(timers).where(timers.c.id == timer).values(**values))
        self._touched.add("timers")


def _left_of(orders: Sequence[TimerOrder]) -> Sequence[SetTimer]:
    """What stays set when all orders were followed; so less is written."""
    left: dict[tuple[object, ...], SetTimer] = {}
    for order in orders:
        if isinstance(order, SetTimer):
            left[order.case, order.kind, order.subject] = order
        else:
            left = {name: one for name, one in left.items() if not _cancels(order, one)}
    return tuple(left.values())


def _cancels(order: CancelTimers, one: SetTimer) -> bool:
    return (
        order.case == one.case
        and (not order.kinds or one.kind in order.kinds)
        and order.subject in {None, one.subject}
    )


def _cancelled_by(order: CancelTimers) -> ColumnElement[bool]:
    chosen = timers.c.case_id == order.case
    if order.kinds:
        chosen = and_(chosen, timers.c.kind.in_(sorted(order.kinds)))
    if order.subject is not None:
        chosen = and_(chosen, timers.c.subject == order.subject)
    return chosen


def _values(order: SetTimer) -> dict[str, object]:
    return {
        "kind": order.kind,
        "case_id": order.case,
        "subject": order.subject,
        "due": order.due,
        "wake": order.due,
        "late": order.late,
        "state": "pending",
    }


def _row(found: AnyRow) -> DueTimer:
    return DueTimer(
        id=TimerId(found.id),
        kind=TimerKind(found.kind),
        due=found.due,
        case=found.case_id,
        subject=found.subject,
        late=LatePolicy(found.late),
        attempts=found.attempts,
    )
