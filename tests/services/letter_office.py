"""An office that writes letters: a real database, real words, five people."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import select

from bot.domain.people import Person, PersonId, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case
from bot.services.cards import Cards
from bot.services.carrying_out import CarryOut
from bot.services.house import House
from bot.services.letters.desk import LetterDesk
from bot.services.letters.writing import (
    ApproveLetter,
    AskForLetterPart,
    DraftLetter,
    FillLetterGap,
    ReplaceLetterText,
    SendLetter,
    WaiveLetter,
)
from bot.storage import Database, SqlUnitOfWork
from bot.storage.tables import runtime
from bot.texts.catalogue import Catalogue
from bot.texts.letters import Letters
from tests.books import new_book
from tests.chat_script.words import word_lists
from tests.letter_stories import NOW, Story, owner

SHANGHAI = ZoneInfo("Asia/Shanghai")
LIN = owner()
WEI = Person(id=PersonId(21), name="Wang Wei", language="en", role=Role.STAFF)
ZHAO = Person(id=PersonId(30), name="Zhao Min", language="en", role=Role.SUPERVISOR)
CHEN = Person(id=PersonId(40), name="Chen Ye", language="en", role=Role.MANAGER)


@dataclass
class Office:
    """A database with one case in it, and everything that letters need."""

    database: Database
    desk: LetterDesk

    async def open(self, story: Story, **more: object) -> Case:
        case = replace(story.case, **more)  # type: ignore[arg-type]
        async with self.database.begin() as uow:
            for person in (LIN, WEI, ZHAO, CHEN):
                await uow.people.save(person)
            await uow.cases.save(case)
            for row in story.rows:
                await uow.promises.add(row)
        return case

    async def case(self, number: int) -> Case:
        async with self.database.reading() as uow:
            found = await uow.cases.get(number)
        assert found is not None
        return found

    async def said(self, *, to: int) -> list[tuple[str, dict[str, object]]]:
        """What waits for somebody, oldest first."""
        async with self.database.reading() as uow:
            return await outbox_of(uow, to)

    async def draft(self, number: int, by: Person = LIN, at: datetime = NOW) -> None:
        async with self.database.begin() as uow:
            await DraftLetter(desk=self.desk)(uow, by, number, at)

    async def fill(self, number: int, element: int, words: str, by: Person = LIN) -> None:
        async with self.database.begin() as uow:
            fill = FillLetterGap(desk=self.desk)
            await fill(uow, by, number, element=element, words=words, now=NOW)

    async def rewrite(self, number: int, words: str, by: Person = LIN) -> None:
        async with self.database.begin() as uow:
            await ReplaceLetterText(desk=self.desk)(uow, by, number, words, NOW)

    async def send(self, number: int, by: Person = LIN, value: str = "") -> None:
        async with self.database.begin() as uow:
            await SendLetter(desk=self.desk)(uow, by, number, value, NOW)

    async def approve(self, number: int, read: str, by: Person = ZHAO) -> None:
        async with self.database.begin() as uow:
            await ApproveLetter(desk=self.desk)(uow, by, number, read, NOW)

    async def waive(self, number: int, by: Person = LIN) -> None:
        async with self.database.begin() as uow:
            await WaiveLetter(desk=self.desk)(uow, by, number, NOW)

    async def ask(self, number: int, element: int) -> None:
        async with self.database.begin() as uow:
            await AskForLetterPart(desk=self.desk)(uow, LIN, number, element, NOW)


async def outbox_of(uow: SqlUnitOfWork, to: int) -> list[tuple[str, dict[str, object]]]:
    table = runtime.outbox
    rows = await uow.connection.execute(
        select(table.c.kind, table.c.fields).where(table.c.chat_id == to).order_by(table.c.id)
    )
    return [(r.kind, r.fields) for r in rows if r.kind != "CaseCard"]


@cache
def letters() -> Letters:
    """Read once: nothing of it changes."""
    return Letters(Catalogue(zone=SHANGHAI, company="Antu"), zone=SHANGHAI)


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[Office]:
    database = await Database.open(new_book(folder / "amends.db"))
    understanding = word_lists(Policy(zone=SHANGHAI).calendar)
    house = House(staff_chat=None, supervisors=(ZHAO.id,), managers=(CHEN.id,), language="en")
    carry_out = CarryOut(
        house=house,
        policy=Policy(zone=SHANGHAI),
        cards=Cards(understanding=understanding, policy=Policy(zone=SHANGHAI)),
        wording=Catalogue(zone=SHANGHAI, company="Antu"),
    )
    desk = LetterDesk(carry_out=carry_out, wording=letters(), understanding=understanding)
    yield Office(database=database, desk=desk)
    await database.close()
