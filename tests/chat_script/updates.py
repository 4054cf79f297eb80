"""Updates as Telegram would send them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from tests.chat_script import model
from tests.fakes import FakeClock

Update = dict[str, Any]

PUBLIC, PUBLIC_GROUP = "public", -1001000000009
"""A group of customers to which the operator has added the bot."""


@dataclass(kw_only=True)
class Updates:
    """Makes updates and remembers who said what."""

    ids: Mapping[str, int]
    language: str
    group: int
    bot: int
    clock: FakeClock
    topic: int | None = None
    """In which the next messages stand."""
    stands: Mapping[int, int | None] = field(default_factory=dict)
    """The topics of messages of the bot."""
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))
    _said: list[tuple[str, str, Update]] = field(default_factory=list)

    def messages(
        self,
        name: str,
        text: str,
        chat: model.Chat,
        reply_to: model.Shown | None,
        media: str,
        next_id: Callable[[], int],
    ) -> list[Update]:
        """One message, or the parts of an album."""
        parts = [part.strip() for part in media.split(",")] if media else [""]
        album = {"media_group_id": f"album-{next(self._numbers)}"} if len(parts) > 1 else {}
        updates = []
        for n, part in enumerate(parts):
            words = text if n == 0 else ""
            message = {**self._head(name, chat, next_id()), **album}
            message.update(_content(words, part))
            if reply_to is not None:
                message["reply_to_message"] = self._bot_message(reply_to, message["chat"])
            self._said.append((name, words, message))
            updates.append(self._update("message", message))
        return updates

    def edit(self, name: str, old: str, new: str) -> Update:
        """The newest message that said ``old``, saying ``new``."""
        for index, (who, text, message) in reversed(list(enumerate(self._said))):
            if who == name and text == old:
                key = "text" if "text" in message else "caption"
                changed = {**message, key: new, "edit_date": self._date()}
                self._said[index] = (name, new, changed)
                return self._update("edited_message", changed)
        raise model.StoryError(f"{name} never said {old!r}")

    def query(self, name: str, text: str, chat: model.Chat) -> Update:
        """Words typed behind the name of the bot."""
        query = {
            "id": f"query-{next(self._numbers)}",
            "from": self._user(name),
            "chat_type": "sender" if chat == "private" else "supergroup",
            "query": text,
            "offset": "",
        }
        return self._update("inline_query", query)

    def tap(self, name: str, shown: model.Shown, data: str) -> Update:
        """A tap on a button of a message of the bot."""
        chat = self._chat(shown.to)
        query = {
            "id": f"tap-{next(self._numbers)}",
            "from": self._user(name),
            "chat_instance": "1",
            "message": self._bot_message(shown, chat),
            "data": data,
        }
        return self._update("callback_query", query)

    def block(self, name: str, blocked: bool) -> Update:
        """The bot's own membership in a private chat changes."""
        member, kicked = (
            {"user": self.me, "status": "member"},
            {"user": self.me, "status": "kicked", "until_date": 0},
        )
        old, new = (member, kicked) if blocked else (kicked, member)
        return self._update(
            "my_chat_member",
            {
                "chat": self._chat(name),
                "from": self._user(name),
                "date": self._date(),
                "old_chat_member": old,
                "new_chat_member": new,
            },
        )

    def belong(self, name: str, member: bool) -> Update:
        """Somebody's membership in the staff group changes."""
        here, gone = (
            {"user": self._user(name), "status": status} for status in ("member", "left")
        )
        old, new = (gone, here) if member else (here, gone)
        return self._update(
            "chat_member",
            {
                "chat": self._chat(model.GROUP),
                "from": self._user(name),
                "date": self._date(),
                "old_chat_member": old,
                "new_chat_member": new,
            },
        )

    @property
    def me(self) -> Update:
        """The bot."""
        return {"id": self.bot, "is_bot": True, "first_name": "Amends"}

    def _update(self, kind: str, content: Update) -> Update:
        return {"update_id": next(self._numbers), kind: content}

    def _head(self, name: str, chat: model.Chat, message_id: int) -> Update:
        where = self._chat(name if chat == "private" else chat)
        return {
            **_in_topic(self.topic),
            "message_id": message_id,
            "date": self._date(),
            "chat": where,
            "from": self._user(name),
        }

    def _bot_message(self, shown: model.Shown, chat: Update) -> Update:
        return {
            **_in_topic(self.stands.get(shown.message_id)),
            "message_id": shown.message_id,
            "date": self._date(),
            "chat": chat,
            "from": {"id": self.bot, "is_bot": True, "first_name": "Amends"},
            "text": shown.text or "-",
        }

    def _chat(self, name: str) -> Update:
        if name == model.GROUP:
            return {"id": self.group, "type": "supergroup", "title": "Staff"}
        if name == PUBLIC:
            return {"id": PUBLIC_GROUP, "type": "supergroup", "title": "Customers"}
        return {"id": self.ids[name], "type": "private", "first_name": name}

    def _user(self, name: str) -> Update:
        code = {"zh-Hans": "zh-hans", "zh": "zh-hans"}.get(self.language, self.language)
        return {
            "id": self.ids[name],
            "is_bot": False,
            "first_name": name,
            "language_code": code,
        }

    def _date(self) -> int:
        return int(self.clock.now().timestamp())


def _in_topic(topic: int | None) -> Update:
    return {} if topic is None else {"message_thread_id": topic, "is_topic_message": True}


_SIGNS: dict[str, Callable[[str], Update]] = {
    "dice": lambda emoji: {"dice": {"emoji": emoji, "value": 4}},
    "location": lambda _: {"location": {"latitude": 31.2304, "longitude": 121.4737}},
    "contact": lambda name: {"contact": {"phone_number": "+8613800138000", "first_name": name}},
    "poll": lambda question: {
        "poll": {
            "id": "p1",
            "question": question,
            "options": [
                {"persistent_id": one, "text": one, "voter_count": 0} for one in ("Yes", "No")
            ],
            "total_voter_count": 0,
            "is_closed": False,
            "is_anonymous": True,
            "type": "regular",
            "allows_multiple_answers": False,
            "allows_revoting": True,
            "members_only": False,
        }
    },
}
"""What is sent without a file."""


def _content(text: str, media: str) -> Update:
    if not media:
        return {"text": text}
    if media == "forwarded":
        origin = {"type": "hidden_user", "date": 1, "sender_user_name": "Somebody"}
        return {"text": text, "forward_origin": origin}
    kind, _, name = (part.strip() for part in media.partition(":"))
    if kind in _SIGNS:
        return _SIGNS[kind](name) | ({"caption": text} if text else {})
    file = {"file_id": f"file-{name}", "file_unique_id": f"u-{name}", "file_size": 1000}
    caption = {"caption": text} if text else {}
    sizes = {"width": 90, "height": 90}
    shapes: dict[str, Any] = {
        "photo": [{**file, **sizes}],
        "document": {**file, "file_name": name},
        "voice": {**file, "duration": 3},
        "audio": {**file, "duration": 3},
        "video": {**file, **sizes, "duration": 3},
        "video_note": {**file, "length": 90, "duration": 3},
        "sticker": {
            **file,
            **sizes,
            "type": "regular",
            "is_animated": False,
            "is_video": False,
            **({} if "." in name else {"emoji": name}),
        },
    }
    return {kind: shapes[kind], **caption}
