"""Messages and whole stories as the lines of a `.chat` file."""

import html
import re
from collections.abc import Iterator

from bot.sandbox.scenarios.story import GROUP, Fact, Output, Story
from tests.chat_script.model import Listed, Shown


def printed(shown: Shown, last: str) -> list[str]:
    """A message of the bot; ``last`` is the person who wrote last."""
    media = f"({shown.media}) " if shown.media else ""
    rows = [" ".join(f"[{label}]" for label in row) for row in shown.buttons]
    return laid_out(_prefix(shown, last), "\n".join([media + plain(shown.text), *rows]))


def listed(shown: Listed) -> list[str]:
    """What is shown above the line somebody types in."""
    button = [f"[{shown.button}]"] if shown.button else []
    rows = [part for line in shown.lines for part in line if part]
    return laid_out("List>", "\n".join([*button, *rows]))


def plain(text: str) -> str:
    """Telegram HTML without its tags."""
    return html.unescape(re.sub(r"</?[a-z][^<>]*>", "", text))


def _prefix(shown: Shown, last: str) -> str:
    edits = " edits" if shown.edited else ""
    if shown.to == GROUP:
        return f"Staff{edits}<"
    return f"Bot{edits}>" if shown.to == last else f"Bot{edits} to {shown.to}>"


def laid_out(prefix: str, text: str) -> list[str]:
    """The text beside its prefix, further lines below the first."""
    begin = f"{prefix:<5} "
    lines = [line.strip() for line in text.replace("\u00a0", " ").strip().split("\n")]
    return [(begin + lines[0]).rstrip(), *((" " * len(begin) + one).rstrip() for one in lines[1:])]


def expected(story: Story) -> list[str]:
    """The story as the player would print it if everything went as told."""
    return list(_expected(story))


def _expected(story: Story) -> Iterator[str]:
    for step in story.steps:
        if isinstance(step.act, Output):
            yield from laid_out(step.act.prefix, step.act.text)
            continue
        if step.gap:
            yield ""
        yield from [f"= {step.act.text}"] if isinstance(step.act, Fact) else step.lines
