"""Which open case of the same customer is likely the same matter as another (t25)."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.moves.passing_on import merging
from bot.domain.people import Person, is_unmet
from bot.domain.record.case import Case
from bot.domain.record.transcript import Side
from bot.domain.understanding.matters.same_matter import Matter
from bot.ports.understanding import Understanding
from bot.ports.unit_of_work import UnitOfWork

_LOOKED_AT = 40


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    """A case, and the one it would go into."""

    duplicate: Case
    into: Case

    def other(self, case: Case) -> Case:
        """The one of the two that is not this one."""
        return self.into if case.id == self.duplicate.id else self.duplicate


async def likely_duplicate(
    uow: UnitOfWork, understanding: Understanding, case: Case, by: Person | None = None
) -> Pair | None:
    """The pair that may become one, and reads like one matter; by this person, if one is named."""
    if not case.is_open:
        return None
    told = ""
    for other in await cases_alike(uow, case, spoken=by is not None):
        pair = _pair(case, other, by)
        if pair is None:
            continue
        told = told or await _told(uow, case)
        fit = understanding.fits(told, await _told(uow, other), is_open=False)
        unsure = fit.matter is Matter.UNSURE and case.category == other.category
        if fit.matter is Matter.SAME or unsure:
            return pair
    return None


async def cases_alike(uow: UnitOfWork, case: Case, *, spoken: bool = False) -> Sequence[Case]:
    """Cases of the same customer; of somebody without a chat those of the same name or number.

    ``spoken``: of a customer who has a chat also what somebody of that name said elsewhere.
    """
    theirs = [one for one in await uow.cases.of_customer(case.customer) if one.id != case.id]
    met = not is_unmet(case.customer) or case.spoken is None
    unnamed = case.spoken is not None and case.spoken.unnamed
    if unnamed or (met and not spoken):
        return theirs
    name, known = case.customer_name, {one.id for one in (case, *theirs)}
    found = await uow.cases.search(name, limit=_LOOKED_AT)
    alike = [one for one in found if one.customer_name.casefold() == name.casefold()]
    alike = [one for one in alike if not met or is_unmet(one.customer)]
    return [*theirs, *(one for one in alike if one.id not in known)]


def _pair(case: Case, other: Case, by: Person | None) -> Pair | None:
    """The newer one goes into the older one; where that cannot be, the other way round."""
    older, newer = sorted((case, other), key=lambda one: one.id)
    for duplicate, into in ((newer, older), (older, newer)):
        if merging.may_be_one(duplicate, into, by):
            return Pair(duplicate=duplicate, into=into)
    return None


async def _told(uow: UnitOfWork, case: Case) -> str:
    said = [m.text for m in await uow.transcript.of_case(case.id) if m.side is Side.CUSTOMER]
    return "\n".join(dict.fromkeys(one for one in (case.facts, case.wish, *said) if one))
