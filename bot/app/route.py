"""Where the cases of some people stand, for whoever watches a demo."""

from collections.abc import Sequence
from typing import Any

from bot.domain.people import PersonId
from bot.domain.record.case import Case
from bot.domain.record.journal import What
from bot.ports.unit_of_work import UnitOfWork

_NEWEST = 3


async def route_of(uow: UnitOfWork, customers: Sequence[int]) -> list[dict[str, Any]]:
    """The newest cases of each, newest first, with every state they have been in."""
    cases: list[dict[str, Any]] = []
    for customer in customers:
        for case in (await uow.cases.of_customer(PersonId(customer)))[:_NEWEST]:
            been = await _been(uow, case)
            cases.append(_shown(case) | {"been": been})
    return cases


async def _been(uow: UnitOfWork, case: Case) -> list[str]:
    moves = [e for e in await uow.journal.of_case(case.id) if e.what is What.MOVED]
    states = [state for move in moves for state in (move.old, move.new) if state]
    return list(dict.fromkeys([*states, case.state.value]))


def _shown(case: Case) -> dict[str, Any]:
    return {
        "number": case.number,
        "customer": int(case.customer),
        "state": case.state.value,
        "owner": case.owner_name,
        "severity": case.severity.value,
        "escalation": case.escalation,
        "loops": case.loops,
        "broken_promises": case.broken_promises,
    }
