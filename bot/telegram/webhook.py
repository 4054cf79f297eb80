"""A webhook that answers 200 only when the update is stored."""

import hmac
import json
import logging
import re
from collections.abc import Mapping

from aiohttp import web

from bot.failpoints import failpoint
from bot.ports.clock import Clock
from bot.ports.json import Json
from bot.ports.unit_of_work import StorageUnavailable, Transactions
from bot.telegram.wire import Wire

log = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
LARGEST = 2**63 - 1
"""The largest number the database takes."""
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


class SecretMissing(Exception):
    """A webhook needs AMENDS_WEBHOOK_SECRET: 1 to 256 of A-Z, a-z, 0-9, _ and -."""

    def __init__(self) -> None:
        super().__init__(self.__doc__)


class Webhook:
    """Takes updates that Telegram delivers; refuses everybody without the secret."""

    def __init__(
        self, *, bot: int, secret: str, path: str, transactions: Transactions, clock: Clock
    ) -> None:
        if not _SECRET.fullmatch(secret):
            raise SecretMissing
        self._bot = bot
        self._secret = secret
        self._path = path
        self._transactions = transactions
        self._clock = clock

    def add_to(self, app: web.Application) -> None:
        """Serve the webhook's path."""
        app.router.add_post(self._path, self.take)

    async def register(self, wire: Wire, url: str, kinds: tuple[str, ...]) -> None:
        """Tell Telegram where to deliver. Raises ``telegram.error.TelegramError``."""
        wanted = {"url": url, "secret_token": self._secret, "allowed_updates": list(kinds)}
        await wire.call("setWebhook", wanted)

    async def take(self, request: web.Request) -> web.Response:
        """Store one update; 200 after the commit, 503 when Telegram should come again."""
        given = request.headers.get(SECRET_HEADER, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(given, self._secret.encode()):
            return web.Response(status=401)
        update = await _read(request)
        if update is None:
            return web.Response(status=400)
        try:
            await self._store(update)
        except StorageUnavailable as error:
            log.warning("an update was not taken, the database is unwell: %s", error)
            return web.Response(status=503, headers={"Retry-After": "5"})
        return web.Response()

    async def _store(self, update: Mapping[str, Json]) -> None:
        failpoint("receiver.before_commit")
        async with self._transactions.begin() as uow:
            await uow.inbox.put(self._bot, [update], self._clock.now())
        failpoint("receiver.after_commit")


async def _read(request: web.Request) -> Mapping[str, Json] | None:
    try:
        update = json.loads(await request.read())
    except ValueError:
        return None
    if not isinstance(update, dict):
        return None
    number = update.get("update_id")
    return update if isinstance(number, int) and 0 <= number <= LARGEST else None
