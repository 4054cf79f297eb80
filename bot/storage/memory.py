"""Small remembered facts."""

from typing import cast

from sqlalchemy import bindparam, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ports.json import Json
from bot.storage import dialects
from bot.storage.straight import kept
from bot.storage.tables.runtime import memory

_THIS = memory.c.key == bindparam("wanted")
_GET = kept(select(memory.c.value).where(_THIS))
_FORGET = kept(delete(memory).where(_THIS))


class SqlMemory:
    """The ``memory`` table."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, key: str) -> Json:
        """The remembered value, or ``None``."""
        return cast("Json", await self._connection.scalar(_GET, {"wanted": key}))

    async def set(self, key: str, value: Json) -> None:
        """Remember a value; ``None`` forgets it."""
        if value is None:
            await self._connection.execute(_FORGET, {"wanted": key})
            return
        statement = dialects.upsert(self._connection.dialect.name, memory)
        await self._connection.execute(statement, {"key": key, "value": value})
