"""Changing and deleting messages."""

from bot.sandbox import keyboards, media, talk
from bot.sandbox.chats import Chat, Post
from bot.sandbox.errors import BadRequest
from bot.sandbox.methods import sending
from bot.sandbox.methods.call import Call
from bot.sandbox.methods.media import input_media
from bot.sandbox.wire import Json

_DELETABLE = 48 * 3600
_MEDIA = (
    *media.KINDS,
    "caption",
    "caption_entities",
    "has_media_spoiler",
    "show_caption_above_media",
)
_SAME = (
    "message is not modified: specified new message content and reply markup are exactly the "
    "same as a current content and reply markup of the message"
)


def edit_text(call: Call) -> Json:
    """Carry out editMessageText."""
    chat, post = _own(call)
    words = sending.message_text(call).fields("text")
    if "text" not in post.message:
        raise BadRequest("there is no text in the message to edit")
    kept = _without(post.message, "text", "entities", "link_preview_options")
    preview = call.params.object("link_preview_options")
    return _changed(
        call, chat, post, kept | words | ({"link_preview_options": preview} if preview else {})
    )


def edit_caption(call: Call) -> Json:
    """Carry out editMessageCaption."""
    chat, post = _own(call)
    words = sending.caption(call)
    if media.kind_of(post.message) is None:
        raise BadRequest("there is no caption in the message to edit")
    return _changed(
        call, chat, post, _without(post.message, "caption", "caption_entities") | words
    )


def edit_markup(call: Call) -> Json:
    """Carry out editMessageReplyMarkup."""
    chat, post = _own(call)
    return _changed(call, chat, post, dict(post.message))


def edit_media(call: Call) -> Json:
    """Carry out editMessageMedia."""
    chat, post = _own(call)
    content = input_media(call, call.params.object("media") or {})
    if media.kind_of(post.message) is None and "text" not in post.message:
        raise BadRequest("message can't be edited")
    kept = _without(post.message, "text", "entities", *_MEDIA)
    return _changed(call, chat, post, kept | content)


def delete_message(call: Call) -> bool:
    """Carry out deleteMessage."""
    chat = call.open_chat()
    post = call.post(chat, "delete")
    if not _may_delete(call, chat, post):
        raise BadRequest("message can't be deleted")
    talk.delete(call.world, chat, post.id)
    return True


def delete_messages(call: Call) -> bool:
    """Carry out deleteMessages; messages that are gone or not the bot's to delete are skipped."""
    chat = call.open_chat()
    for number in call.params.numbers("message_ids"):
        post = chat.posts.get(number)
        if post is not None and _may_delete(call, chat, post):
            talk.delete(call.world, chat, post.id)
    return True


def _own(call: Call) -> tuple[Chat, Post]:
    if call.params.has("inline_message_id"):
        raise BadRequest("MESSAGE_ID_INVALID")
    chat = call.open_chat()
    post = call.post(chat, "edit")
    forwarded = "forward_origin" in post.message
    if post.message["from"]["id"] != call.bot.id or forwarded or post.keyboard is not None:
        raise BadRequest("message can't be edited")
    return chat, post


def _changed(call: Call, chat: Chat, post: Post, content: Json) -> Json:
    keyboard = keyboards.read(call.params, inline_only=True)
    content = _without(content, "reply_markup", "edit_date")
    if keyboard:
        content["reply_markup"] = keyboard
    if _essence(content) == _essence(_without(post.message, "edit_date")):
        raise BadRequest(_SAME)
    return talk.change(call.world, chat, post, content, by_person=False).message


def _essence(message: Json) -> Json:
    """Return a message with its file by what it is, since each upload gets a new id."""
    return _without(message, *media.KINDS) | {"media": media.identity(message)}


def _may_delete(call: Call, chat: Chat, post: Post) -> bool:
    if call.world.clock.timestamp() - post.message["date"] > _DELETABLE:
        return False
    own = post.message["from"]["id"] == call.bot.id
    return own or chat.is_private or chat.is_admin(call.bot.id)


def _without(message: Json, *names: str) -> Json:
    return {key: value for key, value in message.items() if key not in names}


METHODS = {
    "editMessageText": edit_text,
    "editMessageCaption": edit_caption,
    "editMessageReplyMarkup": edit_markup,
    "editMessageMedia": edit_media,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
}
