"""A different matter was tapped by mistake, and that is taken back in words (§2)."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from bot.domain.deciding.decision import Say, To, unchanged
from bot.domain.moves.intake import taking_back
from bot.domain.notices.customer.slips import SlipTakenBack
from bot.domain.record.case import Case
from bot.domain.understanding.wishes.listening_for import Slip
from bot.ports.understanding import Understanding
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.inbox.incoming import Incoming


class Back(NamedTuple):
    """Where the words belong, and whether nothing more is said in them."""

    case: Case
    answered: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class TakeBack:
    """The case that a slip has opened is gone, and the words belong where they were meant."""

    carry_out: CarryOut
    understanding: Understanding

    async def __call__(self, uow: UnitOfWork, case: Case, incoming: Incoming) -> Back | None:
        """The case that goes on instead; ``None`` where these words take nothing back."""
        said = self.understanding.notice(incoming.text).slip
        if said is None:
            return None
        found = [c for c in await uow.cases.of_customer(incoming.person.id) if c.is_open]
        empty = next((c for c in found if taking_back.is_empty(c)), None)
        others = [c for c in (case, *found) if not taking_back.is_empty(c)]
        if empty is None or not others:
            return None
        meant = replace(others[0], language=incoming.person.language)
        await self.carry_out(uow, taking_back.into(empty, meant, incoming.at), incoming.at)
        if said is Slip.ALL:
            spoken = replace(meant, spoke_at=incoming.at)
            notice = SlipTakenBack(case_number=meant.number)
            decision = unchanged(spoken).adding(Say(to=To.CUSTOMER, notice=notice))
            meant = await self.carry_out(uow, decision, incoming.at)
        return Back(case=meant, answered=said is Slip.ALL)
