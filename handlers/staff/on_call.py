"""``/oncall``: who is called about major cases while the doors are closed (§19)."""

from datetime import datetime

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.domain.notices.actions import Action
from bot.domain.people import Person
from bot.ports.unit_of_work import UnitOfWork
from bot.services.desk.taking.rota import OnCallRoster
from bot.telegram.callbacks import Tapped
from handlers.filters import AtDesk, Tap
from handlers.middlewares import Toast
from handlers.staff.leaving import LeavesForm


async def on_call(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    command: CommandObject,
    on_call_roster: OnCallRoster,
) -> None:
    """``/oncall``, ``/oncall @li tonight``, ``/oncall Li off``."""
    if command.args:
        await on_call_roster.in_words(uow, person, command.args, now)
    else:
        await on_call_roster.show(uow, person, now)


async def put(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    toast: Toast,
    on_call_roster: OnCallRoster,
) -> None:
    """A name, or the answer to a doubt."""
    await on_call_roster.tapped(uow, person, tapped.value, now)
    toast.say("tap-noted")


async def clear(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    toast: Toast,
    on_call_roster: OnCallRoster,
) -> None:
    """A shift is taken off."""
    await on_call_roster.clear(uow, person, tapped.value, now)
    toast.say("tap-noted")


def router() -> Router:
    """The command and its buttons."""
    here = Router(name="staff-on-call")
    here.message.filter(AtDesk())
    here.message.middleware(LeavesForm())
    here.callback_query.middleware(LeavesForm())
    here.message.register(on_call, Command("oncall", ignore_mention=True))
    here.callback_query.register(put, Tap(Action.ON_CALL))
    here.callback_query.register(clear, Tap(Action.ON_CALL_CLEAR))
    return here
