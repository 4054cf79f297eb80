"""Copying and forwarding messages."""

from collections.abc import Callable

from bot.sandbox import talk
from bot.sandbox.chats import Chat, Post
from bot.sandbox.errors import BadRequest
from bot.sandbox.methods import sending
from bot.sandbox.methods.call import Call
from bot.sandbox.wire import Json

# What belongs to a message where it stands, and not to its content.
_PLACE = (
    "message_id", "from", "chat", "date", "edit_date", "reply_to_message", "reply_markup",
    "media_group_id", "forward_origin", "message_thread_id", "is_topic_message", "effect_id",
    "has_protected_content",
)  # fmt: skip
_SERVICE_MARKS = ("new_chat_members", "left_chat_member", "pinned_message", "migrate_to_chat_id")


def copy_message(call: Call) -> Json:
    """Carry out copyMessage."""
    chat, source = call.open_chat(), call.chat("from_chat_id")
    content = _content(call.post(source, "copy"), "copied")
    if call.params.has("caption") and "text" not in content:
        content = {key: value for key, value in content.items() if not key.startswith("caption")}
        content |= sending.caption(call)
    return {"message_id": sending.send(call, chat, content).id}


def copy_messages(call: Call) -> list[Json]:
    """Carry out copyMessages; messages that are gone are left out."""
    return _each(call, "copied", lambda _: {})


def forward_message(call: Call) -> Json:
    """Carry out forwardMessage."""
    chat, source = call.open_chat(), call.chat("from_chat_id")
    post = call.post(source, "forward")
    content = _content(post, "forwarded") | {"forward_origin": origin(post.message)}
    return sending.send(call, chat, content).message


def forward_messages(call: Call) -> list[Json]:
    """Carry out forwardMessages; messages that are gone are left out."""
    return _each(call, "forwarded", lambda post: {"forward_origin": origin(post.message)})


def origin(message: Json) -> Json:
    """Return where a message comes from, as MessageOrigin; the first author stays."""
    first: Json | None = message.get("forward_origin")
    return first or {"type": "user", "date": message["date"], "sender_user": message["from"]}


def _each(call: Call, done: str, extra: Callable[[Post], Json]) -> list[Json]:
    chat, source = call.open_chat(), call.chat("from_chat_id")
    numbers = call.params.numbers("message_ids")
    posts = [source.posts[number] for number in numbers if number in source.posts]
    if not posts:
        raise BadRequest("there are no messages to " + done.removesuffix("ed"))
    return [_put(call, chat, {**_content(post, done), **extra(post)}) for post in posts]


def _put(call: Call, chat: Chat, content: Json) -> Json:
    call.world.flood.check(call.bot.id, chat.id)
    marks = sending.marks(call, chat, None)
    return {"message_id": talk.post(call.world, chat, call.bot.id, {**marks, **content}).id}


def _content(post: Post, done: str) -> Json:
    message = post.message
    if message.get("has_protected_content"):
        raise BadRequest(f"the message can't be {done}")
    if any(mark in message for mark in _SERVICE_MARKS):
        raise BadRequest(f"the message can't be {done}")
    return {key: value for key, value in message.items() if key not in _PLACE}


METHODS = {
    "copyMessage": copy_message,
    "copyMessages": copy_messages,
    "forwardMessage": forward_message,
    "forwardMessages": forward_messages,
}
