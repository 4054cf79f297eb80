"""A complaint that was told to one of us, and noted with ``/log`` (§3, §7)."""

from dataclasses import dataclass

from bot.domain.people import PersonId


@dataclass(frozen=True, kw_only=True, slots=True)
class Spoken:
    """Who noted it, and how the customer is reached until they follow the link."""

    by: PersonId
    by_name: str
    unnamed: bool = False
    """No name was given; the case has a general word in its place."""
    contact: str = ""
    """A telephone number as it was written; for whoever has the case, never for the group."""
