"""Links to cases told by word of mouth, and replies that the team has saved."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def _id() -> sa.Column[int]:
    kind = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    return sa.Column("id", kind, autoincrement=True, nullable=False)


def upgrade() -> None:
    op.create_table(
        "case_links",
        _id(),
        sa.Column("case_id", sa.BigInteger(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("expires", sa.BigInteger(), nullable=False),
        sa.Column("used_at", sa.BigInteger(), nullable=True),
        sa.Column("used_by", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_links")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_case_links_digest", "case_links", ["digest"], unique=True)
    op.create_index("ix_case_links_case_id", "case_links", ["case_id"])
    op.create_table(
        "saved_replies",
        _id(),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("folded", sa.String(length=40), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("by_id", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("used", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_replies")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_saved_replies_folded", "saved_replies", ["folded"], unique=True)


def downgrade() -> None:
    op.drop_table("saved_replies")
    op.drop_table("case_links")
