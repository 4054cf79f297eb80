"""The topics of cases."""

from sqlalchemy import JSON, BigInteger, Column, Index, String, Table

from bot.storage.tables.meta import metadata

topics = Table(
    "topics",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("case_id", BigInteger, primary_key=True, autoincrement=False),
    Column("topic_id", BigInteger),
    Column("language", String(16), nullable=False),
    Column("title", JSON, nullable=False),
    Index("ix_topics_case_id", "case_id"),
    Index("ix_topics_chat_id_topic_id", "chat_id", "topic_id"),
)
