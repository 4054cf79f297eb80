"""The command menus, in every language, by who sees them."""

from collections.abc import Mapping
from datetime import datetime

from bot.domain.people import Role
from bot.ports.json import Json
from bot.ports.wording import Wording
from bot.services.desk.menu import menu_of
from bot.telegram.wire import Wire

CUSTOMER = ("complain", "status", "add", "human", "withdraw", "language", "privacy", "help")
GROUP = ("bind",)
CODES = {"zh-Hans": "zh", "en": "en"}
"""Telegram tells languages by two letters only; its menus know one Chinese."""


async def register_commands(wire: Wire, wording: Wording, now: datetime) -> None:
    """Set the menus. Raises ``telegram.error.TelegramError``."""
    scopes: list[tuple[Mapping[str, Json], tuple[str, ...]]] = [
        ({"type": "all_private_chats"}, CUSTOMER),
        ({"type": "all_chat_administrators"}, GROUP),
    ]
    for scope, names in scopes:
        for language in wording.languages():
            if language in CODES:
                await _set(wire, wording, now, scope, names, language)
        await _set(wire, wording, now, scope, names, "en", everybody=True)


async def register_desk(
    wire: Wire, wording: Wording, now: datetime, person: int, language: str, role: Role
) -> None:
    """The desk's commands in the private chat of a member of staff."""
    scope: Mapping[str, Json] = {"type": "chat", "chat_id": person}
    await _set(wire, wording, now, scope, menu_of(role), language, everybody=True)


async def _set(
    wire: Wire,
    wording: Wording,
    now: datetime,
    scope: Mapping[str, Json],
    names: tuple[str, ...],
    language: str,
    *,
    everybody: bool = False,
) -> None:
    commands: list[Json] = [
        {
            "command": name,
            "description": wording.say(f"command-{name}", language=language, now=now),
        }
        for name in names
    ]
    given: dict[str, Json] = {"commands": commands, "scope": scope}
    if not everybody:
        given["language_code"] = CODES[language]
    await wire.call("setMyCommands", given)
