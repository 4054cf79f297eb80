"""Files that come with a request: their names, kinds and sizes."""

import mimetypes
import re
from dataclasses import dataclass

from bot.sandbox.errors import ApiError, BadRequest
from bot.sandbox.limits import MAX_PHOTO, MAX_UPLOAD

_ENDING = re.compile(r"\.[A-Za-z0-9]{1,10}$")
_TYPES = {
    "voice": "audio/ogg",
    "audio": "audio/mpeg",
    "video": "video/mp4",
    "animation": "video/mp4",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Upload:
    """A file that came with a request."""

    name: str
    content_type: str
    data: bytes


def plain_name(upload: Upload) -> str:
    """Return the name of a file without any folders."""
    return upload.name.replace("\\", "/").rpartition("/")[2] or "file"


def ending(name: str) -> str:
    """Return the ending of a name with its dot, nothing when it has none worth keeping."""
    match = _ENDING.search(name)
    return match.group() if match else ""


def mime(kind: str, upload: Upload) -> str:
    """Return the MIME type Telegram would give a file."""
    guessed = mimetypes.guess_type(upload.name)[0]
    return _TYPES.get(kind) or guessed or upload.content_type or "application/octet-stream"


def check_size(kind: str, upload: Upload) -> None:
    """Refuse a file that is empty or too big, as Telegram does."""
    size = len(upload.data)
    if size == 0:
        raise BadRequest("file must be non-empty")
    if size > MAX_UPLOAD:
        raise ApiError(413, "Request Entity Too Large")
    if kind == "photo" and size > MAX_PHOTO:
        words = f"file of size {size} bytes is too big for a photo"
        raise BadRequest(f"{words}; the maximum size is {MAX_PHOTO} bytes")
