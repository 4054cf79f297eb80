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
from bot.domain.record.case import Case
from bot.domain.record.timers import SetTimer, TimerKind
from bot.domain.reports import days
from bot.domain.reports.days import Span
from bot.domain.understanding.messages.triage import MessageKind
from bot.ports.understanding import Understanding
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.customer.understood import asks_for_something

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
        """To whom it names, else to whoever had their last case; else to the group."""
        await self.count(uow, PRAISE, now)
        words = self.understanding.mask(self.understanding.gist(text, LENGTH))
        to = await self._named(uow, by, text) or await self._had_their_case(uow, by, now)
        for reader in to:
            said = Say(to=reader, notice=PraiseForYou(text=words))
            await self.carry_out.say(uow, said, None, now)
        if not to:
            said = Say(to=To.GROUP, notice=PraiseShared(text=words))
            await self.carry_out.say(uow, said, None, now)

    async def praised_meanwhile(
        self, uow: UnitOfWork, case: Case, by: Person, text: str, now: datetime
    ) -> None:
        """In an open case: its owner reads it there, others of ours whom it names hear it."""
        await self.count(uow, PRAISE, now)
        words = self.understanding.mask(self.understanding.gist(text, LENGTH))
        for reader in await self._named(uow, by, text):
            if reader != case.owner:
                said = Say(to=reader, notice=PraiseForYou(text=words))
                await self.carry_out.say(uow, said, None, now)

    async def _named(self, uow: UnitOfWork, by: Person, text: str) -> list[PersonId]:
        ours = await self.carry_out.known_staff(uow)
        names = {one.id: one.name for one in ours if one.id != by.id}
        return sorted(self.understanding.named(text, names))

    async def _had_their_case(self, uow: UnitOfWork, by: Person, now: datetime) -> list[PersonId]:
        """The owner of the case that ended last, unless it was about one of our people."""
        last = next(iter(await uow.cases.of_customer(by.id)), None)
        if last is None or last.owner is None or last.closed_at is None or last.about_person:
            return []
        lately = now - last.closed_at <= self.policy.ending.reopen
        return [last.owner] if lately else []

    async def just_said(self, uow: UnitOfWork, by: PersonId, now: datetime) -> None:
        """Only wanted it to be known."""
        await uow.memory.set(_waits(by), None)
        await self.count(uow, SAID, now)

    async def unanswered(self, uow: UnitOfWork, by: PersonId, now: datetime) -> bool:
        """No choice was made: it counts as just said. ``False`` when nothing was asked."""
        if await uow.memory.get(_waits(by)) is None:
            return False
        await self.just_said(uow, by, now)
        return True

    async def wished_for(self, uow: UnitOfWork, by: PersonId, text: str) -> bool:
        """Whether "follow up, or just saying?" stands, and the words answer it with a wish."""
        if await uow.memory.get(_waits(by)) is None:
            return False
        reading = self.understanding.read(text)
        asked = self.understanding.notice(text).asks_for
        wish = self.understanding.wish(text) or asks_for_something(asked, self.understanding)
        return bool(wish) and reading.kind is not MessageKind.QUESTION

    async def settled(self, uow: UnitOfWork, by: PersonId) -> None:
        """A case was opened for it."""
        await uow.memory.set(_waits(by), None)

    async def count(self, uow: UnitOfWork, kind: str, now: datetime) -> None:
        """One more of this kind today."""
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
