"""Replies that the team has saved: ``/save``, ``/r``, and the keys under a case."""

from datetime import datetime

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.domain.notices.actions import Action
from bot.domain.people import Person
from bot.ports.unit_of_work import UnitOfWork
from bot.services.desk.replies.saved import Saved, UseSaved
from bot.services.desk.replies.saving import SaveReply
from bot.services.inbox.incoming import Incoming
from bot.telegram.callbacks import Tapped
from handlers.filters import AtDesk, Tap
from handlers.middlewares import Toast
from handlers.staff.about_case import AboutCase
from handlers.staff.leaving import LeavesForm
from handlers.translating import by_tap


async def save(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    command: CommandObject,
    saved: Saved,
    save_reply: SaveReply,
) -> None:
    """``/save name text`` keeps, ``/save`` lists."""
    if (command.args or "").strip():
        await save_reply(uow, person, command.args or "", now)
    else:
        await saved.show_all(uow, person, now)


async def use(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    case_id: int,
    said: Incoming,
    use_saved: UseSaved,
) -> None:
    """``/r name`` in a reply or a topic, ``/r C-1001 name``, or with one case in hand."""
    await use_saved.by_name(uow, person, case_id, said.text, now)


async def chosen(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    use_saved: UseSaved,
) -> None:
    """One of them was tapped."""
    await use_saved.by_number(uow, person, tapped.case, tapped.value, now)


async def send(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    toast: Toast,
    use_saved: UseSaved,
) -> None:
    """[Send]: the text as it was shown."""
    said = by_tap(query, person, now)
    gone = await use_saved.send(uow, said, tapped.of_case, tapped.value)
    toast.say("tap-sent" if gone else "tap-noted")


def router() -> Router:
    """The commands and the keys."""
    here = Router(name="staff-saved")
    here.message.filter(AtDesk())
    here.message.middleware(LeavesForm())
    here.callback_query.middleware(LeavesForm())
    here.message.register(save, Command("save", ignore_mention=True))
    here.callback_query.register(chosen, Tap(Action.SAVED_USE))
    here.callback_query.register(send, Tap(Action.SAVED_SEND))
    for_case = Router(name="staff-saved-for-case")
    for_case.message.middleware(AboutCase())
    for_case.message.register(use, Command("r", ignore_mention=True))
    here.include_router(for_case)
    return here
