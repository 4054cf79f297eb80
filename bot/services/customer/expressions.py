"""What is said and opens no case: praise, and "just saying"; kept, counted, shown (§2, §17)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.deciding.decision import Say, To
from bot.domain.notices import customer as say
from bot.domain.notices.base import Notice
from bot.domain.notices.desk import PraiseForYou
from bot.domain.notices.group import PraiseShared
from bot.domain.people import Person, PersonId
from bot.domain.policy.policy import Policy
from bot.domain.record.timers import SetTimer, TimerKind
from bot.domain.reports import days
from bot.domain.reports.days import Span
from bot.ports.understanding import Understanding
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut

LENGTH = 200
PRAISE, SAID = "praise", "said"


@dataclass(frozen=True, slots=True)
class Expressions:
    """Counts by local day, without names; the words stay in the transcript."""

    carry_out: CarryOut
    policy: Policy
    understanding: Understanding

    async def keep(
        self, uow: UnitOfWork, person: Person, notice: Notice, text: str, now: datetime
    ) -> None:
        """What is to be kept of words that were answered with this notice."""
        if isinstance(notice, say.PraiseThanks):
            await self.praised(uow, person, text, now)
        elif isinstance(notice, say.ExpressionKept):
            await self.just_said(uow, person.id, now)
        elif isinstance(notice, say.WeakChoice):
            await uow.memory.set(_waits(person.id), value=True)
            due, subject = now + self.policy.intake.weak_choice, str(person.id)
            await uow.timers.order(SetTimer(kind=TimerKind.WEAK_CHOICE, due=due, subject=subject))

    async def praised(self, uow: UnitOfWork, by: Person, text: str, now: datetime) -> None:
        """To whom it names; to the group when it names nobody of ours."""
        await self._count(uow, PRAISE, now)
        words = self.understanding.mask(self.understanding.gist(text, LENGTH))
        ours = await self.carry_out.known_staff(uow)
        names = {one.id: one.name for one in ours if one.id != by.id}
        to: list[PersonId | To] = [*sorted(self.understanding.named(text, names))]
        notice: Notice = PraiseForYou(text=words) if to else PraiseShared(text=words)
        for reader in to or [To.GROUP]:
            await self.carry_out.say(uow, Say(to=reader, notice=notice), None, now)

    async def just_said(self, uow: UnitOfWork, by: PersonId, now: datetime) -> None:
        """Only wanted it to be known."""
        await uow.memory.set(_waits(by), None)
        await self._count(uow, SAID, now)

    async def unanswered(self, uow: UnitOfWork, by: PersonId, now: datetime) -> bool:
        """No choice was made: it counts as just said. ``False`` when nothing was asked."""
        if await uow.memory.get(_waits(by)) is None:
            return False
        await self.just_said(uow, by, now)
        return True

    async def settled(self, uow: UnitOfWork, by: PersonId) -> None:
        """A case was opened for it."""
        await uow.memory.set(_waits(by), None)

    async def _count(self, uow: UnitOfWork, kind: str, now: datetime) -> None:
        key = _key(days.today(now, self.policy))
        kept = counted(await uow.memory.get(key))
        await uow.memory.set(key, {**kept, kind: kept.get(kind, 0) + 1})


async def heard(uow: UnitOfWork, span: Span) -> Mapping[str, int]:
    """How often each kind was heard on the days of a span."""
    total: dict[str, int] = {}
    for at in range(span.first.toordinal(), span.last.toordinal() + 1):
        for kind, number in counted(await uow.memory.get(_key(date.fromordinal(at)))).items():
            total[kind] = total.get(kind, 0) + number
    return total


def counted(kept: object) -> dict[str, int]:
    """The counts of a day as they were kept."""
    found = kept if isinstance(kept, dict) else {}
    return {str(kind): number for kind, number in found.items() if isinstance(number, int)}


def _key(day: date) -> str:
    return f"heard:{day.isoformat()}"


def _waits(person: PersonId) -> str:
    return f"weak:{person}"
