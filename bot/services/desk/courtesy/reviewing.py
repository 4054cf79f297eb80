"""``/courtesy``: what was found lately, by cause, and what was sent in spite of it (D §12).

Figures of one person are seen by that person, and by whoever leads; the list names causes first.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.notices.desk.courtesy import CourtesyReview, FaultCount, OverrideLine
from bot.domain.people import Person, Role
from bot.domain.record.case import number_of
from bot.domain.record.held import STOPPED, Ending, Held, Stop
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.desk.at_desk import may_read

LATELY = timedelta(days=30)
MOST = 10
"""So many overrides are shown, the newest first."""
MOST_QUOTED = 160


@dataclass(frozen=True, kw_only=True, slots=True)
class ReviewCourtesy:
    """Whoever leads sees the team, everybody else themselves."""

    carry_out: CarryOut

    async def __call__(self, uow: UnitOfWork, person: Person, now: datetime) -> None:
        """Show it to whoever asked."""
        leads = person.at_least(Role.SUPERVISOR)
        found = await uow.held.between(now - LATELY, now)
        those = [one for one in found if leads or one.by == person.id]
        looked = [one for one in those if one.stop is not Stop.TIME]
        overridden = [one for one in looked if one.ending is Ending.OVERRIDDEN]
        notice = CourtesyReview(
            days=LATELY.days,
            team=leads,
            stopped=sum(one.stop in STOPPED for one in looked),
            rewritten=sum(one.ending in (Ending.REWRITTEN, Ending.CHANGED) for one in looked),
            causes=_causes(looked, overridden),
            overrides=await self._lines(uow, person, overridden),
        )
        await self.carry_out.tell(uow, person.id, notice, now)

    async def _lines(
        self, uow: UnitOfWork, person: Person, overridden: Sequence[Held]
    ) -> tuple[OverrideLine, ...]:
        lines: list[OverrideLine] = []
        for one in reversed(overridden):
            case = await uow.cases.get(one.case)
            mine = one.by == person.id
            if case is None or not one.reason or not (mine or may_read(case, person)):
                continue
            author = await uow.people.get(one.by)
            lines.append(
                OverrideLine(
                    case_number=number_of(one.case),
                    at=one.at,
                    by_name="" if mine or author is None else author.name,
                    words=_short(one.text),
                    reason=one.reason,
                    fault=one.faults[0] if one.faults else "",
                )
            )
        return tuple(lines[:MOST])


def _causes(looked: Sequence[Held], overridden: Sequence[Held]) -> tuple[FaultCount, ...]:
    found = Counter(fault for one in looked for fault in one.faults)
    mine = Counter(fault for one in overridden for fault in one.faults)
    return tuple(
        FaultCount(fault=fault, times=times, mine=mine[fault])
        for fault, times in found.most_common()
    )


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= MOST_QUOTED else f"{line[: MOST_QUOTED - 1]}\u2026"
