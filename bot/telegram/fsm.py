"""aiogram's conversation storage inside the transaction of the update.

One storage per update, made with its unit of work: state, data and everything else are then
committed together or not at all.
"""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from aiogram.exceptions import DataNotDictLikeError
from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey

from bot.ports.conversations import Conversations


class ConversationStorage(BaseStorage):
    """State and data of a conversation, under every part of its key."""

    def __init__(self, conversations: Conversations) -> None:
        self._conversations = conversations

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        """Set or clear the state; the data stay."""
        name = state.state if isinstance(state, State) else state
        await self._conversations.set_state(text_of(key), name)

    async def get_state(self, key: StorageKey) -> str | None:
        """The name of the state, if any."""
        return await self._conversations.state(text_of(key))

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        """Replace the data by a copy. Raises ``DataNotDictLikeError``."""
        if not isinstance(data, Mapping):
            raise DataNotDictLikeError(
                f"Data must be a dict or dict-like object, got {type(data).__name__}"
            )
        await self._conversations.set_data(text_of(key), deepcopy(dict(data)))

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        """A copy of the data, empty when there are none."""
        return dict(await self._conversations.data(text_of(key)))

    async def update_data(self, key: StorageKey, data: Mapping[str, Any]) -> dict[str, Any]:
        """Add to the data, in the one transaction of the update; returns all of them."""
        together = {**await self.get_data(key), **data}
        await self.set_data(key, together)
        return deepcopy(together)

    async def get_value(
        self, storage_key: StorageKey, dict_key: str, default: Any | None = None
    ) -> Any | None:
        """One value of the data."""
        return (await self.get_data(storage_key)).get(dict_key, default)

    async def close(self) -> None:
        """Nothing to close: the transaction belongs to others."""


def text_of(key: StorageKey) -> str:
    """The whole key as text; leaving parts out would mix up bots, topics and businesses."""
    parts = (
        key.bot_id,
        key.chat_id,
        key.user_id,
        key.thread_id or "",
        key.business_connection_id or "",
        key.destiny,
    )
    return ":".join(str(part) for part in parts)
