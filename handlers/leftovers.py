"""What nobody took: buttons of others, old and forged ones, and who blocks the bot."""

from datetime import datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery, ChatMemberUpdated, InlineQuery

from bot.domain.errors import AlreadyDone, NotForYou
from bot.domain.notices.actions import Action
from bot.domain.people import Person, PersonId, Reach, Role
from bot.ports.signals import AnswerQuery
from bot.ports.unit_of_work import UnitOfWork
from bot.services.inbox.mishaps import Mishaps
from bot.telegram.callbacks import unpack

CUSTOMER = frozenset(
    {
        Action.FOLLOW_UP_PLEASE,
        Action.JUST_SAYING,
        Action.PULSE,
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
        Action.EXPLAINED,
        Action.REVIEW,
        Action.NEW_FACTS,
        Action.COMPLAIN,
        Action.ADD,
        Action.SLOT,
        Action.OBJECT,
        Action.LINK_YES,
        Action.LINK_NO,
    }
)
OF_MANAGERS = frozenset({Action.DIGEST_CASES})
GONE = frozenset({"kicked", "left"})
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


async def blocked_or_back(
    event: ChatMemberUpdated, uow: UnitOfWork, now: datetime, mishaps: Mishaps
) -> None:
    """Somebody has blocked the bot in the private chat, or let it in again (§20)."""
    gone = event.new_chat_member.status in GONE
    reach = Reach.BLOCKED if gone else Reach.REACHABLE
    await mishaps.reach(uow, PersonId(event.chat.id), reach, now)


async def nothing_to_list(query: InlineQuery, person: Person, uow: UnitOfWork) -> None:
    """Whoever is not of the staff finds nothing by our name but the way to the private chat."""
    uow.signals.append(
        AnswerQuery(query=query.id, key="picker-for-staff", language=person.language)
    )


def router() -> Router:
    """The last of all routers."""
    here = Router(name="leftovers")
    here.my_chat_member.register(blocked_or_back, F.chat.type == "private")
    here.callback_query.register(untaken)
    here.inline_query.register(nothing_to_list)
    return here
