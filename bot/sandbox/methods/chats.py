"""Asking about chats and their members, pinning, leaving."""

from bot.sandbox import membership, talk
from bot.sandbox.chats import PRESENT, Chat
from bot.sandbox.errors import BadRequest
from bot.sandbox.methods.call import Call
from bot.sandbox.reactions import ALLOWED
from bot.sandbox.wire import Json

_ACTIONS = (
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
    "upload_document", "choose_sticker", "find_location", "record_video_note",
    "upload_video_note",
)  # fmt: skip
_GIFTS = (
    "unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription",
    "gifts_from_channels",
)  # fmt: skip


def get_chat(call: Call) -> Json:
    """Carry out getChat."""
    chat = call.chat()
    full = chat.wire() | {
        "accent_color_id": abs(chat.id) % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(_GIFTS, False),
    }
    pinned = chat.posts.get(chat.pinned[-1]) if chat.pinned else None
    if pinned is not None:
        full["pinned_message"] = talk.without_reply(pinned.message)
    return full


def get_member(call: Call) -> Json:
    """Carry out getChatMember."""
    chat, who = call.chat(), call.params.number("user_id")
    if who not in call.world.users and who not in call.world.bots:
        raise BadRequest("member not found")
    if chat.is_private:
        if who not in {chat.id, call.bot.id}:
            raise BadRequest("member not found")
        return membership.member(call.world, chat, who, "member")
    return membership.member(call.world, chat, who)


def get_administrators(call: Call) -> list[Json]:
    """Carry out getChatAdministrators."""
    chat = _group(call)
    admins = [who for who in chat.members if chat.is_admin(who)]
    return [membership.member(call.world, chat, who) for who in admins]


def get_member_count(call: Call) -> int:
    """Carry out getChatMemberCount."""
    chat = call.chat()
    return 2 if chat.is_private else sum(status in PRESENT for status in chat.members.values())


def leave(call: Call) -> bool:
    """Carry out leaveChat."""
    chat = _group(call)
    if not chat.has(call.bot.id):
        call.open_chat()
    membership.set_status(call.world, chat, call.bot.id, "left")
    return True


def pin(call: Call) -> bool:
    """Carry out pinChatMessage."""
    chat = _pinnable(call)
    post = call.post(chat, "pin")
    if post.id in chat.pinned:
        return True
    chat.pinned.append(post.id)
    call.world.save_chat(chat)
    pinned = talk.without_reply(post.message)
    talk.service(call.world, chat, call.bot.id, pinned_message=pinned)
    return True


def unpin(call: Call) -> bool:
    """Carry out unpinChatMessage; without a message id the newest is unpinned."""
    chat = _pinnable(call)
    number = call.params.number("message_id") or (chat.pinned[-1] if chat.pinned else 0)
    if number not in chat.pinned:
        raise BadRequest("message to unpin not found")
    chat.pinned.remove(number)
    call.world.save_chat(chat)
    return True


def unpin_all(call: Call) -> bool:
    """Carry out unpinAllChatMessages."""
    chat = _pinnable(call)
    chat.pinned.clear()
    call.world.save_chat(chat)
    return True


def send_action(call: Call) -> bool:
    """Carry out sendChatAction."""
    chat, action = call.open_chat(), call.params.text("action")
    if action not in _ACTIONS:
        raise BadRequest("wrong parameter action in request")
    call.world.events.emit("chat_action", chat=chat.id, bot=call.bot.id, action=action)
    return True


def set_reaction(call: Call) -> bool:
    """Carry out setMessageReaction."""
    chat = call.open_chat()
    post = call.post(chat, "react")
    reactions = call.params.objects("reaction")
    if len(reactions) > 1:
        raise BadRequest("REACTIONS_TOO_MANY")
    if any(
        each.get("emoji", "") not in ALLOWED for each in reactions if each.get("type") == "emoji"
    ):
        raise BadRequest("REACTION_INVALID")
    talk.react(call.world, chat, post, call.bot.id, reactions)
    return True


def profile_photos(call: Call) -> Json:
    """Carry out getUserProfilePhotos; nobody here has any."""
    if call.params.number("user_id") not in call.world.users:
        raise BadRequest("user not found")
    return {"total_count": 0, "photos": []}


def _group(call: Call) -> Chat:
    chat = call.chat()
    if chat.is_private:
        raise BadRequest("there are no administrators in the private chat")
    return chat


def _pinnable(call: Call) -> Chat:
    chat = call.open_chat()
    if not chat.is_private and not chat.is_admin(call.bot.id):
        raise BadRequest("not enough rights to manage pinned messages in the chat")
    return chat


METHODS = {
    "getChat": get_chat,
    "getChatMember": get_member,
    "getChatAdministrators": get_administrators,
    "getChatMemberCount": get_member_count,
    "leaveChat": leave,
    "pinChatMessage": pin,
    "unpinChatMessage": unpin,
    "unpinAllChatMessages": unpin_all,
    "sendChatAction": send_action,
    "setMessageReaction": set_reaction,
    "getUserProfilePhotos": profile_photos,
}
