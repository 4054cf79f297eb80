"""Tables of the domain: cases, people, what was said, promised and done."""

from sqlalchemy import JSON, BigInteger, Column, Index, Integer, String, Table, Text, text

from bot.storage.tables.meta import BigId, Moment, metadata

# What a query asks for is a column; the rest of a case is its JSON, which needs no migration.
cases = Table(
    "cases",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=False),
    Column("customer_id", BigInteger, nullable=False),
    Column("owner_id", BigInteger),
    Column("state", String(16), nullable=False),
    Column("severity", String(8), nullable=False),
    Column("opened_at", Moment, nullable=False),
    Column("solved_at", Moment),
    Column("closed_at", Moment),
    Column("words", Text, nullable=False, server_default=""),
    Column("category", String(32), nullable=False, server_default=""),
    Column("wish_kind", String(32), nullable=False, server_default=""),
    Column("row_version", Integer, nullable=False, server_default="0"),
    Column("detail", JSON, nullable=False),
    Index("ix_cases_customer_id", "customer_id", "id"),
    Index("ix_cases_owner_id", "owner_id", "state"),
    Index("ix_cases_state", "state", "id"),
    Index("ix_cases_like", "category", "wish_kind", "id"),
    Index("ix_cases_opened_at", "opened_at"),
    Index("ix_cases_closed_at", "closed_at"),
    Index("ix_cases_solved_at", "solved_at"),
)

people = Table(
    "people",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    Column("language", String(16), nullable=False),
    Column("role", String(16), nullable=False),
    Column("reach", String(16), nullable=False),
    Column("away", Integer, nullable=False, server_default="0"),
    Column("away_until", Moment),
    Column("backup_id", BigInteger),
    Index("ix_people_role", "role"),
)

transcript = Table(
    "transcript",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=True),
    Column("case_id", BigInteger),
    Column("person_id", BigInteger, nullable=False),
    Column("name", Text, nullable=False),
    Column("side", String(8), nullable=False),
    Column("at", Moment, nullable=False),
    Column("text", Text, nullable=False, server_default=""),
    Column("media", String(16), nullable=False, server_default=""),
    Column("file_id", Text, nullable=False, server_default=""),
    Column("album", String(64), nullable=False, server_default=""),
    Column("chat_id", BigInteger, nullable=False),
    Column("message_id", BigInteger, nullable=False),
    Column("replaces", BigInteger),
    Index("ix_transcript_case_id", "case_id", "id"),
    Index("ix_transcript_chat_message", "chat_id", "message_id"),
    Index(
        "ix_transcript_unfiled",
        "person_id",
        sqlite_where=text("case_id IS NULL"),
        postgresql_where=text("case_id IS NULL"),
    ),
    sqlite_autoincrement=True,
)

promises = Table(
    "promises",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=True),
    Column("case_id", BigInteger, nullable=False),
    Column("by_id", BigInteger, nullable=False),
    Column("by_name", Text, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("text", Text, nullable=False),
    Column("due", Moment),
    Column("sure", Integer, nullable=False),
    Column("solution", Integer, nullable=False),
    Column("state", String(16), nullable=False),
    Column("evidence", Text, nullable=False, server_default=""),
    Column("postponed", Integer, nullable=False, server_default="0"),
    Column("made_at", Moment, nullable=False),
    Column("settled_at", Moment),
    Column("performed_at", Moment),
    Column("amount", Text, nullable=False, server_default="0"),
    Column("others", Text, nullable=False, server_default=""),
    Index("ix_promises_case_id", "case_id", "id"),
    Index("ix_promises_due", "due"),
    Index("ix_promises_made_at", "made_at"),
    sqlite_autoincrement=True,
)

journal = Table(
    "journal",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=True),
    Column("case_id", BigInteger, nullable=False),
    Column("at", Moment, nullable=False),
    Column("by_id", BigInteger),
    Column("what", String(24), nullable=False),
    Column("old", Text, nullable=False, server_default=""),
    Column("new", Text, nullable=False, server_default=""),
    Column("note", Text, nullable=False, server_default=""),
    Index("ix_journal_case_id", "case_id", "id"),
    Index("ix_journal_at", "at"),
    sqlite_autoincrement=True,
)
