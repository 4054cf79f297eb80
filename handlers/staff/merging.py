"""``/merge``: a duplicate goes into the case it belongs to."""

from datetime import datetime

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.domain.notices import desk as say
from bot.domain.notices.actions import Action
from bot.domain.people import Person
from bot.ports.unit_of_work import UnitOfWork
from bot.services.customer.commands import Tell
from bot.services.desk.at_desk import number_and_words
from bot.services.desk.taking.merging import AskMerge, MergeCases
from bot.telegram.callbacks import Tapped
from handlers.filters import AtDesk, Tap
from handlers.middlewares import Toast
from handlers.staff.leaving import LeavesForm
from handlers.staff.pointing import pointed_by


async def merge(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    command: CommandObject,
    tell: Tell,
    ask_merge: AskMerge,
    merge_cases: MergeCases,
    topic_case: int | None,
) -> None:
    """``/merge C-1002`` asks, ``/merge C-1002 C-1001`` does it.

    A reply or a topic names the first.
    """
    first, rest = number_and_words(command.args or "")
    second, _ = number_and_words(rest)
    pointed = await pointed_by(message, uow, topic_case)
    if first is not None and second is not None:
        await merge_cases(uow, person, first, str(second), now)
    elif first is not None or pointed is not None:
        await ask_merge(uow, person, first or (pointed.case if pointed else None), now)
    else:
        await tell(uow, person, say.CommandUsage(command=command.command), now)


async def ask(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    ask_merge: AskMerge,
) -> None:
    """[Merge with …]: it is asked first, in private, as the command does."""
    await ask_merge(uow, person, tapped.case, now)


async def into(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    toast: Toast,
    merge_cases: MergeCases,
) -> None:
    """The case was tapped into which it goes."""
    await merge_cases(uow, person, tapped.case, tapped.value, now)
    toast.say("tap-noted")


def router() -> Router:
    """The command and its buttons."""
    here = Router(name="staff-merging")
    here.message.filter(AtDesk())
    here.message.middleware(LeavesForm())
    here.callback_query.middleware(LeavesForm())
    here.message.register(merge, Command("merge", ignore_mention=True))
    here.callback_query.register(ask, Tap(Action.MERGE))
    here.callback_query.register(into, Tap(Action.MERGE_INTO))
    return here
