"""What was said, append-only."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.people import ChatId, PersonId
from bot.domain.record.case import CaseId
from bot.domain.record.transcript import Message, MessageId, Side
from bot.storage.straight import kept
from bot.storage.tables.cases import transcript

_ADD = kept(transcript.insert().returning(transcript.c.id))
_OF_CASE = kept(
    select(transcript).where(transcript.c.case_id == bindparam("case")).order_by(transcript.c.id)
)
_UNFILED = kept(
    select(transcript)
    .where(transcript.c.case_id.is_(None), transcript.c.person_id == bindparam("customer"))
    .where(transcript.c.at >= bindparam("since"))
    .order_by(transcript.c.id)
)
_SAID_AS = kept(
    select(transcript)
    .where(transcript.c.chat_id == bindparam("chat"))
    .where(transcript.c.message_id == bindparam("message"))
    .order_by(transcript.c.id)
)
_FILE = kept(
    update(transcript).where(transcript.c.id == bindparam("one")).values(case_id=bindparam("case"))
)


class SqlTranscript:
    """The ``transcript`` table."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, message: Message) -> Message:
        """Store it; returns it with its id. The same Telegram message again changes nothing."""
        if message.replaces is None:
            known = await self.said_as(message.chat, message.message)
            if known is not None:
                return known
        values = {
            "case_id": message.case,
            "person_id": message.person,
            "name": message.name,
            "side": message.side.value,
            "at": message.at,
            "text": message.text,
            "media": message.media,
            "file_id": message.file_id,
            "album": message.album,
            "chat_id": message.chat,
            "message_id": message.message,
            "replaces": message.replaces,
            "forwarded": int(message.forwarded),
        }
        return replace(message, id=MessageId(await self._connection.scalar(_ADD, values)))

    async def of_case(self, case: CaseId) -> Sequence[Message]:
        """Everything said in a case, oldest first, all versions."""
        return await self._all(_OF_CASE, case=case)

    async def unfiled(self, customer: PersonId, since: datetime) -> Sequence[Message]:
        """What a customer said since then that belongs to no case yet."""
        return await self._all(_UNFILED, customer=customer, since=since)

    async def file(self, messages: Collection[MessageId], case: CaseId) -> None:
        """These belong to that case after all."""
        if messages:
            await self._connection.execute(_FILE, [{"one": m, "case": case} for m in messages])

    async def said_as(self, chat: ChatId, message: int) -> Message | None:
        """The newest version of what was said in this Telegram message."""
        found = await self._all(_SAID_AS, chat=chat, message=message)
        return found[-1] if found else None

    async def _all(self, statement: Select[Any], **wanted: object) -> list[Message]:
        return [_message(row) for row in await self._connection.execute(statement, wanted)]


def _message(row: Row[Any]) -> Message:
    return Message(
        id=MessageId(row.id),
        case=None if row.case_id is None else CaseId(row.case_id),
        person=PersonId(row.person_id),
        name=row.name,
        side=Side(row.side),
        at=row.at,
        text=row.text,
        media=row.media,
        file_id=row.file_id,
        album=row.album,
        chat=ChatId(row.chat_id),
        message=row.message_id,
        replaces=None if row.replaces is None else MessageId(row.replaces),
        forwarded=bool(row.forwarded),
    )
