"""The parts of a sandbox that stand above its world."""

from dataclasses import dataclass

from bot.sandbox.beginning import Beginning
from bot.sandbox.bot_control import BotControl
from bot.sandbox.bot_host import BotHost
from bot.sandbox.outlook import Outlook
from bot.sandbox.scenarios.stage import Stage
from bot.sandbox.snapshots import Snapshots
from bot.sandbox.travel import Travel
from bot.sandbox.world import World


@dataclass(frozen=True, kw_only=True, slots=True)
class Parts:
    """One of each, for one world."""

    world: World
    host: BotHost
    travel: Travel
    outlook: Outlook
    beginning: Beginning
    snapshots: Snapshots
    stage: Stage

    @classmethod
    def of(cls, world: World, control: BotControl, host: BotHost) -> "Parts":
        """Make them."""
        travel = Travel(world, control)
        beginning = Beginning(world, travel, host)
        return cls(
            world=world,
            host=host,
            travel=travel,
            outlook=Outlook(world, travel, control),
            beginning=beginning,
            snapshots=Snapshots(world, travel, host, beginning),
            stage=Stage(world, travel, beginning),
        )
