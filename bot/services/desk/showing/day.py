"""What somebody owes today: on demand, and by itself when the day begins (§10)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.deciding import ledger
from bot.domain.moves.promises import day as days
from bot.domain.moves.promises.day import Part
from bot.domain.notices.desk.day import DueLine, MorningList, MyDay
from bot.domain.people import Person
from bot.domain.record.case import Case, CaseId
from bot.domain.record.commitment import Promise
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.desk.showing.lists import MOST, lines
from bot.services.standing_in import in_hand

LONGEST = 90
"""So much of a promise stands in the list."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowMyDay:
    """``/me`` and [My cases]: what is due first at the top, then the other cases."""

    carry_out: CarryOut

    async def __call__(self, uow: UnitOfWork, person: Person, now: datetime) -> None:
        """Send the list, also when it is empty."""
        mine = await in_hand(uow, person.id)
        rows = await uow.promises.of_cases([case.id for case in mine])
        parts = await due_lines(uow, self.carry_out, mine, rows, now)
        listed = {line.case_id for part in parts.values() for line in part}
        others = [case for case in mine if case.id not in listed]
        notice = MyDay(
            overdue=parts[Part.OVERDUE],
            today=parts[Part.TODAY],
            tomorrow=parts[Part.NEXT],
            is_tomorrow=is_tomorrow(self.carry_out, now),
            cases=await lines(uow, others, now, self.carry_out.cards),
        )
        await self.carry_out.tell(uow, person.id, notice, now)


async def due_lines(
    uow: UnitOfWork,
    carry_out: CarryOut,
    cases: Sequence[Case],
    rows: Sequence[Promise],
    now: datetime,
) -> Mapping[Part, tuple[DueLine, ...]]:
    """What is due in these cases, by the part of the list; ``rows`` are all of theirs.

    A case that is late without having missed a promise stands under what is overdue.
    """
    found: dict[Part, list[DueLine]] = {part: [] for part in Part}
    of_case: dict[CaseId, list[Promise]] = {}
    for row in rows:
        of_case.setdefault(row.case, []).append(row)
    for case in cases:
        for row in _shown(case, days.owed(of_case.get(case.id, []))):
            part = days.part(row.due, now, carry_out.policy.calendar) if row.due else None
            if part is not None and row.due is not None:
                found[part].append(_line(case, _cut(row.text), row.due))
        late = await carry_out.cards.overdue_since(uow, case, now)
        if late is not None and all(line.case_id != case.id for line in found[Part.OVERDUE]):
            found[Part.OVERDUE].append(_line(case, "", late, limit=True))
    return {part: _first(found[part]) for part in Part}


def morning_list(
    carry_out: CarryOut, parts: Mapping[Part, tuple[DueLine, ...]], now: datetime
) -> MorningList | None:
    """The list for the beginning of the day; ``None`` when nothing is overdue or due today."""
    if not (parts[Part.OVERDUE] or parts[Part.TODAY]):
        return None
    return MorningList(
        overdue=parts[Part.OVERDUE],
        today=parts[Part.TODAY],
        tomorrow=parts[Part.NEXT],
        is_tomorrow=is_tomorrow(carry_out, now),
    )


def is_tomorrow(carry_out: CarryOut, now: datetime) -> bool:
    """Whether people work tomorrow."""
    calendar = carry_out.policy.calendar
    return (days.next_day(now, calendar) - now.astimezone(calendar.zone).date()).days == 1


def _shown(case: Case, rows: Iterable[Promise]) -> list[Promise]:
    """Without what supervisors alone know of."""
    return [row for row in rows if not ledger.for_supervisors(case, row)]


def _first(found: list[DueLine]) -> tuple[DueLine, ...]:
    return tuple(sorted(found, key=lambda line: (line.due, line.case_id))[:MOST])


def _line(case: Case, text: str, due: datetime, *, limit: bool = False) -> DueLine:
    return DueLine(
        case_id=case.id,
        case_number=case.number,
        customer_name=case.customer_name,
        severity=case.severity.value,
        text=text,
        due=due,
        limit=limit,
    )


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "\u2026"
