"""The page of the sandbox: three chats side by side, the clock, and all that passes between.

`add_page` is handed to `running_sandbox(routes=...)`; times are then shown in the zone of the
browser. `page_in("Asia/Shanghai")` shows them in the zone in which the bot speaks of time.
"""

from aiohttp import web

from bot.sandbox.page.serving import Page
from bot.sandbox.running import RoutesHook
from bot.sandbox.travel import Travel
from bot.sandbox.world import World

__all__ = ["add_page", "page_in"]


def add_page(app: web.Application, world: World, travel: Travel) -> None:
    """Put the page and its files into an application."""
    Page(world=world, travel=travel).add_routes(app)


def page_in(zone: str) -> RoutesHook:
    """Return a hook for a page that shows all times in this zone, such as "Asia/Shanghai"."""

    def add(app: web.Application, world: World, travel: Travel) -> None:
        Page(world=world, travel=travel, zone=zone).add_routes(app)

    return add
