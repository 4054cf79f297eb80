"""Who is staff: the members of the staff group, asked from Telegram and remembered briefly."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.domain.people import ChatId, PersonId, Role
from bot.ports.messenger import SendFailed
from bot.ports.unit_of_work import Transactions
from bot.services.house import House

IsMember = Callable[[ChatId, PersonId], Awaitable[bool]]
"""Asks Telegram; raises ``bot.ports.messenger.SendFailed`` when it cannot tell."""

log = logging.getLogger(__name__)

REMEMBERED = timedelta(minutes=5)
GROUP_REMEMBERED = timedelta(seconds=5)
"""Another process may bind another group meanwhile."""
OLDEST = timedelta(hours=12)
"""So long the last answer counts while Telegram cannot be asked."""


@dataclass(slots=True)
class Roles:
    """Answers without waiting; ``learn`` asks Telegram beforehand, outside any transaction."""

    house: House
    transactions: Transactions
    is_member: IsMember
    languages: Sequence[str]
    choose_language: Callable[[str], str]
    """From Telegram's language code to a language the wording exists in."""
    _members: dict[PersonId, tuple[bool, datetime]] = field(default_factory=dict)
    _group: tuple[ChatId, datetime] | None = None

    def of(self, person: PersonId, now: datetime) -> Role:
        """The role as last learnt; a customer when nothing is known."""
        if person in self.house.managers:
            return Role.MANAGER
        if person in self.house.supervisors:
            return Role.SUPERVISOR
        known = self._members.get(person)
        if known is not None and known[0] and now - known[1] <= OLDEST:
            return Role.STAFF
        return Role.CUSTOMER

    def language(self, code: str, role: Role) -> str:
        """The language of somebody met for the first time."""
        if not code and role is not Role.CUSTOMER:
            return self.house.language
        return self.choose_language(code)

    async def learn(self, person: PersonId, now: datetime) -> None:
        """Ask Telegram whether this person is in the staff group, unless that is fresh."""
        if person in (*self.house.managers, *self.house.supervisors):
            return
        known = self._members.get(person)
        if known is not None and timedelta() <= now - known[1] <= REMEMBERED:
            return
        group = await self._group_at(now)
        if group is None:
            return
        try:
            self.remember(person, await self.is_member(group, person), now)
        except SendFailed as error:
            log.warning("membership of a person is not known now: %s", type(error).__name__)

    def remember(self, person: PersonId, is_staff: bool, now: datetime) -> None:  # noqa: FBT001 - a fact, no switch
        """What Telegram said, or announced by itself."""
        self._members[person] = (is_staff, now)

    def forget(self) -> None:
        """The group has changed: ask again."""
        self._members.clear()
        self._group = None

    async def _group_at(self, now: datetime) -> ChatId | None:
        if self._group is not None and timedelta() <= now - self._group[1] <= GROUP_REMEMBERED:
            return self._group[0]
        async with self.transactions.reading() as uow:
            group = await self.house.group(uow)
        self._group = None if group is None else (group, now)
        return group
