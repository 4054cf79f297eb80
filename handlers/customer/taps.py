"""Taps of customers on the buttons of their case."""

from datetime import datetime
from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.domain.errors import AlreadyDone
from bot.domain.notices.actions import Action
from bot.domain.people import Person
from bot.ports.unit_of_work import UnitOfWork
from bot.services.customer.commands import (
    AddMore,
    AskHuman,
    ChangeLanguage,
    Complain,
    ShowStatus,
)
from bot.services.customer.matter import DecideMatter
from bot.services.customer.pulse import TakePulse
from bot.services.customer.taps import DECISIONS, TapByCustomer
from bot.telegram.callbacks import Tapped
from handlers.filters import Tap

OF_CASE = {
    Action.WITHDRAW_YES: "withdraw",
    Action.PROMISE_STANDS: "keep_as_promised",
    Action.OBJECT: "object_to_it",
    Action.REVIEW: "ask_review",
}
"""Use cases that take a case."""

WITH_VALUE = {Action.SLOT: "choose_slot", Action.PROMISE_RELEASE: "release_promise"}
"""Use cases that take a case and the value of the button."""


async def on_case(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    tap_by_customer: TapByCustomer,
) -> None:
    """Everything the table of decisions knows."""
    await tap_by_customer(uow, person, Action(tapped.action), tapped.of_case, tapped.value, now)


async def of_case(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    **uses: Any,
) -> None:
    """Everything else that needs nothing but the case."""
    await uses[OF_CASE[Action(tapped.action)]](uow, person, tapped.of_case, now)


async def with_value(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    **uses: Any,
) -> None:
    """Everything else that needs the case and what the button says about it."""
    use = uses[WITH_VALUE[Action(tapped.action)]]
    await use(uow, person, tapped.of_case, tapped.value, now)


async def human(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    ask_human: AskHuman,
) -> None:
    """[A person, please]."""
    await ask_human(uow, person, now, tapped.case)


async def status(
    query: CallbackQuery, person: Person, uow: UnitOfWork, now: datetime, show_status: ShowStatus
) -> None:
    """[Status]."""
    await show_status(uow, person, now)


async def complain(
    query: CallbackQuery, person: Person, uow: UnitOfWork, now: datetime, complain: Complain
) -> None:
    """[Complain]."""
    await complain(uow, person, now)


async def add(
    query: CallbackQuery, person: Person, uow: UnitOfWork, now: datetime, add_more: AddMore
) -> None:
    """[Add something]."""
    await add_more(uow, person, now)


async def language(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    change_language: ChangeLanguage,
    known_languages: tuple[str, ...],
) -> None:
    """A language was chosen."""
    if tapped.value not in known_languages:
        raise AlreadyDone
    await change_language(uow, person, tapped.value, now)


async def new_matter(
    query: CallbackQuery,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    decide_matter: DecideMatter,
) -> None:
    """[Another matter], or [Have someone follow up]."""
    await decide_matter.another(uow, person, now)


async def same_matter(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    decide_matter: DecideMatter,
) -> None:
    """[The same matter]: the case is opened again with what was said."""
    await decide_matter.same(uow, person, tapped.of_case, now)


async def just_saying(
    query: CallbackQuery,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    decide_matter: DecideMatter,
) -> None:
    """[Just saying]."""
    await decide_matter.just_said(uow, person, now)


async def pulse(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    take_pulse: TakePulse,
) -> None:
    """One of the three faces."""
    await take_pulse.answer(uow, person, tapped.value, now)


def router() -> Router:
    """All buttons a customer may see."""
    here = Router(name="customer-taps")
    here.callback_query.register(human, Tap(Action.HUMAN))
    here.callback_query.register(on_case, Tap(*DECISIONS))
    here.callback_query.register(of_case, Tap(*OF_CASE))
    here.callback_query.register(with_value, Tap(*WITH_VALUE))
    here.callback_query.register(status, Tap(Action.STATUS))
    here.callback_query.register(complain, Tap(Action.COMPLAIN))
    here.callback_query.register(add, Tap(Action.ADD))
    here.callback_query.register(language, Tap(Action.LANGUAGE))
    here.callback_query.register(new_matter, Tap(Action.NEW_MATTER, Action.FOLLOW_UP_PLEASE))
    here.callback_query.register(same_matter, Tap(Action.SAME_MATTER))
    here.callback_query.register(just_saying, Tap(Action.JUST_SAYING))
    here.callback_query.register(pulse, Tap(Action.PULSE))
    return here
