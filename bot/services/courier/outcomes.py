"""What can become of a row that was claimed."""

from dataclasses import dataclass
from datetime import timedelta

from bot.domain.people import ChatId
from bot.ports.outbox import OutboxRow
from bot.services.courier.settings import Alert


@dataclass(frozen=True, kw_only=True, slots=True)
class Warned:
    """Something staff should know."""

    alert: Alert
    error: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Sent:
    """It arrived as these messages."""

    row: OutboxRow
    messages: tuple[int, ...]
    warnings: tuple[Warned, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Again:
    """It did not go out and is tried again."""

    row: OutboxRow
    error: str
    progress: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class AskedToWait:
    """Telegram asks this chat to wait."""

    row: OutboxRow
    after: timedelta
    progress: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Unconfirmed:
    """Nobody knows whether it arrived."""

    row: OutboxRow
    error: str
    progress: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Dead:
    """It will never be sent."""

    row: OutboxRow
    error: str
    warnings: tuple[Warned, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class BlockedBy:
    """The person blocked the bot, or the group threw it out."""

    row: OutboxRow
    error: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Moved:
    """The group has another id now."""

    row: OutboxRow
    to: ChatId
    progress: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class TopicOpened:
    """A topic was opened for it; comes before what became of the row itself."""

    row: OutboxRow
    topic: int


Outcome = Sent | Again | AskedToWait | Unconfirmed | Dead | BlockedBy | Moved | TopicOpened
