"""A house with a desk: the whole application on a real database, and hands that write and tap.

What people see is looked at as notices, not as words: the wording may change at any time.
"""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select

from bot.domain.notices.actions import Action
from bot.domain.record.case import Case
from bot.domain.record.commitment import Promise
from bot.domain.record.transcript import Message
from bot.storage import SqlUnitOfWork
from bot.storage.tables.runtime import outbox, sent
from bot.telegram.callbacks import unpack
from tests.books import new_book
from tests.chat_script import model
from tests.chat_script.harness import RealHarness
from tests.chat_script.mouth import GROUP

LONDON = ZoneInfo("Europe/London")
MORNING = datetime(2025, 3, 3, 10, 0, tzinfo=LONDON)
STAFF = {"Boris": "staff", "Carl": "staff", "Vera": "supervisor", "Mona": "manager"}
STORY = "My kettle arrived with a cracked lid. I want a refund!"


@dataclass(frozen=True, kw_only=True)
class Told:
    """A notice that has reached somebody."""

    to: str
    kind: str
    fields: Mapping[str, Any]
    message: int

    @property
    def shown(self) -> model.Shown:
        """The message, to be answered or tapped."""
        return model.Shown(to=self.to, text="-", message_id=self.message)


@dataclass
class DeskHouse:
    """Plays what people do, and looks at what they were told."""

    harness: RealHarness

    async def say(
        self,
        name: str,
        text: str,
        *,
        to: Told | None = None,
        chat: model.Chat = "private",
        media: str = "",
        topic: int | None = None,
    ) -> None:
        """Somebody writes, perhaps in answer to something, perhaps in a topic."""
        shown = to.shown if to is not None else None
        self.harness._updates.topic = topic
        await self.harness.say(name, text, chat=chat, reply_to=shown, media=media)
        self.harness._updates.topic = None

    async def tap(
        self, name: str, action: Action, value: str | None = None, *, of: str = ""
    ) -> str:
        """Somebody taps the newest button that does this; what the tap is answered.

        ``of`` is whose button it is when somebody forges a tap.
        """
        mouth = self.harness._mouth
        for (to, message), keys in reversed(list(mouth.data.items())):
            if to not in (of or name, model.GROUP):
                continue
            for label, data in keys.items():
                tapped = unpack(data)
                said = {None, tapped.value, tapped.value.partition(".")[0]} if tapped else set()
                if tapped and tapped.action == action and value in said:
                    shown = model.Shown(to=to, text="-", message_id=message)
                    return await self.harness.tap(name, label, shown)
        raise AssertionError(f"{name} sees no button {action.name}")

    async def wait(self, **span: float) -> None:
        """Time passes."""
        units = {"seconds": 1, "minutes": 60, "hours": 3600}
        await self.harness.advance(sum(units[unit] * n for unit, n in span.items()))

    async def told(self, name: str) -> list[Told]:
        """Everything that has reached somebody, oldest first."""
        chat = GROUP if name == model.GROUP else self.harness._ids[name]
        columns = (outbox.c.kind, outbox.c.fields, sent.c.message_id)
        async with self.harness._database.reading() as uow:
            assert isinstance(uow, SqlUnitOfWork)
            joined = select(*columns).join(sent, sent.c.outbox_id == outbox.c.id)
            rows = await uow.connection.execute(
                joined.where(outbox.c.chat_id == chat).order_by(outbox.c.id)
            )
            return [
                Told(to=name, kind=row.kind, fields=row.fields, message=row.message_id)
                for row in rows
            ]

    async def kinds(self, name: str) -> list[str]:
        """The kinds of notices that have reached somebody, oldest first."""
        return [one.kind for one in await self.told(name)]

    async def last(self, name: str, kind: str = "") -> Told:
        """The newest notice to somebody."""
        found = [one for one in await self.told(name) if kind in ("", one.kind)]
        assert found, f"{name} was never told {kind}"
        return found[-1]

    async def case(self, number: int = 1001) -> Case:
        """The case as it is now."""
        async with self.harness._database.reading() as uow:
            case = await uow.cases.get(number)
        assert case is not None
        return case

    async def promises(self, number: int = 1001) -> list[Promise]:
        """All rows of its ledger."""
        case = await self.case(number)
        async with self.harness._database.reading() as uow:
            return list(await uow.promises.of_case(case.id))

    async def transcript(self, number: int = 1001) -> list[Message]:
        """Everything that was said in it."""
        case = await self.case(number)
        async with self.harness._database.reading() as uow:
            return list(await uow.transcript.of_case(case.id))

    async def complaint(self, customer: str = "Anna", text: str = STORY) -> None:
        """A customer complains until people have the case."""
        await self.say(customer, text)
        await self.wait(seconds=40)
        await self.say(customer, "/human")
        await self.wait(seconds=40)

    async def claimed(self, customer: str = "Anna", by: str = "Boris") -> None:
        """A case in the hands of somebody who has named a step and a time."""
        await self.complaint(customer)
        await self.tap(by, Action.CLAIM)
        await self.tap(by, Action.NEXT_STEP)

    async def offered(self, options: str = "Refund of 50, Friday 18:00\nA new kettle") -> None:
        """A case whose customer has options, within the authority of staff."""
        await self.claimed()
        await self.tap("Boris", Action.OFFER)
        await self.say("Boris", options)
        await self.tap("Boris", Action.OFFER_SEND)

    async def agreed(self) -> None:
        """A case whose customer has chosen an option."""
        await self.offered()
        await self.tap("Anna", Action.CHOOSE, "1")


@asynccontextmanager
async def open_house(folder: Path, *customers: str) -> AsyncIterator[DeskHouse]:
    """Open it for a test."""
    harness = RealHarness(new_book(folder / "story.db"))
    scene = model.Scene(now=MORNING, customers=customers or ("Anna",), staff=STAFF)
    await harness.start(scene)
    try:
        yield DeskHouse(harness)
    finally:
        await harness.close()
