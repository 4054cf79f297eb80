"""The note that trouble may be put on, and what somebody may want by it (D §9.1)."""

from datetime import datetime

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.domain.notices.actions import Action
from bot.domain.people import Person
from bot.ports.unit_of_work import UnitOfWork
from bot.services.desk.conduct.intending import AskForMotive, WriteMotive
from bot.services.desk.forms import Asked, Form
from bot.telegram.callbacks import Tapped
from handlers.filters import AnyCommand, Private, Tap
from handlers.staff.leaving import LeavesForm
from handlers.staff.pointing import ForForm
from handlers.states import keep_form
from handlers.translating import incoming


async def ask_motive(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    state: FSMContext,
    ask_for_motive: AskForMotive,
) -> None:
    """[What do they want?]."""
    await keep_form(state, await ask_for_motive(uow, person, tapped.case, now))


async def motive(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    state: FSMContext,
    asked: Asked,
    write_motive: WriteMotive,
) -> None:
    """What the person wants to reach."""
    await write_motive(uow, asked, incoming(message, person, now))
    await keep_form(state, None)


def router() -> Router:
    """What is written in private, buttons wherever they stand."""
    here = Router(name="staff-intending")
    here.callback_query.middleware(LeavesForm())
    here.message.register(motive, F.text, Private(), ~AnyCommand(), ForForm(Form.MOTIVE))
    here.callback_query.register(ask_motive, Tap(Action.MOTIVE))
    return here
