"""What a missed promise has to know of the house and of the customer's other cases."""

from collections.abc import Sequence

from bot.domain.moves.promises.missing import Around
from bot.domain.people import PersonId
from bot.domain.record.case import Case
from bot.ports.unit_of_work import UnitOfWork
from bot.services.house import House
from bot.services.standing_in import there


async def look_around(uow: UnitOfWork, case: Case, house: House) -> Around:
    """Who could take it over, and what else the customer hears of us."""
    others = [
        one
        for one in await uow.cases.of_customer(case.customer)
        if one.id != case.id and one.is_open
    ]
    spoken = [one.spoke_at for one in others if one.spoke_at is not None]
    above = [one for one in house.supervisors if _is_apart(house, case, one)]
    higher = [one for one in house.managers if _is_apart(house, case, one)]
    return Around(
        rows=await uow.promises.of_case(case.id),
        supervisor=await _first(uow, await there(uow, above)),
        manager=await _first(uow, await there(uow, higher) or higher),
        owner_leads=case.owner in house.supervisors and not above,
        several=bool(others),
        spoke_at=max(spoken, default=None),
    )


def _is_apart(house: House, case: Case, person: PersonId) -> bool:
    """Whether somebody neither has the case nor is the one complained about."""
    return person != case.owner and house.may_read(case, person)


async def _first(uow: UnitOfWork, people: Sequence[PersonId]) -> str | None:
    """The name of the first whom we know, empty where we know none; ``None`` without people."""
    for person in people:
        known = await uow.people.get(person)
        if known is not None:
            return known.name
    return "" if people else None
