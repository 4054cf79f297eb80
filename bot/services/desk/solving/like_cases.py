"""What like cases got, as far as the reader may know of them (§11)."""

from bot.domain.people import Person
from bot.domain.record.case import Case
from bot.domain.record.concern import is_concerned
from bot.domain.solutions.precedents import LOOKED_AT, NONE, Precedents, precedents
from bot.ports.unit_of_work import UnitOfWork


async def like_cases(uow: UnitOfWork, case: Case, reader: Person) -> Precedents:
    """The newest cases about the same category with the same wish in which something was agreed.

    Whose category is not known is like no other.
    """
    if not case.category:
        return NONE
    found = await uow.cases.like(case, limit=LOOKED_AT)
    seen = [one for one in found if not is_concerned(one, reader.id, reader.role)]
    return precedents(seen, await uow.promises.of_cases([one.id for one in seen]))
