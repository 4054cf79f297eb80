"""Replies that the team has saved."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.elements import ColumnElement

from bot.domain.people import PersonId
from bot.domain.record.saved import SavedId, SavedReply
from bot.storage.tables.meta import AnyRow
from bot.storage.tables.saved import saved_replies as table


class SqlSavedReplies:
    """The ``saved_replies`` table."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def named(self, name: str) -> SavedReply | None:
        """The one with this name, whatever the case of its letters."""
        return await self._one(table.c.folded == name.strip().casefold())

    async def get(self, number: int) -> SavedReply | None:
        """The one with this number."""
        return await self._one(table.c.id == number)

    async def save(self, reply: SavedReply) -> SavedReply:
        """Add it, or put it in the place of the one with its name; returns it with its number."""
        values = {
            "name": reply.name,
            "folded": reply.name.casefold(),
            "text": reply.text,
            "by_id": reply.by,
            "at": reply.at,
        }
        known = await self.named(reply.name)
        if known is not None:
            changed = update(table).where(table.c.id == known.id).values(**values)
            await self._connection.execute(changed)
            return replace(reply, id=known.id, used=known.used)
        added = table.insert().returning(table.c.id)
        number = (await self._connection.execute(added, values)).scalar_one()
        return replace(reply, id=SavedId(number))

    async def change(self, reply: SavedReply) -> None:
        """Another name or text for the one with this number."""
        values = {"name": reply.name, "folded": reply.name.casefold(), "text": reply.text}
        await self._connection.execute(
            update(table).where(table.c.id == reply.id).values(**values)
        )

    async def delete(self, number: int) -> bool:
        """Drop it; whether it was there."""
        gone = await self._connection.execute(delete(table).where(table.c.id == number))
        return gone.rowcount == 1

    async def used(self, number: int) -> None:
        """It was sent once more."""
        once_more = update(table).where(table.c.id == number).values(used=table.c.used + 1)
        await self._connection.execute(once_more)

    async def all(self) -> Sequence[SavedReply]:
        """All, those used most first."""
        chosen = select(table).order_by(table.c.used.desc(), table.c.folded)
        return [_reply(row) for row in await self._connection.execute(chosen)]

    async def _one(self, which: ColumnElement[bool]) -> SavedReply | None:
        row = (await self._connection.execute(select(table).where(which))).first()
        return None if row is None else _reply(row)


def _reply(row: AnyRow) -> SavedReply:
    return SavedReply(
        id=SavedId(row.id),
        name=row.name,
        text=row.text,
        by=PersonId(row.by_id),
        at=row.at,
        used=row.used,
    )
