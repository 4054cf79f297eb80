"""Addresses behind words: which Telegram takes, and as what."""

import re

from bot.sandbox.wire import Json

_USER = re.compile(r"tg://user\?id=(\d+)$")
_ADDRESS = re.compile(r"(?i)(?:(https?|ftp|tg|ton|tonsite)://)?([^/?#\s]+)([/?#]\S*)?$")
_HOST = re.compile(
    r"(?i)(?:[^@\s]*@)?(?:[^\s.:@\[\]]+(?:\.[^\s.:@\[\]]+)+\.?|\[[0-9a-f:]+\])(?::\d{1,5})?"
)
_OWN = {"tg", "ton", "tonsite"}


def link(target: str) -> Json | None:
    """Return the entity for a link without its place, or None when Telegram would drop it."""
    person = _USER.match(target)
    if person:
        return {"type": "text_mention", "user": {"id": int(person.group(1))}}
    match = _ADDRESS.match(target)
    if match is None:
        return None
    scheme, host, rest = match.groups()
    if scheme in _OWN:
        return {"type": "text_link", "url": target}
    if "." not in host and not host.startswith("localhost"):
        return None
    return {"type": "text_link", "url": f"{(scheme or 'http').lower()}://{host}{rest or '/'}"}


def opens(target: str) -> bool:
    """Tell whether Telegram takes an address behind a button; a host there has a dot."""
    match = _ADDRESS.match(target.strip())
    if match is None:
        return False
    scheme, host, _ = match.groups()
    if scheme and scheme.lower() in _OWN:
        return True
    return _HOST.fullmatch(host) is not None
