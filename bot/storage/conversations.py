"""Conversation state."""

from collections.abc import Mapping
from copy import deepcopy
from functools import cache
from typing import cast

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ports.json import Json
from bot.storage import dialects
from bot.storage.straight import kept
from bot.storage.tables.runtime import conversations

_THIS = conversations.c.key == bindparam("wanted")
_STATE = kept(select(conversations.c.state).where(_THIS))
_DATA = kept(select(conversations.c.data).where(_THIS))
_FORGET = kept(delete(conversations).where(_THIS, conversations.c.state.is_(None)))


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
        await self._connection.execute(_put(self._connection.dialect.name, *values), fresh)
        if not await self.data(key):
            await self._connection.execute(_FORGET, {"wanted": key})


@cache
def _put(dialect: str, *names: str) -> "sqlite.Insert | postgresql.Insert":
    """A new row, or these columns of the one that is there."""
    insert = dialects.insert_by(dialect, conversations)
    changed = {name: insert.excluded[name] for name in names}
    return kept(insert.on_conflict_do_update(index_elements=["key"], set_=changed))
