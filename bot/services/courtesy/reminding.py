"""The customer writes again while a reply is kept back: its author hears so, once."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.record.case import Case
from bot.domain.record.held import STOPPED
from bot.ports.unit_of_work import UnitOfWork
from bot.services.courtesy.stopping import StopWords


@dataclass(frozen=True, kw_only=True, slots=True)
class RemindOfHeld:
    """What was not sent is shown once more, with the same buttons."""

    stop_words: StopWords

    async def __call__(self, uow: UnitOfWork, case: Case, now: datetime) -> None:
        """Show it, unless a person has written since."""
        for held in await uow.held.waiting(case.id):
            answered = case.human_at is not None and case.human_at > held.at
            if held.stop not in STOPPED or held.told or answered:
                continue
            author = await uow.people.get(held.by)
            if author is None:
                continue
            await uow.held.save(replace(held, told=True))
            verdict = await self.stop_words.again(uow, case, held, author, now)
            await self.stop_words.show(uow, case, held, author, verdict, now, again=True)
