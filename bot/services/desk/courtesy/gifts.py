"""[Keep it for later]: something extra waits until a solution is agreed, the rest goes out."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Say, noted, unchanged
from bot.domain.moves.courtesy import deciding
from bot.domain.notices.desk.gifts_early import GiftSetAside
from bot.domain.people import Person
from bot.domain.record.held import Ending, Held, Stop
from bot.domain.record.journal import What
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.courtesy.extras import Extras
from bot.services.courtesy.kept import slot
from bot.services.courtesy.stopping import StopWords
from bot.services.desk.at_desk import known_case
from bot.services.desk.courtesy.deciding import (
    MOVED_ON,
    SENT,
    TAKEN,
    LetGo,
    held_of,
    show_if_moved,
)
from bot.services.desk.forms import Asked

KEPT = "gift"


@dataclass(frozen=True, kw_only=True, slots=True)
class KeepGift:
    """The case keeps it, and whoever owns it is reminded once a solution is agreed."""

    carry_out: CarryOut
    stop_words: StopWords
    let_go: LetGo

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, value: str, now: datetime
    ) -> tuple[str, Asked | None]:
        """Keep it; what the tap is answered, and no form. Raises refusals."""
        held = await held_of(uow, person, case_id, value)
        if held.stop is not Stop.GIFT:
            raise errors.AlreadyDone
        if await show_if_moved(uow, self.stop_words, held, person, now):
            return MOVED_ON, None
        extras = self.stop_words.look.extras(held.text)
        await self._keep(uow, person, held, extras, now)
        if held.rewritten:
            gone = Ending.GIFT_KEPT
            await self.let_go(uow, held, person, now, ending=gone, text=held.rewritten)
            return SENT, None
        if not await uow.held.settle(held, Ending.GIFT_KEPT):
            raise errors.AlreadyDone
        return TAKEN, None

    async def _keep(
        self, uow: UnitOfWork, person: Person, held: Held, extras: Extras, now: datetime
    ) -> None:
        case = await known_case(uow, held.case)
        known = {one.text for one in case.kept_gifts}
        new = tuple(one for one in extras.gifts if one.text not in known)
        after = replace(case, kept_gifts=(*case.kept_gifts, *new))
        decision = unchanged(after).adding(noted(case, What.NOTED, person, now, new=KEPT))
        if not held.rewritten:
            aside = GiftSetAside(
                case_number=case.number, customer_name=case.customer_name, gifts=extras.named
            )
            entry = deciding.settled(case, person, held, Ending.GIFT_KEPT, now)
            said = Say(to=person.id, notice=aside, slot=slot(held))
            decision = decision.adding(entry, said)
        await self.carry_out(uow, decision, now)
