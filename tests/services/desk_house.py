"""A house with a desk: the whole application on a real database, and hands that write and tap."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.domain.case import Case
from bot.domain.commitment import Promise
from bot.domain.transcript import Message
from tests.chat_script import model
from tests.chat_script.harness import RealHarness

LONDON = ZoneInfo("Europe/London")
MORNING = datetime(2025, 3, 3, 10, 0, tzinfo=LONDON)
STAFF = {"Boris": "staff", "Carl": "staff", "Vera": "supervisor", "Mona": "manager"}
GROUP = model.GROUP
STORY = "My kettle arrived with a cracked lid. I want a refund!"


@dataclass
class DeskHouse:
    """Plays what people do, and looks at what they see."""

    harness: RealHarness
    seen: list[model.Shown] = field(default_factory=list)

    async def say(
        self,
        name: str,
        text: str,
        *,
        to: model.Shown | None = None,
        chat: model.Chat = "private",
        media: str = "",
    ) -> list[model.Shown]:
        """Somebody writes; what the bot shows because of it."""
        await self.harness.say(name, text, chat=chat, reply_to=to, media=media)
        return await self._look()

    async def tap(self, name: str, label: str, shown: model.Shown | None = None) -> str:
        """Somebody taps the newest button of that label; what the tap is answered."""
        where = shown or self.with_button(name, label)
        toast = await self.harness.tap(name, label, where)
        await self._look()
        return toast

    async def wait(self, **span: float) -> list[model.Shown]:
        """Time passes."""
        units = {"seconds": 1, "minutes": 60, "hours": 3600}
        await self.harness.advance(sum(units[unit] * n for unit, n in span.items()))
        return await self._look()

    def with_button(self, name: str, label: str) -> model.Shown:
        """The newest message with this button that somebody sees, at the desk or in the group."""
        found = [m for m in self.seen if m.to in (name, GROUP) and _has(m, label)]
        assert found, f"{name} sees no [{label}]"
        return found[-1]

    def read_by(self, name: str) -> str:
        """The newest message to somebody."""
        return next((m.text for m in reversed(self.seen) if m.to == name), "")

    def shown_to(self, name: str, words: str) -> model.Shown:
        """The newest message to somebody that has these words."""
        found = [m for m in self.seen if m.to == name and words in m.text]
        assert found, f"{name} never read {words!r}"
        return found[-1]

    def heard(self, name: str, words: str) -> bool:
        """Whether somebody ever read these words."""
        return any(words in m.text for m in self.seen if m.to == name)

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
        await self.say(customer, "I had no tea for a week")
        await self.wait(seconds=40)
        await self.tap(customer, "That's right")

    async def claimed(self, customer: str = "Anna", by: str = "Boris") -> None:
        """A case in the hands of somebody who has named a step and a time."""
        await self.complaint(customer)
        await self.tap(by, "Take it")
        pick = next(m for m in reversed(self.seen) if m.to == by and "is yours" in m.text)
        await self.tap(by, pick.buttons[0][0], pick)

    async def agreed(self) -> None:
        """A case whose customer has chosen an option."""
        await self.claimed()
        await self.tap("Boris", "Make an offer")
        await self.say("Boris", "Refund of 50, Friday 18:00\nA new kettle, Friday 12:00")
        await self.tap("Boris", "Send to the customer")
        await self.tap("Anna", "1")

    async def _look(self) -> list[model.Shown]:
        fresh = await self.harness.drain()
        self.seen += fresh
        return fresh


def _has(shown: model.Shown, label: str) -> bool:
    return any(label in row for row in shown.buttons)


@asynccontextmanager
async def open_house(folder: Path, *customers: str) -> AsyncIterator[DeskHouse]:
    """Open it for a test."""
    harness = RealHarness(folder)
    scene = model.Scene(now=MORNING, customers=customers or ("Anna",), staff=STAFF)
    await harness.start(scene)
    try:
        yield DeskHouse(harness)
    finally:
        await harness.close()
