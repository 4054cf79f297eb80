"""Accounts that are kept apart, and what has happened with them; never a word they wrote."""

from sqlalchemy import BigInteger, Column, Index, Integer, String, Table

from bot.storage.tables.meta import BigId, Moment, metadata

accounts = Table(
    "accounts",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=True),
    Column("person_id", BigInteger, nullable=False),
    Column("standing", String(16), nullable=False),
    Column("since", Moment, nullable=False),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("asked", Integer, nullable=False, server_default="0"),
    Column("until", Moment),
    Column("last_at", Moment, nullable=False),
    Column("told_at", Moment),
    Index("ix_accounts_person_id", "person_id", unique=True),
    sqlite_autoincrement=True,
)

account_events = Table(
    "account_events",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=True),
    Column("account_id", BigInteger, nullable=False),
    Column("at", Moment, nullable=False),
    Column("happened", String(16), nullable=False),
    Column("by_id", BigInteger),
    Index("ix_account_events_account_id", "account_id", "id"),
    Index("ix_account_events_at", "at"),
    sqlite_autoincrement=True,
)
