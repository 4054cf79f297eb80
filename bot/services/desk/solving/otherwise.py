"""One tap under a draft: what was typed is meant otherwise; and what waited for the agreement."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain import errors
from bot.domain.moves.desk.working import callbacks_kept
from bot.domain.moves.promises import giving_kept
from bot.domain.moves.solution import approving
from bot.domain.people import Person
from bot.domain.policy.policy import Policy
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.desk.at_desk import all_promises, case_to_act_on
from bot.services.desk.solving.options import OfferReader
from bot.services.desk.solving.showing_draft import show_draft


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadOtherwise:
    """[That is an option too], [That is the reason], [It is one option]: read anew."""

    carry_out: CarryOut
    offers: OfferReader

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, read: str, now: datetime
    ) -> None:
        """Show the draft as it reads then. Raises refusals; an older one is ``AlreadyDone``."""
        case = await case_to_act_on(uow, person, case_id)
        draft = approving.as_read(case, read)
        if not draft.typed:
            raise errors.AlreadyDone
        names = (person.name,)
        read_now = self.offers.read(draft.typed, now, names=names)
        if read_now.doubt == draft.doubt:
            read_now = self.offers.read(draft.typed, now, names=names, other=True)
        await show_draft(uow, self.carry_out, case, person, read_now, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class GiveKept:
    """[Promise it now]: the gift that was kept for after the agreement (§11)."""

    carry_out: CarryOut
    policy: Policy

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, read: str, now: datetime
    ) -> None:
        """Tell the customer and book it. Raises refusals; twice is ``AlreadyDone``."""
        case = await case_to_act_on(uow, person, case_id)
        rows = await all_promises(uow, case)
        decision = giving_kept.give(case, person, read, now, self.policy, rows)
        kept = callbacks_kept([row for row in rows if row.is_open], now, self.policy)
        await self.carry_out(uow, decision.adding(*kept), now)
