"""What people are called."""

from bot.domain.people import PersonId
from bot.ports.unit_of_work import UnitOfWork


async def name_of(uow: UnitOfWork, person: PersonId | None) -> str:
    """The name; empty for nobody, and for somebody whom we have not met."""
    known = None if person is None else await uow.people.get(person)
    return "" if known is None else known.name
