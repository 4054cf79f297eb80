"""The part of a message that holds a file, for each kind of file."""

from typing import Any

from bot.sandbox.files import Files, Stored
from bot.sandbox.wire import Json

KINDS = ("photo", "document", "voice", "audio", "video", "animation", "video_note", "sticker")
# Which fields beside the ids each kind of file has.
_FIELDS = {
    "document": ("mime_type", "file_name"),
    "voice": ("duration", "mime_type"),
    "audio": ("duration", "performer", "title", "mime_type", "file_name"),
    "video": ("duration", "width", "height", "mime_type", "file_name"),
    "animation": ("duration", "width", "height", "mime_type", "file_name"),
    "video_note": ("duration", "length"),
    "sticker": ("type", "width", "height", "is_animated", "is_video", "emoji"),
}
_OPTIONAL = {"performer", "title", "emoji"}
_NUMBERS = {"duration", "width", "height", "length"}


def fields(files: Files, kind: str, stored: Stored, extra: Json | None = None) -> Json:
    """Return what a message with this file carries, for example {"photo": [...]}."""
    if kind == "photo":
        return {"photo": [_size(each) for each in files.sizes(stored)]}
    given = extra or {}
    part = stored.fields() | {
        name: _field(name, stored, given.get(name))
        for name in _FIELDS[kind]
        if name not in _OPTIONAL or given.get(name)
    }
    whole: Json = {kind: part}
    if kind == "animation":
        # Telegram repeats an animation as a document, for old bots.
        whole["document"] = stored.fields() | {"mime_type": stored.mime, "file_name": stored.name}
    return whole


def kind_of(message: Json) -> str | None:
    """Return what kind of file a message holds, None when it holds none."""
    if "animation" in message:
        return "animation"
    return next((kind for kind in KINDS if kind in message), None)


def identity(message: Json) -> Any:
    """Return what tells one file from another, for "message is not modified"."""
    kind = kind_of(message)
    if kind is None:
        return None
    part = message[kind][-1] if kind == "photo" else message[kind]
    return kind, part["file_unique_id"]


def _field(name: str, stored: Stored, given: Any) -> Any:
    known: Json = {
        "mime_type": stored.mime,
        "file_name": stored.name,
        "width": stored.width,
        "height": stored.height,
        "duration": 0,
        "length": 240,
        "type": "regular",
        "is_animated": False,
        "is_video": False,
    }
    if name in _NUMBERS:
        return int(given) if str(given).isdecimal() else int(known[name])
    return known.get(name, given)


def _size(stored: Stored) -> Json:
    return stored.fields() | {"width": stored.width, "height": stored.height}
