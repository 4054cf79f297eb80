"""The bots of the sandbox and what they have told Telegram about themselves."""

from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.updates import UpdateQueue
from bot.sandbox.wire import Json


@dataclass(kw_only=True, slots=True)
class Webhook:
    """Where a bot wants its updates sent."""

    url: str
    secret: str | None = None
    max_connections: int = 40
    last_error: str | None = None
    last_error_date: int | None = None


@dataclass(kw_only=True, slots=True)
class Bot:
    """A bot: its token, its settings and the updates that wait for it."""

    id: int
    token: str
    first_name: str
    username: str
    queue: UpdateQueue
    commands: dict[str, list[Json]] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    menu_buttons: dict[str, Json] = field(default_factory=dict)
    webhook: Webhook | None = None
    inline: bool = True
    inline_feedback: bool = False
    polls: int = 0
    online: bool = False

    def wire(self) -> Json:
        """Return the User object of the Bot API."""
        return {
            "id": self.id,
            "is_bot": True,
            "first_name": self.texts.get("name:") or self.first_name,
            "username": self.username,
        }

    def me(self) -> Json:
        """Return what getMe answers."""
        return self.wire() | {
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": self.inline,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }

    def row(self) -> Json:
        """Return what is kept of this bot, updates apart."""
        hook: Any = self.webhook
        return {
            "id": self.id, "token": self.token, "first_name": self.first_name,
            "username": self.username, "commands": self.commands, "texts": self.texts,
            "menu_buttons": self.menu_buttons, "allowed": self.queue.allowed,
            "inline": self.inline, "inline_feedback": self.inline_feedback,
            "webhook": hook and {"url": hook.url, "secret": hook.secret,
                                 "max_connections": hook.max_connections},
        }  # fmt: skip

    @classmethod
    def from_row(cls, row: Json, queue: UpdateQueue) -> "Bot":
        """Return the bot that was kept as this row."""
        queue.allowed = row.pop("allowed")
        hook = row.pop("webhook")
        return cls(**row, queue=queue, webhook=Webhook(**hook) if hook else None)
