"""Chats and the messages in them."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from bot.sandbox.wire import Json

ChatType: TypeAlias = Literal["private", "group", "supergroup"]
PRESENT = frozenset({"creator", "administrator", "member", "restricted"})
_KEPT = (
    "id", "type", "title", "username", "first_name", "last_name", "members", "privacy",
    "is_forum", "migrated_to", "started", "blocked", "topics", "pinned", "keyboard", "next_id",
)  # fmt: skip


@dataclass(kw_only=True, slots=True)
class Post:
    """One message, with what the Bot API does not show of it."""

    message: Json
    keyboard: Json | None = None
    reactions: dict[str, list[Json]] = field(default_factory=dict)

    @property
    def id(self) -> int:
        """Return the number of the message in its chat."""
        return int(self.message["message_id"])

    def row(self) -> Json:
        """Return what is kept of this post."""
        return {"message": self.message, "keyboard": self.keyboard, "reactions": self.reactions}

    def shown(self) -> Json:
        """Return the message as people see it: with any keyboard and with its reactions."""
        shown = dict(self.message)
        if self.keyboard:
            shown["reply_markup"] = self.keyboard
        shown["reactions"] = [
            {"user": int(user), "emoji": reaction.get("emoji")}
            for user, given in self.reactions.items()
            for reaction in given
        ]
        return shown


@dataclass(kw_only=True, slots=True)
class Chat:
    """A chat: between one person and the bots, or a group.

    In a private chat `started` holds the bots the person has written to and `blocked` those the
    person blocked. `keyboard` is the reply keyboard people see at present.
    """

    id: int
    type: ChatType
    title: str | None = None
    username: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    members: dict[int, str] = field(default_factory=dict)
    privacy: bool = True
    is_forum: bool = False
    migrated_to: int | None = None
    started: set[int] = field(default_factory=set)
    blocked: set[int] = field(default_factory=set)
    topics: dict[int, Json] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    keyboard: Json | None = None
    next_id: int = 1
    posts: dict[int, Post] = field(default_factory=dict)

    @property
    def is_private(self) -> bool:
        """Tell whether this is the chat of one person with the bots."""
        return self.type == "private"

    @property
    def kind(self) -> str:
        """Return how Telegram's refusals name this kind of chat."""
        return {"group": "group chat", "supergroup": "supergroup chat"}.get(self.type, "chat")

    def has(self, who: int) -> bool:
        """Tell whether somebody is in this chat at present."""
        return who == self.id if self.is_private else self.members.get(who) in PRESENT

    def is_admin(self, who: int) -> bool:
        """Tell whether somebody administers this group."""
        return self.members.get(who) in {"creator", "administrator"}

    def wire(self) -> Json:
        """Return the Chat object of the Bot API."""
        chat: Json = {"id": self.id, "type": self.type}
        for name in ("title", "username", "first_name", "last_name", "is_forum"):
            value = getattr(self, name)
            if value:
                chat[name] = value
        return chat

    def row(self) -> Json:
        """Return what is kept of this chat, messages apart."""
        row = {name: getattr(self, name) for name in _KEPT}
        return row | {"started": sorted(self.started), "blocked": sorted(self.blocked)}

    @classmethod
    def from_row(cls, row: Json) -> "Chat":
        """Return the chat that was kept as this row."""
        whole = {
            **row,
            "members": {int(who): status for who, status in row["members"].items()},
            "topics": {int(number): topic for number, topic in row["topics"].items()},
            "started": set(row["started"]),
            "blocked": set(row["blocked"]),
        }
        return cls(**whole)
