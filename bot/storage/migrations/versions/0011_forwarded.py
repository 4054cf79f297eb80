"""Whether words were written by somebody else, and passed on."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    passed_on = sa.Column("forwarded", sa.Integer(), server_default="0", nullable=False)
    op.add_column("transcript", passed_on)


def downgrade() -> None:
    with op.batch_alter_table("transcript", schema=None) as batch_op:
        batch_op.drop_column("forwarded")
