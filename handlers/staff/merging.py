"""``/merge``: a duplicate goes into the case it belongs to."""

from datetime import datetime

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import Message

from bot.domain.notices import desk as say
from bot.domain.people import Person
from bot.ports.unit_of_work import UnitOfWork
from bot.services.customer.commands import Tell
from bot.services.desk.at_desk import number_and_words
from bot.services.desk.taking.merging import AskMerge, MergeCases
from handlers.filters import AtDesk
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


def router() -> Router:
    """The command; its buttons are among the others of the desk."""
    here = Router(name="staff-merging")
    here.message.filter(AtDesk())
    here.message.middleware(LeavesForm())
    here.message.register(merge, Command("merge", ignore_mention=True))
    return here
