"""A bot that answers every update once, made to be killed: ``python -m tests.faults.worker``.

Settings come as one JSON object on the command line: ``base_url``, ``token``, ``database``,
``mode`` (polling, webhook or stock-aiogram), ``port`` and ``work``, the seconds a handler takes
before it writes.
"""

import asyncio
import ctypes
import json
import logging
import signal
import sys
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from bot.clock import SystemClock
from bot.domain.people import ChatId
from bot.domain.record.timers import DueTimer, SetTimer, TimerKind
from bot.ports.inbox import InboxRow
from bot.ports.json import Json
from bot.ports.messenger import Rendered
from bot.ports.outbox import OnUnknown, Outgoing
from bot.ports.unit_of_work import UnitOfWork
from bot.services.courier import Courier, CourierSettings, Limits
from bot.services.inbox.lanes import Lanes
from bot.services.sweeper import Sweeper, SweeperSettings
from bot.storage import Database, migrate
from bot.telegram.messenger import TelegramMessenger
from bot.telegram.receiver import Receiver, ReceiverSettings
from bot.telegram.wire import Wire

LEASE = timedelta(seconds=3)
UNLIMITED = Limits(per_second=1000, burst=100, private_per_second=1000, private_burst=100)


class Words:
    """Says the field ``says``."""

    def render(
        self,
        kind: str,
        fields: Mapping[str, Json],
        *,
        language: str,
        now: datetime,
        case: int | None,
    ) -> Rendered:
        return Rendered(html=str(fields["says"]))

    def say(self, key: str, **_: object) -> str:
        return key

    def languages(self) -> list[str]:
        return ["en"]


class Echo:
    """Answers an update by its number: even ones may be repeated, odd ones are held."""

    def __init__(self, work: float) -> None:
        self._work = work
        self._clock = SystemClock()

    async def handle(self, row: InboxRow, uow: UnitOfWork) -> None:
        """One answer and one timer, in the transaction of the update."""
        await asyncio.sleep(self._work)
        message: Any = row.payload["message"]
        now = self._clock.now()
        await uow.outbox.put(_answer(row.lane, f"re {message['text']}"), now)
        await uow.timers.order(
            SetTimer(kind=TimerKind.NUDGE, due=now + timedelta(seconds=0.3), case=row.update)
        )

    async def fire(self, timer: DueTimer, uow: UnitOfWork) -> str:
        """Count it; a timer that fired twice would be counted twice."""
        key = f"fired:{timer.case}"
        await uow.memory.set(key, int(await uow.memory.get(key) or 0) + 1)  # type: ignore[arg-type]
        return "counted"


def _answer(chat: int, says: str) -> Outgoing:
    resend = int(says.rpartition(" ")[2]) % 2 == 0
    return Outgoing(
        chat=ChatId(chat),
        kind="Echo",
        fields={"says": says},
        language="en",
        on_unknown=OnUnknown.RESEND if resend else OnUnknown.HOLD,
    )


async def run(given: dict[str, Any]) -> None:
    """Work until SIGTERM."""
    clock, echo = SystemClock(), Echo(given["work"])
    database = await Database.open(given["database"])
    await migrate(database)
    wire = Wire(given["token"], base_url=given["base_url"])
    courier = Courier(
        transactions=database,
        clock=clock,
        bell=database.bells.outbox,
        messenger=TelegramMessenger(wire),
        wording=Words(),
        settings=CourierSettings(limits=UNLIMITED, lease=LEASE),
    )
    lanes = Lanes(
        transactions=database, clock=clock, bell=database.bells.inbox, handle=echo.handle
    )
    sweeper = Sweeper(
        transactions=database,
        clock=clock,
        fire=echo.fire,
        settings=SweeperSettings(idle=timedelta(seconds=0.2)),
    )
    loops: list[Any] = [courier, lanes, sweeper]
    if given["mode"] == "polling":
        settings = ReceiverSettings(kinds=("message",), patience=timedelta(seconds=5))
        loops.append(Receiver(wire=wire, transactions=database, clock=clock, settings=settings))
    else:
        loops.append(_web(given, database))
    await _until_told(loops)
    await wire.close()
    await database.close()


def _web(given: dict[str, Any], database: Database) -> object:
    from tests.faults.webhook_site import WebhookSite  # noqa: PLC0415 - aiohttp only if needed

    return WebhookSite(
        port=given["port"], bot=int(given["token"].split(":")[0]), database=database
    )


async def _until_told(loops: list[Any]) -> None:
    told = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, told.set)
    async with asyncio.TaskGroup() as group:
        for one in loops:
            group.create_task(one.run())
        print("works", flush=True)  # noqa: T201 - the harness waits for it
        await told.wait()
        for one in loops:
            await one.stop()


async def run_stock_aiogram(given: dict[str, Any]) -> None:
    """The same echo on aiogram's own polling, for comparison."""
    from aiogram import Bot, Dispatcher  # noqa: PLC0415 - slow to import
    from aiogram.client.session.aiohttp import AiohttpSession  # noqa: PLC0415
    from aiogram.client.telegram import TelegramAPIServer  # noqa: PLC0415
    from aiogram.types import Message  # noqa: PLC0415

    dispatcher = Dispatcher()

    async def echo(message: Message) -> None:
        await asyncio.sleep(given["work"])
        await message.answer(f"re {message.text}")

    dispatcher.message.register(echo)
    session = AiohttpSession(api=TelegramAPIServer.from_base(given["base_url"]))
    print("works", flush=True)  # noqa: T201 - the harness waits for it
    await dispatcher.start_polling(Bot(given["token"], session=session))


def die_with_the_harness() -> None:
    """Ask the kernel to kill us when the harness dies, so that no worker is left behind."""
    death_signal_option = 1
    ctypes.CDLL(None).prctl(death_signal_option, signal.SIGKILL)


if __name__ == "__main__":
    die_with_the_harness()
    logging.basicConfig(level=logging.ERROR)
    options = json.loads(sys.argv[1])
    stock = options["mode"] == "stock-aiogram"
    asyncio.run(run_stock_aiogram(options) if stock else run(options))
