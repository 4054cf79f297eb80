"""What staff write in their private chat: to a customer, or into a form."""

from dataclasses import replace
from datetime import datetime

from aiogram import F, Router
from aiogram.enums import ChatType
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.domain.notices.actions import Action
from bot.domain.people import Person
from bot.ports.unit_of_work import UnitOfWork
from bot.services.desk.courtesy.asking import TakeAboutHeld
from bot.services.desk.forms import Asked
from bot.services.desk.lines.writing import WriteLine
from bot.services.desk.replies.editing import EditByStaff
from bot.services.desk.replies.replying import AskWhich, PlaceWords, Pointed, ReplyToCustomer
from bot.telegram.callbacks import Tapped
from handlers import states, unsent
from handlers.filters import AnyCommand, AtDesk, Tap
from handlers.middlewares import Toast
from handlers.staff.pointing import ForForm, ToCustomer
from handlers.translating import by_tap, incoming


async def line(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    state: FSMContext,
    asked: Asked,
    write_line: WriteLine,
) -> None:
    """The line that a form has asked for."""
    said = incoming(message, person, now)
    await states.keep_form(state, await write_line(uow, asked, said))


async def time_right(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    state: FSMContext,
    toast: Toast,
    write_line: WriteLine,
) -> None:
    """Yes to the time that was read: the line goes on as if it had named it clearly."""
    asked = await unsent.line_for(state, tapped.case, tapped.value)
    said = replace(by_tap(query, person, now), message=asked.message, text=asked.line)
    following = await write_line(uow, replace(asked, agreed=True), said)
    await unsent.answered(state, asked, following)
    toast.say("tap-noted")


async def replied(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    state: FSMContext,
    pointed: Pointed,
    reply_to_customer: ReplyToCustomer,
) -> None:
    """A reply to a message of a case goes to its customer."""
    said = incoming(message, person, now)
    await reply_to_customer(uow, [said], pointed.case)
    await states.remember_album(state, said, pointed.case)


async def loose(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    state: FSMContext,
    reply_to_customer: ReplyToCustomer,
    ask_which: AskWhich,
) -> None:
    """Words that point at no case: ask, never guess. In a group people talk to each other."""
    if message.chat.type != ChatType.PRIVATE:
        return
    said = incoming(message, person, now)
    case = await states.case_of_album(state, said)
    if case is not None:
        await reply_to_customer(uow, [said], case)
    elif await states.keep_waiting(state, said):
        await ask_which(uow, said)


async def for_this_case(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    state: FSMContext,
    toast: Toast,
    place_words: PlaceWords,
) -> None:
    """The case was tapped that the words of this question belong to."""
    draft = int(tapped.value) if tapped.value.isdecimal() else 0
    words = await states.waiting_words(state, draft, person, now)
    sent = await place_words(uow, person, words, draft, tapped.case)
    await states.drop_waiting(state, draft)
    await states.remember_album(state, words[0], tapped.case)
    toast.say("tap-sent" if sent else "tap-noted")


async def edited(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    state: FSMContext,
    edit_by_staff: EditByStaff,
    take_about_held: TakeAboutHeld,
    ask_which: AskWhich,
) -> None:
    """An edited reply changes at the customer's too; words that wait leave as they read now."""
    said = incoming(message, person, now)
    draft = await states.reword_waiting(state, said)
    if draft is None:
        await take_about_held.edited(uow, said) or await edit_by_staff(uow, said)
    elif draft == said.message:
        await ask_which(uow, said)


def router() -> Router:
    """Everything that no command or button has taken."""
    here = Router(name="staff-talking")
    here.message.filter(AtDesk(), ~AnyCommand())
    here.edited_message.filter(AtDesk())
    here.message.register(line, F.text, ForForm())
    here.message.register(replied, ToCustomer())
    here.message.register(loose)
    here.edited_message.register(edited)
    here.callback_query.register(time_right, Tap(Action.TIME_RIGHT))
    here.callback_query.register(for_this_case, Tap(Action.REPLY_TO_CASE))
    return here
