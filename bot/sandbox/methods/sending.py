"""What all methods that put a message into a chat have in common, and sendMessage."""

from typing import Any

from bot.sandbox import keyboards, talk, text
from bot.sandbox.chats import Chat, Post
from bot.sandbox.errors import BadRequest
from bot.sandbox.limits import MAX_CAPTION, MAX_TEXT
from bot.sandbox.methods.call import Call
from bot.sandbox.params import whole
from bot.sandbox.text import Formatted, utf16
from bot.sandbox.wire import Json

_PASSED_ON = ("show_caption_above_media", "has_media_spoiler")


def send_message(call: Call) -> Json:
    """Carry out sendMessage."""
    chat = call.open_chat()
    content = message_text(call).fields("text")
    preview = call.params.object("link_preview_options")
    if preview:
        content["link_preview_options"] = preview
    return send(call, chat, content).message


def send(call: Call, chat: Chat, content: Json, *, count: int = 1) -> Post:
    """Put a bot's message into a chat, with its reply, topic, keyboard and marks."""
    call.world.flood.check(call.bot.id, chat.id, count)
    reply = replied(call, chat)
    keyboard = keyboards.read(call.params)
    return talk.post(
        call.world,
        chat,
        call.bot.id,
        {**marks(call, chat, reply), **content},
        reply_to=reply,
        keyboard=keyboard,
    )


def marks(call: Call, chat: Chat, reply: Post | None) -> Json:
    """Return the fields that do not depend on the kind of content: topic and protection."""
    fields: Json = {}
    thread = call.params.number("message_thread_id")
    if thread and thread not in chat.topics:
        raise BadRequest("message thread not found")
    if not thread and reply is not None:
        thread = reply.message.get("message_thread_id", 0)
    if thread:
        fields |= {"message_thread_id": thread, "is_topic_message": True}
    if call.params.flag("protect_content"):
        fields["has_protected_content"] = True
    if call.params.has("message_effect_id"):
        fields["effect_id"] = call.params.text("message_effect_id")
    return fields


def replied(call: Call, chat: Chat) -> Post | None:
    """Return the message a call replies to, None when it replies to none."""
    given: Json = call.params.object("reply_parameters") or {
        "message_id": call.params.number("reply_to_message_id"),
        "allow_sending_without_reply": call.params.flag("allow_sending_without_reply"),
    }
    number = whole(given.get("message_id") or 0, "message_id")
    if not number:
        return None
    holder: Chat | None = chat
    if given.get("chat_id") not in (None, chat.id, str(chat.id)):
        holder = call.world.chats.get(whole(given["chat_id"], "chat_id"))
    post = holder.posts.get(number) if holder else None
    if post is None and not given.get("allow_sending_without_reply"):
        raise BadRequest("message to be replied not found")
    return post


def message_text(call: Call) -> Formatted:
    """Return the checked text of a call."""
    result = formatted(call, "text", "entities")
    if not result.text:
        raise BadRequest("message text is empty")
    if utf16.length(result.text) > MAX_TEXT:
        raise BadRequest("message is too long")
    return result


def caption(call: Call) -> Json:
    """Return the caption fields of a call, none when there is no caption."""
    return checked_caption(formatted(call, "caption", "caption_entities"))


def checked_caption(result: Formatted) -> Json:
    """Return the fields of a caption that is not too long."""
    if utf16.length(result.text) > MAX_CAPTION:
        raise BadRequest("message caption is too long")
    return result.fields("caption") if result.text else {}


def passed_on(given: Any) -> Json:
    """Return the marks of media that are simply kept when they are true."""
    return {name: True for name in _PASSED_ON if given(name)}


def formatted(call: Call, name: str, entities: str) -> Formatted:
    """Return a text parameter read by its parse mode or entities, people filled in."""
    params = call.params
    result = text.formatted(
        params.text(name), params.text("parse_mode"), checked_entities(params.array(entities))
    )
    return with_people(call, result)


def checked_entities(given: Any) -> list[Json] | None:
    """Return the entities a bot gave, if they look like entities at all."""
    if given is None:
        return None
    return [_checked_entity(each) for each in given] if isinstance(given, list) else []


def _checked_entity(entity: Any) -> Json:
    if not isinstance(entity, dict) or not isinstance(entity.get("type"), str):
        raise BadRequest("can't parse MessageEntity: Object expected")
    place = {name: whole(entity.get(name), name) for name in ("offset", "length")}
    return {**entity, **place}


def with_people(call: Call, result: Formatted) -> Formatted:
    """Fill in who is mentioned by id; a mention of nobody is dropped."""
    kept = []
    for entity in result.entities:
        if entity["type"] == "text_mention":
            number = entity.get("user", {}).get("id")
            if number not in call.world.users and number not in call.world.bots:
                continue
            kept.append({**entity, "user": call.world.person(number)})
        else:
            kept.append(entity)
    return Formatted(text=result.text, entities=kept)


METHODS = {"sendMessage": send_message}
