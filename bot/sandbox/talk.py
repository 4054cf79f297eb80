"""What people and bots do in chats: write, change, delete, react; and who hears of it."""

from typing import Any

from bot.sandbox.bots import Bot
from bot.sandbox.chats import Chat, Post
from bot.sandbox.wire import Json
from bot.sandbox.world import World

_SERVICE = (
    "new_chat_members", "left_chat_member", "migrate_to_chat_id", "migrate_from_chat_id",
    "pinned_message", "new_chat_title", "forum_topic_created", "forum_topic_edited",
    "forum_topic_closed", "forum_topic_reopened",
)  # fmt: skip


def post(
    world: World,
    chat: Chat,
    author: int,
    content: Json,
    *,
    reply_to: Post | None = None,
    keyboard: Json | None = None,
) -> Post:
    """Put a message into a chat and tell the bots that may read it."""
    message: Json = {
        "message_id": world.next_message_id(chat),
        "from": world.person(author),
        "chat": chat.wire(),
        "date": int(world.clock.timestamp()),
    }
    if reply_to is not None:
        message["reply_to_message"] = without_reply(reply_to.message)
    message.update(content)
    new = Post(message=message)
    _attach(world, chat, new, keyboard)
    world.save_post(chat, new)
    world.events.emit("message_added", chat=chat.id, message=new.shown())
    if author not in world.bots:
        _start(world, chat)
        tell(world, chat, "message", message)
    return new


def change(world: World, chat: Chat, target: Post, content: Json, *, by_person: bool) -> Post:
    """Replace the content of a message; an edit by a person is told to the bots.

    Where only the buttons change, Telegram does not call it edited.
    """
    edited = {"edit_date": int(world.clock.timestamp())}
    if _words(content) == _words(target.message):
        edited = {name: target.message[name] for name in edited if name in target.message}
    target.message = {**content, **edited}
    world.save_post(chat, target)
    world.events.emit("message_edited", chat=chat.id, message=target.shown())
    if by_person:
        tell(world, chat, "edited_message", target.message)
    return target


def _words(message: Json) -> Json:
    return {k: part for k, part in message.items() if k not in {"reply_markup", "edit_date"}}


def delete(world: World, chat: Chat, number: int) -> None:
    """Take a message away; Telegram tells no bot."""
    world.delete_post(chat, number)
    if number in chat.pinned:
        chat.pinned.remove(number)
        world.save_chat(chat)
    world.events.emit("message_deleted", chat=chat.id, message_id=number)


def react(world: World, chat: Chat, target: Post, who: int, emoji: list[Json]) -> None:
    """Set somebody's reactions to a message; those of people are told to the bots."""
    old = target.reactions.get(str(who), [])
    target.reactions[str(who)] = emoji
    if not emoji:
        del target.reactions[str(who)]
    world.save_post(chat, target)
    world.events.emit("reaction", chat=chat.id, message_id=target.id, user=who, reaction=emoji)
    if who in world.bots or old == emoji:
        return
    update = {
        "chat": chat.wire(),
        "message_id": target.id,
        "user": world.person(who),
        "date": int(world.clock.timestamp()),
        "old_reaction": old,
        "new_reaction": emoji,
    }
    for bot in _bots_in(world, chat):
        if chat.is_private or chat.is_admin(bot.id):
            give(world, bot, "message_reaction", update)


def tell(world: World, chat: Chat, kind: str, message: Json) -> None:
    """Give a message to every bot that is in the chat and may read it."""
    for bot in _bots_in(world, chat):
        if hears(bot, chat, message):
            give(world, bot, kind, message)


def give(world: World, bot: Bot, kind: str, payload: Json) -> None:
    """Give one update to one bot, if it asked for that kind."""
    if bot.queue.wants(kind):
        update = bot.queue.push(kind, payload)
        world.webhooks.deliver(bot, update)


def hears(bot: Bot, chat: Chat, message: Json) -> bool:
    """Tell whether a bot may read a message; in groups privacy mode hides most of them."""
    if chat.is_private or not chat.privacy or chat.is_admin(bot.id):
        return True
    if any(name in message for name in _SERVICE):
        return True
    if message.get("via_bot", {}).get("id") == bot.id:
        return True
    if message.get("reply_to_message", {}).get("from", {}).get("id") == bot.id:
        return True
    words = str(message.get("text") or message.get("caption") or "")
    if f"@{bot.username}".lower() in words.lower():
        return True
    return words.startswith("/") and "@" not in words.split(maxsplit=1)[0]


def without_reply(message: Json) -> Json:
    """Return a message as it stands inside another: without what it replied to itself."""
    return {key: value for key, value in message.items() if key != "reply_to_message"}


def service(world: World, chat: Chat, author: int, **content: Any) -> Post:
    """Put a service message into a chat."""
    return post(world, chat, author, content)


def _bots_in(world: World, chat: Chat) -> list[Bot]:
    if not chat.is_private:
        return [bot for bot in world.bots.values() if chat.has(bot.id)]
    return [bot for bot in world.bots.values() if bot.id not in chat.blocked]


def _attach(world: World, chat: Chat, new: Post, keyboard: Json | None) -> None:
    if keyboard is None:
        return
    if "inline_keyboard" in keyboard:
        new.message["reply_markup"] = keyboard
        return
    new.keyboard = keyboard
    if not keyboard.get("force_reply"):
        chat.keyboard = None if keyboard.get("remove_keyboard") else keyboard
        world.save_chat(chat)


def _start(world: World, chat: Chat) -> None:
    """Remember which bots the person has written to: those may write back."""
    if not chat.is_private:
        return
    reached = {bot.id for bot in _bots_in(world, chat)}
    if not reached <= chat.started:
        chat.started |= reached
        world.save_chat(chat)
