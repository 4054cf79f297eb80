"""Edits of replies: the customer's message changes with them (§20)."""

from dataclasses import dataclass

from bot.domain.deciding.decision import noted, unchanged
from bot.domain.moves.courtesy.judging import FINE, Verdict
from bot.domain.record.case import Case
from bot.domain.record.held import EDIT
from bot.domain.record.journal import What
from bot.domain.record.transcript import Message, Side
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.courtesy.stopping import StopWords
from bot.services.editing import version_of
from bot.services.inbox.incoming import Incoming
from bot.services.relaying import Relay


@dataclass(frozen=True, kw_only=True, slots=True)
class EditByStaff:
    """A member of staff edited a reply: the customer's message changes with it."""

    carry_out: CarryOut
    relay: Relay
    stop_words: StopWords

    async def __call__(
        self, uow: UnitOfWork, incoming: Incoming, *, looked_at: bool = False
    ) -> bool:
        """Edit what was relayed; ``False`` when it was no reply to a customer.

        Words that are kept back leave the customer's message as it is.
        """
        before = await uow.transcript.said_as(incoming.chat, incoming.message)
        if before is None or before.case is None or before.side is not Side.STAFF:
            return False
        case = await uow.cases.get(before.case)
        if case is None:
            return False
        if looked_at:
            verdict = FINE
        else:
            verdict = await self._looked(uow, case, before, incoming)
        if before.text == incoming.text or verdict.stopped:
            return True
        version = await uow.transcript.add(version_of(before, incoming))
        entry = noted(
            case, What.EDITED, incoming.person, incoming.at, old=before.text, new=incoming.text
        )
        await self.carry_out(uow, unchanged(case).adding(entry), incoming.at)
        await self.relay.to_customer(uow, case, version, incoming.at)
        await self.stop_words.hint(uow, case, incoming, verdict, form=EDIT)
        await self.stop_words.promise(uow, case, incoming, verdict)
        return True

    async def _looked(
        self, uow: UnitOfWork, case: Case, before: Message, incoming: Incoming
    ) -> Verdict:
        if before.text == incoming.text:  # back to what the customer has
            await self.stop_words.forget(uow, case, incoming)
            return FINE
        return await self.stop_words.message(uow, case, incoming, form=EDIT)
