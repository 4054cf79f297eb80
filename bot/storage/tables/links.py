"""Links to cases that were told by word of mouth; of the secret in one only its digest is kept."""

from sqlalchemy import BigInteger, Column, Index, String, Table

from bot.storage.tables.meta import BigId, Moment, metadata

case_links = Table(
    "case_links",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=True),
    Column("case_id", BigInteger, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("expires", Moment, nullable=False),
    Column("used_at", Moment),
    Column("used_by", BigInteger),
    Index("ix_case_links_digest", "digest", unique=True),
    Index("ix_case_links_case_id", "case_id"),
    sqlite_autoincrement=True,
)
