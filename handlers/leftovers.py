"""Taps that nobody took: buttons of others, old ones and forged ones; never an error."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.domain.errors import AlreadyDone, NotForYou
from bot.domain.notices.actions import Action
from bot.domain.people import Person, Role
from bot.telegram.callbacks import unpack

CUSTOMER = frozenset(
    {
        Action.FOLLOW_UP_PLEASE,
        Action.JUST_SAYING,
        Action.SUMMARY_RIGHT,
        Action.SUMMARY_WRONG,
        Action.SUMMARY_ADD,
        Action.THAT_IS_ALL,
        Action.GO_ON,
        Action.HUMAN,
        Action.CHOOSE,
        Action.OTHER_WISH,
        Action.MATTER,
        Action.COMPLETE,
        Action.PERSON,
        Action.FOLLOW_UP_ANSWER,
        Action.STOP_ASKING,
        Action.SAME_MATTER,
        Action.NEW_MATTER,
        Action.REOPEN,
        Action.WITHDRAW,
        Action.WITHDRAW_YES,
        Action.WITHDRAW_NO,
        Action.LANGUAGE,
        Action.STATUS,
        Action.COMPLAIN,
        Action.ADD,
    }
)
OF_MANAGERS = frozenset({Action.DIGEST_CASES})
OF_STAFF = frozenset(Action) - CUSTOMER - OF_MANAGERS


async def untaken(query: CallbackQuery, person: Person) -> None:
    """Say whose button it is, or that it has been done."""
    tapped = unpack(query.data or "")
    if (
        tapped is not None
        and tapped.action in OF_MANAGERS
        and not person.at_least(Role.SUPERVISOR)
    ):
        raise NotForYou("manager")
    if tapped is not None and tapped.action in OF_STAFF and not person.at_least(Role.STAFF):
        raise NotForYou
    raise AlreadyDone


def router() -> Router:
    """The last of all routers."""
    here = Router(name="leftovers")
    here.callback_query.register(untaken)
    return here
