"""A courier at work on a real database, with a still clock and a mouth that remembers."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import text

from bot.domain.people import ChatId
from bot.ports.outbox import OutboxRow, Outgoing
from bot.ports.unit_of_work import UnitOfWork
from bot.services.courier import Alert, Courier, CourierHooks, CourierSettings
from bot.storage import Database
from tests.books import new_book
from tests.fakes import FakeClock, FakeMessenger, FakeWording

ANNA, BORIS, GROUP = ChatId(10), ChatId(20), ChatId(-100)


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[Database]:
    """An empty database with all tables."""
    database = await Database.open(new_book(folder / "amends.db"))
    try:
        yield database
    finally:
        await database.close()


def note(says: str = "hello", chat: ChatId = ANNA, **more: object) -> Outgoing:
    """A message to Anna, unless said otherwise."""
    plain: dict[str, object] = {"kind": "Note", "language": "en", "fields": {"says": says}}
    return Outgoing(chat=chat, **(plain | more))  # type: ignore[arg-type]


@dataclass
class Heard:
    """What the courier told its hooks."""

    blocked: list[ChatId] = field(default_factory=list)
    moved: list[tuple[ChatId, ChatId]] = field(default_factory=list)
    alerts: list[Alert] = field(default_factory=list)

    def hooks(self) -> CourierHooks:
        """Hooks that remember."""
        return CourierHooks(blocked=self._blocked, moved=self._moved, alert=self._alert)

    async def _blocked(self, chat: ChatId, row: OutboxRow, uow: UnitOfWork) -> None:
        self.blocked.append(chat)

    async def _moved(self, old: ChatId, new: ChatId, uow: UnitOfWork) -> None:
        self.moved.append((old, new))

    async def _alert(self, alert: Alert, row: OutboxRow, error: str, uow: UnitOfWork) -> None:
        self.alerts.append(alert)


class Desk:
    """A database, a clock, a messenger and the courier between them."""

    def __init__(
        self,
        database: Database,
        *,
        settings: CourierSettings | None = None,
        wording: FakeWording | None = None,
    ) -> None:
        self.database = database
        self.clock = FakeClock()
        self.messenger = FakeMessenger()
        self.wording = wording or FakeWording()
        self.heard = Heard()
        self.settings = settings or CourierSettings()
        self.courier = self.hired()

    def hired(self) -> Courier:
        """A courier in a process of its own."""
        return Courier(
            transactions=self.database,
            clock=self.clock,
            bell=self.database.bells.outbox,
            messenger=self.messenger,
            wording=self.wording,
            hooks=self.heard.hooks(),
            settings=self.settings,
        )

    async def put(self, *messages: Outgoing) -> list[int | None]:
        """Queue messages, all in one transaction."""
        async with self.database.begin() as uow:
            return [await uow.outbox.put(one, self.clock.now()) for one in messages]

    async def said_after(self, *messages: Outgoing, seconds: float = 0) -> list[str]:
        """What was said anew when messages are queued and some time passes."""
        before = len(self.messenger.said)
        await self.put(*messages)
        self.clock.advance(seconds)
        await self.courier.drain()
        return self.messenger.htmls()[before:]

    async def states(self) -> list[str]:
        """The state of every row, oldest first."""
        async with self.database.reading() as uow:
            found = await uow.connection.execute(text("SELECT state FROM outbox ORDER BY id"))
            return [row.state for row in found]
