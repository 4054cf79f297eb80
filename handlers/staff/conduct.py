"""Difficult conduct at the desk: limits in a case, and accounts that have none (§8, §9)."""

from datetime import datetime
from typing import Any

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.domain.errors import AlreadyDone
from bot.domain.notices.actions import Action
from bot.domain.people import Person
from bot.ports.unit_of_work import UnitOfWork
from bot.services.desk.accounts import ListAccounts, ReportHarassment
from bot.services.desk.at_desk import number_and_words
from bot.services.desk.forms import Asked, Form
from bot.services.desk.limiting import AskLimit, TakeRest
from bot.services.desk.opening import OpenForm, StartForm
from bot.telegram.callbacks import Tapped
from handlers.filters import Private, Tap
from handlers.middlewares import Toast
from handlers.staff.leaving import LeavesForm
from handlers.staff.pointing import pointed_by
from handlers.states import keep_form
from handlers.translating import incoming

ON_CASE = {
    Action.COOL_HEAD: "show_cool_head",
    Action.RESTRICT_NO: "refuse_restriction",
    Action.RESTRICT_LIFT: "lift_restriction",
    Action.RESTRICT_KEEP: "keep_restriction",
}
"""Use cases that take a case."""

WITH_VALUE = {
    Action.LIMIT_SEND: "send_limit",
    Action.COOL: "appoint_time",
    Action.RESTRICT_DAYS: "set_restriction",
}
"""Use cases that take a case and the value of the button."""

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

_SHOWS = frozenset({Action.COOL_HEAD, Action.HARASS_LOOK, Action.HARASS_OPEN})


async def limit(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    command: CommandObject,
    start_form: StartForm,
    ask_limit: AskLimit,
) -> None:
    """``/limit``, ``/limit C-1001``."""
    number, _ = number_and_words(command.args or "")
    pointed = await pointed_by(message, uow)
    said = incoming(message, person, now)
    named = number or (pointed.case if pointed is not None else None)
    case_id = await start_form.case_meant(uow, said, named, command.command)
    if case_id is not None:
        await ask_limit(uow, person, case_id, now)


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


async def on_case(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    toast: Toast,
    **uses: Any,
) -> None:
    """Everything that needs nothing but the case."""
    action = Action(tapped.action)
    await uses[ON_CASE[action]](uow, person, _case(tapped), now)
    if action not in _SHOWS:
        toast.say("tap-noted")


async def with_value(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    toast: Toast,
    **uses: Any,
) -> None:
    """Everything that needs the case and what the button says about it."""
    use = uses[WITH_VALUE[Action(tapped.action)]]
    said = await use(uow, person, _case(tapped), tapped.value, now)
    toast.say(said if isinstance(said, str) else "tap-noted")


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


async def restrict(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    state: FSMContext,
    open_form: OpenForm,
) -> None:
    """[Propose a restriction] wants the reason in one line."""
    asked = Asked(form=Form.RESTRICT, case=_case(tapped))
    await keep_form(state, await open_form(uow, person, asked, now))


def _case(tapped: Tapped) -> int:
    if tapped.case is None:
        raise AlreadyDone
    return tapped.case


def router() -> Router:
    """Commands in private, buttons wherever they stand."""
    here = Router(name="staff-conduct")
    here.message.filter(Private())
    here.message.middleware(LeavesForm())
    here.callback_query.middleware(LeavesForm())
    here.message.register(limit, Command("limit", ignore_mention=True))
    here.message.register(harass, Command("harass", "block", ignore_mention=True))
    here.callback_query.register(on_case, Tap(*ON_CASE))
    here.callback_query.register(with_value, Tap(*WITH_VALUE))
    here.callback_query.register(on_account, Tap(*ON_ACCOUNT))
    here.callback_query.register(not_now, Tap(Action.LIMIT_NOT_NOW))
    here.callback_query.register(rest, Tap(Action.REST))
    here.callback_query.register(restrict, Tap(Action.RESTRICT))
    return here
