"""What the commands of `main.py` do; each prints for a person and raises what went wrong."""

import json
import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from html import unescape

from rich.console import Console
from telegram.error import TelegramError

from bot.app.advising import tried
from bot.app.parts import Parts, open_parts
from bot.app.problems import CheckFailed, database_of
from bot.app.uses.reports import digest_on_demand
from bot.clock import SystemClock
from bot.config import Settings
from bot.domain.letters import letter as letters
from bot.domain.people import NOBODY
from bot.ports.json import Json
from bot.services import notice_codec
from bot.storage import migrate
from bot.telegram.wire import Wire
from bot.texts.check import findings as check_wording
from bot.texts.places import wording_root

MARKUP = re.compile(r"<[^>]+>")
out = Console(soft_wrap=True, highlight=False, markup=False, emoji=False)


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Parts]:
    """The parts on a migrated database, closed at the end."""
    parts = await open_parts(settings, SystemClock())
    try:
        with database_of(settings):
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
    shown = json.dumps(found[0].payload, ensure_ascii=False, indent=1)
    # Half of a pair of surrogates is no text; JSON writes it with a backslash as well.
    out.print(shown.encode("utf-8", "backslashreplace").decode())


async def retry_dead(settings: Settings, update: int) -> None:
    """Back into its lane."""
    async with opened(settings) as parts, parts.database.begin() as uow:
        found = [letter for letter in await uow.inbox.dead() if letter.update == update]
        if not found:
            raise CheckFailed(f"there is no dead letter {update}; see: dead-letters list")
        await uow.inbox.revive(found[0].bot, update)
    out.print(f"{update} will be handled again")


async def digest(settings: Settings) -> None:
    """Today so far, as a manager reads it."""
    async with opened(settings) as parts, parts.database.reading() as uow:
        now = parts.clock.now()
        today = await digest_on_demand(parts).today(uow, NOBODY, now)
        kind, fields = notice_codec.encode(today)
    rendered = parts.wording.render(kind, fields, language=settings.locale, now=now, case=None)
    out.print(unescape(MARKUP.sub("", rendered.html)))


async def letter(settings: Settings, number: str) -> None:
    """The draft of the reply letter of a case, as it stands or as the record makes it now."""
    named = re.fullmatch(r"(?:C-)?([1-9]\d{3,14})", number, re.IGNORECASE)
    async with opened(settings) as parts, parts.database.reading() as uow:
        desk, now = parts.letter_desk, parts.clock.now()
        case = await uow.cases.get(int(named[1])) if named else None
        if case is None:
            raise CheckFailed(f"there is no case {number}")
        drafted = (
            case if case.letter_sent_at else letters.drafted(case, await desk.parts(uow, case))
        )
        copy = await desk.fair_copy(uow, drafted, case.letter_sent_at or now)
    out.print(copy.text)
    stops = [str(finding.point) for finding in copy.findings if finding.stops]
    if stops:
        out.print(f"not ready to be sent: points {', '.join(stops)} of the check")


async def check(settings: Settings) -> None:
    """Everything that can be wrong before the first customer writes; raises ``CheckFailed``."""
    async with opened(settings) as parts:
        out.print("settings, policy, word lists: read\ndatabase: up to date")
        hours = parts.policy.hours
        known = " ".join(filter(None, (hours.country.upper(), hours.region)))
        out.print(f"public holidays: {known or 'none are known, hours.country names a country'}")
        async with parts.database.reading() as uow:
            group = await parts.house.group(uow)
    findings = check_wording(wording_root())
    for finding in findings:
        out.print(str(finding))
    out.print(f"wording: {len(findings)} findings")
    out.print(await tried(settings, SystemClock()))
    wrong = [*(["the wording has faults, see above"] if findings else [])]
    async with Wire(settings.token(), base_url=settings.bot_api_url) as wire:
        wrong += await _check_telegram(wire, group)
    if wrong:
        raise CheckFailed("\n".join(wrong))


async def _check_telegram(wire: Wire, group: int | None) -> list[str]:
    """The token, and what the bot may do in the staff group."""
    try:
        me = await wire.call("getMe", {})
        out.print(f"token: belongs to {_of(me, 'username')}")
        inline = _of(me, "supports_inline_queries") == "True"
        out.print(f"inline mode: {'on' if inline else 'off, @BotFather switches it on'}")
        if group is None:
            return ["no staff group yet: start the bot and send its /bind code in the group"]
        member = await wire.call("getChatMember", {"chat_id": group, "user_id": wire.bot_id})
    except TelegramError as error:
        return [f"Telegram says: {wire.hide(str(error))}"]
    status = _of(member, "status")
    out.print(f"staff group {group}: the bot is {status} there")
    if status != "administrator":
        return ["make the bot an administrator of the staff group, so that it sees who joins"]
    return []


def _of(answer: Json, key: str) -> str:
    return str(answer.get(key, "")) if isinstance(answer, Mapping) else ""
