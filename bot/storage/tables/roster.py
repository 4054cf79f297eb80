"""Who will be away, and who is on call."""

from sqlalchemy import BigInteger, Column, Index, String, Table

from bot.storage.tables.meta import BigId, Moment, metadata

roster = Table(
    "roster",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=True),
    Column("kind", String(8), nullable=False),
    Column("person_id", BigInteger, nullable=False),
    Column("starts", Moment, nullable=False),
    Column("ends", Moment, nullable=False),
    Column("backup_id", BigInteger),
    Index("ix_roster_kind_ends", "kind", "ends"),
    sqlite_autoincrement=True,
)
