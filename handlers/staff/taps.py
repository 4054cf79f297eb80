"""Taps of staff: on cards, under a case, on reminders, drafts and letters."""

from datetime import datetime
from typing import Any

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from bot.domain.errors import AlreadyDone
from bot.domain.notices import desk as say
from bot.domain.notices.actions import Action
from bot.domain.people import Person
from bot.ports.unit_of_work import UnitOfWork
from bot.services.advice.deciding import SendWords
from bot.services.customer.commands import Tell
from bot.services.desk.forms import Asked, Form
from bot.services.desk.lines.opening import OpenForm
from bot.services.desk.replies.replying import question_slot
from bot.services.desk.showing.day import ShowMyDay
from bot.services.desk.solving.offers import AddPrepared, DropDraft
from bot.services.desk.taking.claiming import Claim
from bot.services.desk.working import SendAgain
from bot.telegram.callbacks import Tapped
from handlers import unsent
from handlers.filters import Tap
from handlers.middlewares import Toast
from handlers.staff.leaving import LeavesForm
from handlers.staff.use_of_button import BY_VALUE, DOING, FORMS, SHOWING, WITH_VALUE
from handlers.states import drop_waiting, keep_form
from handlers.translating import by_tap


async def on_case(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    toast: Toast,
    **uses: Any,
) -> None:
    """Everything that needs nothing but the case."""
    action = Action(tapped.action)
    await uses[(SHOWING | DOING)[action]](uow, person, tapped.of_case, now)
    if action in DOING:
        toast.say("tap-noted")


async def with_value(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    toast: Toast,
    **uses: Any,
) -> None:
    """Everything that needs the case and what the button says about it."""
    use = uses[WITH_VALUE[Action(tapped.action)]]
    said = await use(uow, person, tapped.of_case, tapped.value, now)
    toast.say(said if isinstance(said, str) else "tap-noted")


async def by_value(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    toast: Toast,
    **uses: Any,
) -> None:
    """Everything that is about no case."""
    await uses[BY_VALUE[Action(tapped.action)]](uow, person, tapped.value, now)
    toast.say("tap-noted")


async def form(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    state: FSMContext,
    open_form: OpenForm,
) -> None:
    """A button that wants a line of words."""
    asked = Asked(form=_form(tapped), case=tapped.of_case, value=tapped.value)
    await keep_form(state, await open_form(uow, person, asked, now))


async def prepared(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    state: FSMContext,
    toast: Toast,
    add_prepared: AddPrepared,
) -> None:
    """A ready option: the form stays open, for its sum or for other options."""
    case = tapped.of_case
    await add_prepared(uow, person, case, tapped.value, now)
    await keep_form(state, Asked(form=Form.OFFER, case=case))
    toast.say("tap-noted")


async def claim(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    toast: Toast,
    claim: Claim,
    topic_case: int | None,
) -> None:
    """[Take it]: to whoever was slower it is said kindly."""
    again = tapped.action == Action.CLAIM_ANYWAY
    lost = await claim(uow, person, tapped.of_case, now, again=again)
    if lost is None:
        toast.say("tap-claimed" if topic_case is None else "tap-noted")
    else:
        toast.say(lost.key, **lost.fields)


async def ready(query: CallbackQuery, toast: Toast) -> None:
    """[I'm ready]: the steps to pick from stand below; nothing is kept."""
    toast.say("tap-noted")


async def my_cases(
    query: CallbackQuery,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    show_my_day: ShowMyDay,
) -> None:
    """[My cases]."""
    await show_my_day(uow, person, now)


async def send_again(
    query: CallbackQuery,
    tapped: Tapped,
    uow: UnitOfWork,
    now: datetime,
    toast: Toast,
    send_again: SendAgain,
) -> None:
    """[Send it again]."""
    await send_again(uow, tapped.value, now)
    toast.say("tap-sent")


async def send_words(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    toast: Toast,
    send_words: SendWords,
) -> None:
    """[Send as it is]: the words of the draft, as if this person had written them here."""
    said = by_tap(query, person, now)
    sent = await send_words(uow, said, tapped.of_case, tapped.value)
    toast.say("tap-sent" if sent else "tap-cancelled")


async def cancel(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    state: FSMContext,
    tell: Tell,
    drop_draft: DropDraft,
) -> None:
    """[Cancel] leaves any form and drops what it was about; nothing was sent."""
    await unsent.cancel(state)
    await keep_form(state, None)
    await drop_draft(uow, person, tapped.case, tapped.value)
    asks = tapped.case is None and tapped.value.isdecimal()
    slot = question_slot(int(tapped.value)) if asks else ""
    if asks and not await drop_waiting(state, int(tapped.value)):
        raise AlreadyDone
    await tell(uow, person, say.FormCancelled(), now, slot=slot)


def _form(tapped: Tapped) -> Form:
    if tapped.action == Action.LETTER_FILL:
        return Form.LETTER_TEXT if tapped.value == "0" else Form.LETTER_GAP
    return FORMS[Action(tapped.action)]


def router() -> Router:
    """All buttons of the desk."""
    here = Router(name="staff-taps")
    here.callback_query.middleware(LeavesForm())
    here.callback_query.register(claim, Tap(Action.CLAIM, Action.CLAIM_ANYWAY))
    here.callback_query.register(ready, Tap(Action.SELF_READY))
    here.callback_query.register(on_case, Tap(*SHOWING, *DOING))
    here.callback_query.register(with_value, Tap(*WITH_VALUE))
    here.callback_query.register(by_value, Tap(*BY_VALUE))
    here.callback_query.register(prepared, Tap(Action.OFFER_PREPARED))
    here.callback_query.register(form, Tap(*FORMS, Action.LETTER_FILL))
    here.callback_query.register(my_cases, Tap(Action.MY_CASES))
    here.callback_query.register(send_again, Tap(Action.SEND_AGAIN))
    here.callback_query.register(send_words, Tap(Action.WORDS_SEND))
    here.callback_query.register(cancel, Tap(Action.CANCEL))
    return here
