"""The dispatcher: middlewares once, then the routers from the narrow to the wide."""

from aiogram import Dispatcher

from bot.domain.people import Role
from bot.services.carrying_out import CarryOut
from bot.services.roles import Roles
from handlers import customer, leftovers, manager, staff
from handlers.filters import AtDesk, AtLeast, Private
from handlers.middlewares import Manners, RawState, WhoIsIt


def dispatcher(roles: Roles, carry_out: CarryOut) -> Dispatcher:
    """Everything the bot listens to."""
    root = Dispatcher(disable_fsm=True, name="root")
    who = WhoIsIt(roles)
    manners = Manners(carry_out)
    for observer in (
        root.message,
        root.edited_message,
        root.callback_query,
        root.inline_query,
        root.my_chat_member,
        root.chat_member,
    ):
        observer.outer_middleware(who)
        observer.outer_middleware(RawState())
        observer.outer_middleware(manners)
    desk, leads, customers = staff.router(), manager.router(), customer.router()
    for router, role in ((leads, Role.SUPERVISOR), (desk, Role.STAFF)):
        for event in (router.message, router.edited_message, router.callback_query):
            event.filter(AtLeast(role))
    for event in (leads.message, desk.message, desk.edited_message):
        event.filter(AtDesk())
    for event in (customers.message, customers.edited_message, customers.callback_query):
        event.filter(Private())
    root.include_routers(staff.group_router(), leads, desk, customers, leftovers.router())
    return root
