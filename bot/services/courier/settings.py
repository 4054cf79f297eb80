"""What can be chosen about the courier, and whom it tells."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum

from bot.domain.people import ChatId
from bot.ports.outbox import OutboxRow
from bot.ports.unit_of_work import UnitOfWork
from bot.services.courier.folding import Folding
from bot.services.courier.limiter import Limits


class Alert(StrEnum):
    """What staff should know about a message."""

    MARKUP_REFUSED = "markup_refused"
    """It went out as plain text."""
    WORDING_FAILED = "wording_failed"
    """The plain fallback went out instead, or nothing when that failed too."""
    REFUSED = "refused"
    """Telegram will never take it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CourierSettings:
    """Limits, patience and fallbacks."""

    limits: Limits = field(default_factory=Limits)
    concurrency: int = 8
    backoff: tuple[timedelta, ...] = tuple(timedelta(seconds=s) for s in (1, 2, 5, 15, 30, 60))
    """Between attempts when Telegram is not reached."""
    resends: int = 5
    """So often an unconfirmed message is sent again before it is left to a person."""
    idle: timedelta = timedelta(seconds=1)
    """How often to look when no bell rings."""
    pace: timedelta = timedelta(0)
    """Commits follow each other no faster while ``run`` sends; what comes meanwhile goes together.
    Less computing under load, and no wait for a message that comes alone."""
    lease: timedelta = timedelta(seconds=30)
    """How long another process waits for one that died."""
    grace: timedelta = timedelta(seconds=6)
    """How long ``stop`` waits for sends in flight before it calls them unconfirmed."""
    title_kind: str = "CaseTopic"
    """The kind of row that gives a topic its title and is no message."""
    fallback_key: str = "fallback-message"
    """The phrase sent in place of a notice whose wording is broken."""
    folding: Folding | None = None
    quiet_kinds: frozenset[str] = frozenset()
    """Kinds that raise no alert, such as the alerts themselves."""


async def _ignore_blocked(_chat: ChatId, _row: OutboxRow, _uow: UnitOfWork) -> None:
    return None


async def _ignore_move(_old: ChatId, _new: ChatId, _uow: UnitOfWork) -> None:
    return None


async def _ignore_held(_row: OutboxRow, _uow: UnitOfWork) -> None:
    return None


async def _ignore_alert(_alert: Alert, _row: OutboxRow, _error: str, _uow: UnitOfWork) -> None:
    return None


@dataclass(frozen=True, kw_only=True, slots=True)
class CourierHooks:
    """Called in the transaction that records the result; an error in one undoes only the hook."""

    blocked: Callable[[ChatId, OutboxRow, UnitOfWork], Awaitable[None]] = _ignore_blocked
    moved: Callable[[ChatId, ChatId, UnitOfWork], Awaitable[None]] = _ignore_move
    alert: Callable[[Alert, OutboxRow, str, UnitOfWork], Awaitable[None]] = _ignore_alert
    held: Callable[[OutboxRow, UnitOfWork], Awaitable[None]] = _ignore_held
    """Nobody knows whether it arrived, and it is left to a person."""


@dataclass(kw_only=True, slots=True)
class Report:
    """What one ``drain`` did, in rows."""

    sent: int = 0
    again: int = 0
    held: int = 0
    dead: int = 0
