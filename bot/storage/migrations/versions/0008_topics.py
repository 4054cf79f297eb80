"""A topic of its own for a case, in the staff forum or in a private chat."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "topics",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("case_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("topic_id", sa.BigInteger(), nullable=True),
        sa.Column("language", sa.String(length=16), nullable=False),
        sa.Column("title", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("chat_id", "case_id", name=op.f("pk_topics")),
    )
    op.create_index("ix_topics_case_id", "topics", ["case_id"])
    op.create_index("ix_topics_chat_id_topic_id", "topics", ["chat_id", "topic_id"])
    op.add_column(
        "outbox", sa.Column("in_topic", sa.Integer(), server_default="0", nullable=False)
    )


def downgrade() -> None:
    op.drop_column("outbox", "in_topic")
    op.drop_table("topics")
