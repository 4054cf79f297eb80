"""From a stored update to the handlers: who it is first, then one transaction."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from aiogram import Dispatcher
from aiogram.types import Update
from pydantic import ValidationError

from bot.domain.people import PersonId
from bot.ports.clock import Clock
from bot.ports.inbox import InboxRow
from bot.ports.json import Json
from bot.ports.unit_of_work import UnitOfWork
from bot.services.inbox.lanes import Unreadable
from bot.services.roles import Roles
from bot.telegram.ear import Ear


@dataclass(frozen=True, kw_only=True, slots=True)
class Dispatch:
    """Hands stored updates to aiogram's dispatcher inside the lane's transaction."""

    dispatcher: Dispatcher
    bot: Ear
    clock: Clock
    roles: Roles
    uses: Mapping[str, Any] = field(default_factory=dict)
    """The use cases by the parameter names of the handlers."""

    async def prepare(self, row: InboxRow) -> None:
        """Ask Telegram who this is, before the transaction opens."""
        sender = sender_of(row.payload)
        if sender is not None:
            await self.roles.learn(sender, self.clock.now())

    async def handle(self, row: InboxRow, uow: UnitOfWork) -> None:
        """Handle one update; raises ``Unreadable`` for parts that aiogram does not know."""
        try:
            update = Update.model_validate(dict(row.payload), context={"bot": self.bot})
        except ValidationError as error:
            # The error quotes the update, so only its shape is passed on.
            raise Unreadable(f"{error.error_count()} unknown parts") from None
        await self.dispatcher.feed_update(
            self.bot, update, uow=uow, now=self.clock.now(), **self.uses
        )


def sender_of(update: Mapping[str, Json]) -> PersonId | None:
    """The person an update comes from, without understanding more of it than needed."""
    for name, part in update.items():
        if name == "update_id" or not isinstance(part, Mapping):
            continue
        sender = part.get("from") or part.get("user")
        if isinstance(sender, Mapping) and isinstance(found := sender.get("id"), int):
            return None if sender.get("is_bot") else PersonId(found)
    return None
