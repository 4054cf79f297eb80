"""What the second reader was asked, and has proposed."""

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy import bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.people import PersonId
from bot.domain.record.advice import Advice, AdviceId, AdviceKind, AdviceState
from bot.domain.record.case import CaseId
from bot.storage.straight import kept
from bot.storage.tables.advice import advice
from bot.storage.tables.meta import AnyRow

_ADD = advice.insert().returning(advice.c.id)
_GET = select(advice).where(advice.c.id == bindparam("this"))
# "words" comes after "reading".
_NEXT = (
    select(advice)
    .where(advice.c.state == AdviceState.ASKED.value)
    .order_by(advice.c.kind.desc(), advice.c.id)
    .limit(1)
)
_NEWEST = kept(
    select(advice)
    .where(
        advice.c.case_id == bindparam("of_case"),
        advice.c.kind == bindparam("of_kind"),
        advice.c.state == bindparam("in_state"),
    )
    .order_by(advice.c.id.desc())
    .limit(1)
)
_SETTLE = update(advice).where(
    advice.c.id == bindparam("this"), advice.c.state == bindparam("seen")
)


class SqlAdvice:
    """The ``advice`` table."""

    def __init__(self, connection: AsyncConnection, touched: set[str]) -> None:
        self._connection = connection
        self._touched = touched

    async def add(self, asked: Advice) -> Advice:
        """Ask; returns it with its id."""
        values = {
            "case_id": asked.case,
            "kind": asked.kind.value,
            "by_id": asked.by,
            "at": asked.at,
            "state": asked.state.value,
            "answer": dict(asked.answer),
        }
        number = (await self._connection.execute(_ADD, values)).scalar_one()
        self._touched.add("advice")
        return replace(asked, id=AdviceId(number))

    async def get(self, number: AdviceId) -> Advice | None:
        """One of them."""
        return _advice((await self._connection.execute(_GET, {"this": number})).first())

    async def next_asked(self) -> Advice | None:
        """The question to be put next: people who wait go first, then the oldest."""
        return _advice((await self._connection.execute(_NEXT)).first())

    async def newest(self, case: CaseId, kind: AdviceKind, state: AdviceState) -> Advice | None:
        """The newest of a case in this state."""
        wanted = {"of_case": case, "of_kind": kind.value, "in_state": state.value}
        return _advice((await self._connection.execute(_NEWEST, wanted)).first())

    async def settle(
        self,
        seen: Advice,
        state: AdviceState,
        answer: Mapping[str, str] | None = None,
    ) -> bool:
        """Move it on from the state it was seen in; ``False`` when somebody was quicker."""
        values = {"state": state.value, "answer": dict(answer or {})}
        which = {"this": seen.id, "seen": seen.state.value}
        done = await self._connection.execute(_SETTLE.values(**values), which)
        return done.rowcount > 0


def _advice(row: AnyRow | None) -> Advice | None:
    if row is None:
        return None
    return Advice(
        id=AdviceId(row.id),
        case=CaseId(row.case_id),
        kind=AdviceKind(row.kind),
        by=None if row.by_id is None else PersonId(row.by_id),
        at=row.at,
        state=AdviceState(row.state),
        answer=row.answer,
    )
