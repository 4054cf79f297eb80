"""The journal of all cases, append-only."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.people import PersonId
from bot.domain.record.case import CaseId
from bot.domain.record.journal import Entry, What
from bot.storage.straight import kept
from bot.storage.tables.cases import journal

_ADD = kept(journal.insert())
_OF_CASE = kept(
    select(journal).where(journal.c.case_id == bindparam("case")).order_by(journal.c.id)
)
_AFTER = kept(
    select(journal)
    .where(journal.c.id > bindparam("line"))
    .order_by(journal.c.id)
    .limit(bindparam("most"))
)


class SqlJournal:
    """The ``journal`` table."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, entry: Entry) -> None:
        """Write a line."""
        values = {
            "case_id": entry.case,
            "at": entry.at,
            "by_id": entry.by,
            "what": entry.what.value,
            "old": entry.old,
            "new": entry.new,
            "note": entry.note,
        }
        await self._connection.execute(_ADD, values)

    async def of_case(self, case: CaseId) -> Sequence[Entry]:
        """All lines of a case, oldest first."""
        rows = await self._connection.execute(_OF_CASE, {"case": case})
        return [_entry(row) for row in rows]

    async def between(self, start: datetime, end: datetime) -> Sequence[Entry]:
        """All lines of a span of time, oldest first, for the reports."""
        return await self._all(select(journal).where(journal.c.at.between(start, end)))

    async def after(self, line: int, *, limit: int) -> Sequence[tuple[int, Entry]]:
        """The next lines of all cases after a numbered one, each with its number."""
        rows = await self._connection.execute(_AFTER, {"line": line, "most": limit})
        return [(row.id, _entry(row)) for row in rows]

    async def newest(self) -> int:
        """The number of the newest line; 0 where there is none."""
        return await self._connection.scalar(select(func.max(journal.c.id))) or 0

    async def _all(self, statement: Select[Any]) -> list[Entry]:
        rows = await self._connection.execute(statement.order_by(journal.c.id))
        return [_entry(row) for row in rows]


def _entry(row: Row[Any]) -> Entry:
    return Entry(
        case=CaseId(row.case_id),
        at=row.at,
        by=None if row.by_id is None else PersonId(row.by_id),
        what=What(row.what),
        old=row.old,
        new=row.new,
        note=row.note,
    )
