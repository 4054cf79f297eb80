"""Saved replies in which a customer was named: without them, when they are forgotten (§20)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.domain.people import PersonId
from bot.domain.record.case import Case
from bot.domain.record.saved import SavedReply
from bot.domain.record.transcript import Side
from bot.domain.understanding.people.personal import (
    Places,
    cleared,
    hidden,
    holds,
    spoken,
    with_places,
)
from bot.ports.unit_of_work import UnitOfWork


@dataclass(frozen=True, kw_only=True, slots=True)
class ClearSaved:
    """Puts places for their names and case numbers, and dots for all they told of themselves."""

    mask: Callable[[str], str]
    """Puts dots for personal data, as in the staff group."""
    places: Places

    async def __call__(
        self, uow: UnitOfWork, customer: PersonId, cases: Sequence[Case]
    ) -> Sequence[str]:
        """To be done while it is still known who they are; returns what was changed, by name."""
        changed = [after for _, after in await self._holding(uow, customer, cases)]
        for after in changed:
            await uow.saved.change(after)
        return [after.name for after in changed]

    async def holding(
        self, uow: UnitOfWork, customer: PersonId, cases: Sequence[Case]
    ) -> Sequence[SavedReply]:
        """Those in which something of theirs stands, as they are."""
        return [before for before, _ in await self._holding(uow, customer, cases)]

    async def _holding(
        self, uow: UnitOfWork, customer: PersonId, cases: Sequence[Case]
    ) -> Sequence[tuple[SavedReply, SavedReply]]:
        """Each of them, and what it is without the customer."""
        known = await uow.people.get(customer)
        names = {case.customer_name for case in cases} | ({known.name} if known else set())
        numbers = {case.number for case in cases}
        owned = [piece for case in cases for piece in await self._told(uow, case)]
        replies = await uow.saved.all()
        both = [(one, self._without(one, names, numbers, owned)) for one in replies]
        return [(before, after) for before, after in both if after != before]

    async def _told(self, uow: UnitOfWork, case: Case) -> Sequence[str]:
        """What the masking finds in their own words, and where they can be called."""
        said = [
            one.text
            for one in await uow.transcript.of_case(case.id)
            if one.side is Side.CUSTOMER and one.text
        ]
        contact = [case.spoken.contact] if case.spoken is not None else []
        found = [piece for text in said for piece in hidden(text, self.mask(text))]
        return [one for one in (*found, *contact) if one]

    def _without(
        self, reply: SavedReply, names: set[str], numbers: set[str], owned: Sequence[str]
    ) -> SavedReply:
        text = cleared(reply.text, self.mask(reply.text), owned)
        text = with_places(text, names, numbers, self.places)
        called = reply.name.casefold()
        theirs = any(holds(called, one.casefold()) for one in (*spoken(names), *numbers))
        return replace(reply, name=f"r{reply.id}" if theirs else reply.name, text=text)
