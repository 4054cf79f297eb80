"""Small remembered facts."""

from typing import cast

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ports.json import Json
from bot.storage import dialects
from bot.storage.tables.runtime import memory


class SqlMemory:
    """The ``memory`` table."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, key: str) -> Json:
        """The remembered value, or ``None``."""
        statement = select(memory.c.value).where(memory.c.key == key)
        return cast("Json", await self._connection.scalar(statement))

    async def set(self, key: str, value: Json) -> None:
        """Remember a value; ``None`` forgets it."""
        if value is None:
            await self._connection.execute(delete(memory).where(memory.c.key == key))
            return
        statement = dialects.insert_into(self._connection, memory).values(key=key, value=value)
        await self._connection.execute(
            statement.on_conflict_do_update(index_elements=["key"], set_={"value": value})
        )
