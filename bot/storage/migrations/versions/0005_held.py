"""Words of staff that the courtesy check has looked at."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "held",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("case_id", sa.BigInteger(), nullable=False),
        sa.Column("by_id", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("stop", sa.String(length=8), nullable=False),
        sa.Column("ending", sa.String(length=12), nullable=False),
        sa.Column("faults", sa.JSON(), nullable=False),
        sa.Column("words", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_held")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_held_case_id", "held", ["case_id", "ending"])
    op.create_index("ix_held_at", "held", ["at"])
    op.create_index("ix_held_by_id", "held", ["by_id", "message_id"])


def downgrade() -> None:
    op.drop_table("held")
