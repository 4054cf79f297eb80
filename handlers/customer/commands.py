"""Commands of customers."""

from datetime import datetime

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import Message

from bot.domain.notices import customer as say
from bot.domain.people import Person
from bot.domain.record.link import LOG
from bot.ports.unit_of_work import UnitOfWork
from bot.services.customer.commands import (
    AddMore,
    AskHuman,
    AskToWithdraw,
    ChangeLanguage,
    Complain,
    ShowStatus,
    Tell,
    TellPrivacy,
)
from bot.services.customer.in_public import TELL, FollowLink
from bot.services.customer.joining import JoinCase
from bot.services.customer.pulse import PULSE, TakePulse
from bot.services.customer.understood import as_message
from handlers.filters import AnyCommand
from handlers.translating import incoming


async def start(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    command: CommandObject,
    tell: Tell,
    follow_link: FollowLink,
    take_pulse: TakePulse,
    join_case: JoinCase,
) -> None:
    """``/start``: what this is; or what the link wants by which somebody came."""
    wanted, _, more = (command.args or "").partition("_")
    if wanted == TELL:
        await follow_link(uow, person, now)
    elif wanted == PULSE:
        await take_pulse.ask(uow, person, now)
    elif wanted == LOG:
        await join_case.ask(uow, person, more, now)
    else:
        await tell(uow, person, say.Welcome(customer_name=person.name), now)


async def help_(
    message: Message, person: Person, uow: UnitOfWork, now: datetime, tell: Tell
) -> None:
    """``/help``."""
    await tell(uow, person, say.Help(), now)


async def privacy(
    message: Message, person: Person, uow: UnitOfWork, now: datetime, tell_privacy: TellPrivacy
) -> None:
    """``/privacy``."""
    await tell_privacy(uow, person, now)


async def language(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    tell: Tell,
    command: CommandObject,
    change_language: ChangeLanguage,
    known_languages: tuple[str, ...],
) -> None:
    """``/language``, or ``/language en``."""
    if command.args in known_languages:
        await change_language(uow, person, command.args, now)
    else:
        await tell(uow, person, say.LanguageChoice(), now)


async def status(
    message: Message, person: Person, uow: UnitOfWork, now: datetime, show_status: ShowStatus
) -> None:
    """``/status``."""
    await show_status(uow, person, now)


async def human(
    message: Message, person: Person, uow: UnitOfWork, now: datetime, ask_human: AskHuman
) -> None:
    """``/human``."""
    await ask_human(uow, person, now)


async def complain(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    complain: Complain,
    command: CommandObject,
) -> None:
    """``/complain``, alone or with words behind it."""
    told = None
    if command.args:
        told = as_message(incoming(message, person, now).saying(command.args), None)
    await complain(uow, person, now, told)


async def add(
    message: Message, person: Person, uow: UnitOfWork, now: datetime, add_more: AddMore
) -> None:
    """``/add``."""
    await add_more(uow, person, now)


async def withdraw(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    ask_to_withdraw: AskToWithdraw,
) -> None:
    """``/withdraw``."""
    await ask_to_withdraw(uow, person, now)


async def unknown(
    message: Message, person: Person, uow: UnitOfWork, now: datetime, tell: Tell
) -> None:
    """A command there is not: what there is instead."""
    await tell(uow, person, say.Help(), now)


def router() -> Router:
    """All commands, and an answer to the ones that do not exist."""
    here = Router(name="customer-commands")
    for name, handler in (
        ("start", start),
        ("help", help_),
        ("privacy", privacy),
        ("language", language),
        ("status", status),
        ("human", human),
        ("complain", complain),
        ("add", add),
        ("withdraw", withdraw),
    ):
        here.message.register(handler, Command(name, ignore_mention=True))
    here.message.register(unknown, AnyCommand())
    return here
