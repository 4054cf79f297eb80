"""[Reply was the solution]: the newest reply is what was done (§6.3)."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain import errors
from bot.domain.moves.solution import granting
from bot.domain.people import Person
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case
from bot.domain.record.transcript import Message, Side
from bot.ports.understanding import Understanding
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.desk.at_desk import case_to_act_on


@dataclass(frozen=True, kw_only=True, slots=True)
class SettleByReply:
    """One tap, and the customer is asked whether it is solved."""

    carry_out: CarryOut
    policy: Policy
    understanding: Understanding

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, now: datetime
    ) -> None:
        """Settle it. Raises refusals."""
        case = await case_to_act_on(uow, person, case_id)
        reply = await newest_reply(uow, case)
        if reply is None:
            raise errors.SomethingMissing(what="reply")
        given = self.understanding.given(reply.text, self.policy.money.currency)
        said = granting.Reply(text=reply.text.strip(), at=reply.at, given=given)
        rows = await uow.promises.of_case(case.id)
        decision = granting.settle(case, person, said, rows, now, self.policy)
        await self.carry_out(uow, decision, now)


async def newest_reply(uow: UnitOfWork, case: Case) -> Message | None:
    """The last words of the case as they read now; ``None`` when the customer has had them."""
    since = case.round_from or case.opened_at
    said = [
        one
        for one in await uow.transcript.of_case(case.id)
        if one.side in (Side.CUSTOMER, Side.STAFF) and one.at >= since
    ]
    last = said[-1] if said else None
    return last if last is not None and last.side is Side.STAFF and last.text.strip() else None
