"""A customer tells something, or corrects what was told."""

from dataclasses import replace
from datetime import datetime

from aiogram import Router
from aiogram.types import Message

from bot.domain.people import Person
from bot.ports.unit_of_work import UnitOfWork
from bot.services.customer.telling import HearCustomer
from bot.services.editing import EditByCustomer
from handlers.translating import incoming


async def told(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    hear_customer: HearCustomer,
    *,
    back: bool,
) -> None:
    """Words, photos, voices, stickers: all are telling."""
    await hear_customer(uow, replace(incoming(message, person, now), back=back))


async def edited(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    edit_by_customer: EditByCustomer,
) -> None:
    """An edit is a new version; the first one stays."""
    await edit_by_customer(uow, incoming(message, person, now))


def router() -> Router:
    """Everything that no command or button has taken."""
    here = Router(name="customer-telling")
    here.message.register(told)
    here.edited_message.register(edited)
    return here
