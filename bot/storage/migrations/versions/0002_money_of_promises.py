"""What a promise gives, for the authority that is added up by case."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("promises", sa.Column("amount", sa.Text(), server_default="0", nullable=False))
    op.add_column("promises", sa.Column("others", sa.Text(), server_default="", nullable=False))


def downgrade() -> None:
    with op.batch_alter_table("promises", schema=None) as batch_op:
        batch_op.drop_column("others")
        batch_op.drop_column("amount")
