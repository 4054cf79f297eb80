"""What the commands of `main.py` do; each prints for a person and raises what went wrong."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from rich.console import Console

from bot.app.parts import Parts, open_parts
from bot.app.problems import CheckFailed
from bot.clock import SystemClock
from bot.config import Settings
from bot.storage import migrate

out = Console(soft_wrap=True, highlight=False)


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Parts]:
    """The parts on a migrated database, closed at the end."""
    parts = await open_parts(settings, SystemClock())
    try:
        await migrate(parts.database)
        yield parts
    finally:
        await parts.database.close()


async def migrate_database(settings: Settings) -> None:
    """Bring the database up to date."""
    async with opened(settings):
        out.print("database: up to date")


async def list_dead(settings: Settings) -> None:
    """One line per dead letter."""
    async with opened(settings) as parts, parts.database.reading() as uow:
        letters = await uow.inbox.dead()
    for letter in letters:
        kind = next((name for name in letter.payload if name != "update_id"), "?")
        out.print(f"{letter.update}  {letter.received:%Y-%m-%d %H:%M}  {kind}  {letter.error}")
    out.print(f"{len(letters)} dead letters")


async def show_dead(settings: Settings, update: int) -> None:
    """The letter as Telegram sent it."""
    async with opened(settings) as parts, parts.database.reading() as uow:
        found = [letter for letter in await uow.inbox.dead() if letter.update == update]
    if not found:
        raise CheckFailed(f"there is no dead letter {update}; see: dead-letters list")
    out.print(json.dumps(found[0].payload, ensure_ascii=False, indent=1), markup=False)


async def retry_dead(settings: Settings, update: int) -> None:
    """Back into its lane."""
    async with opened(settings) as parts, parts.database.begin() as uow:
        found = [letter for letter in await uow.inbox.dead() if letter.update == update]
        if not found:
            raise CheckFailed(f"there is no dead letter {update}; see: dead-letters list")
        await uow.inbox.revive(found[0].bot, update)
    out.print(f"{update} will be handled again")
