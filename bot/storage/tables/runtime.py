"""Tables of the machinery: what came in, what goes out, what is due, what is remembered."""

from sqlalchemy import JSON, BigInteger, Column, Index, Integer, String, Table, Text

from bot.storage.tables.meta import BigId, Moment, metadata

inbox = Table(
    "inbox",
    metadata,
    # Update ids restart at random after an idle week, so order is the order of arrival.
    Column("id", BigId, primary_key=True, autoincrement=True),
    Column("bot_id", BigInteger, nullable=False),
    Column("update_id", BigInteger, nullable=False),
    Column("lane", BigInteger, nullable=False),
    Column("payload", JSON, nullable=False),
    Column("received", Moment, nullable=False),
    Column("state", String(8), nullable=False),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("not_before", Moment),
    Column("handled", Moment),
    Column("error", Text, nullable=False, server_default=""),
    Index("uq_inbox_update", "bot_id", "update_id", unique=True),
    # The state comes first: few rows wait, and bound parameters can use such an index, which
    # they could not with a partial one.
    Index("ix_inbox_state_lane_id", "state", "lane", "id"),
    Index("ix_inbox_state_received", "state", "received"),
    sqlite_autoincrement=True,
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("kind", String(64), nullable=False),
    Column("fields", JSON, nullable=False),
    Column("language", String(16), nullable=False),
    Column("case_id", BigInteger),
    Column("slot", String(128), nullable=False, server_default=""),
    Column("priority", String(1), nullable=False),
    Column("on_unknown", String(8), nullable=False),
    Column("reply_to", BigInteger),
    Column("album", String(128), nullable=False, server_default=""),
    Column("in_topic", Integer, nullable=False, server_default="0"),
    Column("not_before", Moment, nullable=False),
    Column("expires", Moment),
    Column("dedup", String(190), unique=True),
    Column("state", String(12), nullable=False),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("retry_at", Moment),
    Column("progress", Integer, nullable=False, server_default="0"),
    Column("epoch", BigInteger),
    Column("message_id", BigInteger),
    Column("created", Moment, nullable=False),
    Column("finished", Moment),
    Column("error", Text, nullable=False, server_default=""),
    Index("ix_outbox_state_chat_id_id", "state", "chat_id", "id"),
    Index("ix_outbox_state_finished", "state", "finished"),
    Index("ix_outbox_case_id", "case_id"),
    sqlite_autoincrement=True,
)

sent = Table(
    "sent",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),
    Column("outbox_id", BigInteger, nullable=False, index=True),
)

slots = Table(
    "slots",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("slot", String(128), primary_key=True),
    Column("message_id", BigInteger, nullable=False),
)

timers = Table(
    "timers",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=True),
    Column("kind", String(32), nullable=False),
    Column("case_id", BigInteger),
    Column("subject", String(128), nullable=False, server_default=""),
    Column("due", Moment, nullable=False),
    Column("wake", Moment, nullable=False),
    Column("late", String(12), nullable=False),
    Column("state", String(12), nullable=False),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("finished", Moment),
    Column("note", Text, nullable=False, server_default=""),
    Index("ix_timers_state_wake", "state", "wake"),
    Index("ix_timers_case_id_state", "case_id", "state"),
    sqlite_autoincrement=True,
)

conversations = Table(
    "conversations",
    metadata,
    Column("key", String(190), primary_key=True),
    Column("state", String(128)),
    Column("data", JSON, nullable=False),
)

memory = Table(
    "memory",
    metadata,
    Column("key", String(190), primary_key=True),
    Column("value", JSON, nullable=False),
)

leases = Table(
    "leases",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("owner", String(64), nullable=False),
    Column("epoch", BigInteger, nullable=False),
    Column("expires", Moment, nullable=False),
)
