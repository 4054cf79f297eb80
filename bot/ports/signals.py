"""Best effort, straight after the commit: answers to taps and queries, keys, reactions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.domain.people import ChatId
from bot.ports.json import Json


@dataclass(frozen=True, kw_only=True, slots=True)
class AnswerTap:
    """Stop the spinner on a tapped button, with a word if there is one."""

    tap: str
    key: str = ""
    """A wording key; empty says nothing."""
    language: str = ""
    fields: Mapping[str, Json] = field(default_factory=dict)
    alert: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class TakeKeys:
    """Take the buttons from under a message of ours: what it asked is answered."""

    chat: ChatId
    message: int


@dataclass(frozen=True, kw_only=True, slots=True)
class React:
    """A reaction on somebody's message."""

    chat: ChatId
    message: int
    emoji_key: str
    """A wording key whose text is the emoji."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Typing:
    """Show that an answer is being written."""

    chat: ChatId


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One of a list that is shown while somebody still types; picked, its text is sent."""

    id: str
    """At most 64 bytes, and no other in the list has it."""
    title: str
    text: str
    """Plain words."""
    about: str = ""
    """One line under the title."""


@dataclass(frozen=True, kw_only=True, slots=True)
class AnswerQuery:
    """The list for what somebody types behind the name of the bot; for them alone, never kept."""

    query: str
    lines: Sequence[Line] = ()
    """At most fifty."""
    key: str = ""
    """A wording key for a button above the list; it leads to the private chat."""
    language: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowMenu:
    """The commands in the menu of one private chat, each with what it does."""

    chat: ChatId
    commands: Mapping[str, str]


@dataclass(frozen=True, kw_only=True, slots=True)
class DropTopic:
    """Delete a topic with everything in it: somebody who reads there must not."""

    chat: ChatId
    topic: int
    """The ``message_thread_id``."""


Signal = AnswerTap | AnswerQuery | DropTopic | React | ShowMenu | TakeKeys | Typing
