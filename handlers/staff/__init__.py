"""What staff write and tap: in the group, and at the desk in their private chat."""

from aiogram import Router

from bot.domain.people import Role
from handlers.filters import AtLeast
from handlers.staff import (
    absence,
    commands,
    conduct,
    courtesy,
    facts,
    group,
    intending,
    merging,
    on_call,
    picking,
    saved,
    spoken,
    talking,
    taps,
)


def group_router() -> Router:
    """Everything in groups; taps on cards are taken by ``router``."""
    return group.router()


def router() -> Router:
    """The desk: commands first, then buttons, plain words last."""
    here = Router(name="staff")
    for event in (here.message, here.edited_message, here.callback_query, here.inline_query):
        event.filter(AtLeast(Role.STAFF))
    here.include_routers(
        absence.router(),
        conduct.router(),
        courtesy.router(),
        facts.router(),
        intending.router(),
        spoken.router(),
        merging.router(),
        on_call.router(),
        picking.router(),
        saved.router(),
        commands.router(),
        commands.about_case(),
        commands.left_over(),
        taps.router(),
        talking.router(),
    )
    return here
