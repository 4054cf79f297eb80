"""``/facts``: the fact sheet of a case, its lines and its cause (D §6.1, §16)."""

from datetime import datetime
from typing import Any

from aiogram import F, Router
from aiogram.filters import Command, CommandObject, Filter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.domain.errors import AlreadyDone
from bot.domain.notices.actions import Action
from bot.domain.people import Person
from bot.ports.unit_of_work import UnitOfWork
from bot.services.desk.at_desk import number_and_words
from bot.services.desk.forms import Asked, Form
from bot.services.desk.lines.opening import StartForm
from bot.services.desk.solving.facts import (
    AskCause,
    NameCause,
    OpenFacts,
    ShowFacts,
    TakeKnownFact,
    WriteFacts,
)
from bot.telegram.callbacks import Tapped
from handlers.filters import AnyCommand, AtDesk, Tap
from handlers.middlewares import Toast
from handlers.staff.leaving import LeavesForm
from handlers.staff.pointing import ForForm, pointed_by
from handlers.states import keep_form
from handlers.translating import incoming

COMMAND = "facts"


class ForSheet(Filter):
    """A message for the open fact sheet; hands on ``asked``."""

    async def __call__(
        self,
        message: Message,
        uow: UnitOfWork,
        state: FSMContext,
        topic_case: int | None = None,
    ) -> bool | dict[str, Any]:
        """Whether it is."""
        found = await ForForm()(message, uow, state, topic_case)
        if isinstance(found, dict) and found["asked"].form is Form.FACT_SHEET:
            return found
        return False


async def command(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    state: FSMContext,
    command: CommandObject,
    start_form: StartForm,
    open_facts: OpenFacts,
    write_facts: WriteFacts,
    topic_case: int | None,
) -> None:
    """``/facts``, ``/facts C-1001``, and the lines themselves behind it."""
    number, words = number_and_words(command.args or "")
    pointed = await pointed_by(message, uow, topic_case)
    said = incoming(message, person, now)
    named = number or (pointed.case if pointed is not None else None)
    case_id = await start_form.case_meant(uow, said, named, COMMAND)
    if case_id is None:
        return
    asked = Asked(form=Form.FACT_SHEET, case=case_id)
    if words:
        await keep_form(state, await write_facts(uow, asked, said.saying(words)))
    else:
        await keep_form(state, await open_facts(uow, person, asked, now))


async def opened(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    state: FSMContext,
    open_facts: OpenFacts,
) -> None:
    """[Facts], one of the lines, or [Leave out]."""
    asked = Asked(form=Form.FACT_SHEET, case=_case(tapped), value=tapped.value)
    await keep_form(state, await open_facts(uow, person, asked, now))


async def written(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    state: FSMContext,
    asked: Asked,
    write_facts: WriteFacts,
) -> None:
    """The lines that were asked for."""
    await keep_form(state, await write_facts(uow, asked, incoming(message, person, now)))


async def known(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    state: FSMContext,
    toast: Toast,
    take_known_fact: TakeKnownFact,
) -> None:
    """[Use this]."""
    following = await take_known_fact(uow, person, _case(tapped), tapped.value, now)
    await keep_form(state, following)
    toast.say("tap-noted")


async def shown(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    show_facts: ShowFacts,
) -> None:
    """The last line was left out: the sheet as it is."""
    await show_facts(uow, person, _case(tapped), now)


async def causes(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    ask_cause: AskCause,
) -> None:
    """[Cause], or another family of causes."""
    await ask_cause(uow, person, _case(tapped), tapped.value, now)


async def cause(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    toast: Toast,
    name_cause: NameCause,
) -> None:
    """A cause."""
    await name_cause(uow, person, _case(tapped), tapped.value, now)
    toast.say("tap-noted")


def _case(tapped: Tapped) -> int:
    if tapped.case is None:
        raise AlreadyDone
    return tapped.case


def router() -> Router:
    """Before the other rooms of the desk: their forms would take these lines."""
    here = Router(name="staff-facts")
    here.message.filter(AtDesk())
    here.callback_query.middleware(LeavesForm())
    commands = Router(name="staff-facts-command")
    commands.message.middleware(LeavesForm())
    commands.message.register(command, Command(COMMAND, ignore_mention=True))
    here.message.register(written, F.text, ~AnyCommand(), ForSheet())
    here.callback_query.register(opened, Tap(Action.FACTS))
    here.callback_query.register(known, Tap(Action.FACTS_KNOWN))
    here.callback_query.register(shown, Tap(Action.FACTS_SHOW))
    here.callback_query.register(causes, Tap(Action.CAUSE))
    here.callback_query.register(cause, Tap(Action.CAUSE_IS))
    here.include_router(commands)
    return here
