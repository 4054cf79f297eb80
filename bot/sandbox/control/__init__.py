"""The control API under /sandbox: for tests and for the page."""

from aiohttp import web

from bot.sandbox.control.clock import ClockControl
from bot.sandbox.control.feed import FeedControl
from bot.sandbox.control.messages import MessagesControl
from bot.sandbox.control.people import PeopleControl
from bot.sandbox.control.taps import TapsControl
from bot.sandbox.travel import Travel
from bot.sandbox.world import World


def add_routes(app: web.Application, world: World, travel: Travel) -> None:
    """Put all addresses of the control API into an application."""
    PeopleControl(world=world).add_routes(app)
    MessagesControl(world=world).add_routes(app)
    TapsControl(world=world).add_routes(app)
    ClockControl(world=world, travel=travel).add_routes(app)
    FeedControl(events=world.events).add_routes(app)
