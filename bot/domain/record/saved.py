"""Replies that the team has saved, with places that each case fills."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NewType

from bot.domain.people import PersonId

SavedId = NewType("SavedId", int)

UNSAVED = SavedId(0)
LONGEST_NAME = 40
LONGEST_TEXT = 2000


@dataclass(frozen=True, kw_only=True, slots=True)
class SavedReply:
    """One of them; its name is unique in the team, whatever the case of its letters."""

    id: SavedId = UNSAVED
    name: str
    text: str
    """As it was written, with ``{customer}`` and the like."""
    by: PersonId
    """Who wrote it last."""
    at: datetime
    used: int = 0
    """How often it was sent."""


PLACE = re.compile(r"\{\s*([^{}\s]+)\s*\}")
"""A place to be filled, such as ``{customer}``."""


def places(text: str) -> tuple[str, ...]:
    """What stands in braces, in order."""
    return tuple(found[1].casefold() for found in PLACE.finditer(text))


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with every place filled; ``values`` by what stands in the braces."""
    return PLACE.sub(lambda found: values.get(found[1].casefold(), found[0]), text)
