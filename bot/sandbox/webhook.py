"""Delivers updates to bots that asked for a webhook.

The updates of one chat go out one after another; a failing one holds up its chat only.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Any

import aiohttp

from bot.sandbox.bots import Bot, Webhook
from bot.sandbox.calls import CallLog
from bot.sandbox.clock import SandboxClock
from bot.sandbox.tasks import Tasks
from bot.sandbox.wire import Json, dumps

_LONGEST_PAUSE = 60.0
_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
_IGNORED = ("get", "setwebhook", "deletewebhook", "close", "logout")

# Carries out a method a bot put into its answer to the webhook.
Execute = Callable[[Bot, str, Json], None]


class Webhooks:
    """Keeps one lane for each chat of each bot with a webhook."""

    def __init__(self, tasks: Tasks, calls: CallLog, clock: SandboxClock) -> None:
        self._tasks, self._calls, self._clock = tasks, calls, clock
        self._lanes: dict[tuple[int, int], deque[int]] = {}
        self._running: dict[tuple[int, int], asyncio.Task[None]] = {}
        self._session: aiohttp.ClientSession | None = None
        self._places: dict[int, asyncio.Semaphore] = {}
        self.execute: Execute = _ignore

    def deliver(self, bot: Bot, update: Json) -> None:
        """Put an update into the lane of its chat, if the bot has a webhook."""
        if bot.webhook is None:
            return
        key = (bot.id, lane(update))
        self._lanes.setdefault(key, deque()).append(update["update_id"])
        if key not in self._running:
            self._running[key] = self._tasks.start(self._run(bot, key))

    def start(self, bot: Bot) -> None:
        """Deliver everything that already waits for a bot."""
        hook = bot.webhook
        self._places[bot.id] = asyncio.Semaphore(hook.max_connections if hook else 1)
        for number in sorted(bot.queue.pending):
            self.deliver(bot, bot.queue.pending[number])

    def stop(self, bot: Bot) -> None:
        """Stop delivering to a bot; what was not delivered stays in its queue."""
        for key in [key for key in self._running if key[0] == bot.id]:
            self._running.pop(key).cancel()
        for key in [key for key in self._lanes if key[0] == bot.id]:
            del self._lanes[key]

    async def close(self) -> None:
        """Close the connections; the tasks are cancelled by their owner."""
        if self._session is not None:
            await self._session.close()

    async def _run(self, bot: Bot, key: tuple[int, int]) -> None:
        waiting = self._lanes[key]
        try:
            while waiting:
                update = bot.queue.pending.get(waiting[0])
                if update is not None:
                    await self._until_taken(bot, update)
                    bot.queue.drop(waiting[0])
                waiting.popleft()
        finally:
            # A lane that was stopped may already have a successor.
            if self._lanes.get(key) is waiting:
                self._lanes.pop(key)
                self._running.pop(key, None)

    async def _until_taken(self, bot: Bot, update: Json) -> None:
        pause = 1.0
        while bot.webhook is not None and update["update_id"] in bot.queue.pending:
            async with self._places[bot.id]:
                asked = await self._attempt(bot, bot.webhook, update)
            if asked is None:
                return
            await asyncio.sleep(max(pause, min(asked, 3600.0)))
            pause = min(pause * 2, _LONGEST_PAUSE)

    async def _attempt(self, bot: Bot, hook: Webhook, update: Json) -> float | None:
        """Post one update; return None when it was taken, else the pause the bot asked for."""
        headers = {_SECRET_HEADER: hook.secret} if hook.secret else {}
        try:
            async with self._client().post(hook.url, json=update, headers=headers) as answer:
                if answer.status // 100 == 2:
                    await self._taken(bot, update, answer)
                    return None
                problem = f"Wrong response from the webhook: {answer.status} {answer.reason}"
                asked = answer.headers.get("Retry-After", "")
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            problem, asked = f"Connection failed: {type(error).__name__}", ""
        hook.last_error = problem
        hook.last_error_date = int(self._clock.timestamp())
        return float(asked) if asked.isdigit() else 0.0

    async def _taken(self, bot: Bot, update: Json, answer: aiohttp.ClientResponse) -> None:
        kind = next(key for key in update if key != "update_id")
        chat = lane(update) or None
        self._calls.add("update", bot.id, kind, chat=chat, params=update)
        if answer.content_type == "application/json":
            await self._method_in_answer(bot, answer)

    async def _method_in_answer(self, bot: Bot, answer: aiohttp.ClientResponse) -> None:
        try:
            body: Any = await answer.json()
        except ValueError:
            return
        method = body.pop("method", "") if isinstance(body, dict) else ""
        if method and not str(method).lower().startswith(_IGNORED):
            self.execute(bot, str(method), body)

    def _client(self) -> aiohttp.ClientSession:
        if self._session is None:
            timeout = aiohttp.ClientTimeout(total=60.0)
            self._session = aiohttp.ClientSession(json_serialize=dumps, timeout=timeout)
        return self._session


def _ignore(_bot: Bot, _method: str, _params: Json) -> None:
    """Stand in until somebody can carry out methods."""


def lane(update: Json) -> int:
    """Return the chat an update belongs to, 0 when it belongs to none."""
    for kind, payload in update.items():
        if kind != "update_id":
            holder = payload.get("message") or payload
            return int(holder.get("chat", {}).get("id", 0))
    return 0
