"""Control of people and groups: adding, blocking, joining, migrating."""

from dataclasses import dataclass
from typing import get_args

from aiohttp import web

from bot.sandbox import membership
from bot.sandbox.chats import Chat
from bot.sandbox.control import body
from bot.sandbox.control.body import Body
from bot.sandbox.errors import ControlError
from bot.sandbox.people import Role, User
from bot.sandbox.seed import STAFF_ROLES, add_person
from bot.sandbox.wire import Json, flag
from bot.sandbox.world import World

_FIRST_ID = 9001
_FIRST_GROUP = -2001
_LONGEST_NAME = 64


@dataclass(frozen=True, kw_only=True, slots=True)
class PeopleControl:
    """Answers /sandbox/state, users, chats, blocks, members and migrate."""

    world: World
    can_kill: bool = False

    def add_routes(self, app: web.Application) -> None:
        """Put the addresses into an application."""
        app.router.add_get("/sandbox/state", self.state)
        app.router.add_post("/sandbox/users", self.add_user)
        app.router.add_post("/sandbox/chats", self.add_chat)
        app.router.add_post("/sandbox/blocks", self.block)
        app.router.add_post("/sandbox/members", self.member)
        app.router.add_post("/sandbox/migrate", self.migrate)

    async def state(self, request: web.Request) -> web.Response:
        """Say what time it is and who and what is here."""
        return body.answer(whole_state(self.world, can_kill=self.can_kill))

    async def add_user(self, request: web.Request) -> web.Response:
        """Add a person."""
        given = await body.read(request)
        role = given.text("role", "customer")
        if role not in get_args(Role):
            raise ControlError(f"there is no role {role!r}; there are {', '.join(get_args(Role))}")
        number = given.number("id", max([*self.world.users, _FIRST_ID - 1]) + 1)
        if number in self.world.users or number in self.world.bots or number <= 0:
            raise ControlError(f"the id {number} is not free")
        user = User(
            id=number,
            first_name=_name(given, "first_name"),
            language_code=given.text("language_code", "") or None,
            role=role,
            last_name=_name(given, "last_name", least=0) or None,
            username=given.text("username", "") or None,
        )
        started = flag(given.fields.get("started", role in STAFF_ROLES))
        add_person(self.world, user, started=started)
        return body.answer(user.row())

    async def add_chat(self, request: web.Request) -> web.Response:
        """Add a group; the bot is in it as an administrator unless told otherwise."""
        given = await body.read(request)
        kind = given.text("type", "supergroup")
        if kind not in {"group", "supergroup"}:
            raise ControlError("a new chat is a 'group' or a 'supergroup'")
        number = given.number("id", self._free_group(kind))
        if number in self.world.chats or number >= 0:
            raise ControlError(f"the id {number} is not free or not negative")
        people = {self.world.user(who).id: "member" for who in given.numbers("members")}
        chat = self.world.add_chat(
            number,
            "group" if kind == "group" else "supergroup",
            given.text("title"),
            is_forum=given.flag("is_forum"),
        )
        chat.members = people | {self.world.main_bot.id: given.text("bot", "administrator")}
        chat.privacy = flag(given.fields.get("privacy", True))
        self.world.save_chat(chat)
        return body.answer(_shown(chat))

    async def block(self, request: web.Request) -> web.Response:
        """Let a person block the bot or take the block back."""
        given = await body.read(request)
        user = self.world.user(given.number("user"))
        bot = self.world.bots.get(given.number("bot", self.world.main_bot.id))
        if bot is None:
            raise ControlError("there is no such bot", 404)
        membership.set_blocked(self.world, bot, user.id, blocked=given.flag("blocked"))
        return body.answer({"user": user.id, "blocked": given.flag("blocked")})

    async def member(self, request: web.Request) -> web.Response:
        """Change what a person or the bot is in a group."""
        given = await body.read(request)
        chat, who = self._group(given.number("chat")), given.number("user")
        if who not in self.world.bots:
            self.world.user(who)
        membership.set_status(
            self.world, chat, who, given.text("status"), given.maybe_number("by")
        )
        return body.answer(_shown(chat))

    async def migrate(self, request: web.Request) -> web.Response:
        """Turn a group into a supergroup with a new id."""
        given = await body.read(request)
        chat = self._group(given.number("chat"))
        actor = next(
            (who for who in chat.members if who in self.world.users), self.world.main_bot.id
        )
        new = membership.migrate(self.world, chat, given.number("by", actor))
        return body.answer({"from": chat.id, "to": new.id})

    def _group(self, number: int) -> Chat:
        chat = self.world.chat(number)
        if chat.is_private:
            raise ControlError(f"chat {number} is private, it has no members to change")
        return chat

    def _free_group(self, kind: str) -> int:
        first = _FIRST_GROUP if kind == "group" else -1_001_000_000_100
        while first in self.world.chats:
            first -= 1
        return first


def whole_state(world: World, *, can_kill: bool = False) -> Json:
    """Return what time it is and who and what is here, messages apart."""
    bots = [
        bot.me()
        | {
            "online": bot.online,
            "commands": bot.commands,
            "menu_buttons": bot.menu_buttons,
            "texts": bot.texts,
            "pending": len(bot.queue.pending),
        }
        for bot in world.bots.values()
    ]
    return {
        "now": world.clock.now().isoformat(),
        "offset": world.clock.offset,
        "can_kill": can_kill,
        "language": world.language,
        "users": [user.row() for user in world.users.values()],
        "chats": [_shown(chat) for chat in world.chats.values()],
        "bots": bots,
        "waiting": [] if world.main_bot.online else _waiting(world),
        "bot": next(bot for bot in bots if bot["id"] == world.main_bot.id),
    }


def _shown(chat: Chat) -> Json:
    row = chat.row()
    title = chat.title or chat.first_name or ""
    return chat.wire() | {
        "title": title,
        "members": [{"id": who, "status": how} for who, how in chat.members.items()],
        "keyboard": row["keyboard"],
        "pinned": row["pinned"],
        "pinned_message": _pinned(chat),
        "blocked": row["blocked"],
        "posts": len(chat.posts),
        "topics": [{"id": number, **topic} for number, topic in chat.topics.items()],
        "migrated_to": row["migrated_to"],
    }


def _waiting(world: World) -> list[Json]:
    """Return which messages a bot that is away has not fetched."""
    updates = world.main_bot.queue.pending.values()
    found = [update["message"] for update in updates if "message" in update]
    return [{"chat": one["chat"]["id"], "message_id": one["message_id"]} for one in found]


def _pinned(chat: Chat) -> Json | None:
    """Return what was pinned last, which may lie far back; None when it is gone."""
    post = chat.posts.get(chat.pinned[-1]) if chat.pinned else None
    return post.shown() if post else None


def _name(given: Body, field: str, least: int = 1) -> str:
    name = given.text(field, None if least else "").strip()
    if not least <= len(name) <= _LONGEST_NAME:
        raise ControlError(f"the field {field!r} has {least} to {_LONGEST_NAME} characters")
    return name
