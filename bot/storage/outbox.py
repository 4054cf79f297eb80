"""Messages that wait to be sent."""

from collections.abc import Sequence
from datetime import datetime
from functools import cache

from sqlalchemy import Executable, and_, bindparam, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.people import ChatId
from bot.ports.outbox import Backlog, Outgoing
from bot.storage import dialects
from bot.storage.outbox_rows import outgoing, values_of
from bot.storage.straight import kept
from bot.storage.tables.runtime import outbox, sent, slots

_SENT_AS = kept(
    select(outbox)
    .join(sent, sent.c.outbox_id == outbox.c.id)
    .where(sent.c.chat_id == bindparam("chat"), sent.c.message_id == bindparam("message"))
)
_SLOT = kept(
    select(slots.c.message_id).where(
        slots.c.chat_id == bindparam("chat"), slots.c.slot == bindparam("of_slot")
    )
)
_OLDER = and_(
    outbox.c.chat_id == bindparam("of_chat"),
    outbox.c.slot == bindparam("of_slot"),
    outbox.c.state == "pending",
    outbox.c.id < bindparam("newer"),
)
_ASKED = kept(select(func.max(outbox.c.retry_at)).where(_OLDER))
_SUPERSEDE = kept(update(outbox).where(_OLDER))


class SqlOutbox:
    """The ``outbox`` table, as use cases see it."""

    def __init__(self, connection: AsyncConnection, touched: set[str]) -> None:
        self._connection = connection
        self._touched = touched

    async def put(self, message: Outgoing, now: datetime) -> int | None:
        """Queue a message; returns its row id, or ``None`` when ``dedup`` was there already.

        A waiting row of the same slot and chat is superseded, and an album waits for its last
        part.
        """
        values = values_of(message, now)
        statement = _put(self._connection.dialect.name)
        row = await self._connection.scalar(statement, values)
        if row is None:
            return None
        self._touched.add("outbox")
        if message.slot:
            await self._supersede(message, row, now)
        if message.album:
            await self._wait_together(message, values["not_before"])
        return int(row)

    async def sent_as(self, chat: ChatId, message_id: int) -> Outgoing | None:
        """What was sent as this Telegram message, to find the case a reply belongs to."""
        wanted = {"chat": chat, "message": message_id}
        row = (await self._connection.execute(_SENT_AS, wanted)).first()
        return None if row is None else outgoing(row)

    async def slot_message(self, chat: ChatId, slot: str) -> int | None:
        """The Telegram message id a slot has in a chat, if it was sent."""
        wanted = {"chat": chat, "of_slot": slot}
        found: int | None = await self._connection.scalar(_SLOT, wanted)
        return found

    async def send_again(self, row: int, now: datetime) -> bool:
        """Queue an unconfirmed row once more; ``False`` when it is not unconfirmed."""
        again = update(outbox).where(outbox.c.id == row, outbox.c.state == "unknown")
        values = {"state": "pending", "not_before": now, "retry_at": None, "finished": None}
        changed = await self._connection.execute(again.values(values))
        self._touched.add("outbox")
        return changed.rowcount > 0

    async def proven(self, chat: ChatId, message_id: int, now: datetime) -> None:
        """A tap or a reply on this message proves that it arrived.

        An unconfirmed row has no message id. So a message of ours that no row knows settles
        the row only when it is the one unconfirmed row of its chat; with several it is a guess
        we do not make.
        """
        if await self.sent_as(chat, message_id) is not None:
            return
        unknown = (outbox.c.chat_id == chat) & (outbox.c.state == "unknown")
        found = await self._connection.execute(select(outbox.c.id).where(unknown).limit(2))
        rows = [one.id for one in found]
        if len(rows) != 1:
            return
        values = {"state": "sent", "message_id": message_id, "finished": now, "error": ""}
        await self._connection.execute(update(outbox).where(outbox.c.id == rows[0]).values(values))
        known = {"chat_id": chat, "message_id": message_id, "outbox_id": rows[0]}
        await self._connection.execute(sent.insert().values(known))

    async def called_back(self, case: int, now: datetime) -> Sequence[Outgoing]:
        """Take out what was kept for a customer out of reach, oldest first; to be put anew."""
        away = (outbox.c.case_id == case) & (outbox.c.state == "away")
        found = await self._connection.execute(select(outbox).where(away).order_by(outbox.c.id))
        kept_back = [outgoing(row) for row in found]
        values = {"state": "superseded", "finished": now}
        await self._connection.execute(update(outbox).where(away).values(values))
        return kept_back

    async def backlog(self, now: datetime) -> Backlog:
        """How much waits, and since when. What sleeps until later does not wait."""
        open_ = outbox.c.state.in_(("pending", "sending")) & (outbox.c.not_before <= now)
        statement = select(func.count(), func.min(outbox.c.not_before)).where(open_)
        waiting, oldest = (await self._connection.execute(statement)).one()
        return Backlog(
            waiting=waiting,
            oldest=oldest,
            unknown=await self._count("unknown"),
            dead=await self._count("dead"),
        )

    async def delivered(self) -> int:
        """How many messages have ever been sent."""
        return await self._count("sent")

    async def _count(self, state: str) -> int:
        statement = select(func.count()).where(outbox.c.state == state)
        return await self._connection.scalar(statement) or 0

    async def _supersede(self, message: Outgoing, row: int, now: datetime) -> None:
        older = {"of_chat": message.chat, "of_slot": message.slot, "newer": row}
        # The chat may have been asked to wait; the newer row must not undercut that.
        asked = await self._connection.scalar(_ASKED, older)
        values = {"state": "superseded", "finished": now}
        await self._connection.execute(_SUPERSEDE, older | values)
        if asked is not None:
            waits = update(outbox).where(outbox.c.id == row).values(retry_at=asked)
            await self._connection.execute(waits)

    async def _wait_together(self, message: Outgoing, until: object) -> None:
        siblings = (
            (outbox.c.chat_id == message.chat)
            & (outbox.c.album == message.album)
            & (outbox.c.state == "pending")
        )
        await self._connection.execute(update(outbox).where(siblings).values(not_before=until))


@cache
def _put(dialect: str) -> Executable:
    insert = dialects.insert_by(dialect, outbox)
    once = insert.on_conflict_do_nothing(index_elements=["dedup"])
    return kept(once.returning(outbox.c.id))
