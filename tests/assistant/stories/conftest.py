"""Collects the stories in which there is a second reader."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.assistant.stories_harness import open_harness
from tests.chat_script.collector import ChatFile, ChatItem, check


class AdvisedItem(ChatItem):
    """A story as a test, played with a second reader."""

    def runtest(self) -> None:
        """Play the story against the real application."""
        asyncio.run(check(self.story, open_harness, accept=self.config.getoption("accept")))


class AdvisedFile(ChatFile):
    """A file with one story."""

    def collect(self) -> Iterator[pytest.Item]:
        """Read the story."""
        for item in super().collect():
            if isinstance(item, ChatItem):
                yield AdvisedItem.from_parent(self, name=item.name, story=item.story)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Every `.chat` file is a test."""
    if file_path.suffix != ".chat":
        return None
    return AdvisedFile.from_parent(parent, path=file_path)
