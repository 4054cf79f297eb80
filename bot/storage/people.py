"""Everybody the bot has met."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.people import Absence, Person, PersonId, Reach, Role
from bot.storage import dialects
from bot.storage.straight import kept
from bot.storage.tables.cases import people

_GET = kept(select(people).where(people.c.id == bindparam("wanted")))
_WITH_ROLE = kept(select(people).where(people.c.role == bindparam("wanted")).order_by(people.c.id))
_AWAY = kept(select(people).where(people.c.away == 1).order_by(people.c.id))


class SqlPeople:
    """The ``people`` table. Whom it has met in this transaction it does not ask for again."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._met: dict[PersonId, Person | None] = {}

    async def get(self, person: PersonId) -> Person | None:
        """The person, if known."""
        if person not in self._met:
            rows = await self._connection.execute(_GET, {"wanted": person})
            self._met[person] = next((_person(row) for row in rows), None)
        return self._met[person]

    async def save(self, person: Person) -> None:
        """Add or change."""
        values = {
            "id": person.id,
            "name": person.name,
            "language": person.language,
            "role": person.role.value,
            "reach": person.reach.value,
            "away": int(person.away),
            "away_until": person.absence.until if person.absence else None,
            "backup_id": person.absence.backup if person.absence else None,
        }
        statement = dialects.upsert(self._connection.dialect.name, people)
        await self._connection.execute(statement, values)
        self._met[person.id] = person

    def forget(self) -> None:
        """What was saved lately has been undone: ask again."""
        self._met.clear()

    async def with_role(self, role: Role) -> Sequence[Person]:
        """Everybody with exactly this role."""
        rows = await self._connection.execute(_WITH_ROLE, {"wanted": role.value})
        return [_person(row) for row in rows]

    async def away(self) -> Sequence[Person]:
        """Everybody who is absent."""
        return [_person(row) for row in await self._connection.execute(_AWAY)]


def _person(row: Row[Any]) -> Person:
    return Person(
        id=PersonId(row.id),
        name=row.name,
        language=row.language,
        role=Role(row.role),
        reach=Reach(row.reach),
        absence=_absence(row),
    )


def _absence(row: Row[Any]) -> Absence | None:
    if not row.away or row.away_until is None:
        return None
    backup = None if row.backup_id is None else PersonId(row.backup_id)
    return Absence(until=row.away_until, backup=backup)
