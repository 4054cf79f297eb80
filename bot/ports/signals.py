"""Best effort, straight after the commit: tap answers, reactions, typing."""

from collections.abc import Mapping
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


Signal = AnswerTap | React | Typing
