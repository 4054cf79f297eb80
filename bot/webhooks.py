"""Events as signed web hooks, in the manner of standardwebhooks.com.

Neither the address, nor the secret, nor an answer is ever logged or raised.
"""

import asyncio
import base64
import hashlib
import hmac
import json
from dataclasses import dataclass, field
from datetime import timedelta

from aiohttp import ClientError, ClientSession

from bot.domain.record.events import Event
from bot.ports.clock import Clock
from bot.ports.listener import NotHeard

PATIENCE = timedelta(seconds=10)
UNWANTED = frozenset({400, 413, 422})
"""Answers that say: not this one, however often it comes."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SignedWebhook:
    """Speaks ``POST {url}``, one event a time."""

    url: str = field(repr=False)
    key: bytes = field(repr=False)
    clock: Clock
    """The time of signing."""
    patience: timedelta = PATIENCE

    async def hear(self, number: int, event: Event) -> None:
        """Post it. Raises ``NotHeard``."""
        body = _body(event)
        try:
            async with asyncio.timeout(self.patience.total_seconds()):
                status = await self._post(body, self._headers(f"evt_{number}", body))
        except TimeoutError:
            raise NotHeard("slow") from None
        except (ClientError, OSError, ValueError):
            raise NotHeard("unreachable") from None
        if not 200 <= status < 300:
            raise NotHeard(f"status {status}", never=status in UNWANTED)

    def _headers(self, name: str, body: bytes) -> dict[str, str]:
        at = str(int(self.clock.now().timestamp()))
        signed = hmac.new(self.key, f"{name}.{at}.".encode() + body, hashlib.sha256).digest()
        return {
            "Content-Type": "application/json",
            "webhook-id": name,
            "webhook-timestamp": at,
            "webhook-signature": f"v1,{base64.b64encode(signed).decode()}",
        }

    async def _post(self, body: bytes, headers: dict[str, str]) -> int:
        async with (
            ClientSession() as session,
            session.post(self.url, data=body, headers=headers, allow_redirects=False) as response,
        ):
            return response.status


def _body(event: Event) -> bytes:
    data = {"by": event.by, "change": dict(event.change), "case": dict(event.case)}
    whole = {"type": event.type.value, "timestamp": event.at.isoformat(), "data": data}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode()
