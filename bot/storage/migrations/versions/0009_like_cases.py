"""What a case is about and what is wanted, so that like cases are found by an index."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_KEYS = ("category", "wish_kind")


def upgrade() -> None:
    on_sqlite = op.get_bind().dialect.name == "sqlite"
    for key in _KEYS:
        op.add_column("cases", sa.Column(key, sa.String(32), server_default="", nullable=False))
        kept = f"json_extract(detail, '$.{key}')" if on_sqlite else f"detail ->> '{key}'"
        op.execute(sa.text(f"UPDATE cases SET {key} = coalesce({kept}, '')"))  # noqa: S608 - our own
    op.create_index("ix_cases_like", "cases", ["category", "wish_kind", "id"])
    op.create_index("ix_promises_made_at", "promises", ["made_at"])


def downgrade() -> None:
    op.drop_index("ix_promises_made_at", table_name="promises")
    op.drop_index("ix_cases_like", table_name="cases")
    with op.batch_alter_table("cases") as cases:
        for key in reversed(_KEYS):
            cases.drop_column(key)
