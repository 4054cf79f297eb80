"""The house: where the staff group is, who leads, and in which language they read."""

from dataclasses import dataclass

from bot.domain.people import ChatId, PersonId
from bot.ports.unit_of_work import UnitOfWork

BIND_CODE = "bind_code"
"""Where ``Memory`` keeps the one-time code for ``/bind``."""

STAFF_CHAT = "staff_chat"
"""Where ``Memory`` keeps the bound group."""


@dataclass(frozen=True, kw_only=True, slots=True)
class House:
    """What the operator has set up."""

    staff_chat: ChatId | None
    """From the settings; a group bound later is remembered and wins."""
    supervisors: tuple[PersonId, ...]
    managers: tuple[PersonId, ...]
    language: str
    """In which the group is written to, and people whose language is not known."""

    async def group(self, uow: UnitOfWork) -> ChatId | None:
        """The staff group, if there is one yet."""
        bound = await uow.memory.get(STAFF_CHAT)
        return ChatId(bound) if isinstance(bound, int) else self.staff_chat

    @property
    def leads(self) -> tuple[PersonId, ...]:
        """The supervisors; the managers when there are none (§19)."""
        return self.supervisors or self.managers
