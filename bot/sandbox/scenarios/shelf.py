"""The stories there are."""

from functools import cache
from pathlib import Path

from bot.sandbox.scenarios import story
from bot.sandbox.scenarios.reading import parse

STORIES = Path(__file__).with_name("stories")
_ASIDE = (story.Output, story.Remark, story.Fact)
"""What a story tells without anybody doing something."""
_FIRST = ("late_car_repair_zh", "refund_in_48_hours")


@cache
def all_stories() -> dict[str, story.Story]:
    """Return every story by the name of its file, those first that go well from the start."""
    paths = sorted(STORIES.glob("*.chat"), key=lambda path: (path.stem not in _FIRST, path.stem))
    return {path.stem: parse(path.read_text("utf-8"), path) for path in paths}


def acts(told: story.Story) -> list[story.Act]:
    """Return what people do in a story, and the time that passes."""
    return [step.act for step in told.steps if not isinstance(step.act, _ASIDE)]
