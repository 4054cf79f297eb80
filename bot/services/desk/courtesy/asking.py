"""Other words in place of those that were stopped, and the reason for sending them anyway."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Say
from bot.domain.moves.courtesy import deciding
from bot.domain.notices.base import Notice
from bot.domain.notices.desk.courtesy import AskBetterWords, AskWhyMine
from bot.domain.people import Person
from bot.domain.record.held import EDIT, REPLY, Ending, Held, Stop
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.courtesy.kept import flaws, renewed
from bot.services.courtesy.stopping import StopWords
from bot.services.desk.at_desk import known_case
from bot.services.desk.courtesy.deciding import LetGo, held_of, line_of, show_if_moved
from bot.services.desk.forms import Asked, Form
from bot.services.desk.replies.replying import receipt
from bot.services.inbox.incoming import Incoming
from bot.services.refusing import refuse


@dataclass(frozen=True, kw_only=True, slots=True)
class AskAboutHeld:
    """[Edit] and [Send mine, because…]: a line is asked for."""

    carry_out: CarryOut
    stop_words: StopWords

    async def __call__(
        self, uow: UnitOfWork, person: Person, asked: Asked, now: datetime
    ) -> Asked | None:
        """Ask for it; returns the form that is open. Raises refusals."""
        case = await known_case(uow, asked.case)
        held = await held_of(uow, person, asked.case, asked.value)
        if asked.form is Form.WHY_MINE and held.stop not in (Stop.HOLD, Stop.GIFT):
            raise errors.AlreadyDone
        notice: Notice = AskWhyMine(case_number=case.number)
        if asked.form is Form.BETTER_WORDS:
            verdict = await self.stop_words.again(uow, case, held, person, now)
            notice = AskBetterWords(
                case_number=case.number,
                text=held.text,
                flaws=flaws(held.text, verdict.findings),
            )
        await self.carry_out.say(uow, Say(to=person.id, notice=notice), case, now)
        return asked


@dataclass(frozen=True, kw_only=True, slots=True)
class TakeAboutHeld:
    """The line that was asked for about words that were stopped."""

    stop_words: StopWords
    let_go: LetGo

    async def __call__(self, uow: UnitOfWork, asked: Asked, said: Incoming) -> Asked | None:
        """Act on it; returns the form that is open then. Raises no refusals."""
        try:
            async with uow.nested():
                return await self._take(uow, asked, said)
        except errors.Refusal as refusal:
            await refuse(uow, self.let_go.carry_out, said.person.id, refusal, said.at)
            return asked if isinstance(refusal, errors.SomethingMissing) else None

    async def _take(self, uow: UnitOfWork, asked: Asked, said: Incoming) -> Asked | None:
        held = await held_of(uow, said.person, asked.case, asked.value)
        if asked.form is Form.WHY_MINE:
            return await self._why(uow, held, said)
        return await self.better(uow, held, said)

    async def _why(self, uow: UnitOfWork, held: Held, said: Incoming) -> Asked | None:
        reason = deciding.must_give_reason(said.text)
        if await show_if_moved(uow, self.stop_words, held, said.person, said.at):
            return None
        following = await self.let_go(
            uow,
            held,
            said.person,
            said.at,
            ending=Ending.OVERRIDDEN,
            text=held.text,
            reason=reason,
        )
        uow.signals.append(receipt(said))
        return following

    async def better(self, uow: UnitOfWork, held: Held, said: Incoming) -> Asked | None:
        """Other words: looked at as the first ones were, and sent where nothing is found."""
        if not said.text.strip():
            raise errors.SomethingMissing(what="text")
        case = await known_case(uow, held.case)
        if held.form in (REPLY, EDIT):
            form = EDIT if held.stop is Stop.HINT else held.form
            verdict = await self.stop_words.look.message(
                uow, case, said.person, said.text, said.at
            )
        else:
            form = held.form
            verdict = self.stop_words.look.line(case, said.person, said.text, said.at, form)
        new = renewed(held, said, verdict, form=form)
        if verdict.stopped:
            await uow.held.save(new)
            await self.stop_words.show(
                uow, case, new, said.person, verdict, said.at, anew=said.message
            )
            return None if form in (REPLY, EDIT) else line_of(held)
        following = await self.let_go(
            uow, new, said.person, said.at, ending=Ending.CHANGED, text=said.text
        )
        uow.signals.append(receipt(said))
        return following

    async def edited(self, uow: UnitOfWork, said: Incoming) -> bool:
        """A message that is kept back was edited: its new words go in their place."""
        held = await self.stop_words.of_message(uow, said)
        if held is None:
            return False
        await self.better(uow, held, said)
        return True

    async def answered(
        self, uow: UnitOfWork, case_id: int, value: str, said: Incoming
    ) -> Asked | None:
        """A reply to the message about words that were stopped is what goes out instead."""
        person: Person = said.person
        return await self.better(uow, await held_of(uow, person, case_id, value), said)
