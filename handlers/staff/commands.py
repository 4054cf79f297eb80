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
from bot.services.desk.at_desk import number_and_words
from bot.services.desk.forms import Form
from bot.services.desk.lines.opening import StartForm
from bot.services.desk.showing.day import ShowMyDay
from bot.services.desk.showing.finding import FindCases
from bot.services.desk.showing.help import ShowHelp
from bot.services.desk.working import PauseCase
from bot.telegram.callbacks import Tapped
from handlers.filters import AnyCommand, AtDesk, Tap
from handlers.staff.leaving import LeavesForm
from handlers.staff.pointing import pointed_by
from handlers.states import keep_form
from handlers.translating import incoming

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

ON_CASE = {"brief": "show_brief", "letter": "draft_letter", "limit": "ask_limit"}
"""Commands that need nothing but the case."""

FOR_ALL = ("language", "privacy")
"""Commands that staff and customers have in common."""

COMMANDS = (
    "me",
    "case",
    "log",
    "merge",
    "save",
    "r",
    "note",
    "facts",
    "promise",
    "offer",
    "done",
    "pause",
    "limit",
    "calm",
    "escalate",
    "extend",
    "brief",
    "letter",
    "courtesy",
    "harass",
    "away",
    "back",
    "oncall",
)
"""The commands that work, for the menu."""


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
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    state: FSMContext,
    command: CommandObject,
    start_form: StartForm,
    topic_case: int | None,
) -> None:
    """A command with a line of words, or without."""
    said = incoming(message, person, now).saying(command.args or "")
    pointed = await pointed_by(message, uow, topic_case)
    case_id = pointed.case if pointed is not None else None
    await keep_form(state, await start_form(uow, said, FORMS[command.command], case_id))


async def on_case(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    command: CommandObject,
    start_form: StartForm,
    topic_case: int | None,
    **uses: Any,
) -> None:
    """A command about a case, named or meant."""
    number, _ = number_and_words(command.args or "")
    pointed = await pointed_by(message, uow, topic_case)
    said = incoming(message, person, now)
    named = number or (pointed.case if pointed is not None else None)
    case_id = await start_form.case_meant(uow, said, named, command.command)
    if case_id is not None:
        await uses[ON_CASE[command.command]](uow, person, case_id, now)


async def pause(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    command: CommandObject,
    start_form: StartForm,
    topic_case: int | None,
    pause_case: PauseCase,
) -> None:
    """``/pause``, ``/pause 10``, ``/pause C-1001 10``."""
    number, words = number_and_words(command.args or "")
    pointed = await pointed_by(message, uow, topic_case)
    said = incoming(message, person, now)
    named = number or (pointed.case if pointed is not None else None)
    case_id = await start_form.case_meant(uow, said, named, command.command)
    minutes = int(words) if words.isdecimal() else None
    if case_id is not None:
        await pause_case(uow, person, case_id, now, minutes=minutes)


async def unknown(
    message: Message, person: Person, uow: UnitOfWork, now: datetime, tell: Tell
) -> None:
    """A command that is not there, or not for here: how it is used, or what there is."""
    name = (message.text or "").removeprefix("/").split(maxsplit=1)[0].partition("@")[0]
    await tell(uow, person, say.CommandUsage(command=name), now)


def router() -> Router:
    """All commands of the desk; those for everybody are left to others."""
    here = Router(name="staff-commands")
    here.message.filter(AtDesk())
    here.message.middleware(LeavesForm())
    here.message.register(welcome, Command("start", "help", ignore_mention=True))
    here.message.register(me, Command("me", ignore_mention=True))
    here.message.register(case, Command("case", ignore_mention=True))
    here.message.register(form, Command(*FORMS, ignore_mention=True))
    here.message.register(on_case, Command(*ON_CASE, ignore_mention=True))
    here.message.register(pause, Command("pause", ignore_mention=True))
    here.callback_query.register(find_more, Tap(Action.FOUND_MORE))
    here.callback_query.register(help_more, Tap(Action.HELP_MORE))
    here.message.register(unknown, AnyCommand(), ~Command(*FOR_ALL, ignore_mention=True))
    return here
