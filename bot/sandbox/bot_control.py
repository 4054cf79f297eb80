"""How the sandbox speaks to the process of a bot whose clock follows its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

import aiohttp

from bot.sandbox.wire import Json

_PATIENCE = 120.0


class BotUnreachable(Exception):
    """The bot process does not answer."""


class BotAway(BotUnreachable):
    """Nothing listens where the bot should be: it is starting, or was killed and comes back."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Settled:
    """What a bot did after its clock was moved, and when it has to act next."""

    fired: int = 0
    sent: int = 0
    next: datetime | None = None
    next_name: str | None = None


class BotControl(Protocol):
    """A bot whose clock follows the clock of the sandbox."""

    async def settle(self, offset: float, now: datetime) -> Settled:
        """Move the bot's clock, let it do everything due, and return what it did."""

    async def cases(self, customers: Sequence[int]) -> list[Json]:
        """Return where the cases of these people stand, by the bot's own book."""
        ...


class NoBotControl:
    """A bot nobody can reach; its clock is its own."""

    async def settle(self, offset: float, now: datetime) -> Settled:
        """Do nothing: nobody listens."""
        return Settled()

    async def cases(self, customers: Sequence[int]) -> list[Json]:
        """Return none."""
        return []


class HttpBotControl:
    """A bot process that offers POST {url}/settle and GET {url}/cases."""

    def __init__(self, url: str) -> None:
        self._url = url.rstrip("/")

    async def settle(self, offset: float, now: datetime) -> Settled:
        """Ask the bot process to settle; raises BotUnreachable when it does not answer."""
        body = {"offset": offset, "now": now.isoformat()}
        answer: Json = await self._ask("POST", "/settle", json=body)
        try:
            return _settled(answer)
        except (TypeError, ValueError, AttributeError) as error:
            raise BotUnreachable(str(error)) from error

    async def cases(self, customers: Sequence[int]) -> list[Json]:
        """Ask the bot process about cases; raises BotUnreachable when it does not answer."""
        people = ",".join(str(one) for one in customers)
        found: list[Json] = await self._ask("GET", "/cases", params={"of": people})
        return found

    async def _ask(self, method: str, path: str, **given: Any) -> Any:
        timeout = aiohttp.ClientTimeout(total=_PATIENCE, sock_connect=2.0)
        try:
            async with (
                aiohttp.ClientSession(timeout=timeout) as session,
                session.request(method, self._url + path, **given) as answer,
            ):
                answer.raise_for_status()
                return await answer.json()
        except aiohttp.ClientConnectorError as error:
            raise BotAway(type(error).__name__) from error
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
            raise BotUnreachable(str(error) or type(error).__name__) from error


def _settled(body: Json) -> Settled:
    moment = body.get("next")
    return Settled(
        fired=int(body.get("fired") or 0),
        sent=int(body.get("sent") or 0),
        next=datetime.fromisoformat(moment) if moment else None,
        next_name=body.get("next_name"),
    )
