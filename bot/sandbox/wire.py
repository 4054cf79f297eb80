"""The JSON that travels between the sandbox and those who speak to it."""

import json
from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]


def dumps(value: Any) -> str:
    """Write a value as compact JSON, letters of every script left as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def is_utf8(value: Any) -> bool:
    """Tell whether every text in a value can be written as UTF-8, as half a character cannot."""
    try:
        dumps(value).encode()
    except UnicodeEncodeError:
        return False
    return True


def flag(value: Any) -> bool:
    """Read a truth value the way the Bot API does from a form field or from JSON."""
    return value is True or str(value).lower() in {"true", "yes", "1"}
