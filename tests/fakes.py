"""Stand-ins for the outside: a clock that stands still, a mouth that remembers, plain words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.domain.people import ChatId
from bot.ports.json import Json
from bot.ports.messenger import Rendered, SendFailed
from bot.ports.signals import Signal
from bot.ports.wording import WordingFailed

MONDAY = datetime(2025, 3, 3, 10, 0, tzinfo=UTC)


class FakeClock:
    """Stands still until it is moved."""

    def __init__(self, at: datetime = MONDAY) -> None:
        self.at = at

    def now(self) -> datetime:
        """The moment it stands at."""
        return self.at

    def advance(self, by: timedelta | float) -> None:
        """Move on, by a duration or by seconds."""
        self.at += by if isinstance(by, timedelta) else timedelta(seconds=by)


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """One call to the messenger that reached it."""

    chat: ChatId
    html: str
    id: int
    edited: bool = False
    plain: bool = False
    album: int = 0
    """How many files left together; 0 for a single message."""
    reply_to: int | None = None
    topic: int | None = None


@dataclass
class FakeMessenger:
    """Remembers what was said; ``refusals`` are raised by the next calls, in order."""

    said: list[Said] = field(default_factory=list)
    signals: list[tuple[Signal, str]] = field(default_factory=list)
    refusals: list[SendFailed | None] = field(default_factory=list)
    topics: dict[int, tuple[ChatId, str, bool]] = field(default_factory=dict)
    """Chat, title, and whether it is closed."""
    last_id: int = 100

    def fails(self, *errors: SendFailed | None) -> None:
        """Raise these on the next calls; ``None`` lets a call pass."""
        self.refusals.extend(errors)

    def htmls(self) -> list[str]:
        """All that was said, in order."""
        return [one.html for one in self.said]

    async def send(
        self,
        chat: ChatId,
        message: Rendered,
        *,
        reply_to: int | None = None,
        plain: bool = False,
        topic: int | None = None,
    ) -> int:
        """Remember a message."""
        self._stumble()
        self.last_id += 1
        self.said.append(
            Said(
                chat=chat,
                html=message.html,
                id=self.last_id,
                plain=plain,
                reply_to=reply_to,
                topic=topic,
            )
        )
        return self.last_id

    async def send_album(
        self,
        chat: ChatId,
        messages: Sequence[Rendered],
        *,
        reply_to: int | None = None,
        topic: int | None = None,
    ) -> Sequence[int]:
        """Remember an album, as one entry per file."""
        self._stumble()
        ids = []
        for message in messages:
            self.last_id += 1
            ids.append(self.last_id)
            self.said.append(
                Said(
                    chat=chat,
                    html=message.html,
                    id=self.last_id,
                    album=len(messages),
                    reply_to=reply_to,
                    topic=topic,
                )
            )
        return ids

    async def open_topic(self, chat: ChatId, title: str) -> int:
        """Remember a topic."""
        self._stumble()
        self.last_id += 1
        self.topics[self.last_id] = (chat, title, False)
        return self.last_id

    async def name_topic(self, chat: ChatId, topic: int, title: str) -> None:
        """Remember its title."""
        self._stumble()
        self.topics[topic] = (chat, title, self.topics[topic][2])

    async def close_topic(self, chat: ChatId, topic: int, *, closed: bool) -> None:
        """Remember whether it is closed."""
        self._stumble()
        self.topics[topic] = (*self.topics[topic][:2], closed)

    async def edit(
        self, chat: ChatId, message_id: int, message: Rendered, *, plain: bool = False
    ) -> None:
        """Remember an edit."""
        self._stumble()
        self.said.append(
            Said(chat=chat, html=message.html, id=message_id, edited=True, plain=plain)
        )

    async def signal(self, signal: Signal, text: str) -> None:
        """Remember a signal."""
        self.signals.append((signal, text))

    def _stumble(self) -> None:
        error = self.refusals.pop(0) if self.refusals else None
        if error is not None:
            raise error


class FakeWording:
    """Says the field ``says`` of a notice; the kind ``Broken`` has no words."""

    def render(
        self,
        kind: str,
        fields: Mapping[str, Json],
        *,
        language: str,
        now: datetime,
        case: int | None,
    ) -> Rendered:
        """The field ``says``, or all fields."""
        if kind == "Broken":
            raise WordingFailed(kind)
        return Rendered(html=str(fields.get("says", dict(fields))))

    def say(self, key: str, *, language: str, now: datetime, **fields: "Json | datetime") -> str:
        """The key itself."""
        return key

    def languages(self) -> Sequence[str]:
        """English only."""
        return ["en"]
