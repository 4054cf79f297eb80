"""sendPhoto and its sisters, albums, places and contacts."""

import secrets
from functools import partial
from typing import Any

from bot.sandbox import media, text
from bot.sandbox.errors import BadRequest
from bot.sandbox.files import Stored
from bot.sandbox.methods import sending
from bot.sandbox.methods.call import Call, Method
from bot.sandbox.methods.sending import checked_entities
from bot.sandbox.wire import Json, flag

_CAPTIONED = ("photo", "document", "voice", "audio", "video", "animation")
_EXTRA = ("duration", "width", "height", "length", "performer", "title", "emoji")
_IN_ALBUMS = ("photo", "video", "document", "audio")


def send_file(kind: str, call: Call) -> Json:
    """Carry out sendPhoto, sendDocument, sendVoice and the like."""
    chat = call.open_chat()
    stored = file(call, kind, call.params.values.get(kind, f"attach://{kind}"))
    extra = {name: call.params.text(name) for name in _EXTRA}
    content = media.fields(call.world.files, kind, stored, extra)
    if kind in _CAPTIONED:
        content |= sending.caption(call) | sending.passed_on(call.params.flag)
    return sending.send(call, chat, content).message


def file(call: Call, kind: str, given: Any) -> Stored:
    """Return the file a parameter names: an uploaded part or the id of an earlier file."""
    name = str(given or "")
    if not name.startswith("attach://"):
        if not name:
            raise BadRequest(f"there is no {kind} in the request")
        return call.world.files.find(name)
    upload = call.params.uploads.get(name.removeprefix("attach://"))
    if upload is None:
        raise BadRequest(f"there is no {kind} in the request")
    return call.world.files.add(kind, upload)


def send_media_group(call: Call) -> list[Json]:
    """Carry out sendMediaGroup."""
    chat = call.open_chat()
    items = call.params.objects("media")
    if not 2 <= len(items) <= 10:
        raise BadRequest("wrong number of items in the album, must be from 2 to 10")
    contents = [_item(call, item) for item in items]
    call.world.flood.check(call.bot.id, chat.id, len(items) - 1)
    group = str(secrets.randbits(53))
    marked = [{"media_group_id": group, **content} for content in contents]
    return [sending.send(call, chat, content).message for content in marked]


def input_media(call: Call, item: Json) -> Json:
    """Return the content one InputMedia object stands for."""
    kind = str(item.get("type", ""))
    if kind not in (*_IN_ALBUMS, "animation"):
        raise BadRequest(f"can't parse InputMedia: unsupported type {kind!r}")
    stored = file(call, kind, item.get("media"))
    words = text.formatted(
        str(item.get("caption") or ""),
        str(item.get("parse_mode") or ""),
        checked_entities(item.get("caption_entities")),
    )
    caption = sending.checked_caption(sending.with_people(call, words))
    marks = {
        "has_media_spoiler": item.get("has_spoiler"),
        "show_caption_above_media": item.get("show_caption_above_media"),
    }
    content = media.fields(call.world.files, kind, stored, item)
    return content | caption | {name: True for name, value in marks.items() if flag(value)}


def send_location(call: Call) -> Json:
    """Carry out sendLocation."""
    chat = call.open_chat()
    try:
        latitude = float(call.params.text("latitude"))
        longitude = float(call.params.text("longitude"))
    except ValueError:
        raise BadRequest("latitude and longitude must be numbers") from None
    place = {"latitude": latitude, "longitude": longitude}
    return sending.send(call, chat, {"location": place}).message


def send_contact(call: Call) -> Json:
    """Carry out sendContact."""
    chat = call.open_chat()
    contact: Json = {}
    for name in ("phone_number", "first_name", "last_name", "vcard"):
        if call.params.has(name):
            contact[name] = call.params.text(name)
    if not contact.get("phone_number") or not contact.get("first_name"):
        raise BadRequest("contact phone number and first name must be non-empty")
    return sending.send(call, chat, {"contact": contact}).message


def _item(call: Call, item: Json) -> Json:
    if item.get("type") not in _IN_ALBUMS:
        raise BadRequest(f"type {item.get('type')!r} can't be used in an album")
    return input_media(call, item)


def _sender(kind: str) -> Method:
    return partial(send_file, kind)


METHODS = {
    "sendPhoto": _sender("photo"),
    "sendDocument": _sender("document"),
    "sendVoice": _sender("voice"),
    "sendAudio": _sender("audio"),
    "sendVideo": _sender("video"),
    "sendAnimation": _sender("animation"),
    "sendVideoNote": _sender("video_note"),
    "sendSticker": _sender("sticker"),
    "sendMediaGroup": send_media_group,
    "sendLocation": send_location,
    "sendContact": send_contact,
}
