"""The staff group: binding it, knowing who is in it, and keeping talk out of it."""

import hmac
from dataclasses import dataclass
from datetime import datetime

from bot.domain.deciding.decision import Say, To
from bot.domain.notices.group import BindWrong, GroupBound, GroupHelp
from bot.domain.people import ChatId, PersonId
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.desk.taking.leaving import LeaveTeam
from bot.services.house import BIND_CODE, STAFF_CHAT
from bot.services.roles import Roles


@dataclass(frozen=True, kw_only=True, slots=True)
class BindGroup:
    """``/bind CODE`` in a group: it is the staff group from now on."""

    carry_out: CarryOut
    roles: Roles

    async def __call__(self, uow: UnitOfWork, chat: ChatId, code: str, now: datetime) -> None:
        """Bind it when the code fits; a code is good once."""
        expected = await uow.memory.get(BIND_CODE)
        fits = isinstance(expected, str) and hmac.compare_digest(
            expected.encode(), code.strip().encode()
        )
        if not fits:
            # There is no group to speak of yet: the chat itself is told, by its id.
            await self.carry_out.tell(uow, PersonId(chat), BindWrong(), now)
            return
        await uow.memory.set(STAFF_CHAT, chat)
        await uow.memory.set(BIND_CODE, None)
        uow.after_commit(self.roles.forget)
        await self.carry_out.say(uow, Say(to=To.GROUP, notice=GroupBound()), None, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class RememberMember:
    """Telegram announces who came to the staff group and who left."""

    carry_out: CarryOut
    roles: Roles
    leave_team: LeaveTeam

    async def __call__(
        self, uow: UnitOfWork, chat: ChatId, person: PersonId, now: datetime, *, member: bool
    ) -> None:
        """Keep the roles fresh; other groups say nothing about them."""
        if await self.carry_out.house.group(uow) != chat:
            return
        uow.after_commit(lambda: self.roles.remember(person, member, now))
        if not member:
            await self.leave_team(uow, person, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class MoveGroup:
    """The staff group became a supergroup: its new id counts from now on."""

    carry_out: CarryOut
    roles: Roles

    async def __call__(self, uow: UnitOfWork, old: ChatId, new: ChatId) -> None:
        """Remember the new id."""
        if await self.carry_out.house.group(uow) == old:
            await uow.memory.set(STAFF_CHAT, new)
            uow.after_commit(self.roles.forget)


@dataclass(frozen=True, kw_only=True, slots=True)
class HelpGroup:
    """Something was said to the bot in the group that belongs into the private chat."""

    carry_out: CarryOut

    async def __call__(self, uow: UnitOfWork, chat: ChatId, message: int, now: datetime) -> None:
        """Say so, in the staff group only."""
        if await self.carry_out.house.group(uow) == chat:
            notice = GroupHelp(topics=self.carry_out.house.topics.forum)
            said = Say(to=To.GROUP, notice=notice, reply_to=message)
            await self.carry_out.say(uow, said, None, now)
