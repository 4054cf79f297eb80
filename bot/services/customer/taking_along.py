"""Words that belonged to no case are taken into the case they are about (§2, t20, t26)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.deciding.decision import Say, To
from bot.domain.moves.after import following_up
from bot.domain.moves.customer import chasing
from bot.domain.moves.customer import words as customer_words
from bot.domain.notices import customer as say
from bot.domain.people import Person
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case
from bot.domain.record.transcript import Message
from bot.ports.understanding import Understanding
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.customer.understood import said_in
from bot.services.customer.who_is_meant import WhoIsMeant
from bot.services.relaying import Relay


@dataclass(frozen=True, kw_only=True, slots=True)
class TakeAlong:
    """Opens an ended case again; an open one hears the words as a chase."""

    carry_out: CarryOut
    policy: Policy
    understanding: Understanding

    async def __call__(
        self, uow: UnitOfWork, case: Case, person: Person, more: Sequence[Message], now: datetime
    ) -> str:
        """File the words in the case and act on them; returns a note for the timer."""
        await uow.transcript.file([m.id for m in more], case.id)
        words = "\n".join(m.text for m in more if m.text)
        if case.is_open:
            await self._add(uow, case, person, more, words, now)
            return "added"
        decision = following_up.reopen(case, person, now, self.policy, words=words)
        decision = await self._meant.in_known(uow, case, decision, words, now)
        await self.carry_out(uow, decision, now)
        return "reopened"

    async def _add(
        self,
        uow: UnitOfWork,
        case: Case,
        person: Person,
        more: Sequence[Message],
        words: str,
        now: datetime,
    ) -> None:
        """Heard as if it had been said there (t26)."""
        read = self.understanding
        said = said_in(words, read.read(words), read.answer(words), read)
        decision = customer_words.said(case, person, said, now, self.policy)
        if decision.case.chases == case.chases:
            decision = decision.then(chasing.chased(decision.case, words, now))
        if not any(one.to is To.CUSTOMER for one in decision.say):
            noted = say.AdditionNoted(case_number=case.number)
            decision = decision.adding(Say(to=To.CUSTOMER, notice=noted))
        decision = await self._meant.in_known(uow, case, decision, words, now)
        after = await self.carry_out(uow, decision, now)
        if after.owner is not None:
            for message in more:
                await Relay(carry_out=self.carry_out).to_owner(uow, after, message, now)

    @property
    def _meant(self) -> WhoIsMeant:
        return WhoIsMeant(carry_out=self.carry_out, understanding=self.understanding)
