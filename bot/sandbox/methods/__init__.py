"""The methods of the Bot API, one module for each subject."""

from typing import Any

from bot.sandbox.methods import (
    chats,
    copying,
    editing,
    inline,
    media,
    profile,
    receiving,
    sending,
    topics,
)
from bot.sandbox.methods.call import Call, Method

_ALL: dict[str, Method] = {
    name.lower(): method
    for module in (sending, media, copying, editing, chats, topics, profile, inline, receiving)
    for name, method in module.METHODS.items()
}


def exists(name: str) -> bool:
    """Tell whether the Bot API of the sandbox has a method of this name, in any case."""
    return name.lower() in _ALL or name.lower() == "getupdates"


async def carry_out(name: str, call: Call) -> Any:
    """Carry out a method and return its result; getUpdates is the only one that waits."""
    if name.lower() == "getupdates":
        return await receiving.get_updates(call)
    return carry_out_now(name, call)


def carry_out_now(name: str, call: Call) -> Any:
    """Carry out a method that does not wait."""
    return _ALL[name.lower()](call)
