"""Complaints told by word of mouth: ``/log``, its line, and passing words on to the customer."""

from datetime import datetime

from aiogram import Router
from aiogram.filters import Command, CommandObject, Filter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from bot.domain.notices.actions import Action
from bot.domain.notices.desk.spoken import AskSpoken, LinkForCustomer
from bot.domain.notices.desk.talking import CommandUsage
from bot.domain.people import Person
from bot.domain.record.link import LOG
from bot.ports.unit_of_work import UnitOfWork
from bot.services.customer.commands import Tell
from bot.services.desk.replies.replying import Pointed
from bot.services.desk.taking.spoken import AddToSpoken, LinkTo, LogSpoken, NewLink
from bot.telegram.callbacks import Tapped
from bot.telegram.ear import Ear
from handlers.filters import AnyCommand, AtDesk, Private, Tap
from handlers.staff.leaving import LeavesForm
from handlers.staff.pointing import pointed_by
from handlers.translating import incoming

NOTED = frozenset({"SpokenLogged", "SpokenAdded", "FreshLink"})
"""A reply to one of these notices joins what was noted; it is never relayed."""


class Noting(StatesGroup):
    """What the next words of a member of staff are."""

    words = State()
    """What a customer has said."""


class ForNoted(Filter):
    """A reply to the number of what was noted; hands on ``pointed``."""

    async def __call__(self, message: Message, uow: UnitOfWork) -> bool | dict[str, Pointed]:
        """Whether it is."""
        pointed = await pointed_by(message, uow)
        return {"pointed": pointed} if pointed is not None and pointed.kind in NOTED else False


class LinkOpened(Filter):
    """``/start`` by a link that was made for a customer."""

    async def __call__(self, message: Message, command: CommandObject | None = None) -> bool:
        """Whether it is."""
        words = (message.text or "").split(maxsplit=1)
        return len(words) > 1 and words[0] == "/start" and words[1].startswith(f"{LOG}_")


async def log(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    state: FSMContext,
    command: CommandObject,
    bot: Ear,
    tell: Tell,
    log_spoken: LogSpoken,
    topic_case: int | None,
) -> None:
    """``/log`` with what the customer said, or without.

    In the topic of another case the whole line is wanted at once.
    """
    said = incoming(message, person, now).saying(command.args or "")
    if said.text.strip() or said.file_id:
        await log_spoken(uow, said, link_to(bot))
        return
    if topic_case is not None:
        await tell(uow, person, CommandUsage(command="log"), now)
        return
    await state.set_state(Noting.words)
    await tell(uow, person, AskSpoken(), now)


async def words(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    state: FSMContext,
    bot: Ear,
    log_spoken: LogSpoken,
) -> None:
    """The line that ``/log`` has asked for, or a file."""
    await log_spoken(uow, incoming(message, person, now), link_to(bot))
    await state.set_state(None)


async def more(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    pointed: Pointed,
    add_to_spoken: AddToSpoken,
) -> None:
    """A photo, a voice note or more words join it."""
    await add_to_spoken(uow, incoming(message, person, now), pointed.case)


async def opened_by_staff(
    message: Message, person: Person, uow: UnitOfWork, now: datetime, tell: Tell
) -> None:
    """The link is for the customer; looking at it does not use it up."""
    await tell(uow, person, LinkForCustomer(), now)


async def new_link(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    bot: Ear,
    new_link: NewLink,
) -> None:
    """[New link]."""
    await new_link(uow, person, tapped.case, link_to(bot), now)


def link_to(bot: Ear) -> LinkTo:
    """Links into the private chat; empty before Telegram has said our name."""
    return lambda start: f"https://t.me/{bot.username}?start={start}" if bot.username else ""


def router() -> Router:
    """The command, the line it asks for, and the buttons."""
    here = Router(name="staff-spoken")
    here.message.filter(AtDesk())
    commands = Router(name="staff-spoken-commands")
    commands.message.middleware(LeavesForm())
    commands.callback_query.middleware(LeavesForm())
    commands.message.register(log, Command("log", ignore_mention=True))
    commands.message.register(opened_by_staff, Private(), LinkOpened())
    commands.callback_query.register(new_link, Tap(Action.NEW_LINK))
    lines = Router(name="staff-spoken-lines")
    lines.message.filter(Private())
    lines.message.register(words, Noting.words, ~AnyCommand())
    lines.message.register(more, ForNoted(), ~AnyCommand())
    here.include_routers(commands, lines)
    return here
