"""The part of a message that holds a file, for each kind of file."""

from typing import Any

from bot.sandbox.files import Files, Stored
from bot.sandbox.wire import Json

KINDS = ("photo", "document", "voice", "audio", "video", "animation", "video_note", "sticker")
_DURATION = {"voice", "audio", "video", "animation", "video_note"}
_FRAMED = {"video", "animation", "sticker"}


def fields(files: Files, kind: str, stored: Stored, extra: Json | None = None) -> Json:
    """Return what a message with this file carries, for example {"photo": [...]}."""
    extra = extra or {}
    if kind == "photo":
        return {"photo": [_size(each) for each in files.sizes(stored)]}
    part = stored.fields()
    if kind in _DURATION:
        part["duration"] = int(extra.get("duration") or 0)
    if kind in _FRAMED:
        part["width"] = int(extra.get("width") or stored.width)
        part["height"] = int(extra.get("height") or stored.height)
    if kind == "video_note":
        part["length"] = int(extra.get("length") or 240)
    elif kind == "sticker":
        part |= {"type": "regular", "is_animated": False, "is_video": False}
    else:
        part["mime_type"] = stored.mime
    if kind in {"document", "audio", "video", "animation"}:
        part["file_name"] = stored.name
    for name in ("performer", "title", "emoji"):
        if extra.get(name) and kind in {"audio", "sticker"}:
            part[name] = extra[name]
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


def _size(stored: Stored) -> Json:
    return stored.fields() | {"width": stored.width, "height": stored.height}
