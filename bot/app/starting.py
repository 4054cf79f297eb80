"""What is done once at every start: the binding code, the names of the leads, the menus."""

import asyncio
import logging
import secrets
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from itertools import count

from telegram.error import BadRequest, Forbidden, TelegramError

from bot.app.parts import Parts
from bot.domain.people import ChatId, Person, PersonId, Role
from bot.ports.json import Json
from bot.ports.unit_of_work import StorageUnavailable
from bot.ports.wording import WordingFailed
from bot.services.customer.newly_met import NewlyMet
from bot.services.house import BIND_CODE
from bot.telegram.commands import register_commands, register_desk
from bot.telegram.wire import Wire

log = logging.getLogger(__name__)

PATIENCE = timedelta(seconds=30)
AGAIN = timedelta(minutes=1)
"""After the first failure; then twice as long each time, up to `MOST` times as long."""
MOST = 64


async def prepare_binding(parts: Parts) -> None:
    """Without a staff group, a one-time code lets whoever reads this log bind one."""
    if await _group(parts) is not None:
        return
    async with parts.database.begin() as uow:
        code = await uow.memory.get(BIND_CODE)
        if not isinstance(code, str):
            code = secrets.token_hex(4)
            await uow.memory.set(BIND_CODE, code)
    log.warning("no staff group yet: add the bot to it and send there: /bind %s", code)


async def introduce(parts: Parts, wire: Wire) -> None:
    """Menus and names, tried again while Telegram or the disk is unwell."""
    for failures in count():
        if await _introduced(parts, wire):
            return
        await asyncio.sleep(min(2**failures, MOST) * AGAIN.total_seconds())


async def _introduced(parts: Parts, wire: Wire) -> bool:
    try:
        async with asyncio.timeout(PATIENCE.total_seconds()):
            await register_commands(wire, parts.wording, parts.clock.now())
            for role, people in (
                (Role.SUPERVISOR, parts.house.supervisors),
                (Role.MANAGER, parts.house.managers),
            ):
                for person in people:
                    try:
                        await _meet(parts, wire, person, role)
                    except (BadRequest, Forbidden) as error:
                        name = type(error).__name__
                        log.warning("a %s has never started the bot: %s", role.value, name)
    except (TelegramError, TimeoutError, WordingFailed, StorageUnavailable) as error:
        log.warning("menus and names were not set yet: %s", type(error).__name__)
        return False
    return True


async def _meet(parts: Parts, wire: Wire, person: PersonId, role: Role) -> None:
    """Learn the name of somebody who leads, and put the desk into their menu."""
    chat = await wire.call("getChat", {"chat_id": person})
    if not isinstance(chat, Mapping):
        return
    async with parts.database.begin() as uow:
        known = await uow.people.get(person)
        language = known.language if known else parts.house.language
        here = known or Person(id=person, name="", language=language)
        met = replace(here, name=_name(chat), role=role)
        await uow.people.save(met)
        await NewlyMet(carry_out=parts.carry_out)(uow, met, known, parts.clock.now())
    await register_desk(wire, parts.wording, parts.clock.now(), person, language, role)


def _name(chat: Mapping[str, Json]) -> str:
    return " ".join(str(chat[part]) for part in ("first_name", "last_name") if chat.get(part))


async def _group(parts: Parts) -> ChatId | None:
    async with parts.database.reading() as uow:
        return await parts.house.group(uow)
