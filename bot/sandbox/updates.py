"""The queue of updates that wait for one bot."""

import asyncio

from bot.sandbox.errors import Conflict
from bot.sandbox.store import Store
from bot.sandbox.wire import Json

# What a bot must ask for by name.
OPTIONAL = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
_OTHER_POLL = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)


class UpdateQueue:
    """Numbers updates, keeps them until they are confirmed, and lets one poller wait for them."""

    def __init__(self, store: Store, bot: int) -> None:
        self._store, self._bot = store, bot
        self._waiter: asyncio.Future[bool] | None = None
        self.allowed: list[str] | None = None
        self.pending: dict[int, Json] = {}
        self.last_id = 0

    def wants(self, kind: str) -> bool:
        """Tell whether the bot asked for updates of this kind."""
        if self.allowed:
            return kind in self.allowed
        return kind not in OPTIONAL

    def restore(self, update: Json, last_id: int) -> None:
        """Put back an update that was waiting when the sandbox stopped."""
        self.pending[update["update_id"]] = update
        self.last_id = max(last_id, update["update_id"])

    def push(self, kind: str, payload: Json) -> Json:
        """Add an update and wake the poller."""
        self.last_id += 1
        update = {"update_id": self.last_id, kind: payload}
        self.pending[self.last_id] = update
        self._store.save("update", self._key(self.last_id), update)
        self._store.save("last_update", str(self._bot), self.last_id)
        self._wake(more=True)
        return update

    def confirm(self, offset: int) -> None:
        """Forget what the bot has received: all updates before the offset."""
        if offset < 0:
            offset = sorted(self.pending)[offset:][0] if self.pending else 0
        for number in [each for each in self.pending if each < offset]:
            self.drop(number)

    def drop(self, number: int) -> None:
        """Forget one update."""
        if self.pending.pop(number, None) is not None:
            self._store.delete("update", self._key(number))

    def clear(self) -> None:
        """Forget all updates; the numbers go on."""
        for number in list(self.pending):
            self.drop(number)

    async def poll(self, offset: int, limit: int, patience: float) -> list[Json]:
        """Return the next updates, waiting for the first one; ends an older poll."""
        self.confirm(offset)
        self._wake(more=False)
        if not self.pending and patience > 0:
            await self._wait(patience)
        return [self.pending[number] for number in sorted(self.pending)[:limit]]

    def close(self) -> None:
        """Let a waiting poller go, empty-handed."""
        self._wake(more=True)

    async def _wait(self, patience: float) -> None:
        waiter = self._waiter = asyncio.get_running_loop().create_future()
        try:
            mine = await asyncio.wait_for(waiter, patience)
        except TimeoutError:
            return
        finally:
            if self._waiter is waiter:
                self._waiter = None
        if not mine:
            raise Conflict(_OTHER_POLL)

    def _wake(self, *, more: bool) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(more)
        self._waiter = None

    def _key(self, number: int) -> str:
        return f"{self._bot}:{number:012}"
