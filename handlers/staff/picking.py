"""The list of saved replies above the line one types in, and what is picked from it."""

from datetime import datetime
from typing import Any

from aiogram import Bot, Router
from aiogram.enums import ChatType
from aiogram.filters import Filter
from aiogram.types import InlineQuery, Message

from bot.domain.errors import SomethingMissing
from bot.domain.people import Person
from bot.ports.unit_of_work import UnitOfWork
from bot.services.desk.replies.picking import OfferSaved, Picked, Query, TakePicked
from bot.telegram.ear import Ear
from handlers.filters import AtDesk
from handlers.staff.leaving import LeavesForm
from handlers.staff.pointing import pointed_by
from handlers.translating import incoming


class PickedHere(Filter):
    """A line of a list of ours, picked just now; hands on ``picked``.

    What was forwarded is nothing that was picked; words that nobody remembers are plain words.
    """

    async def __call__(
        self, message: Message, bot: Bot, person: Person, uow: UnitOfWork, take_picked: TakePicked
    ) -> bool | dict[str, Any]:
        """Whether it is."""
        via = message.via_bot
        if via is None or via.id != bot.id or message.forward_origin is not None:
            return False
        picked = await take_picked.shown(uow, person, message.text or "")
        return False if picked is None else {"picked": picked}


class NotPicked(Filter):
    """Words behind our own name that were sent by hand: they were for the list."""

    async def __call__(self, message: Message, bot: Ear) -> bool:
        """Whether they are."""
        first = (message.text or "").split(maxsplit=1)[:1]
        by_hand = message.via_bot is None and message.forward_origin is None
        named = bool(bot.username) and first == [f"@{bot.username}"]
        return named and by_hand and message.chat.type == ChatType.PRIVATE


async def offer(
    query: InlineQuery, person: Person, uow: UnitOfWork, now: datetime, offer_saved: OfferSaved
) -> None:
    """``@bot words``: what could be picked, in the private chat with the bot alone."""
    here = query.chat_type == ChatType.SENDER
    await offer_saved(uow, person, Query(id=query.id, words=query.query, here=here), now)


async def take(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    picked: Picked,
    take_picked: TakePicked,
    topic_case: int | None,
) -> None:
    """It goes the way of every reply."""
    pointed = await pointed_by(message, uow, topic_case)
    said = incoming(message, person, now)
    await take_picked(uow, said, picked, pointed.case if pointed is not None else None)


async def in_vain(_message: Message) -> None:
    """No customer is to read them. Raises ``SomethingMissing``."""
    raise SomethingMissing(what="picked")


def router() -> Router:
    """The query, and the message that follows it."""
    here = Router(name="staff-picking")
    here.message.filter(AtDesk())
    here.message.middleware(LeavesForm())
    here.message.register(take, PickedHere())
    here.message.register(in_vain, NotPicked())
    here.inline_query.register(offer)
    return here
