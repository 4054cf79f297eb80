"""Each `.chat` file as one test of pytest, named by its title."""

import asyncio
import importlib
from collections.abc import Callable, Iterator
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any, Self

import pytest

from bot.sandbox.scenarios.reading import parse
from tests.chat_script import model
from tests.chat_script.player import difference, play

OpenHarness = Callable[[], AbstractAsyncContextManager[model.Harness]]
HARNESS = "tests.chat_script.harness"
"""Has ``open_harness``; imported late, because the application is slow to import."""


class StoryFailed(AssertionError):
    """The chat went another way than the story tells."""


async def check(story: model.Story, open_harness: OpenHarness, *, accept: bool) -> None:
    """Play the story; raises ``StoryFailed`` with a diff, or rewrites the file."""
    async with open_harness() as harness:
        happened = await play(story, harness)
    if not (told_otherwise := difference(story, happened)):
        return
    if not accept:
        raise StoryFailed(told_otherwise)
    story.path.write_text("\n".join(happened) + "\n", "utf-8")


class ChatFile(pytest.File):
    """A file with one story."""

    def collect(self) -> Iterator[pytest.Item]:
        """Read the story."""
        try:
            story = parse(self.path.read_text("utf-8"), self.path)
        except model.StoryError as error:
            raise self.CollectError(str(error)) from error
        yield ChatItem.from_parent(self, name=story.title, story=story)


class ChatItem(pytest.Item):
    """A story as a test."""

    def __init__(self, *, story: model.Story, **others: Any) -> None:
        super().__init__(**others)
        self.story = story

    @classmethod
    def from_parent(cls, parent: Any, **others: Any) -> Self:
        """Make one; what else it takes is the story."""
        item: Self = super().from_parent(parent, **others)
        return item

    def runtest(self) -> None:
        """Play the story against the real application."""
        open_harness: OpenHarness = importlib.import_module(HARNESS).open_harness
        asyncio.run(check(self.story, open_harness, accept=self.config.getoption("accept")))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], *_: Any) -> str:
        """The diff alone where the story differs, the line where it is wrong, all where something broke."""
        if isinstance(excinfo.value, StoryFailed):
            return f"{excinfo.value}\n\n--accept rewrites what the bot says."
        if isinstance(excinfo.value, model.StoryError):
            return "\n".join([str(excinfo.value), *getattr(excinfo.value, "__notes__", [])])
        return str(super().repr_failure(excinfo))

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where the story is."""
        return self.path, 0, self.name
