"""Raw updates and their lanes."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache

from sqlalchemy import and_, bindparam, delete, exists, func, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ports.inbox import InboxRow
from bot.ports.json import Json
from bot.ports.updates import lane_of
from bot.storage import dialects
from bot.storage.straight import kept
from bot.storage.tables.meta import AnyRow
from bot.storage.tables.runtime import inbox

_earlier = inbox.alias("earlier")
_FIRST_OF_ITS_LANE = ~exists().where(
    _earlier.c.state == "new",
    _earlier.c.lane == inbox.c.lane,
    _earlier.c.bot_id == inbox.c.bot_id,
    _earlier.c.id < inbox.c.id,
)
_WAITS = inbox.c.state == "new"
_THIS = and_(inbox.c.bot_id == bindparam("bot"), inbox.c.update_id == bindparam("update"))
_HEADS = kept(
    select(inbox)
    .where(_WAITS, _FIRST_OF_ITS_LANE)
    .where(or_(inbox.c.not_before.is_(None), inbox.c.not_before <= bindparam("now")))
    .order_by(inbox.c.id)
    .limit(bindparam("most")),
    long=True,  # when much waits
)
_CLAIM = kept(
    select(inbox.c.id)
    .where(_THIS, _WAITS, _FIRST_OF_ITS_LANE)
    .with_for_update(skip_locked=True, of=inbox)
)
_HANDLED = kept(
    update(inbox).where(_THIS, _WAITS).values(state="handled", handled=bindparam("handled_at"))
)


class SqlInbox:
    """The ``inbox`` table."""

    def __init__(self, connection: AsyncConnection, touched: set[str]) -> None:
        self._connection = connection
        self._touched = touched

    async def put(self, bot: int, updates: Sequence[Mapping[str, Json]], now: datetime) -> int:
        """Store raw updates; a repeated ``(bot, update_id)`` changes nothing. Returns new rows."""
        if not updates:
            return 0
        rows = [_values(bot, one, now) for one in updates]
        statement = _put(self._connection.dialect.name)
        self._touched.add("inbox")
        if len(rows) == 1:  # the usual case, and SQLAlchemy cannot keep a list of values
            return (await self._connection.execute(statement, rows[0])).rowcount
        return (await self._connection.execute(statement.values(rows))).rowcount

    async def heads(self, now: datetime, *, limit: int) -> Sequence[InboxRow]:
        """The oldest unhandled update of each lane whose turn it is, oldest first."""
        found = await self._connection.execute(_HEADS, {"now": now, "most": limit})
        return [_row(one) for one in found]

    async def claim(self, row: InboxRow) -> bool:
        """Inside the transaction that handles it: whether it is still the first of its lane."""
        return (await self._connection.execute(_CLAIM, _names(row))).first() is not None

    async def mark_handled(self, row: InboxRow, now: datetime) -> bool:
        """Mark it handled; ``False`` when somebody else had done so."""
        values = _names(row) | {"handled_at": now}
        return (await self._connection.execute(_HANDLED, values)).rowcount > 0

    async def postpone(self, row: InboxRow, until: datetime, error: str) -> None:
        """Try again later, one attempt more."""
        more = inbox.c.attempts + 1
        await self._change(row, attempts=more, not_before=until, error=error)

    async def bury(self, row: InboxRow, now: datetime, error: str) -> None:
        """Keep it whole as a dead letter; its lane goes on."""
        await self._change(row, state="dead", handled=now, error=error)

    async def dead(self) -> Sequence[InboxRow]:
        """All dead letters, oldest first."""
        statement = select(inbox).where(inbox.c.state == "dead").order_by(inbox.c.id)
        return [_row(one) for one in await self._connection.execute(statement)]

    async def revive(self, bot: int, update: int) -> bool:
        """Put a dead letter back in its lane; ``False`` when there is no such letter."""
        changed = await self._connection.execute(
            inbox.update()
            .where(inbox.c.bot_id == bot, inbox.c.update_id == update, inbox.c.state == "dead")
            .values(state="new", attempts=0, not_before=None, handled=None)
        )
        self._touched.add("inbox")
        return changed.rowcount > 0

    async def prune(self, before: datetime) -> int:
        """Forget handled updates received before ``before``."""
        old = and_(inbox.c.state == "handled", inbox.c.received < before)
        return (await self._connection.execute(delete(inbox).where(old))).rowcount

    async def backlog(self) -> tuple[int, datetime | None]:
        """How many wait, and since when the oldest does."""
        statement = select(func.count(), func.min(inbox.c.received)).where(inbox.c.state == "new")
        count, oldest = (await self._connection.execute(statement)).one()
        return count, oldest

    async def _change(self, row: InboxRow, **values: object) -> None:
        statement = update(inbox).where(_THIS, _WAITS).values(**values)
        await self._connection.execute(statement, _names(row))


@cache
def _put(dialect: str) -> "sqlite.Insert | postgresql.Insert":
    insert = dialects.insert_by(dialect, inbox)
    return kept(insert.on_conflict_do_nothing(index_elements=["bot_id", "update_id"]))


def _names(row: InboxRow) -> dict[str, object]:
    return {"bot": row.bot, "update": row.update}


def _values(bot: int, raw: Mapping[str, Json], now: datetime) -> dict[str, object]:
    return {
        "bot_id": bot,
        "update_id": raw["update_id"],
        "lane": lane_of(raw),
        "payload": raw,
        "received": now,
        "state": "new",
    }


def _row(found: AnyRow) -> InboxRow:
    return InboxRow(
        bot=found.bot_id,
        update=found.update_id,
        lane=found.lane,
        payload=found.payload,
        received=found.received,
        attempts=found.attempts,
        error=found.error,
    )
