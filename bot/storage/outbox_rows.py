"""Outbox rows to and from values."""

from datetime import datetime

from bot.domain.people import ChatId
from bot.ports.outbox import OnUnknown, OutboxRow, Outgoing, Priority
from bot.ports.topics import Topic
from bot.storage.tables.meta import AnyRow


def values_of(message: Outgoing, now: datetime) -> dict[str, object]:
    """A new row, waiting."""
    return {
        "chat_id": message.chat,
        "kind": message.kind,
        "fields": dict(message.fields),
        "language": message.language,
        "case_id": message.case,
        "slot": message.slot,
        "priority": message.priority,
        "on_unknown": message.on_unknown,
        "reply_to": message.reply_to,
        "album": message.album,
        "in_topic": int(message.in_topic),
        "not_before": message.not_before or now,
        "expires": message.expires,
        "dedup": message.dedup or None,
        "state": "away" if message.away else "pending",
        "created": now,
    }


def outgoing(row: AnyRow) -> Outgoing:
    """The message of a row."""
    return Outgoing(
        chat=ChatId(row.chat_id),
        kind=row.kind,
        fields=row.fields,
        language=row.language,
        case=row.case_id,
        slot=row.slot,
        priority=Priority(row.priority),
        on_unknown=OnUnknown(row.on_unknown),
        reply_to=row.reply_to,
        album=row.album,
        in_topic=bool(row.in_topic),
        not_before=row.not_before,
        expires=row.expires,
        dedup=row.dedup or "",
    )


def outbox_row(row: AnyRow) -> OutboxRow:
    """A row as the courier sees it; wants the slot and the topic beside the table's columns."""
    return OutboxRow(
        id=row.id,
        message=outgoing(row),
        attempts=row.attempts,
        created=row.created,
        slot_message=row.slot_message,
        topic=_topic(row),
        progress=row.progress,
    )


def _topic(row: AnyRow) -> Topic | None:
    if not row.in_topic or row.topic_title is None:
        return None
    return Topic(
        chat=ChatId(row.chat_id),
        case=row.case_id,
        language=row.topic_language,
        title=row.topic_title,
        id=row.topic_id,
    )
