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
        for one in bot.invite(people):
            bot.write(one, "/help")
        await bot.until_answered(people)
        await bot.until_quiet()
    found, asked = Waits(), dict[int, float]()
    start = time.perf_counter()
    for turn in range(int(seconds * PER_SECOND)):
        await asyncio.sleep(max(0.0, start + turn / PER_SECOND - time.perf_counter()))
        person = people[turn % PEOPLE]
        await _collect(bot, person, asked, found)
        asked[person] = bot.write(person, "/help")
    for person in list(asked):
        await _collect(bot, person, asked, found)
    return found


async def _collect(bot: Bot, person: int, asked: dict[int, float], found: Waits) -> None:
    """What the last question of a person has waited for its answer."""
    if person in asked:
        answered = await bot.until_answered([person], within=30)
        found.found.append((answered - asked.pop(person)) * 1000)
    bot.watch.heard.pop(person, None)


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
