"""The staff group: cards only. Everything else is bound, remembered, explained or let be."""

from datetime import datetime
from typing import Any

from aiogram import F, Router
from aiogram.filters import Command, CommandObject, Filter
from aiogram.types import ChatMemberUpdated, Message

from bot.domain.people import ChatId, Person, PersonId, Role
from bot.ports.unit_of_work import UnitOfWork
from bot.services.customer.in_public import TELL, HearPublic
from bot.services.desk.group import BindGroup, HelpGroup, MoveGroup, RememberMember
from bot.services.desk.menu import menu_of
from bot.telegram.ear import Ear
from handlers.filters import InGroup
from handlers.translating import incoming

FOR_PRIVATE = (
    *menu_of(Role.MANAGER),
    *"start brief report export block config".split(),
    *"status complain human add withdraw language privacy".split(),
)
"""Commands whose place is the private chat."""
PRESENT = frozenset({"creator", "administrator", "member"})


class ToTheBot(Filter):
    """Said to the bot: its name in the text, or a reply to one of its messages."""

    async def __call__(self, message: Message, bot: Ear) -> bool:
        """Whether it is."""
        words = message.text or message.caption or ""
        if bot.is_named_in(words):
            return True
        if words.startswith("/") and "@" in words.split(maxsplit=1)[0]:
            return False
        reply = message.reply_to_message
        return reply is not None and reply.from_user is not None and reply.from_user.id == bot.id


async def bind(
    message: Message,
    command: CommandObject,
    uow: UnitOfWork,
    now: datetime,
    bind_group: BindGroup,
) -> None:
    """``/bind CODE``."""
    await bind_group(uow, ChatId(message.chat.id), command.args or "", now)


async def moved(message: Message, uow: UnitOfWork, move_group: MoveGroup) -> None:
    """The group became a supergroup."""
    if message.migrate_to_chat_id is not None:
        await move_group(uow, ChatId(message.chat.id), ChatId(message.migrate_to_chat_id))


async def came(
    message: Message, uow: UnitOfWork, now: datetime, remember_member: RememberMember
) -> None:
    """Somebody was added, or joined."""
    for user in message.new_chat_members or ():
        chat, person = ChatId(message.chat.id), PersonId(user.id)
        await remember_member(uow, chat, person, now, member=True)


async def left(
    message: Message, uow: UnitOfWork, now: datetime, remember_member: RememberMember
) -> None:
    """Somebody left, or was removed."""
    if message.left_chat_member is not None:
        chat, person = ChatId(message.chat.id), PersonId(message.left_chat_member.id)
        await remember_member(uow, chat, person, now, member=False)


async def member_changed(
    event: ChatMemberUpdated, uow: UnitOfWork, now: datetime, remember_member: RememberMember
) -> None:
    """Telegram announces a change of membership."""
    new: Any = event.new_chat_member
    member = new.status in PRESENT or bool(getattr(new, "is_member", False))
    chat, person = ChatId(event.chat.id), PersonId(new.user.id)
    await remember_member(uow, chat, person, now, member=member)


async def explain(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    bot: Ear,
    help_group: HelpGroup,
    hear_public: HearPublic,
) -> None:
    """Something for the private chat was said here."""
    await help_group(uow, ChatId(message.chat.id), message.message_id, now)
    await talked(message, person, uow, now, bot, hear_public)


async def talked(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    bot: Ear,
    hear_public: HearPublic,
) -> None:
    """Talk among staff is not ours; an unhappy customer elsewhere is shown the way."""
    said = incoming(message, person, now)
    await hear_public(uow, said.saying(bot.without_name(said.text)), _link(bot))


def _link(bot: Ear) -> str:
    """Into the private chat; empty before Telegram has said our name."""
    return f"https://t.me/{bot.username}?start={TELL}" if bot.username else ""


async def let_be(message: Message) -> None:
    """What was said before is changed: nothing comes of it."""


def router() -> Router:
    """Everything in groups."""
    here = Router(name="staff-group")
    here.message.filter(InGroup())
    here.edited_message.filter(InGroup())
    here.message.register(moved, F.migrate_to_chat_id)
    here.message.register(came, F.new_chat_members)
    here.message.register(left, F.left_chat_member)
    here.message.register(bind, Command("bind"))
    here.message.register(explain, Command(*FOR_PRIVATE))
    here.message.register(explain, ToTheBot())
    here.message.register(talked)
    here.edited_message.register(let_be)
    here.chat_member.register(member_changed)
    here.my_chat_member.register(member_changed, F.chat.type.in_({"group", "supergroup"}))
    return here
