"""Replies that the team has saved: ``/save``, ``/r``, and the keys under a case."""

from datetime import datetime

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.domain.notices.actions import Action
from bot.domain.people import ChatId, Person
from bot.ports.unit_of_work import UnitOfWork
from bot.services.desk.at_desk import number_and_words
from bot.services.desk.lines.opening import StartForm
from bot.services.desk.replies.saved import Saved, UseSaved
from bot.services.desk.replies.saving import SaveReply
from bot.services.inbox.incoming import Incoming
from bot.telegram.callbacks import Tapped
from handlers.filters import AtDesk, Tap
from handlers.middlewares import Toast
from handlers.staff.leaving import LeavesForm
from handlers.staff.pointing import pointed_by
from handlers.translating import incoming


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


async def with_places(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    toast: Toast,
    save_reply: SaveReply,
) -> None:
    """[Use the places]."""
    await save_reply.with_places(uow, person, tapped.value, now)
    toast.say("tap-noted")


async def as_it_is(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    toast: Toast,
    save_reply: SaveReply,
) -> None:
    """[Save as it is]."""
    await save_reply.as_it_is(uow, person, tapped.value, now)
    toast.say("tap-noted")


async def use(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    command: CommandObject,
    start_form: StartForm,
    use_saved: UseSaved,
    topic_case: int | None,
) -> None:
    """``/r name`` in a reply or a topic, ``/r C-1001 name``, or with one case in hand."""
    number, name = number_and_words(command.args or "")
    pointed = await pointed_by(message, uow, topic_case)
    named = number or (pointed.case if pointed is not None else None)
    said = incoming(message, person, now)
    case = await start_form.case_meant(uow, said, named, command.command)
    if case is not None:
        await use_saved.by_name(uow, person, case, name, now)


async def choose(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    use_saved: UseSaved,
) -> None:
    """[Saved replies]."""
    await use_saved.choose(uow, person, tapped.case, now)


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
    message = query.message
    said = Incoming(
        person=person,
        chat=ChatId(message.chat.id if message is not None else person.id),
        message=message.message_id if message is not None else 0,
        at=now,
    )
    gone = await use_saved.send(uow, said, tapped.case or 0, tapped.value)
    toast.say("tap-sent" if gone else "tap-noted")


async def drop(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    toast: Toast,
    saved: Saved,
) -> None:
    """A key of the list: it is dropped."""
    await saved.drop(uow, person, tapped.value, now)
    toast.say("tap-noted")


def router() -> Router:
    """The commands and the keys."""
    here = Router(name="staff-saved")
    here.message.filter(AtDesk())
    here.message.middleware(LeavesForm())
    here.callback_query.middleware(LeavesForm())
    here.message.register(save, Command("save", ignore_mention=True))
    here.message.register(use, Command("r", ignore_mention=True))
    here.callback_query.register(with_places, Tap(Action.SAVE_PLACES))
    here.callback_query.register(as_it_is, Tap(Action.SAVE_AS_IT_IS))
    here.callback_query.register(choose, Tap(Action.SAVED))
    here.callback_query.register(chosen, Tap(Action.SAVED_USE))
    here.callback_query.register(send, Tap(Action.SAVED_SEND))
    here.callback_query.register(drop, Tap(Action.SAVED_DROP))
    return here
