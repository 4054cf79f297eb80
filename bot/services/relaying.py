"""Carrying words and files between a customer and the owner of the case (§18.1)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.deciding.decision import Say, To
from bot.domain.notices.base import Attachment
from bot.domain.notices.customer import StaffMessage
from bot.domain.notices.desk import CustomerSaid
from bot.domain.record.case import Case
from bot.domain.record.transcript import Message
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut

ALBUM_PAUSE = timedelta(seconds=1.5)
"""Parts of an album arrive one by one; so long they are collected."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Relay:
    """Passes on what was said; albums stay albums, an edit shows as a new version."""

    carry_out: CarryOut

    async def to_owner(
        self,
        uow: UnitOfWork,
        case: Case,
        message: Message,
        now: datetime,
        *,
        to: To = To.OWNER,
        courtesy: bool = False,
        forwarded: bool = False,
        heated: bool = False,
        righted: str = "",
    ) -> None:
        """What the customer said, to the owner's desk; without a sound when it only thanks.

        ``to`` is who reads it in the owner's place; ``righted`` is what it puts right.
        """
        notice = CustomerSaid(
            case_number=case.number,
            customer_name=case.customer_name,
            text=message.text,
            file=_file(message),
            edited=message.replaces is not None,
            courtesy=courtesy,
            forwarded=forwarded,
            heated=heated,
            righted=righted,
        )
        said = Say(
            to=to,
            notice=notice,
            album=message.album,
            not_before=now + ALBUM_PAUSE if message.album else None,
        )
        await self.carry_out.say(uow, said, case, now)

    async def to_customer(
        self, uow: UnitOfWork, case: Case, message: Message, now: datetime
    ) -> None:
        """What the owner said, to the customer; a later version edits the same message."""
        notice = StaffMessage(owner_name=message.name, text=message.text, file=_file(message))
        said = Say(
            to=To.CUSTOMER,
            notice=notice,
            slot="" if message.album else reply_slot(message),
            album=message.album,
            not_before=now + ALBUM_PAUSE if message.album else None,
        )
        await self.carry_out.say(uow, said, case, now)


def reply_slot(message: Message) -> str:
    """The slot of a relayed reply: the same for all its versions."""
    return f"reply:{message.chat}:{message.message}"


def _file(message: Message) -> Attachment | None:
    if not message.file_id:
        return None
    return Attachment(kind=message.media, file_id=message.file_id)
