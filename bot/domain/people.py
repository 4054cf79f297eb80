"""The people a case knows, and what each of them may do (§18)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

PersonId = NewType("PersonId", int)
"""The Telegram user id of a person; also the id of the private chat with them."""

NOBODY = PersonId(0)
"""Whoever it was: their data have been forgotten (§20)."""

UNMET = -(10**15)
"""From here down nobody is on Telegram: each complained by word of mouth in one case."""

ChatId = NewType("ChatId", int)


def unmet(case: int) -> PersonId:
    """Whoever complained by word of mouth in this case; nothing can be sent to them."""
    return PersonId(UNMET - case)


def is_unmet(person: int) -> bool:
    """Whether this is nobody whom the bot has met, so that no chat with them exists."""
    return person <= UNMET


class Role(StrEnum):
    """Who somebody is to the organisation; later ones include the rights of staff (§18)."""

    CUSTOMER = "customer"
    STAFF = "staff"
    SUPERVISOR = "supervisor"
    MANAGER = "manager"
    BOT = "bot"


RANK = {Role.CUSTOMER: 0, Role.BOT: 0, Role.STAFF: 1, Role.SUPERVISOR: 2, Role.MANAGER: 3}


class Reach(StrEnum):
    """Whether a customer can be written to (§6.2)."""

    REACHABLE = "reachable"
    BLOCKED = "blocked"
    ALT_CHANNEL = "alt_channel"


@dataclass(frozen=True, kw_only=True, slots=True)
class Absence:
    """Somebody of ours is not there, and who stands in meanwhile (§18.2)."""

    until: datetime
    """Aware; they are back then by themselves."""
    backup: PersonId | None = None
    """Whom they have named; ``None`` is whoever leads."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """Somebody who writes to the bot or is written to by it."""

    id: PersonId
    name: str
    """The display name, as Telegram has it."""
    language: str
    """One of the languages the wording exists in, such as ``zh-Hans``."""
    role: Role = Role.CUSTOMER
    reach: Reach = Reach.REACHABLE
    absence: Absence | None = None

    @property
    def away(self) -> bool:
        """Whether this person is absent: no case can be taken, or be given to them."""
        return self.absence is not None

    def at_least(self, role: Role) -> bool:
        """Whether this person has the rights of ``role``."""
        return RANK[self.role] >= RANK[role]
