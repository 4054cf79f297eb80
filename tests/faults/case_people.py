"""Customers and staff who take cases from the first word to the question whether it is solved."""

import asyncio
import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.domain.notices.actions import Action
from bot.sandbox import STAFF_GROUP, Sandbox, talk
from bot.sandbox.people import User
from bot.sandbox.seed import add_person
from bot.telegram.callbacks import unpack

FIRST_CUSTOMER = 20_001
FIRST_CLERK = 30_001
STORY = "My kettle {number} arrived with a cracked lid. I would like a new one, please."
MORE = "And then I saw that part {part} of kettle {number} was dirty as well"
LATER = "The lid of kettle {number} came in a box of its own"
OPTIONS = "A new kettle, in 3 days\nRefund of 50, in 3 days"
DONE = "New kettle sent today, parcel 4711"
CURIOUS = 0.05
"""Seconds between two looks at the chat."""
PAUSES = (0.0, 2.0)
"""Seconds between two messages of a customer; some end a burst, some do not."""


@dataclass(kw_only=True)
class Town:
    """Everybody who talks to the bot, and what customers have written."""

    sandbox: Sandbox
    database: Path
    chance: random.Random
    written: dict[int, list[int]] = field(default_factory=dict)
    """The ids of the messages of each customer, in order."""

    def invite(self, customers: int, clerks: int) -> None:
        """People who have never been here."""
        for number in range(FIRST_CUSTOMER, FIRST_CUSTOMER + customers):
            user = User(id=number, first_name=f"C{number}", language_code="en")
            add_person(self.sandbox.world, user, started=True)
            self.written[number] = []
        for number in range(FIRST_CLERK, FIRST_CLERK + clerks):
            user = User(id=number, first_name=f"S{number}", language_code="en", role="staff")
            add_person(self.sandbox.world, user, started=True)

    async def complain(self, customer: int) -> None:
        """Three messages; what follows from them is the bot's."""
        self.write(customer, STORY.format(number=customer))
        for part in range(2):
            await asyncio.sleep(self.chance.uniform(*PAUSES))
            self.write(customer, MORE.format(part=part, number=customer))

    async def serve(self, customer: int, clerk: int) -> None:
        """Take the case of a customer and see it through."""
        case = await self._soon(lambda: self._case_of(customer))
        await self._press(clerk, STAFF_GROUP, Action.CLAIM, case)
        await self._press(clerk, clerk, Action.NEXT_STEP, case)
        await self._press_and_write(clerk, Action.OFFER, case, OPTIONS)
        await self._press(clerk, clerk, Action.OFFER_SEND, case)
        await self._press(customer, customer, Action.CHOOSE, case)
        await self._soon(lambda: self._state_of(case) == "acting")
        self.write(customer, LATER.format(number=customer))
        await self._press_and_write(clerk, Action.DONE, case, DONE)
        await self._soon(lambda: self._state_of(case) == "confirming")

    def write(self, who: int, text: str) -> None:
        """Somebody writes in the private chat."""
        chat = self.sandbox.world.chat(who)
        post = talk.post(self.sandbox.world, chat, who, {"text": text})
        if who in self.written:
            self.written[who].append(post.id)

    async def _press_and_write(self, who: int, action: Action, case: int, text: str) -> None:
        """A button that opens a form, the form's question, and the words."""
        last = max(self.sandbox.world.chat(who).posts, default=0)
        await self._press(who, who, action, case)
        await self._soon(lambda: self._button(who, Action.CANCEL, None, after=last))
        self.write(who, text)

    async def _press(self, who: int, where: int, action: Action, case: int) -> None:
        message, data = await self._soon(lambda: self._button(where, action, case))
        world = self.sandbox.world
        tap = world.taps.start(world.main_bot.id, where, who)
        query = {
            "id": tap.id,
            "from": world.user(who).wire(),
            "message": message,
            "chat_instance": str(where),
            "data": data,
        }
        talk.give(world, world.main_bot, "callback_query", query)

    async def _soon(self, look: Callable[[], Any]) -> Any:
        while not (found := look()):
            await asyncio.sleep(CURIOUS)
        return found

    def _button(
        self, where: int, action: Action, case: int | None, after: int = 0
    ) -> tuple[dict[str, Any], str] | None:
        posts = self.sandbox.world.chat(where).posts
        for number in sorted((n for n in posts if n > after), reverse=True):
            message = posts[number].message
            for data in keys_of(message):
                tapped = unpack(data)
                if tapped and tapped.action == action and case in {None, tapped.case}:
                    return message, data
        return None

    def _case_of(self, customer: int) -> int | None:
        found = self.rows("SELECT id FROM cases WHERE customer_id = ?", customer)
        return int(found[0][0]) if found else None

    def _state_of(self, case: int) -> str:
        return str(self.rows("SELECT state FROM cases WHERE id = ?", case)[0][0])

    def rows(self, statement: str, *values: object) -> list[Any]:
        """What the books say; nothing while there are none yet."""
        if not self.database.exists():
            return []
        try:
            with closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)) as books:
                return books.execute(statement, values).fetchall()
        except sqlite3.OperationalError:  # being written for the first time, or being recovered
            return []


def keys_of(message: dict[str, Any]) -> Iterator[str]:
    """The data of the buttons under a message."""
    for row in (message.get("reply_markup") or {}).get("inline_keyboard", []):
        for key in row:
            yield str(key.get("callback_data", ""))
