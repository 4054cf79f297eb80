"""Requests of python-telegram-bot carried by aiohttp, which needs a third of httpx's time."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import aiohttp
import httpx
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

KEPT_ALIVE = 5.0
"""Seconds; servers close idle connections, and a request on a dying one may be lost."""


_AS_FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Timeouts:
    """Seconds to wait for each step of a call."""

    connect: float = 5
    read: float = 15
    write: float = 15
    upload: float = 60


class Carrier(BaseRequest):
    """Carries requests; the cause of a ``NetworkError`` is what aiohttp said."""

    def __init__(self, *, connections: int, timeouts: Timeouts) -> None:
        self._connections = connections
        self._timeouts = timeouts
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Seconds to wait for an answer when nothing else is said."""
        return self._timeouts.read

    async def initialize(self) -> None:
        """Make the pool of connections, unless there is one."""
        self._opened()

    async def shutdown(self) -> None:
        """Close all connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """The status and body of an answer. Raises ``TimedOut`` and ``NetworkError``."""
        files = request_data.multipart_data if request_data else {}
        fields = request_data.json_parameters if request_data else {}
        form = _with_files(fields, files) if files else urlencode(fields).encode()
        read = float(read_timeout) if isinstance(read_timeout, int | float) else self.read_timeout
        waits = self._waits(read, upload=bool(files))
        try:
            async with self._opened().request(
                method,
                url,
                data=form,
                headers=None if files else _AS_FORM,
                timeout=waits,
                allow_redirects=False,
            ) as answer:
                return answer.status, await answer.read()
        except TimeoutError as error:
            raise TimedOut from error
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(f"{type(error).__name__}: {error}") from error

    def _waits(self, read: float, *, upload: bool) -> aiohttp.ClientTimeout:
        given = self._timeouts
        write = given.upload if upload else given.write
        return aiohttp.ClientTimeout(
            total=given.connect + write + read, connect=given.connect, sock_read=read
        )

    def _opened(self) -> aiohttp.ClientSession:
        if self._session is None:
            connector = aiohttp.TCPConnector(
                limit=self._connections,
                keepalive_timeout=KEPT_ALIVE,
                ssl=httpx.create_ssl_context(),
            )
            self._session = aiohttp.ClientSession(
                connector=connector,
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
                trust_env=True,
            )
        return self._session


def _with_files(fields: Mapping[str, str], files: Mapping[str, Any]) -> aiohttp.FormData:
    form = aiohttp.FormData(fields)
    for name, (filename, content, kind) in files.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form
