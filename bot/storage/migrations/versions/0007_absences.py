"""Until when somebody is absent, and who stands in."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("people", sa.Column("away_until", sa.BigInteger(), nullable=True))
    op.add_column("people", sa.Column("backup_id", sa.BigInteger(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("people") as people:
        people.drop_column("backup_id")
        people.drop_column("away_until")
