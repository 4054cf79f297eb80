"""How long Telegram finds a message; longer ones are sent in parts by the courier."""

import re
from html import unescape

MESSAGE = 4096
CAPTION = 1024
_TAG = re.compile(r"<[^>]*>")


def visible_length(html: str) -> int:
    """UTF-16 units without tags."""
    return len(unescape(_TAG.sub("", html)).encode("utf-16-le")) // 2
