"""Telegram's limits: per bot, per private chat, per group. They are soft; we stay below them."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.people import ChatId

NO_WAIT = timedelta(0)
CHATS_REMEMBERED = 5000
FAR_AHEAD = timedelta(minutes=2)
"""No limit asks for such a wait: the clock was set back, and what we remember is void."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Limits:
    """Messages and edits per time."""

    per_second: float = 25
    burst: int = 5
    """So many may leave at once over all chats."""
    private_per_second: float = 1
    private_burst: int = 3
    group_messages: int = 18
    group_window: timedelta = timedelta(seconds=60)
    """In any window of this length a group gets at most ``group_messages``."""
    flood_window: timedelta = timedelta(seconds=2)
    """Two chats refused within this time mean that the whole bot is too fast."""


class Bucket:
    """A steady rate with a burst: remembers when the last message would have left steadily."""

    def __init__(self, rate: float, burst: int) -> None:
        self._step = timedelta(seconds=1 / rate)
        self._slack = self._step * (burst - 1)
        self._steady: datetime | None = None

    def wait(self, now: datetime) -> timedelta:
        """How long until the next message may leave."""
        if self._steady is None or self._steady - now > FAR_AHEAD:
            return NO_WAIT
        return max(self._steady - self._slack - now, NO_WAIT)

    def take(self, now: datetime, count: int = 1) -> None:
        """Count messages that leave now."""
        ahead = self._steady is not None and now < self._steady <= now + FAR_AHEAD
        start = self._steady if self._steady is not None and ahead else now
        self._steady = start + self._step * count

    def is_idle(self, now: datetime) -> bool:
        """Whether forgetting it changes nothing."""
        return self._steady is None or self._steady <= now


class Window:
    """At most so many in any window of a length."""

    def __init__(self, count: int, length: timedelta) -> None:
        self._count = count
        self._length = length
        self._taken: deque[datetime] = deque()

    def wait(self, now: datetime, count: int = 1) -> timedelta:
        """How long until ``count`` more fit."""
        while self._taken and not now - self._length < self._taken[0] <= now:
            self._taken.popleft()
        excess = len(self._taken) + min(count, self._count) - self._count
        if excess <= 0:
            return NO_WAIT
        return self._taken[excess - 1] + self._length - now

    def take(self, now: datetime, count: int = 1) -> None:
        """Count messages that leave now."""
        self._taken.extend([now] * count)

    def is_idle(self, now: datetime) -> bool:
        """Whether forgetting it changes nothing."""
        return not self._taken or self._taken[-1] + self._length <= now


class Limiter:
    """Says how long a chat must wait, and which chats have been waiting for it."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._all = Bucket(limits.per_second, limits.burst)
        self._private: dict[ChatId, Bucket] = {}
        self._groups: dict[ChatId, Window] = {}
        self._bitten: set[ChatId] = set()
        self._flooded: dict[ChatId, datetime] = {}
        self._paused: datetime | None = None

    def wait(self, chat: ChatId, now: datetime, count: int = 1) -> timedelta:
        """How long until ``count`` messages may leave for this chat."""
        return max(self.pause_of_all(now), self._chat_wait(chat, now, count))

    def pause_of_all(self, now: datetime) -> timedelta:
        """How long no chat gets anything."""
        return max(self.pause(now), self._all.wait(now))

    def pause(self, now: datetime) -> timedelta:
        """How long the whole bot still pauses."""
        return max(self._paused - now, NO_WAIT) if self._paused else NO_WAIT

    def take(self, chat: ChatId, now: datetime, count: int = 1) -> None:
        """Count messages that leave for this chat now."""
        self._all.take(now, count)
        self._bitten.discard(chat)
        if chat < 0:
            self._group(chat).take(now, count)
        else:
            self._bucket(chat).take(now, count)

    def open_chats(self, chats: Iterable[ChatId], now: datetime) -> list[ChatId]:
        """Those that may get a message now; the others are remembered as bitten."""
        free = []
        for chat in chats:
            if self._chat_wait(chat, now, 1) > NO_WAIT:
                self._bitten.add(chat)
            elif self.wait(chat, now) == NO_WAIT:
                free.append(chat)
        return free

    def is_bitten(self, chat: ChatId) -> bool:
        """Whether this chat had to wait for its own limit since its last message."""
        return chat in self._bitten

    def flooded(self, chat: ChatId, now: datetime, after: timedelta) -> None:
        """Telegram asked this chat to wait; two chats at once stop everything."""
        recent = {c for c, at in self._flooded.items() if now - at <= self._limits.flood_window}
        self._flooded = {c: at for c, at in self._flooded.items() if c in recent}
        self._flooded[chat] = now
        if recent - {chat}:
            self._paused = max(self._paused or now, now + after)

    def tidy(self, now: datetime) -> None:
        """Forget chats that have been quiet, once there are many."""
        if len(self._private) + len(self._groups) > CHATS_REMEMBERED:
            self._private = {c: b for c, b in self._private.items() if not b.is_idle(now)}
            self._groups = {c: w for c, w in self._groups.items() if not w.is_idle(now)}

    def _chat_wait(self, chat: ChatId, now: datetime, count: int) -> timedelta:
        if chat < 0:
            return self._group(chat).wait(now, count)
        return self._bucket(chat).wait(now)

    def _bucket(self, chat: ChatId) -> Bucket:
        if chat not in self._private:
            limits = self._limits
            self._private[chat] = Bucket(limits.private_per_second, limits.private_burst)
        return self._private[chat]

    def _group(self, chat: ChatId) -> Window:
        if chat not in self._groups:
            limits = self._limits
            self._groups[chat] = Window(limits.group_messages, limits.group_window)
        return self._groups[chat]
