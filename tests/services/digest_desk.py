"""Digests at work on a real database, with a still clock and a sweeper."""

import json
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import text

from bot.domain.notices.manager import Digest, DigestCases
from bot.domain.people import Person, PersonId, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, CaseId, State
from bot.domain.record.commitment import Promise, PromiseKind
from bot.domain.record.journal import Entry
from bot.domain.record.timers import DueTimer, TimerId, TimerKind
from bot.domain.understanding.messages.reading import MessageKind, Reading
from bot.ports.unit_of_work import UnitOfWork
from bot.services import notice_codec
from bot.services.cards import Cards
from bot.services.carrying_out import CarryOut
from bot.services.digests.making import DigestLines, MakeDigest, ReadBooks
from bot.services.digests.sending import CasesBehind, DigestOnDemand, PlanDigests, SendDigest
from bot.services.house import House
from bot.services.sweeper import Sweeper
from bot.storage import Database
from tests.books import new_book
from tests.fakes import FakeClock, FakeWording

MEI = Person(id=PersonId(1), name="Mei", language="zh-Hans", role=Role.MANAGER)
OTTO = Person(id=PersonId(2), name="Otto", language="en", role=Role.MANAGER)
VERA = Person(id=PersonId(3), name="Vera", language="en", role=Role.SUPERVISOR)
BORIS = Person(id=PersonId(4), name="Boris", language="en", role=Role.STAFF)
SHANGHAI = ZoneInfo("Asia/Shanghai")


class PlainUnderstanding:
    """Masks what is written in capitals, and cuts."""

    def read(self, text: str) -> Reading:
        """Nothing in particular."""
        return Reading(kind=MessageKind.UNCLEAR)

    def mask(self, text: str) -> str:
        """The text without its capital words."""
        return " ".join("..." if word.isupper() else word for word in text.split())

    def event(self, text: str) -> str:
        """All of it."""
        return text

    def gist(self, text: str, limit: int) -> str:
        """The beginning."""
        return text[:limit]


@dataclass
class DigestDesk:
    """A house with its managers; ``restarted`` is another process on the same database."""

    database: Database
    zone: ZoneInfo = SHANGHAI
    managers: tuple[PersonId, ...] = (MEI.id,)
    clock: FakeClock = field(default_factory=FakeClock)

    def __post_init__(self) -> None:
        understanding = PlainUnderstanding()
        self.policy = Policy(zone=self.zone)
        house = House(
            staff_chat=None, supervisors=(VERA.id,), managers=self.managers, language="en"
        )
        self.carry_out = carry_out = CarryOut(
            house=house,
            policy=self.policy,
            cards=Cards(understanding=understanding, policy=self.policy),  # type: ignore[arg-type]
            wording=FakeWording(),
        )
        books = ReadBooks(policy=self.policy)
        lines = DigestLines(understanding=understanding)  # type: ignore[arg-type]
        make = MakeDigest(company="Blue Harbour", read_books=books, lines=lines)
        self.plan = PlanDigests(house=house, policy=self.policy)
        self.send = SendDigest(
            house=house, policy=self.policy, clock=self.clock, make=make, plan=self.plan
        )
        self.on_demand = DigestOnDemand(carry_out=carry_out, policy=self.policy, make=make)
        self.behind = CasesBehind(
            carry_out=carry_out, policy=self.policy, read_books=books, lines=lines
        )

    def local(self, day: date, hour: int = 0, minute: int = 0) -> datetime:
        """A local time of this house."""
        return datetime(day.year, day.month, day.day, hour, minute, tzinfo=self.zone)

    async def start(self) -> None:
        """What happens when the process starts."""
        async with self.database.begin() as uow:
            await self.plan(uow, self.clock.now())

    async def sweep(self) -> None:
        """Fire what is due."""

        async def fire(timer: DueTimer, uow: UnitOfWork) -> str | None:
            return await self.send(uow, timer)

        sweeper = Sweeper(transactions=self.database, clock=self.clock, fire=fire)
        await sweeper.sweep(self.clock.now())

    async def live(self, start: datetime, end: datetime, step: timedelta) -> None:
        """Start, then sweep again and again until ``end``."""
        self.clock.at = start
        await self.start()
        while self.clock.at <= end:
            await self.sweep()
            self.clock.advance(step)

    async def fire(self, subject: str) -> str | None:
        """Fire one digest timer by hand."""
        async with self.database.begin() as uow:
            now = self.clock.now()
            kind = TimerKind.DIGEST
            timer = DueTimer(id=TimerId(0), kind=kind, due=now, case=None, subject=subject)
            return await self.send(uow, timer)

    async def ask(self, by: Person) -> Digest:
        """``/digest``."""
        async with self.database.begin() as uow:
            await self.on_demand(uow, by, self.clock.now())
        return (await self.digests(by.id))[-1]

    async def tap(self, value: str, by: Person = MEI) -> DigestCases:
        """A tap on a number."""
        async with self.database.begin() as uow:
            await self.behind(uow, by, value, self.clock.now())
        notices = await self._notices(by.id)
        return next(one for one in reversed(notices) if isinstance(one, DigestCases))

    async def digests(self, reader: PersonId = MEI.id) -> list[Digest]:
        """All digests for a reader, oldest first."""
        return [one for one in await self._notices(reader) if isinstance(one, Digest)]

    async def _notices(self, reader: PersonId) -> list[object]:
        found = await self._rows("SELECT kind, fields FROM outbox WHERE chat_id = :x", reader)
        return [notice_codec.decode(kind, json.loads(fields)) for kind, fields in found]

    async def pending(self) -> list[tuple[str, datetime]]:
        """Subjects and local due times of the pending timers."""
        found = await self._rows(
            "SELECT subject, due FROM timers WHERE state = 'pending' AND :x = 0 ORDER BY subject",
            0,
        )
        return [(subject, datetime.fromtimestamp(due / 1000, self.zone)) for subject, due in found]

    async def _rows(self, statement: str, value: int) -> list[Any]:
        async with self.database.reading() as uow:
            found = await uow.connection.execute(text(statement), {"x": value})
            return [tuple(row) for row in found]

    async def keep(
        self,
        *cases: Case,
        promises: Collection[Promise] = (),
        journal: Collection[Entry] = (),
        people: Collection[Person] = (),
    ) -> None:
        """Store these."""
        async with self.database.begin() as uow:
            for case in cases:
                await uow.cases.save(case)
            for promise in promises:
                await uow.promises.add(promise)
            for entry in journal:
                await uow.journal.add(entry)
            for person in people:
                await uow.people.save(person)


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[Database]:
    """An empty database with all tables."""
    database = await Database.open(new_book(folder / "amends.db"))
    try:
        yield database
    finally:
        await database.close()


def a_case(number: int, state: State, opened_at: datetime, **more: object) -> Case:
    """A case of somebody."""
    plain: dict[str, object] = {
        "id": CaseId(number),
        "customer": PersonId(1000 + number),
        "customer_name": "Anna",
        "language": "en",
        "state": state,
        "opened_at": opened_at,
        "facts": f"kettle {number}",
    }
    return Case(**(plain | more))  # type: ignore[arg-type]


def a_promise(case: int, due: datetime, **more: object) -> Promise:
    """A promise of a call."""
    plain: dict[str, object] = {
        "case": CaseId(case),
        "by": BORIS.id,
        "by_name": BORIS.name,
        "kind": PromiseKind.CALLBACK,
        "text": "",
        "due": due,
        "made_at": due - timedelta(hours=2),
    }
    return Promise(**(plain | more))  # type: ignore[arg-type]
