"""Taps on inline buttons that wait for the bot's answer."""

import asyncio
import secrets
import time
from dataclasses import dataclass

from bot.sandbox.errors import BadRequest
from bot.sandbox.wire import Json

_LIFETIME = 60.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Tap:
    """One tap: its callback query id and the answer to come."""

    id: str
    bot: int
    chat: int
    user: int
    since: float
    answer: asyncio.Future[Json]


class Taps:
    """The callback queries that can still be answered."""

    def __init__(self) -> None:
        self._open: dict[str, Tap] = {}

    def start(self, bot: int, chat: int, user: int) -> Tap:
        """Make a callback query id that can be answered once, for a minute."""
        now = time.monotonic()
        self._open = {key: tap for key, tap in self._open.items() if now - tap.since < _LIFETIME}
        number = str(secrets.randbits(62) + (1 << 61))
        answer: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        tap = Tap(id=number, bot=bot, chat=chat, user=user, since=now, answer=answer)
        self._open[number] = tap
        return tap

    def finish(self, bot: int, number: str, answer: Json) -> Tap:
        """Take the bot's answer; refuses an id that is unknown, too old or answered before."""
        tap = self._open.get(number)
        if tap is None or tap.bot != bot or time.monotonic() - tap.since > _LIFETIME:
            raise BadRequest(
                "query is too old and response timeout expired or query ID is invalid"
            )
        del self._open[number]
        if not tap.answer.done():
            tap.answer.set_result(answer)
        return tap
