"""A copy of what is known of a customer or a case, for whom it is about (§20)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.domain.people import PersonId
from bot.domain.record.case import Case
from bot.ports.json import Json
from bot.ports.privacy import Record
from bot.ports.unit_of_work import UnitOfWork


@dataclass(frozen=True, kw_only=True, slots=True)
class Copy:
    """The record, and the files that belong to it, by the id of their message."""

    record: Mapping[str, Json]
    files: Mapping[int, str]


async def of_case(uow: UnitOfWork, case: Case) -> Copy:
    """One case."""
    found = await uow.privacy.of_case(case.id)
    return Copy(record={"case": case.number, **found}, files=_files(found))


async def of_customer(uow: UnitOfWork, customer: PersonId) -> Copy | None:
    """Everything about a customer; ``None`` when nothing is known."""
    own = await uow.privacy.of_customer(customer)
    cases = await uow.cases.of_customer(customer)
    found = [await uow.privacy.of_case(case.id) for case in cases]
    if not found and not any(own.values()):
        return None
    files = {number: file for one in (own, *found) for number, file in _files(one).items()}
    record: dict[str, Json] = {"customer": customer, **own, "cases": list[Json](found)}
    return Copy(record=record, files=files)


def _files(record: Record) -> Mapping[int, str]:
    said: Sequence[Mapping[str, Json]] = record["transcript"]
    return {int(str(row["id"])): str(row["file_id"]) for row in said if row["file_id"]}
