"""A Telegram of one's own: a local Bot API server with people, a staff group and a clock.

Any Bot API library works against it unchanged; tests and the page steer it through JSON under
`/sandbox`. In short:

    settings = SandboxSettings(port=0, data_dir=None)
    async with running_sandbox(settings) as sandbox:
        ...  # point a bot at sandbox.base_url, look at sandbox.world

By itself: `python -m bot.sandbox --port 8081 --data DIR`.
"""

from bot.sandbox.bot_control import BotControl, HttpBotControl, NoBotControl, Settled
from bot.sandbox.clock import SandboxClock
from bot.sandbox.running import RoutesHook, Sandbox, running_sandbox
from bot.sandbox.seed import STAFF_GROUP, seed
from bot.sandbox.settings import DEFAULT_TOKEN, SandboxSettings
from bot.sandbox.travel import Travel
from bot.sandbox.world import World

__all__ = [
    "DEFAULT_TOKEN",
    "STAFF_GROUP",
    "BotControl",
    "HttpBotControl",
    "NoBotControl",
    "RoutesHook",
    "Sandbox",
    "SandboxClock",
    "SandboxSettings",
    "Settled",
    "Travel",
    "World",
    "running_sandbox",
    "seed",
]
