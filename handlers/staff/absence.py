"""``/away`` and ``/back``: who is not there, and who stands in (§18.2)."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import Command, CommandObject, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.domain.notices.actions import Action
from bot.domain.people import Person
from bot.ports.unit_of_work import UnitOfWork
from bot.services.desk.taking.absence import ComeBack, GoAway
from bot.telegram.callbacks import Tapped
from handlers.filters import AnyCommand, Private, Tap
from handlers.middlewares import Toast
from handlers.staff.leaving import LeavesForm
from handlers.staff.pointing import ToCustomer
from handlers.states import Desk


async def away(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    state: FSMContext,
    command: CommandObject,
    go_away: GoAway,
) -> None:
    """``/away``, ``/away until Friday``, ``/away 2 Dec to 5 Dec Li``."""
    await state.set_state(None)
    if command.args:
        understood = await go_away.in_words(uow, person, command.args, now)
        await state.set_state(None if understood else Desk.away)
    else:
        await go_away.ask(uow, person, now)


async def back(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    state: FSMContext,
    come_back: ComeBack,
) -> None:
    """``/back``."""
    await state.set_state(None)
    await come_back(uow, person, now)


async def day(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    state: FSMContext,
    go_away: GoAway,
) -> None:
    """The line that [Another day] has asked for."""
    understood = await go_away.in_words(uow, person, message.text or "", now, until_asked=True)
    await state.set_state(None if understood else Desk.away)


async def until(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    go_away: GoAway,
) -> None:
    """A time was tapped."""
    await go_away.until(uow, person, tapped.value, now)


async def another_day(
    query: CallbackQuery,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    state: FSMContext,
    go_away: GoAway,
) -> None:
    """[Another day]."""
    await state.set_state(Desk.away)
    await go_away.ask_day(uow, person, now)


async def back_now(
    query: CallbackQuery,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    toast: Toast,
    come_back: ComeBack,
) -> None:
    """[I'm back]."""
    await come_back(uow, person, now)
    toast.say("tap-noted")


def router() -> Router:
    """Commands and lines in private, buttons wherever they stand."""
    here = Router(name="staff-absence")
    here.message.filter(Private())
    here.callback_query.middleware(LeavesForm())
    here.message.register(away, Command("away", ignore_mention=True))
    here.message.register(back, Command("back", ignore_mention=True))
    here.message.register(day, F.text, ~AnyCommand(), StateFilter(Desk.away), ~ToCustomer())
    here.callback_query.register(until, Tap(Action.AWAY_UNTIL))
    here.callback_query.register(another_day, Tap(Action.AWAY_OTHER))
    here.callback_query.register(back_now, Tap(Action.BACK))
    return here
