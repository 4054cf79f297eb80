"""What staff write in their private chat: to a customer, or into a form."""

from datetime import datetime

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.domain.errors import AlreadyDone
from bot.domain.notices.actions import Action
from bot.domain.people import Person
from bot.ports.unit_of_work import UnitOfWork
from bot.services.desk.forms import Asked
from bot.services.desk.replying import AskWhich, Pointed, ReplyToCustomer
from bot.services.desk.writing import WriteLine
from bot.services.editing import EditByStaff
from bot.telegram.callbacks import Tapped
from handlers import states
from handlers.filters import AnyCommand, Private, Tap
from handlers.middlewares import Toast
from handlers.staff.pointing import ForForm, ToCustomer
from handlers.translating import incoming


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
    """Words that point at no case: ask, never guess."""
    said = incoming(message, person, now)
    case = await states.case_of_album(state, said)
    if case is not None:
        await reply_to_customer(uow, [said], case)
    elif await states.keep_waiting(state, said):
        await ask_which(uow, person, now)


async def for_this_case(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    state: FSMContext,
    toast: Toast,
    reply_to_customer: ReplyToCustomer,
) -> None:
    """The case was tapped that the waiting words belong to."""
    words = await states.waiting_words(state, person, now)
    if not words:
        raise AlreadyDone
    await reply_to_customer(uow, words, tapped.case)
    await state.clear()
    toast.say("tap-sent")


async def edited(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    edit_by_staff: EditByStaff,
) -> None:
    """An edited reply changes at the customer's too."""
    await edit_by_staff(uow, incoming(message, person, now))


def router() -> Router:
    """Everything that no command or button has taken."""
    here = Router(name="staff-talking")
    here.message.filter(Private(), ~AnyCommand())
    here.edited_message.filter(Private())
    here.message.register(line, F.text, ForForm())
    here.message.register(replied, ToCustomer())
    here.message.register(loose)
    here.edited_message.register(edited)
    here.callback_query.register(for_this_case, Tap(Action.REPLY_TO_CASE))
    return here
