"""Control of what people write: messages, albums, edits, deletes, reactions, and reading."""

import secrets
import sys
from dataclasses import dataclass

from aiohttp import web

from bot.sandbox import media, talk, text
from bot.sandbox.chats import Chat, Post
from bot.sandbox.control import body
from bot.sandbox.control.body import Body
from bot.sandbox.errors import ApiError, ControlError
from bot.sandbox.limits import MAX_TEXT
from bot.sandbox.people import User
from bot.sandbox.reactions import ALLOWED
from bot.sandbox.wire import Json
from bot.sandbox.world import World

_FORWARDED = ("text", "entities", "caption", "caption_entities", *media.KINDS)


@dataclass(frozen=True, kw_only=True, slots=True)
class MessagesControl:
    """Answers /sandbox/messages, edits, deletes, reactions and chats/{id}/messages."""

    world: World

    def add_routes(self, app: web.Application) -> None:
        """Put the addresses into an application."""
        app.router.add_post("/sandbox/messages", self.write)
        app.router.add_post("/sandbox/forwards", self.forward)
        app.router.add_post("/sandbox/edits", self.edit)
        app.router.add_post("/sandbox/deletes", self.delete)
        app.router.add_post("/sandbox/reactions", self.react)
        app.router.add_get("/sandbox/chats/{id}/messages", self.read)
        app.router.add_get("/sandbox/files/{id}", self.file)

    async def write(self, request: web.Request) -> web.Response:
        """Let a person write a text or send files; several photos make an album."""
        given = await body.read(request)
        user, chat = speaker(self.world, given)
        contents = self._contents(given)
        reply = given.maybe_number("reply_to")
        target = find(chat, reply) if reply is not None else None
        place = in_topic(target.message.get("message_thread_id")) if target else {}
        posts = [
            talk.post(self.world, chat, user.id, {**place, **content}, reply_to=target)
            for content in contents
        ]
        numbers = [post.id for post in posts]
        return body.answer({"message_id": numbers[0], "message_ids": numbers})

    async def edit(self, request: web.Request) -> web.Response:
        """Let a person change a text or caption."""
        given = await body.read(request)
        user, chat = speaker(self.world, given)
        post = self._own(given, user, chat)
        name = "text" if "text" in post.message else "caption"
        words = _words(given)
        entities = "entities" if name == "text" else "caption_entities"
        kept = {key: value for key, value in post.message.items() if key not in {name, entities}}
        changed = {**kept, **words.fields(name)}
        talk.change(self.world, chat, post, changed, by_person=True)
        return body.answer({"message_id": post.id})

    async def delete(self, request: web.Request) -> web.Response:
        """Let a person delete a message."""
        given = await body.read(request)
        user, chat = speaker(self.world, given)
        post = find(chat, given.number("message_id"))
        if not chat.is_private and not chat.is_admin(user.id):
            self._own(given, user, chat)
        talk.delete(self.world, chat, post.id)
        return body.answer({"message_id": post.id})

    async def react(self, request: web.Request) -> web.Response:
        """Let a person react to a message; an empty emoji takes the reaction back."""
        given = await body.read(request)
        user, chat = speaker(self.world, given)
        post = find(chat, given.number("message_id"))
        emoji = given.text("emoji", "")
        if emoji and emoji not in ALLOWED:
            raise ControlError(f"Telegram has no reaction {emoji!r}")
        reaction = [{"type": "emoji", "emoji": emoji}] if emoji else []
        talk.react(self.world, chat, post, user.id, reaction)
        return body.answer({"message_id": post.id})

    async def forward(self, request: web.Request) -> web.Response:
        """Let a person pass a message they can see on to another chat, as Telegram marks it."""
        given = await body.read(request)
        user, chat = speaker(self.world, given)
        source = self.world.chat(given.number("from_chat"))
        if not source.has(user.id):
            raise ControlError(f"user {user.id} is not in chat {source.id}")
        post = find(source, given.number("message_id"))
        sent = talk.post(self.world, chat, user.id, forwarded(post.message))
        return body.answer({"message_id": sent.id})

    async def read(self, request: web.Request) -> web.Response:
        """Return the messages of a chat as they stand now, oldest first.

        `after` and `before` are message ids; `limit` keeps the newest so many.
        """
        chat = self.world.chat(whole(request.match_info["id"], "chat id"))
        asked = request.query
        after = whole(asked.get("after", "0"), "after")
        before = whole(asked.get("before", str(sys.maxsize)), "before")
        limit = whole(asked.get("limit", str(sys.maxsize)), "limit")
        numbers = sorted(number for number in chat.posts if after < number < before)
        shown = numbers[-limit:] if limit > 0 else []
        return body.answer([chat.posts[number].shown() for number in shown])

    async def file(self, request: web.Request) -> web.Response:
        """Return the bytes of a file by its id, for those who look at messages."""
        number = request.match_info["id"]
        if not self.world.files.known(number):
            raise ControlError("there is no such file", 404)
        stored = self.world.files.find(number)
        data = self.world.files.data(number)
        # What people sent is data, never a page of this origin.
        headers = {"Content-Security-Policy": "sandbox", "X-Content-Type-Options": "nosniff"}
        mime = stored.mime if "/" in stored.mime else "application/octet-stream"
        return web.Response(body=data, content_type=mime.split(";")[0], headers=headers)

    def _contents(self, given: Body) -> list[Json]:
        common: Json = {}
        if given.fields.get("forward_from"):
            date = int(self.world.clock.timestamp())
            common["forward_origin"] = {
                "type": "hidden_user",
                "date": date,
                "sender_user_name": given.text("forward_from"),
            }
        if given.fields.get("thread"):
            common |= in_topic(given.number("thread"))
        if not given.files:
            words = _words(given)
            return [{**common, **words.fields("text")}]
        group = given.text("media_group", "")
        if not group and len(given.files) > 1:
            group = str(secrets.randbits(53))
        common |= {"media_group_id": group} if group else {}
        return [{**common, **content} for content in self._files(given)]

    def _files(self, given: Body) -> list[Json]:
        contents = []
        for kind, upload in given.files:
            if kind not in media.KINDS:
                raise ControlError(f"a file part is one of {', '.join(media.KINDS)}, not {kind!r}")
            try:
                stored = self.world.files.add(kind, upload)
            except ApiError as error:
                raise ControlError(error.description) from error
            contents.append(media.fields(self.world.files, kind, stored, given.fields))
        words = text.typed(given.text("caption", "") or given.text("text", ""))
        if words.text:
            contents[0] |= words.fields("caption")
        return contents

    def _own(self, given: Body, user: User, chat: Chat) -> Post:
        post = find(chat, given.number("message_id"))
        if post.message["from"]["id"] != user.id:
            raise ControlError(f"message {post.id} was not written by user {user.id}")
        return post


def in_topic(topic: int | None) -> Json:
    """Return where a message stands, nothing outside of topics."""
    return {"message_thread_id": topic, "is_topic_message": True} if topic else {}


def forwarded(message: Json) -> Json:
    """Return the content of a message as it stands where it was forwarded to."""
    kept = {key: message[key] for key in _FORWARDED if key in message}
    origin = message.get("forward_origin") or {
        "type": "user",
        "date": message["date"],
        "sender_user": message["from"],
    }
    return {**kept, "forward_origin": origin}


def _words(given: Body) -> text.Formatted:
    words = text.typed(given.text("text"))
    if not 1 <= text.utf16.length(words.text) <= MAX_TEXT:
        raise ControlError(f"a text has 1 to {MAX_TEXT} characters")
    return words


def speaker(world: World, given: Body) -> tuple[User, Chat]:
    """Return who acts and in which chat, if that person is in the chat."""
    user = world.user(given.number("from"))
    chat = world.chat(given.number("chat", user.id))
    if chat.migrated_to is not None:
        raise ControlError(f"chat {chat.id} has become {chat.migrated_to}")
    if not chat.has(user.id):
        raise ControlError(f"user {user.id} is not in chat {chat.id}")
    return user, chat


def find(chat: Chat, number: int) -> Post:
    """Return a message by its number, or refuse with a clear sentence."""
    if number not in chat.posts:
        raise ControlError(f"there is no message {number} in chat {chat.id}", 404)
    return chat.posts[number]


def whole(given: str, name: str) -> int:
    """Return a whole number from an address, or refuse with a clear sentence."""
    try:
        return int(given)
    except ValueError:
        raise ControlError(f"the {name} must be a whole number") from None
