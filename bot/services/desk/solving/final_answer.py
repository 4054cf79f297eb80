"""The final answer from the manager's lines to the customer (t21)."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.moves.solution import final_position
from bot.domain.people import Person
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case
from bot.domain.record.finding import FinalAnswer
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.desk.at_desk import all_promises, known_case
from bot.services.desk.solving.options import OfferReader
from bot.services.inbox.incoming import Incoming


@dataclass(frozen=True, kw_only=True, slots=True)
class WriteFinal:
    """The lines of the form: decision, reasons, and with a dash each what is still offered."""

    carry_out: CarryOut
    policy: Policy
    offers: OfferReader

    async def may(self, uow: UnitOfWork, person: Person, case_id: int) -> None:
        """Raise unless this person may give the final answer now."""
        final_position.may_give(await known_case(uow, case_id), person, self.policy)

    async def __call__(self, uow: UnitOfWork, case: Case, incoming: Incoming) -> None:
        """Show it as the customer would read it. Raises refusals."""
        person, now = incoming.person, incoming.at
        said, options = self.offers.marked(incoming.text, now)
        decision, *reasons = said or [""]
        answer = FinalAnswer(
            decision=decision,
            reasons="\n".join(reasons),
            options=options,
            by=person.id,
            by_name=person.name,
        )
        rows = await all_promises(uow, case)
        drafted = final_position.drafted(case, person, answer, self.policy, rows)
        await self.carry_out(uow, drafted, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class SendFinal:
    """[Send as the final answer]: what was read, and nothing else."""

    carry_out: CarryOut
    policy: Policy

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, read: str, now: datetime
    ) -> None:
        """Send it. Raises refusals."""
        case = await known_case(uow, case_id)
        rows = await all_promises(uow, case)
        decision = final_position.send(case, person, read, now, self.policy, rows)
        await self.carry_out(uow, decision, now)
