"""The real application behind the stories: real handlers, real storage, a mouth that remembers."""

import re
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from html import unescape
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.app import engine as engines
from bot.app.parts import parts_on
from bot.bells import Bells
from bot.config import Settings
from bot.domain.people import ChatId, PersonId, Role
from bot.domain.policy.policy import Policy
from bot.ports.json import Json
from bot.ports.messenger import Blocked, NotConnected, Rendered, RetryLater, SendFailed
from bot.ports.signals import AnswerTap, React, Signal
from bot.storage import Database, migrate
from tests.books import new_book
from tests.chat_script import model
from tests.chat_script.facts import fact
from tests.chat_script.leads import meet
from tests.chat_script.updates import Updates
from tests.chat_script.words import word_lists
from tests.fakes import FakeClock

GROUP = ChatId(-1001000000001)
BOT = 4100
MEMORY = Path("/dev/shm")  # noqa: S108 - the databases of stories are small and need no disk
MARKUP = re.compile(r"<[^>]+>")


class Mouth:
    """Remembers what was shown, and fails when told to."""

    def __init__(self, names: dict[int, str]) -> None:
        self.names = names
        self.shown: list[model.Shown] = []
        self.data: dict[tuple[str, int], dict[str, str]] = {}
        self.toasts: dict[str, str] = {}
        self.refusals: list[SendFailed] = []
        self.blocked: set[int] = set()
        self.last_id = 0

    def next_id(self) -> int:
        """A new message id, never used in any chat before."""
        self.last_id += 1
        return self.last_id

    async def send(
        self, chat: ChatId, message: Rendered, *, reply_to: int | None = None, plain: bool = False
    ) -> int:
        """Show a message."""
        self._stumble(chat)
        return self._show(chat, message, self.next_id())

    async def send_album(
        self, chat: ChatId, messages: Sequence[Rendered], *, reply_to: int | None = None
    ) -> Sequence[int]:
        """Show the parts of an album as one message."""
        self._stumble(chat)
        ids = [self.next_id() for _ in messages]
        words = "\n".join(m.html for m in messages if m.html)
        media = ", ".join(m.media.kind.value for m in messages if m.media)
        self.shown.append(
            model.Shown(to=self._name(chat), text=_plain(words), media=media, message_id=ids[-1])
        )
        return ids

    async def edit(
        self, chat: ChatId, message_id: int, message: Rendered, *, plain: bool = False
    ) -> None:
        """Show the new version of a message."""
        self._stumble(chat)
        self._show(chat, message, message_id, edited=True)

    async def signal(self, signal: Signal, text: str) -> None:
        """Keep what a tap was answered."""
        if isinstance(signal, AnswerTap):
            self.toasts[signal.tap] = text
        assert not isinstance(signal, React) or text

    def _show(
        self, chat: ChatId, message: Rendered, message_id: int, *, edited: bool = False
    ) -> int:
        name = self._name(chat)
        known = self.data.setdefault((name, message_id), {})
        known.update({key.text: key.data for row in message.keys for key in row})
        self.shown.append(
            model.Shown(
                to=name,
                text=_plain(message.html),
                buttons=tuple(tuple(key.text for key in row) for row in message.keys),
                media=message.media.kind.value if message.media else "",
                edited=edited,
                message_id=message_id,
            )
        )
        return message_id

    def _name(self, chat: ChatId) -> str:
        return model.GROUP if chat == GROUP else self.names[chat]

    def _stumble(self, chat: ChatId) -> None:
        if chat in self.blocked:
            raise Blocked("blocked")
        if self.refusals:
            raise self.refusals.pop(0)


class RealHarness:
    """Plays a story on the application."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._clock = FakeClock()
        self._ids: dict[str, int] = {}
        self._cases: dict[int, str] = {}

    async def start(self, scene: model.Scene) -> None:
        """Open everything as the scene says."""
        self._scene = scene
        self._clock.at = scene.now
        zone = scene.now.tzinfo
        assert isinstance(zone, ZoneInfo)
        self._number(scene)
        self._mouth = Mouth({number: name for name, number in self._ids.items()})
        self._updates = Updates(
            ids=self._ids, language=scene.language, group=GROUP, bot=BOT, clock=self._clock
        )
        self._settings = Settings(
            timezone=zone,
            locale={"zh": "zh-Hans"}.get(scene.language, scene.language),
            staff_chat_id=GROUP,
            supervisor_ids=self._with_role("supervisor"),
            manager_ids=self._with_role("manager"),
            policy=dict(scene.policy),
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

    async def _open(self) -> None:
        self._database = await Database.open(self._url, bells=Bells())
        await migrate(self._database)
        policy = Policy.from_mapping(
            self._settings.policy_settings(), zone=self._settings.timezone
        )
        understanding = word_lists(policy.calendar)
        parts = parts_on(self._database, self._settings, self._clock, understanding)
        self._engine = engines.build(parts, self._mouth, self._is_member, BOT)
        await self._engine.start()

    async def _is_member(self, _group: ChatId, person: PersonId) -> bool:
        return self._scene.staff.get(self._mouth.names[person]) is not None

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

    async def edit(self, name: str, old_text: str, new_text: str) -> None:
        """Deliver an edit."""
        await self._deliver(self._updates.edit(name, old_text, new_text))

    async def block(self, name: str, blocked: bool) -> None:
        """Deliver the change of membership, and refuse what is sent."""
        change = self._mouth.blocked.add if blocked else self._mouth.blocked.discard
        change(self._ids[name])
        await self._deliver(self._updates.block(name, blocked))

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
        await self._open()
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
            for customer in customers:
                for case in await uow.cases.of_customer(customer):
                    rows = await uow.promises.of_case(case.id)
                    states = sorted(row.state.value for row in rows)
                    self._cases[case.id] = fact(case, states)


def _plain(html: str) -> str:
    return unescape(MARKUP.sub("", html))


@asynccontextmanager
async def harness_on(url: str) -> AsyncIterator[RealHarness]:
    """A harness on this database, which should be empty."""
    harness = RealHarness(url)
    try:
        yield harness
    finally:
        await harness.close()


@asynccontextmanager
async def open_harness() -> AsyncIterator[RealHarness]:
    """A harness on a database of its own."""
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        async with harness_on(new_book(Path(folder) / "story.db")) as harness:
            yield harness
