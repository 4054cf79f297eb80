"""Everybody the bot has met."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.people import Person, PersonId, Reach, Role
from bot.storage import dialects
from bot.storage.tables.cases import people


class SqlPeople:
    """The ``people`` table."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, person: PersonId) -> Person | None:
        """The person, if known."""
        rows = await self._connection.execute(select(people).where(people.c.id == person))
        return next((_person(row) for row in rows), None)

    async def save(self, person: Person) -> None:
        """Add or change."""
        values = {
            "name": person.name,
            "language": person.language,
            "role": person.role.value,
            "reach": person.reach.value,
            "away": int(person.away),
        }
        statement = dialects.insert_into(self._connection, people).values(id=person.id, **values)
        await self._connection.execute(
            statement.on_conflict_do_update(index_elements=["id"], set_=values)
        )

    async def with_role(self, role: Role) -> Sequence[Person]:
        """Everybody with exactly this role."""
        statement = select(people).where(people.c.role == role.value).order_by(people.c.id)
        return [_person(row) for row in await self._connection.execute(statement)]


def _person(row: Row[Any]) -> Person:
    return Person(
        id=PersonId(row.id),
        name=row.name,
        language=row.language,
        role=Role(row.role),
        reach=Reach(row.reach),
        away=bool(row.away),
    )
