"""``/oncall``: who is called about major cases while the doors are closed (§19)."""

from datetime import datetime

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import Message

from bot.domain.people import Person
from bot.ports.unit_of_work import UnitOfWork
from bot.services.desk.taking.rota import OnCallRoster
from handlers.filters import AtDesk
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


def router() -> Router:
    """The command; its buttons are among the others of the desk."""
    here = Router(name="staff-on-call")
    here.message.filter(AtDesk())
    here.message.middleware(LeavesForm())
    here.message.register(on_call, Command("oncall", ignore_mention=True))
    return here
