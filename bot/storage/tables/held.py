"""Words that the courtesy check has looked at."""

from sqlalchemy import JSON, BigInteger, Column, Index, String, Table

from bot.storage.tables.meta import BigId, Moment, metadata

held = Table(
    "held",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=True),
    Column("case_id", BigInteger, nullable=False),
    Column("by_id", BigInteger, nullable=False),
    Column("at", Moment, nullable=False),
    Column("message_id", BigInteger, nullable=False),
    Column("stop", String(8), nullable=False),
    Column("ending", String(12), nullable=False),
    Column("faults", JSON, nullable=False),
    Column("words", JSON, nullable=False),
    Index("ix_held_case_id", "case_id", "ending"),
    Index("ix_held_at", "at"),
    Index("ix_held_by_id", "by_id", "message_id"),
    sqlite_autoincrement=True,
)
