"""What supervisors and managers ask for: figures, and the cases behind them."""

from datetime import datetime

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.domain.notices.actions import Action
from bot.domain.people import Person, Role
from bot.ports.unit_of_work import UnitOfWork
from bot.services.digests.concessions import ShowConcessions
from bot.services.digests.sending import CasesBehind, DigestOnDemand
from bot.telegram.callbacks import Tapped
from handlers.filters import AtLeast, Private, Tap


async def digest(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    digest_on_demand: DigestOnDemand,
) -> None:
    """``/digest``."""
    await digest_on_demand(uow, person, now)


async def concessions(
    message: Message,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    command: CommandObject,
    show_concessions: ShowConcessions,
) -> None:
    """``/concessions``, ``/concessions 2025-02``."""
    await show_concessions(uow, person, command.args or "", now)


async def behind(
    query: CallbackQuery,
    tapped: Tapped,
    person: Person,
    uow: UnitOfWork,
    now: datetime,
    cases_behind: CasesBehind,
) -> None:
    """A number of the digest was tapped."""
    await cases_behind(uow, person, tapped.value, now)


def router() -> Router:
    """For whoever leads, in private."""
    here = Router(name="manager")
    here.message.filter(Private(), AtLeast(Role.SUPERVISOR))
    here.callback_query.filter(AtLeast(Role.SUPERVISOR))
    here.message.register(digest, Command("digest", ignore_mention=True))
    here.message.register(concessions, Command("concessions", ignore_mention=True))
    here.callback_query.register(behind, Tap(Action.DIGEST_CASES))
    return here
