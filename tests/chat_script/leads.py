"""Those who lead are known by name from the start, as `bot.app.starting` sees to."""

from collections.abc import Iterable, Mapping

from bot.domain.people import Person, PersonId, Role
from bot.ports.unit_of_work import UnitOfWork


async def meet(
    uow: UnitOfWork, leads: Mapping[Role, Iterable[int]], names: Mapping[int, str], language: str
) -> None:
    for role, numbers in leads.items():
        for who in numbers:
            person = Person(id=PersonId(who), name=names[who], language=language, role=role)
            await uow.people.save(person)
