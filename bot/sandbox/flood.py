"""Telegram's limits on how fast a bot may send, for those who want them enforced."""

from collections import defaultdict, deque
from math import ceil

from bot.sandbox.clock import SandboxClock
from bot.sandbox.errors import TooManyRequests

_GROUP = (20, 60.0)
_OVERALL = (30, 1.0)


class Flood:
    """Counts what each bot sends: 20 a minute into one group, 30 a second over all."""

    def __init__(self, clock: SandboxClock, *, enabled: bool) -> None:
        self._clock = clock
        self.enabled = enabled
        self._sent: dict[tuple[int, int], deque[float]] = defaultdict(deque)

    def check(self, bot: int, chat: int, messages: int = 1) -> None:
        """Count messages about to be sent, or refuse them with an honest retry_after."""
        if not self.enabled:
            return
        now = self._clock.timestamp()
        windows = [((bot, 0), _OVERALL)] + ([((bot, chat), _GROUP)] if chat < 0 else [])
        for key, (limit, seconds) in windows:
            sent = self._sent[key]
            while sent and sent[0] <= now - seconds:
                sent.popleft()
            over = len(sent) + messages - limit
            if over > 0 and sent:
                free_at = sent[min(over, len(sent)) - 1] + seconds
                raise TooManyRequests(max(1, ceil(free_at - now)))
        for key, _ in windows:
            self._sent[key].extend([now] * messages)
