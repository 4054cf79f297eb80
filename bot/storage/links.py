"""Links to cases that were told by word of mouth."""

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.people import PersonId
from bot.domain.record.case import CaseId
from bot.domain.record.link import CaseLink
from bot.storage.tables.links import case_links


class SqlCaseLinks:
    """The ``case_links`` table."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, link: CaseLink) -> None:
        """Keep a new one; earlier ones of the case are good no longer."""
        await self.end(link.case, link.made_at)
        values = {
            "case_id": link.case,
            "digest": link.digest,
            "made_at": link.made_at,
            "expires": link.expires,
        }
        await self._connection.execute(case_links.insert(), values)

    async def find(self, digest: str) -> CaseLink | None:
        """The link with this digest."""
        wanted = select(case_links).where(case_links.c.digest == digest)
        row = (await self._connection.execute(wanted)).first()
        if row is None:
            return None
        return CaseLink(
            case=CaseId(row.case_id),
            digest=row.digest,
            made_at=row.made_at,
            expires=row.expires,
            used_at=row.used_at,
            used_by=None if row.used_by is None else PersonId(row.used_by),
        )

    async def spend(self, digest: str, by: PersonId, now: datetime) -> bool:
        """Use it up; ``False`` when it was used, or has expired."""
        good = update(case_links).where(
            case_links.c.digest == digest,
            case_links.c.used_at.is_(None),
            case_links.c.expires > now,
        )
        used = await self._connection.execute(good.values(used_at=now, used_by=by))
        return used.rowcount == 1

    async def end(self, case: CaseId, now: datetime) -> None:
        """Links of this case are good no longer."""
        unused = update(case_links).where(
            case_links.c.case_id == case, case_links.c.used_at.is_(None)
        )
        await self._connection.execute(unused.values(used_at=now))

    async def move(self, case: CaseId, to: CaseId) -> None:
        """Links of a case lead to another one from now on."""
        theirs = update(case_links).where(case_links.c.case_id == case)
        await self._connection.execute(theirs.values(case_id=to))
