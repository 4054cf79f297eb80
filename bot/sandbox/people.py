"""The people and bots of the sandbox."""

from dataclasses import asdict, dataclass
from typing import Literal, TypeAlias

from bot.sandbox.wire import Json

Role: TypeAlias = Literal["customer", "staff", "supervisor", "manager"]


@dataclass(frozen=True, kw_only=True, slots=True)
class User:
    """A person who can write to the bot."""

    id: int
    first_name: str
    language_code: str | None = None
    role: str = "customer"
    last_name: str | None = None
    username: str | None = None

    def wire(self) -> Json:
        """Return the User object of the Bot API."""
        user: Json = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        for name in ("last_name", "username", "language_code"):
            value = getattr(self, name)
            if value:
                user[name] = value
        return user

    def row(self) -> Json:
        """Return everything that is kept about this person."""
        return asdict(self)
