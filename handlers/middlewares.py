"""Who is it, which conversation, and what a refusal sounds like: once for all handlers."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from aiogram import BaseMiddleware
from aiogram.enums import ChatType
from aiogram.fsm.context import FSMContext
from aiogram.fsm.storage.base import StorageKey
from aiogram.types import CallbackQuery, Chat, Message, TelegramObject, Update, User

from bot.domain.errors import AlreadyDone, Refusal
from bot.domain.notices.actions import ANSWERS
from bot.domain.people import ChatId, Person, PersonId, Role
from bot.ports.json import Json
from bot.ports.signals import AnswerTap, TakeKeys
from bot.ports.unit_of_work import UnitOfWork
from bot.services.customer.newly_met import NewlyMet
from bot.services.refusing import refuse
from bot.services.roles import Roles
from bot.telegram.callbacks import unpack
from bot.telegram.fsm import ConversationStorage

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


@dataclass(slots=True)
class Toast:
    """What the tapped button answers; a handler may set the word."""

    key: str = ""
    fields: dict[str, Json] = field(default_factory=dict)
    alert: bool = False

    def say(self, key: str, **fields: Json) -> None:
        """Answer the tap with a phrase."""
        self.key, self.fields = key, fields


class WhoIsIt(BaseMiddleware):
    """Hands on ``person`` with the role they have now, and the state of the conversation."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Only people are handled: channels and other bots say nothing to us."""
        user: User | None = data.get("event_from_user")
        if user is None or user.is_bot:
            return None
        uow: UnitOfWork = data["uow"]
        data["person"] = await _person(uow, user, data)
        chat: Chat | None = data.get("event_chat")
        await _prove(uow, event, data["now"])
        thread = _thread(event)
        data["topic_case"] = (
            await uow.topics.case_of(ChatId(chat.id), thread) if chat and thread else None
        )
        _converse(data, uow, user, chat, thread)
        return await handler(event, data)


async def _person(uow: UnitOfWork, user: User, data: dict[str, Any]) -> Person:
    roles: Roles = data["roles"]
    newly_met: NewlyMet = data["newly_met"]
    role = roles.of(PersonId(user.id), data["now"])
    known = await uow.people.get(PersonId(user.id))
    if known is None:
        language = roles.language(user.language_code or "", role)
        person = Person(id=PersonId(user.id), name=user.full_name, language=language, role=role)
    else:
        person = replace(known, name=user.full_name, role=role)
    if person != known and role is not Role.CUSTOMER:
        await uow.people.save(person)
        await newly_met(uow, person, known, data["now"])
    return person


async def _prove(uow: UnitOfWork, event: TelegramObject, now: datetime) -> None:
    """A tap or a reply shows that the message it is about has arrived."""
    pointed = event.message if isinstance(event, CallbackQuery) else None
    if isinstance(event, Message):
        pointed = event.reply_to_message
    if pointed is not None:
        await uow.outbox.proven(ChatId(pointed.chat.id), pointed.message_id, now)


def _thread(event: TelegramObject) -> int | None:
    """The topic in which something was written or tapped."""
    message = event.message if isinstance(event, CallbackQuery) else event
    return message.message_thread_id if isinstance(message, Message) else None


def _converse(
    data: dict[str, Any], uow: UnitOfWork, user: User, chat: Chat | None, thread: int | None
) -> None:
    storage = ConversationStorage(uow.conversations)
    key = StorageKey(
        bot_id=data["bot"].id,
        chat_id=chat.id if chat else user.id,
        user_id=user.id,
        thread_id=thread,
    )
    data["fsm_storage"] = storage
    data["state"] = FSMContext(storage=storage, key=key)


class RawState(BaseMiddleware):
    """Reads the state once, for the filters."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Hand on ``raw_state``."""
        state: FSMContext | None = data.get("state")
        data["raw_state"] = await state.get_state() if state is not None else None
        return await handler(event, data)


class Manners(BaseMiddleware):
    """Every tap is answered, every refusal is said; neither is ever an error."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """What a refused handler had begun to write is undone."""
        uow: UnitOfWork = data["uow"]
        toast = data["toast"] = Toast()
        happening = event.event if isinstance(event, Update) else event
        refused: Refusal | None = None
        try:
            async with uow.nested():
                await handler(event, data)
        except Refusal as refusal:
            refused = refusal
            await self._refuse(uow, happening, refusal, toast, data)
        if isinstance(happening, CallbackQuery):
            _clear_away(uow, happening, refused)
            person: Person | None = data.get("person")
            language = person.language if person else ""
            uow.signals.append(
                AnswerTap(
                    tap=happening.id,
                    key=toast.key,
                    language=language,
                    fields=toast.fields,
                    alert=toast.alert,
                )
            )

    async def _refuse(
        self,
        uow: UnitOfWork,
        happening: TelegramObject,
        refusal: Refusal,
        toast: Toast,
        data: dict[str, Any],
    ) -> None:
        if isinstance(happening, CallbackQuery):
            toast.say(refusal.key, **refusal.fields)
            return
        person: Person | None = data.get("person")
        if person is None or not isinstance(happening, Message):
            return
        await refuse(uow, data["carry_out"], person.id, refusal, data["now"])


def _clear_away(uow: UnitOfWork, tap: CallbackQuery, refused: Refusal | None) -> None:
    """Where a question is answered, its buttons go; in a group others may need them."""
    tapped, under = unpack(tap.data or ""), tap.message
    if tapped is None or tapped.action not in ANSWERS or under is None:
        return
    if under.chat.type == ChatType.PRIVATE and (
        refused is None or isinstance(refused, AlreadyDone)
    ):
        chat = ChatId(under.chat.id)
        uow.signals.append(TakeKeys(chat=chat, message=under.message_id))


def chat_of(message: Message) -> ChatId:
    """The chat a message stands in."""
    return ChatId(message.chat.id)
