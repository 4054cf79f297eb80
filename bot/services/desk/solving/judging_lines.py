"""Lines that judge: a finding, why not, the final answer, why it stands."""

from dataclasses import dataclass

from bot.domain import errors
from bot.domain.people import Person
from bot.domain.record.case import Case
from bot.ports.unit_of_work import UnitOfWork
from bot.services.desk.forms import Asked, Form
from bot.services.desk.replies.replying import receipt
from bot.services.desk.solving.final_answer import WriteFinal
from bot.services.desk.solving.judging import LetStand, ProposeMerit, RefuseMerit
from bot.services.inbox.incoming import Incoming

JUDGING = frozenset({Form.UNJUSTIFIED, Form.REFUSE_MERIT, Form.FINAL, Form.ANSWER_STANDS})


@dataclass(frozen=True, kw_only=True, slots=True)
class JudgeInWords:
    """Takes such a line; may it be written at all is asked before the form opens."""

    propose: ProposeMerit
    refuse: RefuseMerit
    final: WriteFinal
    stand: LetStand

    async def may(self, uow: UnitOfWork, person: Person, asked: Asked) -> None:
        """Raise unless this person may write it now."""
        if asked.form is Form.UNJUSTIFIED:
            await self.propose.may(uow, person, asked.case)
        elif asked.form is Form.REFUSE_MERIT:
            await self.refuse.may(uow, person, asked.case, asked.value)
        elif asked.form is Form.FINAL:
            await self.final.may(uow, person, asked.case)
        else:
            await self.stand.may(uow, person, asked.case)

    async def __call__(
        self, uow: UnitOfWork, case: Case, asked: Asked, incoming: Incoming
    ) -> Asked | None:
        """Act on it; returns the form that is open then. Raises refusals."""
        person, words, now = incoming.person, incoming.text.strip(), incoming.at
        if not words:
            raise errors.SomethingMissing(what="text")
        if asked.form is Form.FINAL:  # until it is sent, another text writes it anew
            await self.final(uow, case, incoming)
            return asked
        if asked.form is Form.UNJUSTIFIED:
            await self.propose(uow, person, case, words, now)
        elif asked.form is Form.REFUSE_MERIT:
            await self.refuse(uow, person, case, asked.value, words, now)
        else:
            await self.stand(uow, person, case, words, now)
        uow.signals.append(receipt(incoming))
        return None
