"""Cases: what a query asks for as columns, the whole case as JSON beside them."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Select, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.case import FIRST_CASE, OPEN, Case, CaseId, State
from bot.domain.people import PersonId
from bot.ports.cases import ChangedMeanwhile
from bot.storage.tables.cases import cases

_CASE: TypeAdapter[Case] = TypeAdapter(Case)
_OPEN = tuple(state.value for state in sorted(OPEN))


class SqlCases:
    """The ``cases`` table. Remembers which version it read, so that no change is lost."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._versions: dict[int, int] = {}

    async def next_id(self) -> CaseId:
        """The id for a new case."""
        last = await self._connection.scalar(select(func.max(cases.c.id)))
        return CaseId(FIRST_CASE if last is None else last + 1)

    async def get(self, case: int) -> Case | None:
        """The case, if there is one."""
        return next(iter(await self._all(_read().where(cases.c.id == case))), None)

    async def save(self, case: Case) -> None:
        """Add or change it; raises ``ChangedMeanwhile``."""
        version = self._versions.get(case.id)
        if version is None:
            await self._connection.execute(cases.insert().values(id=case.id, **_values(case, 1)))
            self._versions[case.id] = 1
            return
        changed = await self._connection.execute(
            update(cases)
            .where(cases.c.id == case.id, cases.c.row_version == version)
            .values(**_values(case, version + 1))
        )
        if changed.rowcount == 0:
            raise ChangedMeanwhile(case.number)
        self._versions[case.id] = version + 1

    async def of_customer(self, customer: PersonId) -> Sequence[Case]:
        """All cases of a customer, newest first."""
        mine = _read().where(cases.c.customer_id == customer)
        return await self._all(mine.order_by(cases.c.id.desc()))

    async def of_owner(self, owner: PersonId) -> Sequence[Case]:
        """The open cases a member of staff owns, oldest first."""
        mine = _read().where(cases.c.owner_id == owner, cases.c.state.in_(_OPEN))
        return await self._all(mine.order_by(cases.c.id))

    async def in_state(self, states: Collection[State]) -> Sequence[Case]:
        """The cases in these states, oldest first."""
        chosen = _read().where(cases.c.state.in_([state.value for state in states]))
        return await self._all(chosen.order_by(cases.c.id))

    async def touched_between(self, start: datetime, end: datetime) -> Sequence[Case]:
        """The cases opened, settled or closed in a span of time, for the reports."""
        moments = (cases.c.opened_at, cases.c.solved_at, cases.c.closed_at)
        touched = or_(*(at.between(start, end) for at in moments))
        return await self._all(_read().where(touched).order_by(cases.c.id))

    async def search(self, words: str, *, limit: int) -> Sequence[Case]:
        """Cases whose number, customer or words contain ``words``, newest first."""
        like = cases.c.words.icontains(words, autoescape=True)
        return await self._all(_read().where(like).order_by(cases.c.id.desc()).limit(limit))

    async def _all(self, statement: Select[Any]) -> list[Case]:
        found = []
        for detail, version in await self._connection.execute(statement):
            case = _CASE.validate_python(detail)
            self._versions[case.id] = version
            found.append(case)
        return found


def _read() -> Select[Any]:
    return select(cases.c.detail, cases.c.row_version)


def _values(case: Case, version: int) -> dict[str, object]:
    return {
        "customer_id": case.customer,
        "owner_id": case.owner,
        "state": case.state.value,
        "severity": case.severity.value,
        "opened_at": case.opened_at,
        "solved_at": case.solved_at,
        "closed_at": case.closed_at,
        "words": "\n".join((case.number, case.customer_name, case.facts, case.wish)),
        "row_version": version,
        "detail": _CASE.dump_python(case, mode="json"),
    }
