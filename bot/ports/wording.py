"""Words: from a notice to Telegram HTML and buttons in a language."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.ports.json import Json
from bot.ports.messenger import Rendered


class WordingFailed(Exception):
    """A text is missing, broken, or wants a variable the notice does not have."""


class Wording(Protocol):
    """Renders notices; raises ``WordingFailed`` instead of sending half a sentence."""

    def render(
        self,
        kind: str,
        fields: Mapping[str, Json],
        *,
        language: str,
        now: datetime,
        case: int | None,
    ) -> Rendered:
        """A notice, by its class name and JSON fields, in words."""
        ...

    def say(self, key: str, *, language: str, now: datetime, **fields: "Json | datetime") -> str:
        """A phrase by its key, as plain text."""
        ...

    def languages(self) -> Sequence[str]:
        """The languages there are, such as ``zh-Hans`` and ``en``."""
        ...
