"""What every use case of the desk begins with: which case, and may this person."""

import re
from collections.abc import Sequence

from bot.domain import errors
from bot.domain.moves.desk import working
from bot.domain.moves.taking.reassigning import as_owner
from bot.domain.people import Person
from bot.domain.record.case import Case, CaseId
from bot.domain.record.commitment import Promise, PromiseId
from bot.domain.rights import Right, may
from bot.ports.unit_of_work import UnitOfWork
from bot.services.house import House

_NUMBER = re.compile(r"\s*(?:C\s*-\s*)?(\d{4,9})(?!\S)\s*", re.IGNORECASE)


async def known_case(uow: UnitOfWork, case_id: int | None) -> Case:
    """The case. Raises ``NoSuchCase``."""
    case = None if case_id is None else await uow.cases.get(case_id)
    if case is None:
        raise errors.NoSuchCase
    return case


async def case_to_act_on(uow: UnitOfWork, person: Person, case_id: int | None) -> Case:
    """The case, when this person owns it or leads. Raises refusals."""
    return to_act_on(await known_case(uow, case_id), person)


def to_act_on(case: Case, person: Person) -> Case:
    """The case as whoever owns it or leads acts on it. Raises refusals.

    For the stand-in of an absent owner it is in their own name: so it is once they act (§18.2).
    """
    working.may_act(case, person)
    return as_owner(case, person) if case.stand_in == person.id else case


async def promise_of(uow: UnitOfWork, case: Case, value: str) -> Promise:
    """The row a button names. Raises ``AlreadyDone`` for a forged one."""
    row = await uow.promises.get(PromiseId(int(value))) if value.isdecimal() else None
    if row is None or row.case != case.id:
        raise errors.AlreadyDone
    return row


async def all_promises(uow: UnitOfWork, case: Case) -> Sequence[Promise]:
    """All rows of a case."""
    return await uow.promises.of_case(CaseId(case.id))


def may_read(case: Case, person: Person) -> bool:
    """Whether this person sees the case in full (§18): its owner or stand-in, and who leads."""
    return may(Right.READ, case, person)


async def case_to_read(uow: UnitOfWork, person: Person, case_id: int | None) -> Case:
    """The case, when this person sees it in full. Raises ``NoSuchCase`` and ``NotForYou``."""
    case = await known_case(uow, case_id)
    if not may_read(case, person):
        raise errors.NotForYou("owner")
    return case


async def lead_on_duty(uow: UnitOfWork, house: House, case: Case, asking: Person) -> bool:
    """Whether a supervisor other than whoever asks is there to decide."""
    may = {one for one in house.supervisors if house.may_read(case, one)} - {asking.id}
    people = [await uow.people.get(person) for person in may]
    return any(person is None or not person.away for person in people)


def number_and_words(text: str) -> tuple[int | None, str]:
    """The number of a case at the beginning of the words behind a command, and the rest."""
    found = _NUMBER.match(text)
    if found is None:
        return None, text.strip()
    return int(found[1]), text[found.end() :].strip()
