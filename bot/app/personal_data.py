"""What the commands `export` and `erase` do: a copy of somebody's data, and forgetting them."""

import asyncio
import json
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

from telegram.error import TelegramError

from bot.app.clearing import clear_saved
from bot.app.commands import opened, out
from bot.app.problems import CheckFailed
from bot.config import Settings
from bot.domain.people import NOBODY, PersonId
from bot.ports.unit_of_work import UnitOfWork
from bot.services.privacy import handing_out
from bot.services.privacy.forgetting import EraseCustomer, StillOpen
from bot.services.privacy.handing_out import Copy
from bot.services.privacy.saved import ClearSaved
from bot.telegram.wire import Wire

CASE = re.compile(r"(?:C-)?([1-9]\d{3,})", re.IGNORECASE)
PERSON = re.compile(r"[1-9]\d{0,18}")


async def export(settings: Settings, whose: str, to: Path, *, files: bool) -> None:
    """Everything about a customer (a Telegram id) or a case (C-1042), as one zip file."""
    _must_be_new(to)
    async with opened(settings) as parts, parts.database.reading() as uow:
        copy = await _copy_of(uow, whose, clear_saved(parts))
    found = await _files_of(settings, copy) if files else {}
    await asyncio.to_thread(_pack, to, copy, found)
    out.print(f"written to {to}: {len(found)} of {len(copy.files)} files")
    if named := copy.saved:
        out.print(f"saved replies with their data are in it: {', '.join(named)}")
    out.print("it holds notes of staff, too: read it before you hand it out")


def _must_be_new(to: Path) -> None:
    if to.exists():
        raise CheckFailed(f"{to} is there already; name another file")


async def erase(settings: Settings, whose: str, *, sure: bool) -> None:
    """Forget a customer. The figures of ended cases stay, without words and without a name."""
    async with opened(settings) as parts, parts.database.begin() as uow:
        customer = await _customer(uow, whose)
        if not sure:
            numbers = [case.number for case in await uow.cases.of_customer(customer)]
            cases = ", ".join(numbers) or "no case"
            raise CheckFailed(f"nothing erased yet: customer {customer}, {cases}; add --yes")
        if await handing_out.of_customer(uow, customer, clear_saved(parts)) is None:
            raise CheckFailed(f"nothing is known of {whose}")
        try:
            erase_customer = EraseCustomer(clear_saved=clear_saved(parts))
            erased = await erase_customer(uow, customer)
        except StillOpen as error:
            raise CheckFailed(f"{error} is open: bring it to its end first") from error
    out.print(f"customer {customer} is forgotten; {erased.cases} cases stay as figures")
    if erased.saved:
        out.print(f"saved replies held their data and were changed: {', '.join(erased.saved)}")
    out.print("messages stay in the chats on Telegram, and data in backups made before")


async def _copy_of(uow: UnitOfWork, whose: str, saved: ClearSaved) -> Copy:
    found: Copy | None
    if named := _case_number(whose):
        case = await uow.cases.get(named)
        found = await handing_out.of_case(uow, case, saved) if case else None
    else:
        found = await handing_out.of_customer(uow, await _customer(uow, whose), saved)
    if found is None:
        raise CheckFailed(f"nothing is known of {whose}")
    return found


async def _customer(uow: UnitOfWork, whose: str) -> PersonId:
    """The Telegram id, or whose case it is."""
    named = _case_number(whose)
    if named is None:
        if not PERSON.fullmatch(whose):
            raise CheckFailed(f"{whose} is neither a Telegram id nor a case such as C-1042")
        return PersonId(int(whose))
    case = await uow.cases.get(named)
    if case is None or case.customer == NOBODY:
        raise CheckFailed(f"nobody is known for {whose}")
    return case.customer


def _case_number(whose: str) -> int | None:
    found = CASE.fullmatch(whose)
    return int(found[1]) if found and whose[0] in "Cc" else None


async def _files_of(settings: Settings, copy: Copy) -> Mapping[str, bytes]:
    """What Telegram still keeps of the files, by name."""
    found: dict[str, bytes] = {}
    if not copy.files:
        return found
    async with Wire(settings.token(), base_url=settings.bot_api_url) as wire:
        for number, file_id in copy.files.items():
            try:
                name, content = await wire.file(file_id)
            except TelegramError as error:
                out.print(f"file {number} could not be had: {wire.hide(str(error))}")
            else:
                found[f"{number}-{name}"] = content
    return found


def _pack(to: Path, copy: Copy, files: Mapping[str, bytes]) -> None:
    part = to.with_name(f"{to.name}.part")
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as packed:
        record = json.dumps(copy.record, ensure_ascii=False, indent=1)
        packed.writestr("data.json", record)
        for name, content in files.items():
            packed.writestr(f"files/{name}", content)
    part.replace(to)
