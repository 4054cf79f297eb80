"""Customers who come by the link of what they told us face to face or by telephone."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.domain.notices.actions import Action
from bot.domain.people import Person
from bot.ports.unit_of_work import UnitOfWork
from bot.services.customer.joining import JoinCase
from bot.telegram.callbacks import Tapped
from handlers.filters import Tap


async def yes(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    join_case: JoinCase,
) -> None:
    """[Yes, that was me]."""
    await join_case.yes(uow, person, tapped.value, now)


async def no(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    join_case: JoinCase,
) -> None:
    """[No, not mine]."""
    await join_case.no(uow, person, tapped.value, now)


def router() -> Router:
    """The two answers."""
    here = Router(name="customer-joining")
    here.callback_query.register(yes, Tap(Action.LINK_YES))
    here.callback_query.register(no, Tap(Action.LINK_NO))
    return here
