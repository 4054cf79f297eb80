"""The ledger of promises."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Row, Select, bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.people import PersonId
from bot.domain.record.case import OWNED, CaseId
from bot.domain.record.commitment import Promise, PromiseId, PromiseKind, PromiseState
from bot.domain.record.money import Money
from bot.storage.straight import kept
from bot.storage.tables.cases import cases, promises

_OWNED = tuple(state.value for state in sorted(OWNED))
_ADD = kept(promises.insert().returning(promises.c.id))
_CHANGE = kept(update(promises).where(promises.c.id == bindparam("this")))
_GET = kept(select(promises).where(promises.c.id == bindparam("wanted")))
_OF_CASE = kept(
    select(promises).where(promises.c.case_id == bindparam("case")).order_by(promises.c.id)
)
_OPEN_OF_CASE = kept(
    select(promises)
    .where(promises.c.case_id == bindparam("case"), promises.c.state == "open")
    .order_by(promises.c.due.nulls_last(), promises.c.id)
)


class SqlPromises:
    """The ``promises`` table."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, promise: Promise) -> Promise:
        """Book it; returns it with its id."""
        row = await self._connection.scalar(_ADD, _values(promise))
        return replace(promise, id=PromiseId(row))

    async def save(self, promise: Promise) -> None:
        """Change the state of a row."""
        await self._connection.execute(_CHANGE, {"this": promise.id, **_values(promise)})

    async def get(self, promise: PromiseId) -> Promise | None:
        """The row, if there is one."""
        found = await self._all(_GET, wanted=promise)
        return found[0] if found else None

    async def of_case(self, case: CaseId) -> Sequence[Promise]:
        """All rows of a case, oldest first."""
        return await self._all(_OF_CASE, case=case)

    async def open_of_case(self, case: CaseId) -> Sequence[Promise]:
        """The rows of a case still to be kept, first due first."""
        return await self._all(_OPEN_OF_CASE, case=case)

    async def of_cases(self, cases: Collection[CaseId]) -> Sequence[Promise]:
        """All rows of these cases, oldest first."""
        if not cases:
            return []
        theirs = select(promises).where(promises.c.case_id.in_(sorted(set(cases))))
        return await self._all(theirs.order_by(promises.c.id))

    async def made_between(self, start: datetime, end: datetime) -> Sequence[Promise]:
        """The rows made in a span of time, oldest first."""
        chosen = select(promises).where(promises.c.made_at.between(start, end))
        return await self._all(chosen.order_by(promises.c.id))

    async def owing_cases(self, until: datetime) -> Sequence[CaseId]:
        """The owned cases with a row to be kept by then, or broken and not made good yet."""
        left = (promises.c.state == PromiseState.BROKEN.value) & promises.c.performed_at.is_(None)
        owed = (promises.c.state == PromiseState.OPEN.value) | left
        chosen = (
            select(promises.c.case_id)
            .join(cases, cases.c.id == promises.c.case_id)
            .where(cases.c.state.in_(_OWNED), cases.c.owner_id.is_not(None))
            .where(owed, promises.c.due < until)
        )
        rows = await self._connection.execute(chosen.distinct().order_by(promises.c.case_id))
        return [CaseId(row.case_id) for row in rows]

    async def due_between(self, start: datetime, end: datetime) -> Sequence[Promise]:
        """The rows due in a span of time, whatever became of them."""
        chosen = select(promises).where(promises.c.due.between(start, end))
        return await self._all(chosen.order_by(promises.c.due))

    async def _all(self, statement: Select[Any], **wanted: object) -> list[Promise]:
        return [_promise(row) for row in await self._connection.execute(statement, wanted)]


def _values(promise: Promise) -> dict[str, object]:
    return {
        "case_id": promise.case,
        "by_id": promise.by,
        "by_name": promise.by_name,
        "kind": promise.kind.value,
        "text": promise.text,
        "due": promise.due,
        "sure": int(promise.sure),
        "solution": int(promise.solution),
        "state": promise.state.value,
        "evidence": promise.evidence,
        "postponed": promise.postponed,
        "made_at": promise.made_at,
        "settled_at": promise.settled_at,
        "performed_at": promise.performed_at,
        "amount": str(promise.money.amount),
        "others": promise.money.others,
    }


def _promise(row: Row[Any]) -> Promise:
    return Promise(
        id=PromiseId(row.id),
        case=CaseId(row.case_id),
        by=PersonId(row.by_id),
        by_name=row.by_name,
        kind=PromiseKind(row.kind),
        text=row.text,
        due=row.due,
        sure=bool(row.sure),
        solution=bool(row.solution),
        state=PromiseState(row.state),
        evidence=row.evidence,
        postponed=row.postponed,
        made_at=row.made_at,
        settled_at=row.settled_at,
        performed_at=row.performed_at,
        money=Money(amount=Decimal(row.amount), others=row.others),
    )
