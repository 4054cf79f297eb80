"""Difficult conduct: accounts that are kept apart, and a rest for whoever bore it (§9.3, §14)."""

from datetime import datetime
from typing import Any

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.domain.notices.actions import Action
from bot.domain.people import Person
from bot.ports.unit_of_work import UnitOfWork
from bot.services.desk.at_desk import number_and_words
from bot.services.desk.conduct.accounts import ListAccounts, ReportHarassment
from bot.services.desk.conduct.limiting import TakeRest
from bot.telegram.callbacks import Tapped
from handlers.filters import AtDesk, Tap
from handlers.middlewares import Toast
from handlers.staff.leaving import LeavesForm

ON_ACCOUNT = {
    Action.HARASS_LOOK: "show_account",
    Action.HARASS_OPEN: "show_account",
    Action.HARASS_YES: "confirm_harassment",
    Action.HARASS_NO: "clear_account",
    Action.HARASS_BLOCK: "block_account",
    Action.HARASS_RELEASE: "release_account",
    Action.HARASS_MISTAKE: "release_mistaken",
}
"""Use cases that take an account by its number."""

_SHOWS = frozenset({Action.HARASS_LOOK, Action.HARASS_OPEN})


async def harass(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    command: CommandObject,
    list_accounts: ListAccounts,
    report_harassment: ReportHarassment,
) -> None:
    """``/harass`` lists, ``/harass C-1001`` names somebody whose case has ended; ``/block``."""
    number, _ = number_and_words(command.args or "")
    if number is None:
        await list_accounts(uow, person, now)
    else:
        await report_harassment(uow, person, number, now)


async def on_account(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    toast: Toast,
    **uses: Any,
) -> None:
    """Everything about an account that is kept apart, or may be."""
    action = Action(tapped.action)
    await uses[ON_ACCOUNT[action]](uow, person, tapped.value, now)
    if action not in _SHOWS:
        toast.say("tap-noted")


async def not_now(query: CallbackQuery, toast: Toast) -> None:
    """[Not now]: nothing is sent."""
    toast.say("tap-cancelled")


async def rest(
    query: CallbackQuery, person: Person, uow: UnitOfWork, now: datetime, take_rest: TakeRest
) -> None:
    """[Ten minutes]."""
    await take_rest(uow, person, now)


def router() -> Router:
    """Commands in private, buttons wherever they stand."""
    here = Router(name="staff-conduct")
    here.message.filter(AtDesk())
    here.message.middleware(LeavesForm())
    here.callback_query.middleware(LeavesForm())
    here.message.register(harass, Command("harass", "block", ignore_mention=True))
    here.callback_query.register(on_account, Tap(*ON_ACCOUNT))
    here.callback_query.register(not_now, Tap(Action.LIMIT_NOT_NOW))
    here.callback_query.register(rest, Tap(Action.REST))
    return here
