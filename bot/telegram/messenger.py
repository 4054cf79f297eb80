"""The mouth: rendered messages to Bot API calls, one each, without retries."""

import html
import logging
import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress

from telegram import (
    InputFile,
    InputMedia,
    InputMediaAnimation,
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
)
from telegram.error import TelegramError

from bot.domain.people import ChatId
from bot.ports.json import Json
from bot.ports.messenger import Key, Media, MediaKind, NotModified, OutcomeUnknown, Rendered
from bot.ports.signals import Signal
from bot.telegram.send_errors import classify
from bot.telegram.signalling import call_of
from bot.telegram.wire import Wire

log = logging.getLogger(__name__)

NO_CAPTION = frozenset({MediaKind.STICKER, MediaKind.VIDEO_NOTE})
SIGNAL_PATIENCE = 5.0
"""Seconds; a late tap answer is worth nothing."""

_METHODS = {
    MediaKind.PHOTO: "sendPhoto",
    MediaKind.DOCUMENT: "sendDocument",
    MediaKind.VOICE: "sendVoice",
    MediaKind.AUDIO: "sendAudio",
    MediaKind.VIDEO: "sendVideo",
    MediaKind.ANIMATION: "sendAnimation",
    MediaKind.VIDEO_NOTE: "sendVideoNote",
    MediaKind.STICKER: "sendSticker",
}
_INPUT_MEDIA: Mapping[MediaKind, Callable[..., InputMedia]] = {
    MediaKind.PHOTO: InputMediaPhoto,
    MediaKind.DOCUMENT: InputMediaDocument,
    MediaKind.AUDIO: InputMediaAudio,
    MediaKind.VIDEO: InputMediaVideo,
    MediaKind.ANIMATION: InputMediaAnimation,
}


class TelegramMessenger:
    """Carries rendered messages to Telegram."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire

    async def send(
        self,
        chat: ChatId,
        message: Rendered,
        *,
        reply_to: int | None = None,
        plain: bool = False,
        topic: int | None = None,
    ) -> int:
        """Send and return the message id. Raises ``SendFailed``."""
        common = {
            "chat_id": chat,
            "message_thread_id": topic,
            "disable_notification": message.silent or None,
            "reply_parameters": _reply(reply_to),
            "reply_markup": _keyboard(message.keys),
        }
        if message.media is None:
            return _message_id(
                await self._call("sendMessage", common | _text(message, plain=plain))
            )
        kind = message.media.kind
        file = {kind.value: _file(message.media, attach=False)}
        words: Mapping[str, object] = {} if kind in NO_CAPTION else _caption(message, plain=plain)
        return _message_id(await self._call(_METHODS[kind], {**common, **file, **words}))

    async def send_album(
        self,
        chat: ChatId,
        messages: Sequence[Rendered],
        *,
        reply_to: int | None = None,
        topic: int | None = None,
    ) -> Sequence[int]:
        """Send two to ten files as one album; returns the message ids. Raises ``SendFailed``."""
        parameters = {
            "chat_id": chat,
            "message_thread_id": topic,
            "media": [_input_media(message, plain=False) for message in messages],
            "disable_notification": all(message.silent for message in messages) or None,
            "reply_parameters": _reply(reply_to),
        }
        sent = await self._call("sendMediaGroup", parameters)
        if not isinstance(sent, Sequence) or len(sent) != len(messages):
            raise OutcomeUnknown("an album was answered oddly")
        return [_message_id(one) for one in sent]

    async def edit(
        self, chat: ChatId, message_id: int, message: Rendered, *, plain: bool = False
    ) -> None:
        """Replace text and buttons of a message sent before. Raises ``SendFailed``."""
        target: dict[str, object] = {
            "chat_id": chat,
            "message_id": message_id,
            "reply_markup": _keyboard(message.keys),
        }
        if message.media is None:
            await self._call("editMessageText", target | _text(message, plain=plain))
        else:
            media = {"media": _input_media(message, plain=plain)}
            await self._call("editMessageMedia", target | media)

    async def open_topic(self, chat: ChatId, title: str) -> int:
        """Open a topic and return its id. Raises ``SendFailed``."""
        opened = await self._call("createForumTopic", {"chat_id": chat, "name": title})
        found = opened.get("message_thread_id") if isinstance(opened, Mapping) else None
        if not isinstance(found, int):
            raise OutcomeUnknown("a topic was answered oddly")
        return found

    async def name_topic(self, chat: ChatId, topic: int, title: str) -> None:
        """Give a topic this title. Raises ``SendFailed``."""
        this = {"chat_id": chat, "message_thread_id": topic}
        with suppress(NotModified):
            await self._call("editForumTopic", {**this, "name": title})

    async def close_topic(self, chat: ChatId, topic: int, *, closed: bool) -> None:
        """Close or reopen it; in private chats nothing is done. Raises ``SendFailed``."""
        if chat > 0:
            return
        this = {"chat_id": chat, "message_thread_id": topic}
        with suppress(NotModified):
            await self._call("closeForumTopic" if closed else "reopenForumTopic", this)

    async def signal(self, signal: Signal, text: str) -> None:
        """Do something of little weight, best effort: failures end in the log."""
        method, parameters = call_of(signal, text)
        try:
            await self._wire.call(method, parameters, patience=SIGNAL_PATIENCE)
        except TelegramError as error:
            log.info("%s came to nothing: %s", method, self._wire.hide(str(error)))

    async def _call(self, method: str, parameters: Mapping[str, object]) -> Json:
        try:
            return await self._wire.call(method, parameters)
        except TelegramError as error:
            raise classify(error) from error


def _text(message: Rendered, *, plain: bool) -> dict[str, object]:
    preview = {"is_disabled": True}
    if plain:
        return {"text": _strip(message.html), "link_preview_options": preview}
    return {"text": message.html, "parse_mode": "HTML", "link_preview_options": preview}


def _caption(message: Rendered, *, plain: bool) -> dict[str, str]:
    if not message.html:
        return {}
    if plain:
        return {"caption": _strip(message.html)}
    return {"caption": message.html, "parse_mode": "HTML"}


def _strip(text: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", text))


def _keyboard(keys: Sequence[Sequence[Key]]) -> dict[str, object] | None:
    return {"inline_keyboard": [[_key(key) for key in row] for row in keys]} if keys else None


def _key(key: Key) -> dict[str, str]:
    if key.find:
        return {"text": key.text, "switch_inline_query_current_chat": key.find}
    target = {"url": key.url} if key.url else {"callback_data": key.data}
    return {"text": key.text} | target


def _reply(message_id: int | None) -> dict[str, object] | None:
    if message_id is None:
        return None
    return {"message_id": message_id, "allow_sending_without_reply": True}


def _file(media: Media, *, attach: bool) -> "str | InputFile":
    if media.file_id:
        return media.file_id
    return InputFile(media.content, filename=media.filename or None, attach=attach)


def _input_media(message: Rendered, *, plain: bool) -> InputMedia:
    media = message.media
    if media is None or media.kind not in _INPUT_MEDIA:
        raise ValueError(f"{media and media.kind} cannot be part of an album or an edit")
    words = _caption(message, plain=plain)
    return _INPUT_MEDIA[media.kind](
        media=_file(media, attach=True),
        caption=words.get("caption"),
        parse_mode=words.get("parse_mode"),
    )


def _message_id(message: Json) -> int:
    """The id in an answer; an answer without one still means that something was sent."""
    if isinstance(message, Mapping) and isinstance(found := message.get("message_id"), int):
        return found
    raise OutcomeUnknown("a send was answered oddly")
