"""What the second reader was asked, and has proposed."""

from sqlalchemy import JSON, BigInteger, Column, Index, String, Table

from bot.storage.tables.meta import BigId, Moment, metadata

advice = Table(
    "advice",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=True),
    Column("case_id", BigInteger, nullable=False),
    Column("kind", String(8), nullable=False),
    Column("by_id", BigInteger),
    Column("at", Moment, nullable=False),
    Column("state", String(8), nullable=False),
    Column("answer", JSON, nullable=False),
    Index("ix_advice_case_id", "case_id", "id"),
    Index("ix_advice_state", "state", "id"),
    sqlite_autoincrement=True,
)
