"""Everything there is in the sandbox: bots, people, chats, files, and the time."""

from datetime import datetime
from typing import Any

from bot.sandbox.bots import Bot
from bot.sandbox.calls import CallLog
from bot.sandbox.chats import Chat, ChatType, Post
from bot.sandbox.clock import SandboxClock
from bot.sandbox.errors import ControlError
from bot.sandbox.events import Events
from bot.sandbox.faults import Faults
from bot.sandbox.files import Files
from bot.sandbox.flood import Flood
from bot.sandbox.people import User
from bot.sandbox.queries import Queries
from bot.sandbox.settings import SandboxSettings
from bot.sandbox.store import Store
from bot.sandbox.taps import Taps
from bot.sandbox.tasks import Tasks
from bot.sandbox.updates import UpdateQueue
from bot.sandbox.webhook import Webhooks
from bot.sandbox.wire import Json

_NOT_COPIED = frozenset({"call"})


class World:
    """Holds the state of one sandbox and keeps its shadow on disk."""

    def __init__(self, settings: SandboxSettings) -> None:
        self.settings = settings
        self.store = Store(settings.data_dir)
        self.clock = SandboxClock(self.store)
        self.events = Events()
        self.calls = CallLog(self.store, self.clock, self.events)
        self.faults = Faults()
        self.flood = Flood(self.clock, enabled=settings.flood_limits)
        self.files = Files(self.store)
        self.taps = Taps()
        self.queries = Queries()
        self.tasks = Tasks()
        self.webhooks = Webhooks(self.tasks, self.calls, self.clock)
        self.users: dict[int, User] = {}
        self.chats: dict[int, Chat] = {}
        self.bots: dict[int, Bot] = {}
        self.notes: dict[str, Any] = {}
        self._private_ids = 1
        self._load()

    def bot_by_token(self, token: str) -> Bot | None:
        """Return the bot of a well-formed token, made on first use; None for a wrong token."""
        number = int(token.partition(":")[0])
        bot = self.bots.get(number)
        if bot is None and not self.settings.strict_tokens:
            bot = self.add_bot(token, f"Bot {number}", f"sandbox_{number}_bot")
        return bot if bot is not None and bot.token == token else None

    def add_bot(self, token: str, first_name: str, username: str) -> Bot:
        """Add a bot."""
        number = int(token.partition(":")[0])
        queue = UpdateQueue(self.store, number)
        queue.last_id = int(self.store.get("last_update", str(number)) or 0)
        bot = Bot(id=number, token=token, first_name=first_name, username=username, queue=queue)
        self.bots[number] = bot
        self.save_bot(bot)
        return bot

    def save_bot(self, bot: Bot) -> None:
        """Keep what a bot told about itself."""
        self.store.save("bot", str(bot.id), bot.row())

    @property
    def main_bot(self) -> Bot:
        """Return the bot this sandbox is for: the one of the token in the settings."""
        return self.bots[int(self.settings.token.partition(":")[0])]

    def add_user(self, user: User) -> User:
        """Add a person together with the private chat the person has with the bots."""
        self.users[user.id] = user
        self.store.save("user", str(user.id), user.row())
        if user.id not in self.chats:
            chat = Chat(
                id=user.id,
                type="private",
                username=user.username,
                first_name=user.first_name,
                last_name=user.last_name,
            )
            self.chats[user.id] = chat
            self.save_chat(chat)
        self.events.emit("user_added", user=user.row())
        return user

    def add_chat(self, number: int, kind: ChatType, title: str, *, is_forum: bool = False) -> Chat:
        """Add a group."""
        chat = Chat(id=number, type=kind, title=title, is_forum=is_forum)
        self.chats[number] = chat
        self.save_chat(chat)
        return chat

    def save_chat(self, chat: Chat) -> None:
        """Keep what changed about a chat."""
        self.store.save("chat", str(chat.id), chat.row())
        self.events.emit("chat_changed", chat=chat.wire())

    def user(self, number: int) -> User:
        """Return a person by id, or refuse with a clear sentence."""
        if number not in self.users:
            raise ControlError(f"there is no user {number}", 404)
        return self.users[number]

    def chat(self, number: int) -> Chat:
        """Return a chat by id, or refuse with a clear sentence."""
        if number not in self.chats:
            raise ControlError(f"there is no chat {number}", 404)
        return self.chats[number]

    def person(self, number: int) -> Json:
        """Return the User object of a person or a bot."""
        known = self.users.get(number) or self.bots.get(number)
        return known.wire() if known else {"id": number, "is_bot": False, "first_name": "Deleted"}

    def next_message_id(self, chat: Chat) -> int:
        """Number a message: supergroups count for themselves, all other chats together."""
        if chat.type == "supergroup":
            number, chat.next_id = chat.next_id, chat.next_id + 1
            self.store.save("counter", str(chat.id), chat.next_id)
        else:
            number, self._private_ids = self._private_ids, self._private_ids + 1
            self.store.save("counter", "private", self._private_ids)
        return number

    def save_post(self, chat: Chat, post: Post) -> None:
        """Keep a new or changed message."""
        chat.posts[post.id] = post
        self.store.save("post", f"{chat.id}:{post.id:012}", post.row())

    def delete_post(self, chat: Chat, number: int) -> None:
        """Forget a message."""
        chat.posts.pop(number, None)
        self.store.delete("post", f"{chat.id}:{number:012}")

    def note(self, name: str, value: Any) -> None:
        """Keep something about this world that ends with it, such as the story it is in."""
        self.notes[name] = value
        self.store.save("note", name, value)

    @property
    def language(self) -> str:
        """Return the language of the staff, such as "zh"."""
        locale: str = self.notes.get("locale") or self.settings.locale
        return locale.partition("-")[0]

    def clear(self) -> None:
        """Forget people, chats, messages, files, waiting updates and calls; numbers go on."""
        self.users.clear()
        self.chats.clear()
        self.notes.clear()
        for kind in ("user", "chat", "post", "note"):
            self.store.clear(kind)
        for bot in self.bots.values():
            bot.queue.clear()
        self.files.clear()
        self.faults.clear()
        self.calls.clear()

    def copy(self) -> list[list[str]]:
        """Return everything there is, the log of calls apart."""
        return self.store.copy(_NOT_COPIED)

    def become(self, rows: list[list[str]], moment: datetime) -> None:
        """Be what was copied once, at the moment it was copied; the log of calls begins anew."""
        for bot in self.bots.values():
            self.webhooks.stop(bot)
        self.faults.clear()
        self.calls.clear()
        self.store.replace(rows)
        self.files.read()
        self.bots.clear()
        self._private_ids = 1
        self._load()
        self.clock.begin_at(moment)

    def _load(self) -> None:
        self.notes = dict(self.store.load("note"))
        self.users = {int(key): User(**row) for key, row in self.store.load("user")}
        self.chats = {int(key): Chat.from_row(row) for key, row in self.store.load("chat")}
        for key, row in self.store.load("post"):
            post = Post(**row)
            self.chats[int(key.partition(":")[0])].posts[post.id] = post
        for key, row in self.store.load("counter"):
            if key == "private":
                self._private_ids = row
            elif int(key) in self.chats:
                self.chats[int(key)].next_id = row
        self._load_bots()

    def _load_bots(self) -> None:
        last_ids = dict(self.store.load("last_update"))
        for key, row in self.store.load("bot"):
            queue = UpdateQueue(self.store, int(key))
            queue.last_id = int(last_ids.get(key, 0))
            self.bots[int(key)] = Bot.from_row(row, queue)
        for key, update in self.store.load("update"):
            bot = self.bots[int(key.partition(":")[0])]
            bot.queue.restore(update, bot.queue.last_id)
        token = self.settings.token
        if int(token.partition(":")[0]) not in self.bots:
            self.add_bot(token, "Amends", "amends_sandbox_bot")
