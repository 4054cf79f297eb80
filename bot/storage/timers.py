"""Rows that say when to look at a case again."""

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from itertools import groupby
from typing import Any, cast

from sqlalchemy import Select, Update, and_, bindparam, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.record.timers import (
    CancelTimers,
    DueTimer,
    LatePolicy,
    SetTimer,
    TimerId,
    TimerKind,
    TimerOrder,
)
from bot.storage.straight import kept
from bot.storage.tables.meta import AnyRow
from bot.storage.tables.runtime import timers

_PENDING = timers.c.state == "pending"
_CANCEL = update(timers).where(_PENDING).values(state="cancelled")
_NAMED = and_(
    timers.c.kind == bindparam("named_kind"), timers.c.subject == bindparam("named_subject")
)
_REPLACE = kept(_CANCEL.where(timers.c.case_id == bindparam("of_case"), _NAMED))
_REPLACE_LOOSE = kept(_CANCEL.where(timers.c.case_id.is_(None), _NAMED))
_SET = kept(timers.insert())
_THIS = update(timers).where(timers.c.id == bindparam("this"))
_CHANGE = kept(_THIS)
_FINISH = kept(_THIS.where(_PENDING))
_RETRY = _THIS.values(attempts=timers.c.attempts + 1)
_NEXT_WAKE = kept(select(func.min(timers.c.wake)).where(_PENDING))
_IN_ORDER = select(timers).where(_PENDING).order_by(timers.c.wake, timers.c.id)
_DUE = kept(_IN_ORDER.where(timers.c.wake <= bindparam("now")).limit(bindparam("most")))
_NEXT = kept(_IN_ORDER.where(timers.c.wake.is_not(None)).limit(1))
_OF_CASE = kept(_IN_ORDER.where(timers.c.case_id == bindparam("of_case")))


class SqlTimers:
    """The ``timers`` table. ``due`` is what was meant, ``wake`` is when to look."""

    def __init__(self, connection: AsyncConnection, touched: set[str]) -> None:
        self._connection = connection
        self._touched = touched

    async def order(self, *orders: TimerOrder) -> None:
        """Set or cancel timers, one order after the other."""
        for one in orders:
            if isinstance(one, CancelTimers):
                await self._cancel(one)
        left = sorted(_left_of(orders), key=lambda one: one.case or 0)
        for case, some in groupby(left, key=lambda one: one.case):
            await self._set(case, list(some))
        if orders:
            self._touched.add("timers")

    async def due(self, now: datetime, *, limit: int) -> Sequence[DueTimer]:
        """Pending timers whose time has come, oldest first."""
        return await self._all(_DUE, now=now, most=limit)

    async def finish(self, timer: TimerId, now: datetime, note: str = "") -> bool:
        """Mark one fired; ``False`` when it is no longer pending."""
        values = {"this": timer, "state": "done", "finished": now, "note": note}
        return (await self._connection.execute(_FINISH, values)).rowcount > 0

    async def annotate(self, timer: TimerId, note: str) -> None:
        """Say what became of a timer."""
        await self._change(timer, note=note)

    async def postpone(self, timer: TimerId, until: datetime) -> None:
        """Fire it later instead; a timer marked fired in this transaction wakes again."""
        await self._change(timer, state="pending", due=until, wake=until, finished=None)

    async def let_wait(self, timer: TimerId, until: datetime) -> None:
        """The same, and ``due`` stays what it was."""
        await self._change(timer, state="pending", wake=until, finished=None)

    async def retry(self, timer: TimerId, until: datetime, error: str) -> None:
        """Firing failed: look again later, one attempt more; ``due`` stays what it was."""
        values = {"this": timer, "wake": until, "note": error}
        await self._connection.execute(_RETRY, values)
        self._touched.add("timers")

    async def next_due(self) -> DueTimer | None:
        """The pending timer that comes first."""
        return next(iter(await self._all(_NEXT)), None)

    async def next_wake(self) -> datetime | None:
        """When to look at the table again."""
        return cast("datetime | None", await self._connection.scalar(_NEXT_WAKE))

    async def of_case(self, case: int) -> Sequence[DueTimer]:
        """The pending timers of a case, next first."""
        return await self._all(_OF_CASE, of_case=case)

    async def fired(self) -> int:
        """How many timers have ever fired."""
        done = select(func.count()).where(timers.c.state == "done")
        return await self._connection.scalar(done) or 0

    async def _all(self, statement: Select[Any], **wanted: object) -> list[DueTimer]:
        return [_row(one) for one in await self._connection.execute(statement, wanted)]

    async def _set(self, case: int | None, orders: Sequence[SetTimer]) -> None:
        """Each replaces what is pending under its name."""
        names = [{"named_kind": one.kind.value, "named_subject": one.subject} for one in orders]
        if case is None:
            await self._connection.execute(_REPLACE_LOOSE, names)
        else:
            mine = [{"of_case": case, **name} for name in names]
            await self._connection.execute(_REPLACE, mine)
        await self._connection.execute(_SET, [_values(one) for one in orders])

    async def _cancel(self, order: CancelTimers) -> None:
        kinds = tuple(sorted(order.kinds))
        statement = _cancel(kinds, loose=order.case is None, any_subject=order.subject is None)
        given = {"of_case": order.case, "of_subject": order.subject}
        wanted = {name: value for name, value in given.items() if value is not None}
        await self._connection.execute(statement, wanted)

    async def _change(self, timer: TimerId, **values: object) -> None:
        await self._connection.execute(_CHANGE, {"this": timer, **values})
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


@cache
def _cancel(kinds: tuple[TimerKind, ...], *, loose: bool, any_subject: bool) -> Update:
    """Made once for each set of kinds that the domain cancels together."""
    chosen = _CANCEL.where(
        timers.c.case_id.is_(None) if loose else timers.c.case_id == bindparam("of_case")
    )
    if kinds:
        chosen = chosen.where(or_(*(timers.c.kind == kind for kind in kinds)))
    if not any_subject:
        chosen = chosen.where(timers.c.subject == bindparam("of_subject"))
    return kept(chosen)


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
