"""What is planned ahead: who will be away, who is on call."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.people import PersonId
from bot.domain.record.roster import Shift, ShiftId, ShiftKind
from bot.storage.tables.meta import AnyRow
from bot.storage.tables.roster import roster as table


class SqlRoster:
    """The ``roster`` table."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, shift: Shift) -> Shift:
        """Keep it; returns it with its number."""
        values = {
            "kind": shift.kind.value,
            "person_id": shift.person,
            "starts": shift.starts,
            "ends": shift.ends,
            "backup_id": shift.backup,
        }
        added = table.insert().returning(table.c.id)
        number = (await self._connection.execute(added, values)).scalar_one()
        return replace(shift, id=ShiftId(number))

    async def get(self, number: int) -> Shift | None:
        """The one with this number."""
        row = (await self._connection.execute(select(table).where(table.c.id == number))).first()
        return None if row is None else _shift(row)

    async def remove(self, number: ShiftId) -> bool:
        """Drop it; whether it was there."""
        gone = await self._connection.execute(delete(table).where(table.c.id == number))
        return gone.rowcount == 1

    async def forget(self, before: datetime) -> int:
        """Drop those that were over before then; how many there were."""
        gone = await self._connection.execute(delete(table).where(table.c.ends < before))
        return gone.rowcount

    async def ahead(self, kind: ShiftKind, now: datetime) -> Sequence[Shift]:
        """Those that are not over, the first to start first."""
        wanted = (table.c.kind == kind.value) & (table.c.ends > now)
        chosen = select(table).where(wanted).order_by(table.c.starts, table.c.id)
        return [_shift(row) for row in await self._connection.execute(chosen)]


def _shift(row: AnyRow) -> Shift:
    return Shift(
        id=ShiftId(row.id),
        kind=ShiftKind(row.kind),
        person=PersonId(row.person_id),
        starts=row.starts,
        ends=row.ends,
        backup=None if row.backup_id is None else PersonId(row.backup_id),
    )
