"""One call of a bot, and where in the world it points."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from bot.sandbox.bots import Bot
from bot.sandbox.chats import Chat, Post
from bot.sandbox.errors import BadRequest, Forbidden
from bot.sandbox.params import Params
from bot.sandbox.world import World


@dataclass(frozen=True, kw_only=True, slots=True)
class Call:
    """What a method needs to do its work: who calls, with what, in which world."""

    world: World
    bot: Bot
    params: Params

    def chat(self, name: str = "chat_id") -> Chat:
        """Return the chat a parameter names, or refuse as Telegram does."""
        given = self.params.text(name)
        if not given:
            raise BadRequest(f"{name} is empty")
        chat = self._find(given)
        if chat is None or (chat.is_private and chat.id in self.world.bots):
            raise BadRequest("chat not found")
        if chat.migrated_to is not None:
            words = "group chat was upgraded to a supergroup chat"
            raise BadRequest(words, {"migrate_to_chat_id": chat.migrated_to})
        return chat

    def open_chat(self, name: str = "chat_id") -> Chat:
        """Return the chat a parameter names if the bot may write there."""
        chat = self.chat(name)
        if chat.is_private:
            self._check_private(chat)
        elif not chat.has(self.bot.id):
            kicked = chat.members.get(self.bot.id) == "kicked"
            raise Forbidden(
                f"bot was kicked from the {chat.kind}"
                if kicked
                else f"bot is not a member of the {chat.kind}"
            )
        return chat

    def post(self, chat: Chat, purpose: str, name: str = "message_id") -> Post:
        """Return the message a parameter names; the purpose goes into the refusal."""
        post = chat.posts.get(self.params.number(name))
        if post is None:
            raise BadRequest(f"message to {purpose} not found")
        return post

    def _find(self, given: str) -> Chat | None:
        if given.lstrip("-").isdigit():
            return self.world.chats.get(int(given))
        name = given.removeprefix("@").lower()
        chats = self.world.chats.values()
        return next((each for each in chats if (each.username or "").lower() == name), None)

    def _check_private(self, chat: Chat) -> None:
        if self.bot.id in chat.blocked:
            raise Forbidden("bot was blocked by the user")
        if self.bot.id not in chat.started:
            raise Forbidden("bot can't initiate conversation with a user")


Method: TypeAlias = Callable[[Call], Any]
