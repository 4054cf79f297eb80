"""A mouth that remembers what it said, instead of a Telegram."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import unescape

from bot.domain.people import ChatId
from bot.ports.messenger import Blocked, Rendered, SendFailed, TopicGone
from bot.ports.signals import AnswerQuery, AnswerTap, DropTopic, React, Signal
from tests.chat_script import model
from tests.chat_script.updates import PUBLIC, PUBLIC_GROUP

GROUP = ChatId(-1001000000001)
MARKUP = re.compile(r"<[^>]+>")


@dataclass(frozen=True, kw_only=True)
class Topic:
    """A topic as people see it."""

    chat: ChatId
    title: str
    closed: bool = False


class Mouth:
    """Remembers what was shown, and fails when told to."""

    def __init__(self, names: dict[int, str]) -> None:
        self.names = names
        self.shown: list[model.Shown] = []
        self.data: dict[tuple[str, int], dict[str, str]] = {}
        self.finds: dict[tuple[str, int], dict[str, str]] = {}
        self.toasts: dict[str, str] = {}
        self.lists: dict[str, tuple[AnswerQuery, str]] = {}
        self.reactions: list[React] = []
        self.refusals: list[SendFailed] = []
        self.blocked: set[int] = set()
        self.topics: dict[int, Topic] = {}
        self.stands: dict[int, int | None] = {}
        """The topic each message stands in."""
        self.last_id = 0

    def next_id(self) -> int:
        """A new message id, never used in any chat before."""
        self.last_id += 1
        return self.last_id

    async def send(
        self,
        chat: ChatId,
        message: Rendered,
        *,
        reply_to: int | None = None,
        plain: bool = False,
        topic: int | None = None,
    ) -> int:
        """Show a message."""
        self._stumble(chat)
        if topic is not None and topic not in self.topics:
            raise TopicGone("message thread not found")
        shown = self._show(chat, message, self.next_id())
        self.stands[shown] = topic
        return shown

    async def send_album(
        self,
        chat: ChatId,
        messages: Sequence[Rendered],
        *,
        reply_to: int | None = None,
        topic: int | None = None,
    ) -> Sequence[int]:
        """Show the parts of an album as one message."""
        self._stumble(chat)
        ids = [self.next_id() for _ in messages]
        words = "\n".join(m.html for m in messages if m.html)
        media = ", ".join(m.media.kind.value for m in messages if m.media)
        self.shown.append(
            model.Shown(to=self._name(chat), text=_plain(words), media=media, message_id=ids[-1])
        )
        return ids

    async def open_topic(self, chat: ChatId, title: str) -> int:
        """Open a topic; its id is that of the message that says so."""
        self._stumble(chat)
        topic = self.next_id()
        self.topics[topic] = Topic(chat=chat, title=title)
        return topic

    async def name_topic(self, chat: ChatId, topic: int, title: str) -> None:
        """Give it another title."""
        self._stumble(chat)
        if topic not in self.topics:
            raise TopicGone("message thread not found")
        self.topics[topic] = replace(self.topics[topic], title=title)

    async def close_topic(self, chat: ChatId, topic: int, *, closed: bool) -> None:
        """Close it or reopen it."""
        self._stumble(chat)
        self.topics[topic] = replace(self.topics[topic], closed=closed)

    async def edit(
        self, chat: ChatId, message_id: int, message: Rendered, *, plain: bool = False
    ) -> None:
        """Show the new version of a message."""
        self._stumble(chat)
        self._show(chat, message, message_id, edited=True)

    async def signal(self, signal: Signal, text: str) -> None:
        """Keep what a tap was answered."""
        if isinstance(signal, AnswerTap):
            self.toasts[signal.tap] = text
        if isinstance(signal, AnswerQuery):
            self.lists[signal.query] = (signal, text)
        if isinstance(signal, DropTopic):
            del self.topics[signal.topic]
        if isinstance(signal, React):
            assert text
            self.reactions.append(signal)

    def _show(
        self, chat: ChatId, message: Rendered, message_id: int, *, edited: bool = False
    ) -> int:
        name = self._name(chat)
        known = self.data.setdefault((name, message_id), {})
        known.update({key.text: key.data for row in message.keys for key in row})
        finds = self.finds.setdefault((name, message_id), {})
        finds.update({key.text: key.find for row in message.keys for key in row})
        self.shown.append(
            model.Shown(
                to=name,
                text=_plain(message.html),
                buttons=tuple(tuple(key.text for key in row) for row in message.keys),
                media=message.media.kind.value if message.media else "",
                edited=edited,
                message_id=message_id,
            )
        )
        return message_id

    def _name(self, chat: ChatId) -> str:
        if chat == PUBLIC_GROUP:
            return PUBLIC
        return model.GROUP if chat == GROUP else self.names[chat]

    def _stumble(self, chat: ChatId) -> None:
        if chat in self.blocked:
            raise Blocked("blocked")
        if self.refusals:
            raise self.refusals.pop(0)


def _plain(html: str) -> str:
    return unescape(MARKUP.sub("", html))
