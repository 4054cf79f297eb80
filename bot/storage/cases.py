"""Cases: what a query asks for as columns, the whole case as JSON beside them."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Select, bindparam, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.elements import ColumnElement

from bot.domain.people import PersonId, Reach
from bot.domain.record.case import FIRST_CASE, OPEN, Case, CaseId, Severity, State
from bot.domain.record.commitment import PromiseState
from bot.domain.record.conduct import Conduct
from bot.domain.record.journal import What
from bot.domain.record.timers import TimerKind
from bot.domain.reports.lateness import AT_WORK
from bot.ports.cases import ChangedMeanwhile
from bot.storage.straight import kept
from bot.storage.tables.cases import cases, journal, promises
from bot.storage.tables.runtime import timers

_CASE: TypeAdapter[Case] = TypeAdapter(Case)
_OPEN = tuple(state.value for state in sorted(OPEN))
_AT_WORK = tuple(state.value for state in sorted(AT_WORK))
_NO_EVENT = [
    kind.value
    for kind in (TimerKind.OUTER_LIMIT, TimerKind.COOLING_OVER, TimerKind.RESTRICTION_OVER)
]
"""Timers by which nobody is reminded of a case."""
_AT_ONCE = 500
"""So many ids go into one query."""
_READ = select(cases.c.detail, cases.c.row_version)
_GET = kept(_READ.where(cases.c.id == bindparam("wanted")))
_OF_CUSTOMER = kept(
    _READ.where(cases.c.customer_id == bindparam("customer")).order_by(cases.c.id.desc())
)
_LAST_ID = kept(select(func.max(cases.c.id)))
_ADD = kept(cases.insert())
_CHANGE = kept(
    update(cases).where(
        cases.c.id == bindparam("wanted"), cases.c.row_version == bindparam("version")
    )
)


class SqlCases:
    """The ``cases`` table. Remembers which version it read, so that no change is lost."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._versions: dict[int, int] = {}
        self._of_customer: dict[PersonId, Sequence[Case]] = {}
        """Read in this transaction, until a case is saved."""
        self._saved: dict[str, None] = {}

    async def next_id(self) -> CaseId:
        """The id for a new case."""
        last = await self._connection.scalar(_LAST_ID)
        return CaseId(FIRST_CASE if last is None else last + 1)

    async def get(self, case: int) -> Case | None:
        """The case, if there is one."""
        return next(iter(await self._all(_GET, wanted=case)), None)

    async def save(self, case: Case) -> None:
        """Add or change it; raises ``ChangedMeanwhile``."""
        self._of_customer.clear()
        self._saved[case.number] = None
        version = self._versions.get(case.id)
        if version is None:
            await self._connection.execute(_ADD, {"id": case.id, **_values(case, 1)})
            self._versions[case.id] = 1
            return
        changed = await self._connection.execute(
            _CHANGE, {"wanted": case.id, "version": version, **_values(case, version + 1)}
        )
        if changed.rowcount == 0:
            raise ChangedMeanwhile(case.number)
        self._versions[case.id] = version + 1

    def saved(self) -> Sequence[str]:
        """The numbers of the cases saved in this transaction so far, each once."""
        return tuple(self._saved)

    async def of_customer(self, customer: PersonId) -> Sequence[Case]:
        """All cases of a customer, newest first."""
        if customer not in self._of_customer:
            self._of_customer[customer] = await self._all(_OF_CUSTOMER, customer=customer)
        return self._of_customer[customer]

    def forget(self) -> None:
        """What was saved lately has been undone: ask again."""
        self._of_customer.clear()

    async def of_owner(self, owner: PersonId) -> Sequence[Case]:
        """The open cases a member of staff owns, oldest first."""
        mine = _READ.where(cases.c.owner_id == owner, cases.c.state.in_(_OPEN))
        return await self._all(mine.order_by(cases.c.id))

    async def in_state(self, states: Collection[State]) -> Sequence[Case]:
        """The cases in these states, oldest first."""
        chosen = _READ.where(cases.c.state.in_([state.value for state in states]))
        return await self._all(chosen.order_by(cases.c.id))

    async def touched_between(self, start: datetime, end: datetime) -> Sequence[Case]:
        """The cases opened, settled or closed in a span of time, for the reports."""
        moments = (cases.c.opened_at, cases.c.solved_at, cases.c.closed_at)
        touched = or_(*(at.between(start, end) for at in moments))
        return await self._all(_READ.where(touched).order_by(cases.c.id))

    async def without_next_event(self) -> Sequence[CaseId]:
        """Open cases that no timer will ever look at again (§6.4 inv. 3): there should be none."""
        awake = select(timers.c.id).where(
            timers.c.case_id == cases.c.id,
            timers.c.state == "pending",
            timers.c.kind.not_in(_NO_EVENT),
        )
        asleep = select(cases.c.id).where(cases.c.state.in_(_OPEN), ~awake.exists())
        rows = await self._connection.execute(asleep.order_by(cases.c.id))
        return [CaseId(row.id) for row in rows]

    async def search(
        self,
        words: str,
        *,
        limit: int,
        states: Collection[State] = (),
        before: int | None = None,
    ) -> Sequence[Case]:
        """Cases whose number, customer or words contain each of ``words``, newest first."""
        chosen = _READ.order_by(cases.c.id.desc()).limit(limit)
        for word in words.split():
            chosen = chosen.where(cases.c.words.icontains(word, autoescape=True))
        if states:
            chosen = chosen.where(cases.c.state.in_([state.value for state in states]))
        if before is not None:
            chosen = chosen.where(cases.c.id < before)
        return await self._all(chosen)

    async def among(self, ids: Collection[CaseId]) -> Sequence[Case]:
        """The cases with these ids, oldest first."""
        wanted = sorted(set(ids))
        found: list[Case] = []
        for first in range(0, len(wanted), _AT_ONCE):
            some = cases.c.id.in_(wanted[first : first + _AT_ONCE])
            found += await self._all(_READ.where(some).order_by(cases.c.id))
        return found

    async def like(self, case: Case, *, limit: int) -> Sequence[Case]:
        """The newest others about the same category with the same kind of wish."""
        same = (cases.c.category == case.category) & (cases.c.wish_kind == case.wish_kind)
        chosen = _READ.where(same, cases.c.id != case.id)
        return await self._all(chosen.order_by(cases.c.id.desc()).limit(limit))

    async def count_open(self) -> Mapping[State, int]:
        """How many open cases are in each state, without reading them."""
        number = func.count().label("number")
        statement = select(cases.c.state, number).where(cases.c.state.in_(_OPEN))
        rows = await self._connection.execute(statement.group_by(cases.c.state))
        return {State(row.state): row.number for row in rows}

    async def oldest_open(self, *, limit: int) -> Sequence[Case]:
        """The first open cases, oldest first."""
        chosen = _READ.where(cases.c.state.in_(_OPEN))
        return await self._all(chosen.order_by(cases.c.id).limit(limit))

    async def active_between(self, start: datetime, end: datetime) -> Sequence[Case]:
        """The cases touched, or with a line in their journal, in a span of time, oldest first."""
        moments = (cases.c.opened_at, cases.c.solved_at, cases.c.closed_at)
        written = select(journal.c.case_id).where(journal.c.at.between(start, end))
        active = or_(*(at.between(start, end) for at in moments), cases.c.id.in_(written))
        return await self._all(_READ.where(active).order_by(cases.c.id))

    async def standing_out(self, now: datetime) -> Sequence[Case]:
        """The open cases of which one may be overdue, is major, out of reach or restricted."""
        stands_out = or_(
            cases.c.state.in_(_AT_WORK),
            cases.c.severity == Severity.MAJOR.value,
            cases.c.detail["reach"].as_string() == Reach.BLOCKED.value,
            cases.c.detail["conduct"].as_string() == Conduct.RESTRICTED.value,
            cases.c.detail["reply_owed_since"].as_string().is_not(None),
            select(promises.c.id).where(_promised(now)).exists(),
        )
        chosen = _READ.where(cases.c.state.in_(_OPEN), stands_out)
        return await self._all(chosen.order_by(cases.c.id))

    async def promised_until(self, until: datetime) -> Mapping[CaseId, datetime]:
        """When the first open promise of each open case is due, where that is by ``until``."""
        first = select(cases.c.id, func.min(promises.c.due).label("at"))
        chosen = first.join(promises, _promised(until)).where(cases.c.state.in_(_OPEN))
        rows = await self._connection.execute(chosen.group_by(cases.c.id))
        return {CaseId(row.id): row.at for row in rows}

    async def in_state_since(self, states: Collection[State]) -> Mapping[CaseId, datetime]:
        """When each case that is in one of these states came into it, by its journal."""
        came = (
            (journal.c.case_id == cases.c.id)
            & (journal.c.what == What.MOVED.value)
            & (journal.c.new == cases.c.state)
            & (journal.c.old != journal.c.new)
        )
        last = select(cases.c.id, func.max(journal.c.at).label("at")).join(journal, came)
        chosen = last.where(cases.c.state.in_([state.value for state in states]))
        rows = await self._connection.execute(chosen.group_by(cases.c.id))
        return {CaseId(row.id): row.at for row in rows}

    async def _all(self, statement: Select[Any], **wanted: object) -> list[Case]:
        found = []
        for detail, version in await self._connection.execute(statement, wanted):
            case = _CASE.validate_python(detail)
            self._versions[case.id] = version
            found.append(case)
        return found


def _promised(until: datetime) -> ColumnElement[bool]:
    """An open promise of the case in the same query, due by then."""
    return (
        (promises.c.case_id == cases.c.id)
        & (promises.c.state == PromiseState.OPEN.value)
        & (promises.c.due <= until)
    )


def _values(case: Case, version: int) -> dict[str, object]:
    return {
        "customer_id": case.customer,
        "owner_id": case.owner,
        "state": case.state.value,
        "severity": case.severity.value,
        "opened_at": case.opened_at,
        "solved_at": case.solved_at,
        "closed_at": case.closed_at,
        "category": case.category,
        "wish_kind": case.wish_kind,
        "words": _words(case),
        "row_version": version,
        "detail": _CASE.dump_python(case, mode="json"),
    }


def _words(case: Case) -> str:
    """What a search looks at."""
    contact = case.spoken.contact if case.spoken is not None else ""
    told = (case.number, case.customer_name, case.facts, case.wish, contact)
    return "\n".join(told).rstrip()
