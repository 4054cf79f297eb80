"""How long a customer waits for an answer that is given at once, and what memory it takes."""

import asyncio
import time
from dataclasses import dataclass, field

from tests.benchmarks.rig import Bot, running_bot

PEOPLE = 60
PER_SECOND = 20


@dataclass(kw_only=True, slots=True)
class Waits:
    """Milliseconds from a message to its answer in the chat."""

    found: list[float] = field(default_factory=list)

    def share(self, part: float) -> float:
        """So many of all waits are no longer."""
        ordered = sorted(self.found)
        return ordered[min(int(len(ordered) * part), len(ordered) - 1)]


async def waits(bot: Bot, seconds: float) -> Waits:
    """Twenty ask for help each second; nobody more often than Telegram lets the bot answer."""
    people = [5_000_000 + n for n in range(PEOPLE)]
    if people[0] not in bot.sandbox.world.users:
        bot.invite(people)
        for one in people:
            await _ask(bot, one)
        await bot.until_quiet()
    found = Waits()
    start = time.perf_counter()
    for turn in range(int(seconds * PER_SECOND)):
        await asyncio.sleep(max(0.0, start + turn / PER_SECOND - time.perf_counter()))
        bot.watch.heard.pop(people[turn % PEOPLE], None)
        found.found.append(await _ask(bot, people[turn % PEOPLE]) * 1000)
    return found


async def _ask(bot: Bot, person: int) -> float:
    at = bot.write(person, "/help")
    return await bot.until_answered([person], within=10) - at


async def pace(times: int, seconds: float) -> tuple[list[Waits], list[Waits]]:
    """Amends and a stock echo bot in turns."""
    async with running_bot() as amends, running_bot("echo") as echo:
        ours, stock = [], []
        for _ in range(times):
            stock.append(await waits(echo, seconds))
            ours.append(await waits(amends, seconds))
    return ours, stock


async def memory(burst: int, times: int) -> tuple[list[float], list[float], float]:
    """MB at rest and after a burst, and what a stock echo bot takes at rest."""
    rest, after = [], []
    async with running_bot("echo") as echo:
        stock = echo.memory
    for _ in range(times):
        async with running_bot() as bot:
            rest.append(bot.memory)
            people, _at = bot.complain(burst)
            await bot.until_answered(people)
            await bot.until_quiet()
            after.append(bot.memory)
    return rest, after, stock
