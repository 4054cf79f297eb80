"""Handled updates per second: alone, beside a stock echo bot, and with many open cases."""

import json
import sqlite3
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, closing
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

from bot.storage import Database, migrate
from bot.storage.cases import _CASE
from tests.benchmarks.rig import Bot, running_bot
from tests.letter_stories import a_case

NO_PAUSE = {"policy": {"intake.burst_quiet": "0 s"}}
"""The first answer waits for the end of the customer's burst; here it ends at once."""
MONTH_MS = 30 * 24 * 3600 * 1000


@dataclass(kw_only=True, slots=True)
class Rates:
    """Per second, one figure per round."""

    handled: list[float] = field(default_factory=list)
    """The case is opened, everything about the message is committed."""
    answered: list[float] = field(default_factory=list)
    """The acknowledgement is in the outbox as well."""
    computed: list[float] = field(default_factory=list)
    """Milliseconds for each message until it is answered; other programs disturb it least."""


@dataclass(kw_only=True, slots=True)
class Round:
    """Who wrote when."""

    people: list[int]
    at: float
    computed: float


async def echo_round(bot: Bot, number: int, done: Rates) -> None:
    """An echo bot: from the first message posted to the last answer heard."""
    before = bot.computed
    people, at = bot.complain(number)
    done.answered.append(number / (await bot.until_answered(people) - at))
    await bot.until_quiet()
    done.computed.append((bot.computed - before) * 1000 / number)


async def round_of(bot: Bot, number: int, done: list[Round]) -> None:
    """Let so many customers write, and wait until all that follows is over."""
    before = bot.computed
    people, at = bot.complain(number)
    await bot.until_answered(people)
    await bot.until_quiet()
    computed = (bot.computed - before) * 1000 / number
    done.append(Round(people=people, at=at, computed=computed))


def rates(notes: dict[str, Any], rounds: Sequence[Round]) -> Rates:
    """What the bot noted, round by round."""
    found = Rates()
    answered = {int(chat): at for chat, at in notes["answered"].items()}
    for one in rounds:
        number = len(one.people)
        handled = sorted(at for at in notes["handled"] if at > one.at)[number - 1]
        found.computed.append(one.computed)
        found.handled.append(number / (handled - one.at))
        found.answered.append(number / (max(answered[who] for who in one.people) - one.at))
    return found


async def beside_echo(number: int, times: int) -> tuple[Rates, Rates, dict[str, int]]:
    """Both in turns, on sandboxes of their own; and where Amends computes, in one more round."""
    echoes = Rates()
    rounds: list[Round] = []
    async with running_bot("echo") as echo, running_bot(settings=NO_PAUSE) as amends:
        await echo_round(echo, 10, Rates())
        await round_of(amends, 10, [])
        for _ in range(times):
            await echo_round(echo, number, echoes)
            await round_of(amends, number, rounds)
        amends.toggle_profile()
        await round_of(amends, number, [])
        amends.toggle_profile()
        notes = await amends.stop()
    return rates(notes, rounds), echoes, notes["profile"]


async def among_cases(few: int, many: int, number: int, times: int) -> tuple[Rates, Rates]:
    """The same with few and with many open cases, in turns."""
    async with AsyncExitStack() as stack:
        bots = [await stack.enter_async_context(_filled(cases)) for cases in (few, many)]
        rounds: list[list[Round]] = [[], []]
        for bot in bots:
            await round_of(bot, 10, [])
        for _ in range(times):
            for bot, done in zip(bots, rounds, strict=True):
                await round_of(bot, number, done)
        less, more = [rates(await b.stop(), d) for b, d in zip(bots, rounds, strict=True)]
    return less, more


@asynccontextmanager
async def _filled(cases: int) -> AsyncIterator[Bot]:
    import tempfile  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "full.db"
        await fill(file, cases)
        async with running_bot(settings=NO_PAUSE, database=file) as bot:
            yield bot


async def fill(file: Path, number: int) -> None:
    """A database with so many open cases, each with a pending timer."""
    database = await Database.open(f"sqlite+aiosqlite:///{file}")
    await migrate(database)
    await database.close()
    now = int(time.time() * 1000)
    detail = _CASE.dump_python(a_case(1000), mode="json")
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.executemany(
            "INSERT INTO cases (id, customer_id, owner_id, state, severity, opened_at, words,"
            " row_version, detail) VALUES (?, ?, 20, ?, ?, ?, '', 1, ?)",
            (
                (
                    1000 + n,
                    1_000_000 + n,
                    detail["state"],
                    detail["severity"],
                    now,
                    json.dumps(detail | {"id": 1000 + n, "customer": 1_000_000 + n}),
                )
                for n in range(number)
            ),
        )
        connection.executemany(
            "INSERT INTO timers (kind, case_id, due, wake, late, state)"
            " VALUES ('update_due', ?, ?, ?, 'fire', 'pending')",
            ((1000 + n, now + MONTH_MS + n, now + MONTH_MS + n) for n in range(number)),
        )


def middle(figures: Sequence[float]) -> float:
    """The median."""
    return float(median(figures))
