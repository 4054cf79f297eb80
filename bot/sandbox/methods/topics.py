"""Topics of forum groups, in their simple form."""

from bot.sandbox import talk
from bot.sandbox.chats import Chat
from bot.sandbox.errors import BadRequest
from bot.sandbox.methods.call import Call
from bot.sandbox.wire import Json

_COLOR = 7322096


def create(call: Call) -> Json:
    """Carry out createForumTopic."""
    chat, name = _forum(call), _name(call)
    topic: Json = {"name": name, "icon_color": call.params.number("icon_color", _COLOR)}
    post = talk.service(call.world, chat, call.bot.id, forum_topic_created=topic)
    chat.topics[post.id] = {**topic, "closed": False}
    call.world.save_chat(chat)
    return {"message_thread_id": post.id, **topic}


def edit(call: Call) -> bool:
    """Carry out editForumTopic."""
    chat = _forum(call)
    topic = _topic(call, chat)
    if call.params.has("name"):
        topic["name"] = _name(call)
    call.world.save_chat(chat)
    return True


def close(call: Call) -> bool:
    """Carry out closeForumTopic."""
    return _set_closed(call, closed=True)


def reopen(call: Call) -> bool:
    """Carry out reopenForumTopic."""
    return _set_closed(call, closed=False)


def delete(call: Call) -> bool:
    """Carry out deleteForumTopic, with all messages in the topic."""
    chat = _forum(call)
    _topic(call, chat)
    thread = call.params.number("message_thread_id")
    del chat.topics[thread]
    call.world.save_chat(chat)
    for post in list(chat.posts.values()):
        if thread in (post.id, post.message.get("message_thread_id")):
            talk.delete(call.world, chat, post.id)
    return True


def _set_closed(call: Call, *, closed: bool) -> bool:
    chat = _forum(call)
    if chat.is_private:
        raise BadRequest("the chat is not a supergroup")
    topic = _topic(call, chat)
    if topic["closed"] == closed:
        raise BadRequest("TOPIC_NOT_MODIFIED")
    topic["closed"] = closed
    call.world.save_chat(chat)
    return True


def _forum(call: Call) -> Chat:
    chat = call.open_chat()
    if chat.is_private and call.world.settings.topics == "private":
        return chat
    if not chat.is_forum:
        raise BadRequest("the chat is not a forum")
    if not chat.is_admin(call.bot.id):
        raise BadRequest("not enough rights to create a topic")
    return chat


def _topic(call: Call, chat: Chat) -> Json:
    topic = chat.topics.get(call.params.number("message_thread_id"))
    if topic is None:
        raise BadRequest("message thread not found")
    return topic


def _name(call: Call) -> str:
    name = call.params.text("name").strip()
    if not 1 <= len(name) <= 128:
        raise BadRequest("TOPIC_TITLE_EMPTY" if not name else "TOPIC_TITLE_TOO_LONG")
    return name


METHODS = {
    "createForumTopic": create,
    "editForumTopic": edit,
    "closeForumTopic": close,
    "reopenForumTopic": reopen,
    "deleteForumTopic": delete,
}
