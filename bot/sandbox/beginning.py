"""How a sandbox begins anew, together with its bot: empty, from a snapshot, or for a story."""

from collections.abc import Callable
from pathlib import Path

from bot.sandbox.bot_host import BotHost
from bot.sandbox.errors import ControlError
from bot.sandbox.seed import LOCALES, seed
from bot.sandbox.travel import Travel
from bot.sandbox.world import World


class Beginning:
    """Changes the whole world while the bot is away, and kills the bot on demand."""

    def __init__(self, world: World, travel: Travel, host: BotHost) -> None:
        self._world, self._travel, self._host = world, travel, host

    async def empty(self, *, clock: bool, language: str = "") -> None:
        """Start with the seeded people alone; with `clock` the time is that of a new sandbox.

        `language` is the one of the staff; without it, it is that of the settings.
        """
        if language and language not in LOCALES:
            raise ControlError(f"the staff speak {' or '.join(LOCALES)}, not {language!r}")

        def change() -> None:
            self._world.clear()
            if language and language != self._world.language:
                self._world.note("locale", LOCALES[language])
            if clock:
                self._world.clock.begin(self._world.settings.first_offset())
            if self._world.settings.seed:
                seed(self._world, language=self._world.language)

        await self.anew(change)

    async def anew(self, change: Callable[[], None], book: Path | None = None) -> None:
        """Let the world change while nobody moves the clock and the bot is away.

        When it is to come back to a book of its own, time stands until it fetches updates.
        """
        if self._travel.state()["playing"]:
            self._travel.play(on=False)
        async with self._travel.still():
            await self._host.renew(change, book)
            self._travel.forget()
            # What is due a moment after a snapshot waits for the bot as well.
            if book is not None and self._host.present:
                self._world.clock.stand()
        self._offline()
        self._world.events.emit("reset")

    async def kill(self) -> None:
        """End the bot's process; whoever runs it starts it again."""
        if not self._host.present:
            raise ControlError("this sandbox does not run the bot")
        await self._host.kill()
        self._offline()

    def _offline(self) -> None:
        """Say at once that the bot is gone; a poll that ends says so a second later only."""
        if not self._host.present:
            return
        for bot in self._world.bots.values():
            if bot.online and bot.webhook is None:
                bot.online = False
                self._world.events.emit("bot_offline", bot=bot.id)
