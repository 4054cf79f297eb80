"""One question to an OpenAI-compatible endpoint, with a limit on time and on size.

Nothing of a question, an answer or the key is ever logged or raised: only why there is none.
"""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from importlib import resources

from aiohttp import ClientError, ClientResponse, ClientSession

from bot.assistant import answers
from bot.domain.understanding.opinion import Opinion
from bot.ports.json import Json
from bot.ports.second_reader import NoAnswer, Talk

PATIENCE = timedelta(seconds=3)
LARGEST = 64 * 1024
"""Bytes of an answer; a longer one is not read to its end."""
OK = 200


@dataclass(frozen=True, kw_only=True, slots=True)
class Endpoint:
    """Speaks ``POST {base_url}/chat/completions``."""

    base_url: str
    model: str
    key: str = ""
    patience: timedelta = PATIENCE

    def __repr__(self) -> str:
        """Without the key."""
        return f"Endpoint({self.model!r})"

    async def read(self, talk: Talk) -> Opinion:
        """What the customer's words are about. Raises ``NoAnswer``."""
        said = await self._ask("reading", {"messages": _messages(talk)})
        return answers.opinion(answers.parsed(said, answers.ReadingAnswer), talk)

    async def words(self, talk: Talk) -> str:
        """A draft of a reply. Raises ``NoAnswer``."""
        question: dict[str, Json] = {
            "language": talk.language,
            "feeling": talk.feeling,
            "given": list(talk.given),
            "messages": _messages(talk),
        }
        said = await self._ask("words", question)
        return answers.parsed(said, answers.WordsAnswer).reply.strip()

    async def _ask(self, prompt: str, question: Mapping[str, Json]) -> str:
        body = {
            "model": self.model,
            "messages": [
                {"role": "system", "content": _prompt(prompt)},
                {"role": "user", "content": json.dumps(question, ensure_ascii=False)},
            ],
            "response_format": {"type": "json_object"},
        }
        try:
            async with asyncio.timeout(self.patience.total_seconds()):
                raw = await self._post(body)
        except TimeoutError:
            raise NoAnswer("slow") from None
        except (ClientError, OSError, ValueError):
            raise NoAnswer("unreachable") from None
        return _content(raw)

    async def _post(self, body: Mapping[str, object]) -> bytes:
        # Uncompressed: the size that is limited is the size that is read.
        headers = {"Accept-Encoding": "identity"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        url = f"{self.base_url}/chat/completions"
        async with (
            ClientSession(headers=headers, auto_decompress=False) as session,
            session.post(url, json=body, allow_redirects=False) as response,
        ):
            if response.status != OK:
                raise NoAnswer("refused")
            return await _bounded(response)


async def _bounded(response: ClientResponse) -> bytes:
    raw = b""
    async for part in response.content.iter_chunked(LARGEST):
        raw += part
        if len(raw) > LARGEST:
            raise NoAnswer("unreadable")
    return raw


def _content(raw: bytes) -> str:
    """The words of the model in an answer of the endpoint. Raises ``NoAnswer``."""
    try:
        content = json.loads(raw)["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError, RecursionError):
        raise NoAnswer("unreadable") from None
    if not isinstance(content, str):
        raise NoAnswer("unreadable")
    return content


def _messages(talk: Talk) -> list[Json]:
    return [{"from": "us" if one.ours else "customer", "text": one.text} for one in talk.lines]


def _prompt(name: str) -> str:
    return (resources.files("bot.assistant.prompts") / f"{name}.txt").read_text("utf-8")
