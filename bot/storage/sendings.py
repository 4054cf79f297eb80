"""The outbox as the courier sees it."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Table, and_, bindparam, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.people import ChatId
from bot.ports.courier import Dropped, Retry
from bot.ports.outbox import OutboxRow, Outgoing
from bot.storage import dialects
from bot.storage.outbox_rows import outbox_row, values_of
from bot.storage.straight import kept
from bot.storage.tables.runtime import inbox, outbox, sent, slots
from bot.storage.tables.topics import topics

_FINISHED = ("sent", "dead", "superseded", "expired")
_PENDING = outbox.c.state == "pending"
_SENDING = outbox.c.state == "sending"
_READY = and_(_PENDING, outbox.c.not_before <= bindparam("now"))
_BUSY = select(outbox.c.chat_id).where(
    _PENDING | _SENDING,
    _SENDING | (outbox.c.retry_at > bindparam("now")),
)
"""Something of the chat is on its way, or a failed row asks the chat to wait with it."""
_READY_CHATS = kept(
    select(outbox.c.chat_id)
    .where(_READY, outbox.c.chat_id.not_in(_BUSY))
    .group_by(outbox.c.chat_id)
    .order_by(func.min(outbox.c.priority), func.min(outbox.c.id))
    .limit(bindparam("most"))
)
_SAME_SLOT = and_(slots.c.chat_id == outbox.c.chat_id, slots.c.slot == outbox.c.slot)
_SAME_TOPIC = and_(
    outbox.c.in_topic == 1,
    topics.c.chat_id == outbox.c.chat_id,
    topics.c.case_id == outbox.c.case_id,
)
_ROWS = (
    select(
        outbox,
        slots.c.message_id.label("slot_message"),
        topics.c.topic_id,
        topics.c.title.label("topic_title"),
        topics.c.language.label("topic_language"),
    )
    .outerjoin(slots, _SAME_SLOT)
    .outerjoin(topics, _SAME_TOPIC)
    .order_by(outbox.c.id)
)
_WAITING = kept(
    _ROWS.where(outbox.c.chat_id == bindparam("chat"), _READY).limit(bindparam("most"))
)
_STALE = kept(_ROWS.where(outbox.c.state == "sending", outbox.c.epoch != bindparam("now_epoch")))
_ASLEEP = select(func.min(outbox.c.not_before)).where(
    _PENDING, outbox.c.not_before > bindparam("now")
)
_AGAIN = select(func.min(outbox.c.retry_at)).where(_PENDING, outbox.c.retry_at > bindparam("now"))
_NEXT = kept(
    select(_ASLEEP.scalar_subquery(), _AGAIN.scalar_subquery()),
    long=True,  # when much waits
)
_THIS = kept(update(outbox).where(outbox.c.id == bindparam("this")))


class SqlSendings:
    """The ``outbox``, ``slots`` and ``sent`` tables."""

    def __init__(self, connection: AsyncConnection, touched: set[str]) -> None:
        self._connection = connection
        self._touched = touched

    async def ready_chats(self, now: datetime, *, limit: int) -> Sequence[ChatId]:
        """Chats with something to send now, the most important and oldest first."""
        wanted = {"now": now, "most": limit}
        found = await self._connection.execute(_READY_CHATS, wanted)
        return [ChatId(row.chat_id) for row in found]

    async def waiting(self, chat: ChatId, now: datetime, *, limit: int) -> Sequence[OutboxRow]:
        """The rows of a chat whose time has come, oldest first."""
        found = await self._connection.execute(_WAITING, {"chat": chat, "now": now, "most": limit})
        return [outbox_row(one) for one in found]

    async def next_ready(self, now: datetime) -> datetime | None:
        """When the next row that sleeps now is due."""
        found = (await self._connection.execute(_NEXT, {"now": now})).one()
        return min((one for one in found if one is not None), default=None)

    async def claim(self, rows: Sequence[OutboxRow], epoch: int) -> None:
        """Mark rows as being sent by this epoch."""
        await self._change(rows, state="sending", epoch=epoch)

    async def stale(self, epoch: int) -> Sequence[OutboxRow]:
        """Rows that another epoch was sending when it died."""
        found = await self._connection.execute(_STALE, {"now_epoch": epoch})
        return [outbox_row(one) for one in found]

    async def mark_sent(self, row: OutboxRow, messages: Sequence[int], now: datetime) -> None:
        """It arrived as these messages (the last one carries the buttons); fills its slot."""
        values = {"state": "sent", "finished": now, "retry_at": None, "error": ""}
        if not messages:  # it was a topic that was shaped
            await self._change([row], **values)
            return
        await self._change([row], message_id=messages[-1], **values)
        for message in messages:
            await self._put(sent, row.message.chat, "message_id", message, outbox_id=row.id)
        if slot := row.message.slot:
            await self._put(slots, row.message.chat, "slot", slot, message_id=messages[-1])

    async def retry(self, row: OutboxRow, retry: Retry) -> None:
        """Try a claimed row again."""
        await self._change(
            [row],
            state="pending",
            attempts=row.attempts + int(retry.counted),
            retry_at=retry.at,
            progress=retry.progress,
            error=retry.error,
        )
        self._touched.add("outbox")

    async def hold(self, row: OutboxRow, now: datetime, error: str) -> None:
        """Nobody knows whether it arrived; leave it to a person."""
        await self._change([row], state="unknown", error=error, finished=now)

    async def leave_to_people(self, now: datetime) -> int:
        """Hold everything that waits, edits apart; returns how much that is."""
        waiting = outbox.c.state.in_(("pending", "sending")) & (outbox.c.slot == "")
        held = {"state": "unknown", "error": "restored", "finished": now}
        statement = update(outbox).where(waiting).values(**held)
        return (await self._connection.execute(statement)).rowcount

    async def bury(self, row: OutboxRow, now: datetime, error: str) -> None:
        """It will never be sent; its chat goes on."""
        await self._change([row], state="dead", error=error, finished=now)

    async def keep_away(self, row: OutboxRow) -> None:
        """Its reader cannot be reached: keep it until they can."""
        await self._change([row], state="away", finished=None)

    async def drop(self, rows: Sequence[OutboxRow], why: Dropped, now: datetime) -> None:
        """Leave rows unsent, because something newer says it or it is too late."""
        await self._change(rows, state=why, finished=now)

    async def fold(self, rows: Sequence[OutboxRow], into: Outgoing, now: datetime) -> None:
        """Replace rows that were never sent by one new row."""
        await self.drop(rows, Dropped.SUPERSEDED, now)
        await self._connection.execute(outbox.insert().values(values_of(into, now)))

    async def forget_slot(self, chat: ChatId, slot: str) -> None:
        """The message of a slot is gone: the next delivery sends anew."""
        gone = and_(slots.c.chat_id == chat, slots.c.slot == slot)
        await self._connection.execute(delete(slots).where(gone))

    async def move_chat(self, old: ChatId, new: ChatId) -> None:
        """A group got another id: what waits for it, comes from it or goes to it moves along.

        Its old messages cannot be edited from the new chat, and their ids may be taken there;
        so slots are forgotten and sent rows keep the old chat.
        """
        waiting = outbox.c.state.in_(("pending", "sending", "unknown")) & (outbox.c.chat_id == old)
        await self._connection.execute(
            update(outbox).where(waiting).values(chat_id=new, reply_to=None)
        )
        await self._connection.execute(delete(slots).where(slots.c.chat_id == old))
        await self._connection.execute(
            update(topics).where(topics.c.chat_id == old).values(chat_id=new, topic_id=None)
        )
        await self._connection.execute(
            update(inbox).where(inbox.c.lane == old, inbox.c.state == "new").values(lane=new)
        )

    async def forget_sent(self, before: datetime) -> int:
        """Empty the fields of rows finished before ``before``; returns how many."""
        old = outbox.c.state.in_(_FINISHED) & (outbox.c.finished < before)
        statement = update(outbox).where(old).values(fields={})
        return (await self._connection.execute(statement)).rowcount

    async def _change(self, rows: Sequence[OutboxRow], **values: object) -> None:
        if rows:
            changes = [{"this": row.id, **values} for row in rows]
            await self._connection.execute(_THIS, changes)

    async def _put(
        self, table: Table, chat: ChatId, name: str, key: object, **values: object
    ) -> None:
        statement = dialects.upsert(self._connection.dialect.name, table)
        await self._connection.execute(statement, {"chat_id": chat, name: key} | values)
