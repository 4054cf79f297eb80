"""What customers write and tap in their private chat."""

from aiogram import Router

from handlers.customer import commands, joining, reach, taps, telling


def router() -> Router:
    """The routers of customers, commands first, plain telling last."""
    here = Router(name="customer")
    for observer in (here.message, here.callback_query):
        observer.middleware(reach.WithinReach())
    here.include_routers(commands.router(), joining.router(), taps.router(), telling.router())
    return here
