"""``/calm``: a cool head, and the note that trouble may be put on (D §9.1)."""

from datetime import datetime
from typing import Any

from aiogram import F, Router
from aiogram.filters import Command, CommandObject, Filter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.domain.notices.actions import Action
from bot.domain.people import Person
from bot.ports.unit_of_work import UnitOfWork
from bot.services.desk.at_desk import number_and_words
from bot.services.desk.conduct.intending import AskForMotive, ShowCoolHead, WriteMotive
from bot.services.desk.forms import Asked, Form
from bot.services.desk.lines.opening import StartForm
from bot.telegram.callbacks import Tapped
from handlers.filters import AnyCommand, AtDesk, Private, Tap
from handlers.middlewares import Toast
from handlers.staff.leaving import LeavesForm
from handlers.staff.pointing import ForForm, pointed_by
from handlers.states import keep_form
from handlers.translating import incoming

COMMAND = "calm"
NOTING = {
    Action.ON_PURPOSE: "note_intention",
    Action.NOT_ON_PURPOSE: "take_intention_back",
}


class ForMotive(Filter):
    """The line that [What do they want?] has asked for; hands on ``asked``."""

    async def __call__(
        self, message: Message, uow: UnitOfWork, state: FSMContext
    ) -> bool | dict[str, Any]:
        """Whether it is."""
        found = await ForForm()(message, uow, state)
        if isinstance(found, dict) and found["asked"].form is Form.MOTIVE:
            return found
        return False


async def calm(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    command: CommandObject,
    start_form: StartForm,
    show_cool_head: ShowCoolHead,
    topic_case: int | None,
) -> None:
    """``/calm`` and ``/calm C-1001``; the card comes in private, wherever it is asked for."""
    number, _ = number_and_words(command.args or "")
    pointed = await pointed_by(message, uow, topic_case)
    named = number or (pointed.case if pointed is not None else None)
    said = incoming(message, person, now)
    case_id = await start_form.case_meant(uow, said, named, COMMAND)
    if case_id is not None:
        await show_cool_head(uow, person, case_id, now)


async def noting(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    toast: Toast,
    **uses: Any,
) -> None:
    """[Perhaps on purpose], or the note taken away."""
    await uses[NOTING[Action(tapped.action)]](uow, person, tapped.case, now)
    toast.say("tap-noted")


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
    """The command at the desk, what is written in private, buttons wherever they stand."""
    here = Router(name="staff-intending")
    here.callback_query.middleware(LeavesForm())
    commands = Router(name="staff-intending-command")
    commands.message.filter(AtDesk())
    commands.message.middleware(LeavesForm())
    commands.message.register(calm, Command(COMMAND, ignore_mention=True))
    here.message.register(motive, F.text, Private(), ~AnyCommand(), ForMotive())
    here.callback_query.register(noting, Tap(*NOTING))
    here.callback_query.register(ask_motive, Tap(Action.MOTIVE))
    here.include_router(commands)
    return here
