"""A mark that stands on buttons: what was read is known again, and told from what came after."""

from zlib import crc32


def stamp_of(text: str) -> str:
    """Eight signs, the same for the same text."""
    return f"{crc32(text.encode()):08x}"
