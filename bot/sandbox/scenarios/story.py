"""What a story is made of: its scene, and what people do in it step by step."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final, Literal

GROUP: Final = "group"
Chat = Literal["private", "group", "public"]


class StoryError(Exception):
    """The story itself cannot be read or played."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Scene:
    """Who is there, and when it begins."""

    now: datetime
    """Aware, in the zone of the story."""
    language: str = "en"
    customers: tuple[str, ...] = ()
    staff: Mapping[str, str] = field(default_factory=dict)
    """Roles by name: ``staff``, ``supervisor`` or ``manager``."""
    inline: bool = False
    """Whether @BotFather has switched inline mode on."""
    policy: Mapping[str, object] = field(default_factory=dict)
    """Dotted names with values, as in the section ``[policy]``."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Say:
    """Somebody writes or sends something."""

    name: str
    chat: Chat
    text: str
    media: str = ""
    reply_to: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Tap:
    """Somebody taps a button."""

    name: str
    chat: Chat
    label: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Search:
    """Somebody types words behind the name of the bot, and looks at the list."""

    name: str
    chat: Chat
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Pick:
    """Somebody picks a line of the list they look at, by how its title begins."""

    name: str
    text: str
    reply_to: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Edit:
    """Somebody changes a message of their own."""

    name: str
    old: str
    new: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Blocking:
    """Somebody blocks or unblocks the bot."""

    name: str
    blocked: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Belonging:
    """Somebody leaves the staff group, or joins it."""

    name: str
    member: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Wait:
    """Time passes."""

    by: timedelta


@dataclass(frozen=True, kw_only=True, slots=True)
class Until:
    """Time passes until a moment, such as ``tomorrow 08:30``."""

    day: str
    clock: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Fault:
    """Something goes wrong; a restart is one of the kinds."""

    kind: str
    times: int = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class Fact:
    """What is true now."""

    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Output:
    """What the story says the bot shows."""

    prefix: str
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Remark:
    """The title, a setting or a heading."""


Act = (
    Say
    | Tap
    | Search
    | Pick
    | Edit
    | Blocking
    | Belonging
    | Wait
    | Until
    | Fault
    | Fact
    | Output
    | Remark
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """One act and the lines that tell it."""

    act: Act
    lines: tuple[str, ...]
    number: int
    """The number of the first line in the file."""
    gap: bool
    """Whether an empty line stands before it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Story:
    """A whole file."""

    path: Path
    title: str
    scene: Scene
    steps: tuple[Step, ...]
