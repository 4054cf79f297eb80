"""A copy of what is known of a customer or a case, for whom it is about (§20)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.domain.people import PersonId
from bot.domain.record.case import Case
from bot.domain.record.saved import SavedReply
from bot.ports.json import Json
from bot.ports.privacy import Record
from bot.ports.unit_of_work import UnitOfWork
from bot.services.privacy.saved import ClearSaved


@dataclass(frozen=True, kw_only=True, slots=True)
class Copy:
    """The record, and the files that belong to it, by the id of their message."""

    record: Mapping[str, Json]
    files: Mapping[int, str]
    saved: Sequence[str] = ()
    """The saved replies in it, by name."""


async def of_case(uow: UnitOfWork, case: Case, saved: ClearSaved) -> Copy:
    """One case."""
    found = await uow.privacy.of_case(case.id)
    named = await saved.holding(uow, case.customer, [case])
    record: dict[str, Json] = {"case": case.number, **found, "saved_replies": _written(named)}
    return Copy(record=record, files=_files(found), saved=[one.name for one in named])


async def of_customer(uow: UnitOfWork, customer: PersonId, saved: ClearSaved) -> Copy | None:
    """Everything about a customer; ``None`` when nothing is known."""
    own = await uow.privacy.of_customer(customer)
    cases = await uow.cases.of_customer(customer)
    found = [await uow.privacy.of_case(case.id) for case in cases]
    if not found and not any(own.values()):
        return None
    files = {number: file for one in (own, *found) for number, file in _files(one).items()}
    named = await saved.holding(uow, customer, cases)
    record: dict[str, Json] = {
        "customer": customer,
        **own,
        "cases": list[Json](found),
        "saved_replies": _written(named),
    }
    return Copy(record=record, files=files, saved=[one.name for one in named])


def _written(replies: Sequence[SavedReply]) -> list[Json]:
    """What the team keeps for everybody, where the customer is in it."""
    return [{"name": one.name, "text": one.text, "at": one.at.isoformat()} for one in replies]


def _files(record: Record) -> Mapping[int, str]:
    said: Sequence[Mapping[str, Json]] = record["transcript"]
    return {int(str(row["id"])): str(row["file_id"]) for row in said if row["file_id"]}
