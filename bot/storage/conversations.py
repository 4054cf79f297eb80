"""Conversation state."""

from collections.abc import Mapping
from copy import deepcopy
from typing import cast

from sqlalchemy import bindparam, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ports.json import Json
from bot.storage import dialects
from bot.storage.straight import kept
from bot.storage.tables.runtime import conversations

_THIS = conversations.c.key == bindparam("wanted")
_STATE = kept(select(conversations.c.state).where(_THIS))
_DATA = kept(select(conversations.c.data).where(_THIS))


class SqlConversations:
    """The ``conversations`` table; a conversation without state and data has no row."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def state(self, key: str) -> str | None:
        """The state of the conversation, if any."""
        return cast("str | None", await self._connection.scalar(_STATE, {"wanted": key}))

    async def set_state(self, key: str, state: str | None) -> None:
        """Set or clear the state; its data stay."""
        await self._write(key, state=state)

    async def data(self, key: str) -> dict[str, Json]:
        """A copy of the data, empty when there are none."""
        found = await self._connection.scalar(_DATA, {"wanted": key})
        return cast("dict[str, Json]", found or {})

    async def set_data(self, key: str, data: Mapping[str, Json]) -> None:
        """Replace the data."""
        await self._write(key, data=deepcopy(dict(data)))

    async def _write(self, key: str, **values: object) -> None:
        fresh = {"key": key, "state": None, "data": {}} | values
        statement = dialects.insert_into(self._connection, conversations).values(fresh)
        await self._connection.execute(
            statement.on_conflict_do_update(index_elements=["key"], set_=values)
        )
        empty = conversations.c.state.is_(None) & (conversations.c.key == key)
        if not await self.data(key):
            await self._connection.execute(delete(conversations).where(empty))
