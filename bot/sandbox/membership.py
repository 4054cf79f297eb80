"""Who is in a chat: joining, leaving, blocking, and groups that become supergroups."""

from bot.sandbox import talk
from bot.sandbox.bots import Bot
from bot.sandbox.chats import PRESENT, Chat
from bot.sandbox.errors import ControlError
from bot.sandbox.wire import Json
from bot.sandbox.world import World

STATUSES = ("creator", "administrator", "member", "restricted", "left", "kicked")
_ADMIN_RIGHTS = (
    "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
    "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories",
    "can_edit_stories", "can_delete_stories", "can_pin_messages", "can_manage_topics",
    "can_send_welcome_messages",
)  # fmt: skip
_MEMBER_RIGHTS = (
    "is_member", "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos",
    "can_send_videos", "can_send_video_notes", "can_send_voice_notes", "can_send_polls",
    "can_send_other_messages", "can_add_web_page_previews", "can_change_info",
    "can_invite_users", "can_pin_messages", "can_manage_topics", "can_react_to_messages",
    "can_edit_tag",
)  # fmt: skip


def member(world: World, chat: Chat, who: int, status: str | None = None) -> Json:
    """Return the ChatMember object of somebody in a chat."""
    status = status or chat.members.get(who, "left")
    wire: Json = {"status": status, "user": world.person(who)}
    if status == "creator":
        wire["is_anonymous"] = False
    elif status == "administrator":
        wire |= dict.fromkeys(_ADMIN_RIGHTS, True) | {"can_be_edited": False}
        wire["is_anonymous"] = False
    elif status == "restricted":
        wire |= dict.fromkeys(_MEMBER_RIGHTS, False) | {"is_member": True, "until_date": 0}
    elif status == "kicked":
        wire["until_date"] = 0
    return wire


def set_status(world: World, chat: Chat, who: int, status: str, by: int | None = None) -> None:
    """Change what somebody is in a group, with the service message and the updates it brings."""
    if status not in STATUSES:
        raise ControlError(f"there is no status {status!r}; there are {', '.join(STATUSES)}")
    old = member(world, chat, who)
    was_in, is_in = old["status"] in PRESENT, status in PRESENT
    actor = by if by is not None else who
    if was_in and not is_in and who not in world.bots:
        talk.service(world, chat, actor, left_chat_member=world.person(who))
    chat.members[who] = status
    world.save_chat(chat)
    if is_in and not was_in and who not in world.bots:
        talk.service(world, chat, actor, new_chat_members=[world.person(who)])
    _tell(world, chat, who, _changed(world, chat, actor, old, member(world, chat, who)))


def set_blocked(world: World, bot: Bot, who: int, *, blocked: bool) -> None:
    """Let a person block a bot, or let it write again."""
    chat = world.chat(who)
    was = bot.id in chat.blocked
    if was == blocked:
        return
    if blocked:
        chat.blocked.add(bot.id)
    else:
        chat.blocked.discard(bot.id)
        chat.started.add(bot.id)
    world.save_chat(chat)
    old = member(world, chat, bot.id, "kicked" if was else "member")
    new = member(world, chat, bot.id, "kicked" if blocked else "member")
    talk.give(world, bot, "my_chat_member", _changed(world, chat, who, old, new))


def migrate(world: World, chat: Chat, actor: int) -> Chat:
    """Turn a group into a supergroup: it gets a new id, the old one only points there."""
    if chat.is_private or chat.migrated_to is not None:
        raise ControlError(f"chat {chat.id} cannot migrate")
    number = -1_000_000_000_000 - abs(chat.id) % 1_000_000_000_000
    while number in world.chats:
        number -= 1
    new = world.add_chat(number, "supergroup", chat.title or "", is_forum=chat.is_forum)
    new.members, new.privacy, new.keyboard = dict(chat.members), chat.privacy, chat.keyboard
    world.save_chat(new)
    talk.service(world, chat, actor, migrate_to_chat_id=number)
    chat.migrated_to = number
    world.save_chat(chat)
    talk.service(world, new, actor, migrate_from_chat_id=chat.id)
    return new


def _tell(world: World, chat: Chat, who: int, change: Json) -> None:
    if change["old_chat_member"]["status"] == change["new_chat_member"]["status"]:
        return
    if who in world.bots:
        talk.give(world, world.bots[who], "my_chat_member", change)
        return
    for bot in world.bots.values():
        if chat.is_admin(bot.id):
            talk.give(world, bot, "chat_member", change)


def _changed(world: World, chat: Chat, actor: int, old: Json, new: Json) -> Json:
    return {
        "chat": chat.wire(),
        "from": world.person(actor),
        "date": int(world.clock.timestamp()),
        "old_chat_member": old,
        "new_chat_member": new,
    }
