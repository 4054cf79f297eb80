"""Taps of staff: on cards, under a case, on reminders, drafts and letters."""

from datetime import datetime
from typing import Any

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from bot.domain.errors import AlreadyDone
from bot.domain.notices import desk as say
from bot.domain.notices.actions import Action
from bot.domain.people import ChatId, Person
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
from bot.services.inbox.incoming import Incoming
from bot.telegram.callbacks import Tapped
from handlers import unsent
from handlers.filters import Tap
from handlers.middlewares import Toast
from handlers.staff.leaving import LeavesForm
from handlers.states import drop_waiting, keep_form

SHOWING = {
    Action.OPEN_CASE: "show_case",
    Action.STORY: "show_story",
    Action.WHY: "show_reading",
    Action.LETTER: "draft_letter",
    Action.OUTCOME: "choose_outcome",
    Action.COOL_HEAD: "show_cool_head",
    Action.ASSIGN: "ask_assign",
}
"""Use cases that take a case and show something."""

DOING = {
    Action.SUPERVISOR: "ask_supervisor",
    Action.SELF_PAUSE: "take_breath",
    Action.SELF_PASS: "hand_back_unasked",
    Action.PAUSE: "pause_case",
    Action.TAKE_OVER: "take_over",
    Action.NOT_ABOUT_THEM: "not_about_them",
    Action.BRIEF_READ: "read_brief",
    Action.CLOSING_OK: "accept_closing",
    Action.LETTER_WAIVE: "waive_letter",
    Action.JUSTIFIED: "mark_justified",
    Action.PARTLY: "mark_partly",
    Action.FINDING_FROM_FACTS: "propose_by_facts",
    Action.TAKE_UP: "take_up",
    Action.RESTRICT_NO: "refuse_restriction",
    Action.RESTRICT_LIFT: "lift_restriction",
    Action.RESTRICT_KEEP: "keep_restriction",
    Action.TRIED: "note_attempt",
    Action.WAS_SOLUTION: "settle_by_reply",
    Action.UNREACHABLE: "close_unreachable",
}
"""Use cases that take a case and do something."""

WITH_VALUE = {
    Action.NEXT_STEP: "pick_step",
    Action.OFFER_SEND: "send_offer",
    Action.OFFER_OTHERWISE: "read_otherwise",
    Action.GIFT_NOW: "give_kept",
    Action.EXTRA: "offer_extras",
    Action.OFFER_APPROVE: "approve_offer",
    Action.PROMISE_KEPT: "keep_promise",
    Action.PROMISE_BACKUP: "hand_to_backup",
    Action.LETTER_SEND: "send_letter",
    Action.LETTER_APPROVE: "approve_letter",
    Action.MERIT_AGREE: "agree_merit",
    Action.FINAL_SEND: "send_final",
    Action.OUTCOME_IS: "change_outcome",
    Action.WORDS_ASK: "ask_for_words",
    Action.WORDS_USE: "use_words",
    Action.CORRECT: "ask_correction",
    Action.CORRECT_TO: "correct",
    Action.ADVICE_TAKE: "take_reading",
    Action.ADVICE_REFUSE: "refuse_advice",
    Action.LIMIT_SEND: "send_limit",
    Action.COOL: "appoint_time",
    Action.RESTRICT_DAYS: "set_restriction",
    Action.ASSIGN_TO: "assign",
}
"""Use cases that take a case and the value of the button."""

FORMS = {
    Action.OTHER_TIME: Form.OTHER_TIME,
    Action.PROMISE: Form.PROMISE,
    Action.PROMISE_LATER: Form.LATER,
    Action.OFFER: Form.OFFER,
    Action.OFFER_AGAIN: Form.OFFER,
    Action.OFFER_WHY: Form.OFFER_WHY,
    Action.OFFER_REJECT: Form.REFUSE_OFFER,
    Action.LETTER_REJECT: Form.REFUSE_LETTER,
    Action.DONE: Form.DONE,
    Action.CANNOT: Form.CANNOT,
    Action.ESCALATE: Form.ESCALATE,
    Action.RELEASE: Form.RELEASE,
    Action.CLOSING_EDIT: Form.CLOSING,
    Action.UNJUSTIFIED: Form.UNJUSTIFIED,
    Action.MERIT_REFUSE: Form.REFUSE_MERIT,
    Action.FINAL: Form.FINAL,
    Action.ANSWER_STANDS: Form.ANSWER_STANDS,
    Action.RESTRICT: Form.RESTRICT,
}
"""Buttons that want a line of words."""


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
    await uses[(SHOWING | DOING)[action]](uow, person, _case(tapped), now)
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
    said = await use(uow, person, _case(tapped), tapped.value, now)
    toast.say(said if isinstance(said, str) else "tap-noted")


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
    asked = Asked(form=_form(tapped), case=_case(tapped), value=tapped.value)
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
    case = _case(tapped)
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
    lost = await claim(uow, person, _case(tapped), now, again=again)
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
    message = query.message.message_id if query.message is not None else 0
    said = Incoming(person=person, chat=ChatId(person.id), message=message, at=now)
    sent = await send_words(uow, said, _case(tapped), tapped.value)
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


def _case(tapped: Tapped) -> int:
    if tapped.case is None:
        raise AlreadyDone
    return tapped.case


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
    here.callback_query.register(prepared, Tap(Action.OFFER_PREPARED))
    here.callback_query.register(form, Tap(*FORMS, Action.LETTER_FILL))
    here.callback_query.register(my_cases, Tap(Action.MY_CASES))
    here.callback_query.register(send_again, Tap(Action.SEND_AGAIN))
    here.callback_query.register(send_words, Tap(Action.WORDS_SEND))
    here.callback_query.register(cancel, Tap(Action.CANCEL))
    return here
