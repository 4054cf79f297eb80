"""Lengths as Telegram counts them: in UTF-16 code units."""


def length(text: str) -> int:
    """Return how many UTF-16 code units a text takes."""
    if text.isascii():
        return len(text)
    return len(text) + sum(char > "\uffff" for char in text)


def cut(text: str, offset: int, size: int) -> str:
    """Return the part of a text that an entity covers."""
    encoded = text.encode("utf-16-le", "surrogatepass")
    return encoded[offset * 2 : (offset + size) * 2].decode("utf-16-le", "replace")
