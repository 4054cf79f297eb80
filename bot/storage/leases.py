"""Who of several processes does a job that only one may do."""

from datetime import datetime, timedelta
from functools import cache

from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage import dialects
from bot.storage.straight import kept
from bot.storage.tables.runtime import leases

_LONG_AGO = datetime.fromisoformat("1970-01-01T00:00:00+00:00")
_THIS = leases.c.name == bindparam("this")
_LOOK = kept(select(leases).where(_THIS).with_for_update())
_CHANGE = kept(update(leases).where(_THIS))


class SqlLeases:
    """The ``leases`` table."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def hold(
        self, name: str, owner: str, now: datetime, *, lasting: timedelta
    ) -> int | None:
        """Take or renew; returns the epoch, or ``None`` while somebody else holds it."""
        now = await dialects.present(self._connection, now)
        await self._make(name)
        lease = (await self._connection.execute(_LOOK, {"this": name})).one()
        if lease.owner != owner and lease.expires > now:
            return None
        epoch: int = lease.epoch if lease.owner == owner else lease.epoch + 1
        held = {"owner": owner, "epoch": epoch, "expires": now + lasting}
        await self._connection.execute(_CHANGE, {"this": name, **held})
        return epoch

    async def holds(self, name: str, owner: str, epoch: int) -> bool:
        """Whether it is still ours, and will be until this transaction is committed."""
        if dialects.of_sqlite(self._connection):
            return True  # There is no other process.
        mine = (leases.c.name == name) & (leases.c.owner == owner) & (leases.c.epoch == epoch)
        # Taking one is a write, and writers take turns.
        return await self._connection.scalar(select(leases.c.name).where(mine)) is not None

    async def release(self, name: str, owner: str) -> None:
        """Give it back, so that another need not wait."""
        mine = (leases.c.name == name) & (leases.c.owner == owner)
        await self._connection.execute(update(leases).where(mine).values(expires=_LONG_AGO))

    async def release_all(self) -> None:
        """End every lease: a process that has the file to itself knows that the holders died."""
        await self._connection.execute(update(leases).values(expires=_LONG_AGO))

    async def _make(self, name: str) -> None:
        fresh = {"name": name, "owner": "", "epoch": 0, "expires": _LONG_AGO}
        await self._connection.execute(_make(self._connection.dialect.name), fresh)


@cache
def _make(dialect: str) -> "sqlite.Insert | postgresql.Insert":
    insert = dialects.insert_by(dialect, leases)
    return kept(insert.on_conflict_do_nothing(index_elements=["name"]))
