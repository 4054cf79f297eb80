"""Replies that the team has saved."""

from sqlalchemy import BigInteger, Column, Index, Integer, String, Table, Text

from bot.storage.tables.meta import BigId, Moment, metadata

saved_replies = Table(
    "saved_replies",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=True),
    Column("name", String(40), nullable=False),
    Column("folded", String(40), nullable=False),
    Column("text", Text, nullable=False),
    Column("by_id", BigInteger, nullable=False),
    Column("at", Moment, nullable=False),
    Column("used", Integer, nullable=False, server_default="0"),
    Index("ix_saved_replies_folded", "folded", unique=True),
    sqlite_autoincrement=True,
)
