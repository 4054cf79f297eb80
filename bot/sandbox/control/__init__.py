"""The control API under /sandbox: for tests and for the page."""

from aiohttp import web

from bot.sandbox.control.clock import ClockControl
from bot.sandbox.control.feed import FeedControl
from bot.sandbox.control.inline import InlineControl
from bot.sandbox.control.lifecycle import LifecycleControl
from bot.sandbox.control.messages import MessagesControl
from bot.sandbox.control.people import PeopleControl
from bot.sandbox.control.scenarios import ScenariosControl
from bot.sandbox.control.taps import TapsControl
from bot.sandbox.parts import Parts


def add_routes(app: web.Application, parts: Parts) -> None:
    """Put all addresses of the control API into an application."""
    world = parts.world
    PeopleControl(world=world, can_kill=parts.host.present).add_routes(app)
    MessagesControl(world=world).add_routes(app)
    TapsControl(world=world).add_routes(app)
    InlineControl(world=world).add_routes(app)
    ClockControl(world=world, travel=parts.travel, outlook=parts.outlook).add_routes(app)
    LifecycleControl(world=world, beginning=parts.beginning, snapshots=parts.snapshots).add_routes(
        app
    )
    ScenariosControl(stage=parts.stage).add_routes(app)
    FeedControl(events=world.events).add_routes(app)
