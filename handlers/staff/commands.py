"""Commands of staff in their private chat."""

from datetime import datetime
from typing import Any

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.domain.notices import desk as say
from bot.domain.notices.actions import Action
from bot.domain.people import Person
from bot.ports.unit_of_work import UnitOfWork
from bot.services.customer.commands import Tell
from bot.services.desk.forms import Asked, Form
from bot.services.desk.lines.opening import StartForm
from bot.services.desk.showing.day import ShowMyDay
from bot.services.desk.showing.finding import FindCases
from bot.services.desk.showing.help import ShowHelp
from bot.services.desk.working import PauseCase
from bot.services.inbox.incoming import Incoming
from bot.telegram.callbacks import Tapped
from handlers.filters import AnyCommand, AtDesk, Tap
from handlers.staff.about_case import AboutCase
from handlers.staff.leaving import LeavesForm
from handlers.states import keep_form

FORMS = {
    "note": Form.NOTE,
    "promise": Form.PROMISE,
    "offer": Form.OFFER,
    "done": Form.DONE,
    "escalate": Form.ESCALATE,
    "extend": Form.EXTEND,
    "release": Form.RELEASE,
}
"""Commands that take a line of words, now or when asked."""

ON_CASE = {
    "brief": "show_brief",
    "calm": "show_cool_head",
    "letter": "draft_letter",
    "limit": "ask_limit",
}
"""Commands that need nothing but the case."""

FOR_ALL = ("language", "privacy")
"""Commands that staff and customers have in common."""


async def welcome(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    command: CommandObject,
    show_help: ShowHelp,
) -> None:
    """``/start``, ``/help``, ``/help more``."""
    if command.command == "help" and command.args:
        await show_help.more(uow, person, now)
    else:
        await show_help(uow, person, now)


async def help_more(
    query: CallbackQuery, person: Person, uow: UnitOfWork, now: datetime, show_help: ShowHelp
) -> None:
    """[More] under the help."""
    await show_help.more(uow, person, now)


async def me(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    show_my_day: ShowMyDay,
) -> None:
    """``/me``."""
    await show_my_day(uow, person, now)


async def case(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    command: CommandObject,
    find_cases: FindCases,
) -> None:
    """``/case``, ``/case C-1001``, ``/case words``."""
    await find_cases(uow, person, command.args or "", now)


async def find_more(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    find_cases: FindCases,
) -> None:
    """[More] under what was found."""
    await find_cases.more(uow, person, tapped.value, now)


async def form(
    message: Message,
    uow: UnitOfWork,
    state: FSMContext,
    command: CommandObject,
    case_id: int,
    said: Incoming,
    start_form: StartForm,
) -> None:
    """A command with a line of words, or without."""
    asked = Asked(form=FORMS[command.command], case=case_id)
    await keep_form(state, await start_form(uow, asked, said))


async def on_case(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    command: CommandObject,
    case_id: int,
    **uses: Any,
) -> None:
    """A command about a case, named or meant."""
    await uses[ON_CASE[command.command]](uow, person, case_id, now)


async def pause(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    case_id: int,
    said: Incoming,
    pause_case: PauseCase,
) -> None:
    """``/pause``, ``/pause 10``, ``/pause C-1001 10``."""
    minutes = int(said.text) if said.text.isdecimal() else None
    await pause_case(uow, person, case_id, now, minutes=minutes)


async def unknown(
    message: Message, person: Person, uow: UnitOfWork, now: datetime, tell: Tell
) -> None:
    """A command that is not there, or not for here: how it is used, or what there is."""
    name = (message.text or "").removeprefix("/").split(maxsplit=1)[0].partition("@")[0]
    await tell(uow, person, say.CommandUsage(command=name), now)


def router() -> Router:
    """The commands that are about no single case."""
    here = Router(name="staff-commands")
    here.message.filter(AtDesk())
    here.message.middleware(LeavesForm())
    here.message.register(welcome, Command("start", "help", ignore_mention=True))
    here.message.register(me, Command("me", ignore_mention=True))
    here.message.register(case, Command("case", ignore_mention=True))
    here.callback_query.register(find_more, Tap(Action.FOUND_MORE))
    here.callback_query.register(help_more, Tap(Action.HELP_MORE))
    return here


def about_case() -> Router:
    """Those that are about one case, with a line of words or without."""
    here = Router(name="staff-commands-about-case")
    here.message.filter(AtDesk())
    here.message.middleware(LeavesForm())
    here.message.middleware(AboutCase())
    here.message.register(form, Command(*FORMS, ignore_mention=True))
    here.message.register(on_case, Command(*ON_CASE, ignore_mention=True))
    here.message.register(pause, Command("pause", ignore_mention=True))
    return here


def left_over() -> Router:
    """After every other command of the desk; those for everybody are left to others."""
    here = Router(name="staff-commands-unknown")
    here.message.filter(AtDesk())
    here.message.middleware(LeavesForm())
    here.message.register(unknown, AnyCommand(), ~Command(*FOR_ALL, ignore_mention=True))
    return here
