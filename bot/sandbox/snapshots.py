"""Named snapshots: everything in the sandbox, with the bot's own book, to come back to."""

import json
import re
import secrets
import shutil
import tempfile
from datetime import datetime
from pathlib import Path

from bot.sandbox.beginning import Beginning
from bot.sandbox.bot_host import BotHost
from bot.sandbox.errors import ControlError
from bot.sandbox.travel import Travel
from bot.sandbox.wire import Json, dumps
from bot.sandbox.world import World

_LONGEST_NAME = 60
_ID = re.compile(r"[0-9a-f]{12}")
_HEAD, _ROWS, _BOOK = "head.json", "rows.json", "book.db"


class Snapshots:
    """Kept in a folder beside the state; without one, in a folder that ends with the sandbox."""

    def __init__(self, world: World, travel: Travel, host: BotHost, beginning: Beginning) -> None:
        self._world, self._travel, self._host = world, travel, host
        self._beginning = beginning
        kept = world.store.folder
        self._passing = None if kept else tempfile.TemporaryDirectory(prefix="amends-")
        self._folder = kept / "snapshots" if kept else Path(self._passing.name)  # type: ignore[union-attr]

    def close(self) -> None:
        """Remove what was not to be kept."""
        if self._passing is not None:
            self._passing.cleanup()

    def all(self) -> list[Json]:
        """Return id, name and time of each, newest first."""
        heads = [self._head(path.parent.name) for path in self._folder.glob(f"*/{_HEAD}")]
        return sorted(heads, key=lambda head: str(head["saved"]), reverse=True)

    async def save(self, name: str) -> Json:
        """Keep everything as it is now under a name; the same name again replaces it."""
        name = " ".join(name.split())
        if not 1 <= len(name) <= _LONGEST_NAME:
            raise ControlError(f"a snapshot has a name of 1 to {_LONGEST_NAME} characters")
        await self._travel.catch_up()
        async with self._travel.still():
            made = self._write(name)
        for old in self.all():
            if old["name"] == name and old["id"] != made["id"]:
                self.delete(old["id"])
        return made

    async def restore(self, number: str) -> Json:
        """Make everything as it was; the time as well."""
        head = self._head(number)
        folder = self._folder / number
        rows = json.loads((folder / _ROWS).read_text("utf-8"))
        moment = datetime.fromisoformat(head["now"])
        book = folder / _BOOK
        await self._beginning.anew(
            lambda: self._world.become(rows, moment), book if book.exists() else None
        )
        return head

    def delete(self, number: str) -> None:
        """Throw one away."""
        self._head(number)
        shutil.rmtree(self._folder / number)

    def _write(self, name: str) -> Json:
        number = secrets.token_hex(6)
        folder = self._folder / number
        folder.mkdir(parents=True)
        # The book first: while we are here, nothing reaches the sandbox that it does not know of.
        self._host.save_book(folder / _BOOK)
        (folder / _ROWS).write_text(dumps(self._world.copy()), "utf-8")
        count = sum(len(chat.posts) for chat in self._world.chats.values())
        saved = datetime.fromtimestamp(folder.stat().st_mtime).astimezone().isoformat()
        now = self._world.clock.now().isoformat()
        head: Json = {"id": number, "name": name, "now": now, "saved": saved, "messages": count}
        (folder / _HEAD).write_text(dumps(head), "utf-8")
        return head

    def _head(self, number: str) -> Json:
        path = self._folder / number / _HEAD
        if not _ID.fullmatch(number) or not path.is_file():
            raise ControlError("there is no such snapshot", 404)
        head: Json = json.loads(path.read_text("utf-8"))
        return head
