"""How alembic reaches the database: the program's own connection, or ``-x url=...``."""

import asyncio
from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Connection
from sqlalchemy.engine import make_url

from bot.storage import dialects
from bot.storage.tables import metadata
from bot.storage.tables.meta import Moment


def render_item(kind: str, item: object, _context: AutogenContext) -> str | Literal[False]:
    """Write ``Moment`` columns as the plain type they are in the database."""
    return "sa.BigInteger()" if kind == "type" and isinstance(item, Moment) else False


def run(connection: Connection) -> None:
    """Migrate over a connection that is in a transaction, DDL included."""
    context.configure(
        connection=connection,
        target_metadata=metadata,
        render_as_batch=True,
        render_item=render_item,
        transaction_per_migration=True,
        transactional_ddl=True,
        compare_server_default=False,
    )
    with context.begin_transaction():
        context.run_migrations()


async def run_from_command_line() -> None:
    """Open the database named by ``-x url=...``."""
    url = make_url(context.get_x_argument(as_dictionary=True)["url"])
    engine = dialects.migrating_engine(url)
    async with engine.begin() as connection:
        await connection.run_sync(run)
    await engine.dispose()


if context.is_offline_mode():
    raise SystemExit("Migrations need a database to look at: pass -x url=...")
given = context.config.attributes.get("connection")
if given is None:
    asyncio.run(run_from_command_line())
else:
    run(given)
