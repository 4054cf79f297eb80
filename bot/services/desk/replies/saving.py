"""``/save name text``: kept for everybody at the desk, without what belongs to one customer."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.domain import errors
from bot.domain.notices.desk.saved import ReplySaved, SavingAsks
from bot.domain.people import Person
from bot.domain.record.saved import LONGEST_NAME, LONGEST_TEXT, SavedReply
from bot.domain.record.saved import places as places_in
from bot.domain.record.stamp import stamp_of
from bot.domain.understanding.people.personal import (
    Places,
    case_numbers,
    of_one_customer,
    with_places,
)
from bot.ports.json import Json
from bot.ports.unit_of_work import UnitOfWork
from bot.ports.wording import Wording
from bot.services.carrying_out import CarryOut
from bot.services.desk.replies.filling import place_called
from bot.services.standing_in import in_hand


@dataclass(frozen=True, kw_only=True, slots=True)
class SaveReply:
    """Keeps it, or asks first."""

    carry_out: CarryOut
    wording: Wording
    places: Mapping[str, str]
    """What a place is called in any language, and what it stands for."""

    async def __call__(self, uow: UnitOfWork, person: Person, words: str, now: datetime) -> None:
        """``/save name text``. Raises ``SomethingMissing``."""
        name, _, text = words.strip().partition(" ")
        name, text = _head(name, text)
        if not text:
            raise errors.SomethingMissing(what="saved_text")
        if len(name) > LONGEST_NAME or len(text) > LONGEST_TEXT:
            raise errors.SomethingMissing(what="shorter_text")
        if any(one not in self.places for one in places_in(text)):
            raise errors.SomethingMissing(what="place")
        await self._look(uow, person, name, text, now)

    async def with_places(
        self, uow: UnitOfWork, person: Person, stamp: str, now: datetime
    ) -> None:
        """The places instead; what has none is asked about again. Raises ``AlreadyDone``."""
        name, _, better = await _waiting(uow, person, stamp)
        await self._look(uow, person, name, better, now)

    async def as_it_is(self, uow: UnitOfWork, person: Person, stamp: str, now: datetime) -> None:
        """It belongs to nobody, says who wrote it. Raises ``AlreadyDone``."""
        name, text, _ = await _waiting(uow, person, stamp)
        await self._keep(uow, person, name, text, now)

    async def _look(
        self, uow: UnitOfWork, person: Person, name: str, text: str, now: datetime
    ) -> None:
        names = {case.customer_name for case in await in_hand(uow, person.id)} - {person.name}
        whole = f"{name} {text}"
        masked = self.carry_out.cards.understanding.mask(whole)
        found = of_one_customer(whole, masked, names)
        if not found:
            await self._keep(uow, person, name, text, now)
            return
        places = Places(
            customer=place_called(self.wording, "customer", person.language, now),
            number=place_called(self.wording, "number", person.language, now),
        )
        better = with_places(text, names, case_numbers(text), places)
        better = "" if better == text else better
        stamp = stamp_of(f"{now.isoformat()} {text}")
        kept: dict[str, Json] = {"name": name, "text": text, "better": better, "stamp": stamp}
        await uow.memory.set(_key(person), kept)
        notice = SavingAsks(name=name, found=" \u00b7 ".join(found), better=better, stamp=stamp)
        await self.carry_out.tell(uow, person.id, notice, now)

    async def _keep(
        self, uow: UnitOfWork, person: Person, name: str, text: str, now: datetime
    ) -> None:
        before = await uow.saved.named(name)
        await uow.saved.save(SavedReply(name=name, text=text, by=person.id, at=now))
        await uow.memory.set(_key(person), None)
        notice = ReplySaved(name=name, text=text, replaced=before is not None)
        await self.carry_out.tell(uow, person.id, notice, now)


async def _waiting(uow: UnitOfWork, person: Person, stamp: str) -> tuple[str, str, str]:
    kept = await uow.memory.get(_key(person))
    if not isinstance(kept, dict) or kept.get("stamp") != stamp:
        raise errors.AlreadyDone
    return str(kept["name"]), str(kept["text"]), str(kept["better"])


def _head(name: str, rest: str) -> tuple[str, str]:
    """The name may end with its line."""
    first, newline, more = name.partition("\n")
    return (first, f"{more} {rest}".strip()) if newline else (name, rest.strip())


def _key(person: Person) -> str:
    return f"saving:{person.id}"
