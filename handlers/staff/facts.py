"""``/facts``: the fact sheet of a case, its lines and its cause (D §6.1, §16)."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.domain.notices.actions import Action
from bot.domain.people import Person
from bot.ports.unit_of_work import UnitOfWork
from bot.services.desk.forms import Asked, Form
from bot.services.desk.solving.facts import (
    AskCause,
    OpenFacts,
    TakeKnownFact,
    WriteFacts,
)
from bot.services.inbox.incoming import Incoming
from bot.telegram.callbacks import Tapped
from handlers.filters import AnyCommand, AtDesk, Tap
from handlers.middlewares import Toast
from handlers.staff.about_case import AboutCase
from handlers.staff.leaving import LeavesForm
from handlers.staff.pointing import ForForm
from handlers.states import keep_form
from handlers.translating import incoming


async def command(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    state: FSMContext,
    case_id: int,
    said: Incoming,
    open_facts: OpenFacts,
    write_facts: WriteFacts,
) -> None:
    """``/facts``, ``/facts C-1001``, and the lines themselves behind it."""
    asked = Asked(form=Form.FACT_SHEET, case=case_id)
    if said.text:
        await keep_form(state, await write_facts(uow, asked, said))
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
    asked = Asked(form=Form.FACT_SHEET, case=tapped.of_case, value=tapped.value)
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
    following = await take_known_fact(uow, person, tapped.of_case, tapped.value, now)
    await keep_form(state, following)
    toast.say("tap-noted")


async def causes(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    ask_cause: AskCause,
) -> None:
    """[Cause], or another family of causes."""
    await ask_cause(uow, person, tapped.of_case, tapped.value, now)


def router() -> Router:
    """Before the other rooms of the desk: their forms would take these lines."""
    here = Router(name="staff-facts")
    here.message.filter(AtDesk())
    here.callback_query.middleware(LeavesForm())
    commands = Router(name="staff-facts-command")
    commands.message.middleware(LeavesForm())
    commands.message.middleware(AboutCase())
    commands.message.register(command, Command("facts", ignore_mention=True))
    here.message.register(written, F.text, ~AnyCommand(), ForForm(Form.FACT_SHEET))
    here.callback_query.register(opened, Tap(Action.FACTS))
    here.callback_query.register(known, Tap(Action.FACTS_KNOWN))
    here.callback_query.register(causes, Tap(Action.CAUSE))
    here.include_router(commands)
    return here
