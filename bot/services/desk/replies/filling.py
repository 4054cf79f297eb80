"""Saved replies with their places filled for a case."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.domain import errors
from bot.domain.people import Person
from bot.domain.record.case import Case
from bot.domain.record.saved import SavedReply, filled, places
from bot.ports.unit_of_work import UnitOfWork
from bot.ports.wording import Wording
from bot.services.cards import next_due

PLACES = ("customer", "number", "time", "name")
"""What a place may stand for: the customer, the case, the next time told, and who writes."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FillSaved:
    """What the customer of a case would read."""

    wording: Wording
    places: Mapping[str, str]
    """What a place is called in any language, and what it stands for."""

    async def __call__(
        self, uow: UnitOfWork, case: Case, person: Person, reply: SavedReply, now: datetime
    ) -> str:
        """Raises ``SomethingMissing`` for a time where none was told."""
        known = self.places
        wanted = {known[one] for one in places(reply.text) if one in known}
        due = await next_due(uow, case, of_desk=True) if "time" in wanted else None
        if "time" in wanted and (due is None or due <= now):
            raise errors.SomethingMissing(what="time_told")
        when = ""
        if due is not None:
            when = self.wording.say("button-slot-choice", language=case.language, now=now, due=due)
        values = {
            "customer": case.customer_name,
            "number": case.number,
            "time": when,
            "name": person.name,
        }
        return filled(reply.text, {word: values[place] for word, place in known.items()})


def place_words(wording: Wording, now: datetime) -> Mapping[str, str]:
    """What a place is called in any language, and what it stands for."""
    return {
        word.strip().casefold(): place
        for language in wording.languages()
        for place in PLACES
        for word in wording.say(f"value-place-{place}", language=language, now=now).split(",")
    }


def place_called(wording: Wording, place: str, language: str, now: datetime) -> str:
    """The first word for it in a language."""
    words = wording.say(f"value-place-{place}", language=language, now=now)
    return words.partition(",")[0].strip()
