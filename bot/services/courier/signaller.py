"""Does what is wanted straight after a commit: tap answers, reactions, typing. Best effort."""

import asyncio
import logging
from collections.abc import Sequence

from bot.ports.clock import Clock
from bot.ports.messenger import Messenger
from bot.ports.signals import AnswerQuery, AnswerTap, React, Signal
from bot.ports.wording import Wording, WordingFailed

log = logging.getLogger(__name__)


class Signaller:
    """Carries signals to Telegram a few at a time; what fails is logged and forgotten."""

    def __init__(
        self, *, messenger: Messenger, wording: Wording, clock: Clock, hands: int = 8
    ) -> None:
        self._messenger = messenger
        self._wording = wording
        self._clock = clock
        self._hands = hands
        self._waiting: asyncio.Queue[Signal | None] = asyncio.Queue()

    def put(self, signals: Sequence[Signal]) -> None:
        """Carry these soon; made to be given to ``Database.on_signals``."""
        for signal in signals:
            self._waiting.put_nowait(signal)

    async def run(self) -> None:
        """Carry signals until ``stop``."""
        async with asyncio.TaskGroup() as group:
            for _ in range(self._hands):
                group.create_task(self._carry_all())

    async def stop(self) -> None:
        """Carry what waits, then end."""
        for _ in range(self._hands):
            self._waiting.put_nowait(None)

    async def drain(self) -> int:
        """Carry what waits now, in order; returns how many. For use without ``run``."""
        carried = 0
        while not self._waiting.empty():
            signal = self._waiting.get_nowait()
            if signal is not None:
                await self._carry(signal)
                carried += 1
        return carried

    async def _carry_all(self) -> None:
        while (signal := await self._waiting.get()) is not None:
            await self._carry(signal)

    async def _carry(self, signal: Signal) -> None:
        try:
            await self._messenger.signal(signal, self._text(signal))
        except Exception:  # a lost spinner or reaction must not end the loop
            log.warning("a signal was lost", exc_info=True)

    def _text(self, signal: Signal) -> str:
        match signal:
            case AnswerTap(key=key) | AnswerQuery(key=key) if key:
                return self._say(key, signal.language, signal)
            case React():
                return self._say(signal.emoji_key, "", signal)
            case _:
                return ""

    def _say(self, key: str, language: str, signal: Signal) -> str:
        fields = dict(signal.fields) if isinstance(signal, AnswerTap) else {}
        language = language or next(iter(self._wording.languages()), "")
        try:
            return self._wording.say(key, language=language, now=self._clock.now(), **fields)
        except WordingFailed:
            log.warning("no words for %s in %s", key, language)
            return ""
