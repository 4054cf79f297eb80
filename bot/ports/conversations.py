"""Conversation state and small remembered facts."""

from collections.abc import Mapping
from typing import Protocol

from bot.ports.json import Json


class Conversations(Protocol):
    """Conversation state, kept in the same transaction as everything else."""

    async def state(self, key: str) -> str | None:
        """The state of the conversation, if any."""
        ...

    async def set_state(self, key: str, state: str | None) -> None:
        """Set or clear the state; its data stay."""
        ...

    async def data(self, key: str) -> dict[str, Json]:
        """A copy of the data, empty when there are none."""
        ...

    async def set_data(self, key: str, data: Mapping[str, Json]) -> None:
        """Replace the data."""
        ...


class Memory(Protocol):
    """Small facts the process must remember: the bound group, the last sweep, used codes."""

    async def get(self, key: str) -> Json:
        """The remembered value, or ``None``."""
        ...

    async def set(self, key: str, value: Json) -> None:
        """Remember a value; ``None`` forgets it."""
        ...
