"""Inline queries that wait for the bot's answer, and the lists that people look at."""

import asyncio
import secrets
import time
from dataclasses import dataclass, field

from bot.sandbox.errors import BadRequest
from bot.sandbox.wire import Json

_LIFETIME = 10.0
_MOST = 200


@dataclass(kw_only=True, slots=True)
class Query:
    """One query, and the list that was answered to it."""

    id: str
    bot: int
    user: int
    chat: int
    words: str
    offset: str
    since: float
    answer: asyncio.Future[Json]


@dataclass(kw_only=True, slots=True)
class Queries:
    """The newest queries, and the answers that may be shown again."""

    _known: dict[str, Query] = field(default_factory=dict)
    _kept: dict[tuple[int, int, str, str], tuple[Json, float]] = field(default_factory=dict)

    def start(self, bot: int, user: int, chat: int, words: str, offset: str) -> Query:
        """Make a query that can be answered once, for some seconds."""
        while len(self._known) >= _MOST:
            del self._known[next(iter(self._known))]
        number = str(secrets.randbits(62) + (1 << 61))
        answer: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        self._known[number] = Query(
            id=number, bot=bot, user=user, chat=chat, words=words, offset=offset,
            since=time.monotonic(), answer=answer,
        )  # fmt: skip
        return self._known[number]

    def open(self, bot: int, number: str) -> Query:
        """Return a query that waits; refuses one that is unknown, too old or answered before."""
        query = self._known.get(number)
        waits = query is not None and query.bot == bot and not query.answer.done()
        if query is None or not waits or time.monotonic() - query.since > _LIFETIME:
            raise BadRequest(
                "query is too old and response timeout expired or query ID is invalid"
            )
        return query

    def answered(self, number: str) -> Query | None:
        """Return a query whose list is on somebody's screen."""
        query = self._known.get(number)
        return query if query is not None and query.answer.done() else None

    def keep(self, query: Query, answer: Json, seconds: float, *, personal: bool) -> None:
        """Show this answer again, to this person or to everybody, for so long."""
        key = (query.bot, query.user if personal else 0, query.words, query.offset)
        self._kept[key] = (answer, time.monotonic() + seconds)

    def kept(self, bot: int, user: int, words: str, offset: str) -> Json | None:
        """Return an answer that need not be asked for again."""
        now = time.monotonic()
        self._kept = {key: one for key, one in self._kept.items() if one[1] > now}
        for whom in (user, 0):
            if found := self._kept.get((bot, whom, words, offset)):
                return found[0]
        return None
