"""The real application behind the stories: real handlers, real storage, a mouth that remembers."""

import re
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.app import engine as engines
from bot.app.parts import parts_on
from bot.app.policies import policy_of
from bot.bells import Bells
from bot.config import Settings
from bot.domain.people import ChatId, PersonId, Role, unmet
from bot.domain.record.case import FIRST_CASE
from bot.ports.json import Json
from bot.ports.messenger import NotConnected, RetryLater, SendFailed
from bot.ports.signals import Line
from bot.storage import Database, migrate
from tests.books import new_book
from tests.chat_script import model
from tests.chat_script.facts import fact
from tests.chat_script.leads import meet
from tests.chat_script.mouth import GROUP, Mouth
from tests.chat_script.updates import Updates
from tests.chat_script.words import words_for
from tests.fakes import FakeClock

BOT = 4100
MEMORY = Path("/dev/shm")  # noqa: S108 - the databases of stories are small and need no disk


class RealHarness:
    """Plays a story on the application."""

    def __init__(self, url: str, assistant: str = "") -> None:
        self._url = url
        self._assistant = assistant
        self._clock = FakeClock()
        self._ids: dict[str, int] = {}
        self._cases: dict[int, str] = {}
        self._gone: set[str] = set()
        self._secrets = count(1)
        self._listed: dict[str, Sequence[Line]] = {}

    async def start(self, scene: model.Scene) -> None:
        """Open everything as the scene says."""
        self._scene = scene
        self._clock.at = scene.now
        zone = scene.now.tzinfo
        assert isinstance(zone, ZoneInfo)
        self._number(scene)
        self._mouth = Mouth({number: name for name, number in self._ids.items()})
        self._updates = Updates(
            ids=self._ids,
            language=scene.language,
            group=GROUP,
            bot=BOT,
            clock=self._clock,
            stands=self._mouth.stands,
        )
        self._settings = Settings(
            timezone=zone,
            locale={"zh": "zh-Hans"}.get(scene.language, scene.language),
            staff_chat_id=GROUP,
            supervisor_ids=self._with_role("supervisor"),
            manager_ids=self._with_role("manager"),
            policy=dict(scene.policy),
            assistant_base_url=self._assistant,
            assistant_model="model" if self._assistant else "",
            # Stories tell who hears what and when; limits of sending have tests of their own.
            sends_per_second=100_000,
            chat_sends_per_second=100_000,
            group_sends_per_minute=100_000,
        )
        await self._open()
        leads = {role: self._with_role(role.value) for role in (Role.SUPERVISOR, Role.MANAGER)}
        async with self._database.begin() as uow:
            await meet(uow, leads, self._mouth.names, self._settings.locale)

    def _number(self, scene: model.Scene) -> None:
        first = {"staff": 6001, "supervisor": 7001, "manager": 8001}
        for offset, name in enumerate(scene.customers):
            self._ids[name] = 5001 + offset
        for name, role in scene.staff.items():
            self._ids[name] = first[role]
            first[role] += 1

    def _with_role(self, role: str) -> tuple[int, ...]:
        return tuple(self._ids[n] for n, r in self._scene.staff.items() if r == role)

    async def _open(self, *, again: bool = False) -> None:
        self._database = await Database.open(self._url, bells=Bells())
        if again:  # the first time it has all tables, and nobody who died holds anything
            await migrate(self._database)
        words = words_for(self._settings, policy_of(self._settings))
        parts = parts_on(self._database, self._settings, self._clock, words)
        parts = replace(parts, new_secret=lambda: f"secret-{next(self._secrets)}")
        self._engine = engines.build(parts, self._mouth, self._is_member, BOT)
        await self._engine.start()
        await self._engine.learn_name("amends_bot", inline=self._scene.inline)

    async def _is_member(self, _group: ChatId, person: PersonId) -> bool:
        name = self._mouth.names[person]
        return self._scene.staff.get(name) is not None and name not in self._gone

    async def close(self) -> None:
        """End the process."""
        await self._database.close()

    async def say(
        self,
        name: str,
        text: str,
        *,
        chat: model.Chat = "private",
        reply_to: model.Shown | None = None,
        media: str = "",
    ) -> None:
        """Deliver a message, or the parts of an album."""
        for update in self._updates.messages(
            name, text, chat, reply_to, media, self._mouth.next_id
        ):
            await self._deliver(update)

    async def tap(self, name: str, label: str, shown: model.Shown) -> str:
        """Tap, and read the toast."""
        data = self._mouth.data[shown.to, shown.message_id].get(label)
        if data is None:
            raise model.StoryError(f"no button [{label}]")
        update = self._updates.tap(name, shown, data)
        await self._deliver(update)
        return self._mouth.toasts.get(update["callback_query"]["id"], "")

    def looks_for(self, label: str, shown: model.Shown) -> str:
        """What a button puts into the line."""
        return self._mouth.finds[shown.to, shown.message_id].get(label, "")

    async def search(self, name: str, text: str, *, chat: model.Chat = "private") -> model.Listed:
        """Type it, and look at the list."""
        update = self._updates.query(name, text, chat)
        await self._deliver(update)
        answer, button = self._mouth.lists[update["inline_query"]["id"]]
        self._listed[name] = answer.lines
        lines = tuple((line.title, line.about) for line in answer.lines)
        return model.Listed(lines=lines, button=button)

    async def pick(self, name: str, title: str, *, reply_to: model.Shown | None = None) -> None:
        """Send a line of the list as the person who looks at it."""
        found = [one for one in self._listed.get(name, ()) if one.title.startswith(title)]
        if not found:
            raise model.StoryError(f"{name} sees no line {title!r}")
        next_id = self._mouth.next_id
        [update] = self._updates.messages(name, found[0].text, "private", reply_to, "", next_id)
        update["message"]["via_bot"] = self._updates.me
        await self._deliver(update)

    async def edit(self, name: str, old_text: str, new_text: str) -> None:
        """Deliver an edit."""
        await self._deliver(self._updates.edit(name, old_text, new_text))

    async def block(self, name: str, blocked: bool) -> None:
        """Deliver the change of membership, and refuse what is sent."""
        change = self._mouth.blocked.add if blocked else self._mouth.blocked.discard
        change(self._ids[name])
        await self._deliver(self._updates.block(name, blocked))

    async def belong(self, name: str, member: bool) -> None:
        """Deliver the change of membership in the staff group."""
        change = self._gone.discard if member else self._gone.add
        change(name)
        await self._deliver(self._updates.belong(name, member))

    async def _deliver(self, update: dict[str, Json]) -> None:
        async with self._database.begin() as uow:
            await uow.inbox.put(BOT, [update], self._clock.now())
        await self._settle()
        await self._know_cases()

    async def _settle(self) -> None:
        """Do what can be done now; the limiter's microseconds pass by themselves."""
        while True:
            await self._engine.settle()
            wait = await self._engine.courier.next_wait()
            if wait is None or wait > timedelta(milliseconds=50):
                return
            self._clock.advance(max(wait, timedelta(milliseconds=1)))

    async def restart(self) -> None:
        """End it without a word and start again on the same file."""
        await self.close()
        await self._open(again=True)
        await self._settle()

    async def advance(self, seconds: float) -> None:
        """From one due thing to the next."""
        target = self._clock.now() + timedelta(seconds=seconds)
        while True:
            await self._settle()
            at, _ = await engines.next_moment(self._engine, self._clock.now())
            if at is None or at > target:
                break
            self._clock.at = max(at, self._clock.now() + timedelta(milliseconds=1))
        self._clock.at = target
        await self._settle()
        await self._know_cases()

    async def fault(self, kind: str, times: int) -> None:
        """The next sends fail."""
        wait = re.match(r"retry after (\d+) s", kind)
        error: SendFailed = NotConnected(kind)
        if wait:
            error = RetryLater(timedelta(seconds=int(wait[1])))
        self._mouth.refusals.extend([error] * times)

    async def drain(self) -> list[model.Shown]:
        """What was shown since the last call."""
        shown, self._mouth.shown = self._mouth.shown, []
        return shown

    def fact(self, line: str) -> str:
        """The case as it is now."""
        number = re.search(r"\d{4,}", line)
        return self._cases.get(int(number[0]), "no such case") if number else "no such case"

    async def _know_cases(self) -> None:
        async with self._database.reading() as uow:
            customers = [PersonId(i) for i in self._ids.values()]
            unmet_ones = [unmet(FIRST_CASE + i) for i in range(5)]
            for customer in (*customers, *unmet_ones):
                for case in await uow.cases.of_customer(customer):
                    rows = await uow.promises.of_case(case.id)
                    states = sorted(row.state.value for row in rows)
                    self._cases[case.id] = fact(case, states)


@asynccontextmanager
async def harness_on(url: str, assistant: str = "") -> AsyncIterator[RealHarness]:
    """A harness on this database, empty with all tables; ``assistant`` is an endpoint."""
    harness = RealHarness(url, assistant)
    try:
        yield harness
    finally:
        await harness.close()


@asynccontextmanager
async def open_harness(assistant: str = "") -> AsyncIterator[RealHarness]:
    """A harness on a database of its own."""
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        async with harness_on(new_book(Path(folder) / "story.db"), assistant) as harness:
            yield harness
