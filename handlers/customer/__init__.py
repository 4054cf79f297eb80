"""What customers write and tap in their private chat."""

from aiogram import Router

from handlers.customer import commands, taps, telling


def router() -> Router:
    """The routers of customers, commands first, plain telling last."""
    here = Router(name="customer")
    here.include_routers(commands.router(), taps.router(), telling.router())
    return here
