"""The stories that the sandbox ships are stories like the others."""

from pathlib import Path

import pytest

from bot.sandbox.scenarios.reading import parse
from bot.sandbox.scenarios.shelf import STORIES, acts, all_stories
from tests.chat_script.collector import check
from tests.chat_script.harness import open_harness

PATHS = sorted(STORIES.glob("*.chat"))


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
async def test_a_shipped_story_goes_as_told(path: Path, request: pytest.FixtureRequest) -> None:
    story = parse(path.read_text("utf-8"), path)

    await check(story, open_harness, accept=request.config.getoption("accept"))


def test_there_are_stories_in_both_languages_and_each_does_something() -> None:
    languages = [story.scene.language for story in all_stories().values()]

    assert min(languages.count("zh"), languages.count("en")) >= 3
    assert all(len(acts(story)) >= 5 for story in all_stories().values())
