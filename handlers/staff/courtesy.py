"""Words that the courtesy check has stopped, and what their author does about them (D §13.1)."""

from datetime import datetime
from typing import Any

from aiogram import F, Router
from aiogram.filters import Command, Filter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.domain.notices.actions import Action
from bot.domain.notices.desk.stopped import KINDS_STOPPED
from bot.domain.people import ChatId, Person
from bot.ports.unit_of_work import UnitOfWork
from bot.services.desk.courtesy.asking import AskAboutHeld, TakeAboutHeld
from bot.services.desk.courtesy.reviewing import ReviewCourtesy
from bot.services.desk.forms import ABOUT_WORDS, Asked, Form
from bot.telegram.callbacks import Tapped
from handlers.filters import AnyCommand, Private, Tap
from handlers.middlewares import Toast
from handlers.staff.leaving import LeavesForm
from handlers.staff.pointing import ForForm
from handlers.states import keep_form
from handlers.translating import incoming

SENDING = {
    Action.COURTESY_REWRITE: "send_rewrite",
    Action.COURTESY_AS_IT_IS: "send_as_it_is",
    Action.COURTESY_GIFT: "keep_gift",
}
FORMS = {
    Action.COURTESY_EDIT: Form.BETTER_WORDS,
    Action.COURTESY_BECAUSE: Form.WHY_MINE,
}


class ToStopped(Filter):
    """A reply to the message about words that were stopped; hands on which they are."""

    async def __call__(self, message: Message, uow: UnitOfWork) -> bool | dict[str, Any]:
        """Whether it is."""
        reply = message.reply_to_message
        if reply is None:
            return False
        sent = await uow.outbox.sent_as(ChatId(message.chat.id), reply.message_id)
        if sent is None or sent.case is None or sent.kind not in KINDS_STOPPED:
            return False
        return {"stopped_in": sent.case, "held": str(sent.fields.get("held", ""))}


async def send(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    state: FSMContext,
    toast: Toast,
    **uses: Any,
) -> None:
    """[Send rewrite], [Send as it is] and [Keep it for later]."""
    use = uses[SENDING[Action(tapped.action)]]
    said, asked = await use(uow, person, tapped.case, tapped.value, now)
    await keep_form(state, asked)
    toast.say(said)


async def ask(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    state: FSMContext,
    ask_about_held: AskAboutHeld,
) -> None:
    """[Edit], and [Send mine, because…]."""
    asked = Asked(form=FORMS[Action(tapped.action)], case=tapped.of_case, value=tapped.value)
    await keep_form(state, await ask_about_held(uow, person, asked, now))


async def line(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    state: FSMContext,
    asked: Asked,
    take_about_held: TakeAboutHeld,
) -> None:
    """The line that was asked for."""
    said = incoming(message, person, now)
    await keep_form(state, await take_about_held(uow, asked, said))


async def answered(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    state: FSMContext,
    stopped_in: int,
    held: str,
    take_about_held: TakeAboutHeld,
) -> None:
    """Other words, as a reply to what was found."""
    asked = Asked(form=Form.BETTER_WORDS, case=stopped_in, value=held)
    said = incoming(message, person, now)
    following = await take_about_held(uow, asked, said)
    await keep_form(state, following if following != asked else None)


async def review(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    review_courtesy: ReviewCourtesy,
) -> None:
    """``/courtesy``."""
    await review_courtesy(uow, person, now)


def router() -> Router:
    """Before the other rooms of the desk: their forms and replies would take these lines."""
    here = Router(name="staff-courtesy")
    here.message.filter(Private())
    here.callback_query.middleware(LeavesForm())
    here.message.register(review, Command("courtesy", ignore_mention=True))
    here.message.register(line, F.text, ~AnyCommand(), ForForm(*ABOUT_WORDS))
    here.message.register(answered, F.text, ~AnyCommand(), ToStopped())
    here.callback_query.register(send, Tap(*SENDING))
    here.callback_query.register(ask, Tap(*FORMS))
    return here
