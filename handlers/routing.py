"""The dispatcher: middlewares once, then the routers from the narrow to the wide."""

from functools import cache

from aiogram import Dispatcher

from handlers import customer, leftovers, manager, staff
from handlers.filters import AtDesk, Private
from handlers.middlewares import Manners, RawState, WhoIsIt


@cache
def dispatcher() -> Dispatcher:
    """Everything the bot listens to; what the handlers work with comes with each update."""
    root = Dispatcher(disable_fsm=True, name="root")
    for observer in (
        root.message,
        root.edited_message,
        root.callback_query,
        root.inline_query,
        root.my_chat_member,
        root.chat_member,
    ):
        observer.outer_middleware(WhoIsIt())
        observer.outer_middleware(RawState())
        observer.outer_middleware(Manners())
    desk, leads, customers = staff.router(), manager.router(), customer.router()
    for event in (desk.message, desk.edited_message):
        event.filter(AtDesk())
    for event in (customers.message, customers.edited_message, customers.callback_query):
        event.filter(Private())
    root.include_routers(staff.group_router(), leads, desk, customers, leftovers.router())
    return root
