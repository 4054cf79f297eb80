"""A cool head, and the note that trouble may be put on: private, one tap away (D §9.1)."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.deciding.decision import Say
from bot.domain.moves.conduct import intending
from bot.domain.people import Person
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.desk.at_desk import case_to_act_on, known_case
from bot.services.desk.forms import Asked, Form
from bot.services.desk.replies.replying import receipt
from bot.services.inbox.incoming import Incoming


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowCoolHead:
    """[Cool head] and ``/calm``: one tap away, never in the way."""

    carry_out: CarryOut

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, now: datetime
    ) -> None:
        """Show the card to whoever asked, and to nobody else. Raises refusals."""
        case = await known_case(uow, case_id)
        said = Say(to=person.id, notice=intending.cool_head(case, person))
        await self.carry_out.say(uow, said, case, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class NoteIntention:
    """[Perhaps on purpose], or the note taken away."""

    carry_out: CarryOut
    on_purpose: bool

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, now: datetime
    ) -> None:
        """Note it, or that it is so no more. Raises refusals."""
        case = await case_to_act_on(uow, person, case_id)
        decide = intending.note if self.on_purpose else intending.take_back
        await self.carry_out(uow, decide(case, person, now), now)


@dataclass(frozen=True, kw_only=True, slots=True)
class AskForMotive:
    """[What do they want?]."""

    carry_out: CarryOut

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, now: datetime
    ) -> Asked:
        """Ask for a line; returns the form that is open then. Raises refusals."""
        case = await case_to_act_on(uow, person, case_id)
        said = Say(to=person.id, notice=intending.ask_motive(case, person))
        await self.carry_out.say(uow, said, case, now)
        return Asked(form=Form.MOTIVE, case=case.id)


@dataclass(frozen=True, kw_only=True, slots=True)
class WriteMotive:
    """The line that was asked for."""

    carry_out: CarryOut

    async def __call__(self, uow: UnitOfWork, asked: Asked, said: Incoming) -> None:
        """Keep it. Raises refusals."""
        case = await case_to_act_on(uow, said.person, asked.case)
        await self.carry_out(uow, intending.motive(case, said.person, said.text, said.at), said.at)
        uow.signals.append(receipt(said))
