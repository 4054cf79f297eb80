"""Raw calls to the Bot API: plain parameters in, plain JSON out."""

import logging
import os
from collections.abc import Mapping
from typing import Self, cast

from telegram import Bot
from telegram.warnings import PTBUserWarning

from bot.ports.json import Json
from bot.telegram.carrier import Carrier, Timeouts

__all__ = ["TELEGRAM", "Timeouts", "Wire"]

# Its own switch, and the only one: durations as timedelta, without a warning at every 429.
os.environ.setdefault("PTB_TIMEDELTA", "true")  # noqa: TID251 - it is read by the library

TELEGRAM = "https://api.telegram.org"

# These print addresses, which contain the token, and parameters, which contain the customer.
_TALKATIVE = ("aiohttp", "httpx", "httpcore", "telegram")


class _RawBot(Bot):
    """Raw calls on purpose: an odd answer to a successful send must not look like a failure."""

    @classmethod
    def _warn(
        cls,
        message: str | PTBUserWarning,
        category: type[Warning] = PTBUserWarning,
        stacklevel: int = 0,
    ) -> None:
        """Do not recommend the methods that parse."""


class Wire:
    """One bot's connection; used as a context manager it closes itself."""

    def __init__(
        self, token: str, *, base_url: str = TELEGRAM, timeouts: Timeouts | None = None
    ) -> None:
        for name in _TALKATIVE:
            logging.getLogger(name).setLevel(logging.WARNING)
        self._token = token
        self._timeouts = timeouts or Timeouts()
        self._sending = Carrier(connections=16, timeouts=self._timeouts)
        self._receiving = Carrier(connections=1, timeouts=self._timeouts)
        self._bot = _RawBot(
            token,
            base_url=f"{base_url.rstrip('/')}/bot",
            base_file_url=f"{base_url.rstrip('/')}/file/bot",
            request=self._sending,
            get_updates_request=self._receiving,
        )

    @property
    def bot_id(self) -> int:
        """The id of the bot, which is the first part of its token."""
        return int(self._token.partition(":")[0])

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def call(
        self, method: str, parameters: Mapping[str, object], *, patience: float | None = None
    ) -> Json:
        """The result of a method; ``patience`` in seconds replaces the usual wait for answers.

        Raises ``telegram.error.TelegramError``.
        """
        wait = self._timeouts.read if patience is None else patience
        given = {name: value for name, value in parameters.items() if value is not None}
        return cast(
            "Json", await self._bot.do_api_request(method, api_kwargs=given, read_timeout=wait)
        )

    async def file(self, file_id: str) -> tuple[str, bytes]:
        """The name and the content of a file that Telegram keeps.

        Raises ``telegram.error.TelegramError``, also for what is larger than 20 MB.
        """
        found = await self.call("getFile", {"file_id": file_id})
        path = str(found.get("file_path", "")) if isinstance(found, Mapping) else ""
        url = f"{self._bot.base_file_url}/{path}"
        return path.rpartition("/")[2], await self._sending.retrieve(url)

    def hide(self, text: str) -> str:
        """A text without the token, fit for the log."""
        return text.replace(self._token, "<token>")

    async def close(self) -> None:
        """Close all connections."""
        await self._sending.shutdown()
        await self._receiving.shutdown()
