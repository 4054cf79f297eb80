"""Use cases of the digest: at 08:30 on working days, on demand, and what is behind it (§17)."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain import errors
from bot.domain.deciding.decision import private
from bot.domain.notices.manager import Digest, DigestCases
from bot.domain.people import Person, PersonId, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.timers import DueTimer, SetTimer, TimerKind
from bot.domain.reports import days as digest_days
from bot.domain.reports import report
from bot.domain.reports.days import Span
from bot.domain.reports.report import Which
from bot.ports.clock import Clock
from bot.ports.outbox import OnUnknown, Outgoing, Priority
from bot.ports.unit_of_work import UnitOfWork
from bot.services import notice_codec
from bot.services.carrying_out import CarryOut
from bot.services.digests.making import DigestLines, MakeDigest, ReadBooks
from bot.services.house import House


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """What is remembered of a manager's digests."""

    next: date | None = None
    """The local day whose timer is pending."""
    covered: date | None = None
    """The last local day that was reported on."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanDigests:
    """Makes sure that each manager has exactly one pending digest timer.

    Called at every start, and as often as one likes: a timer that is planned already is set
    anew on the same day, at the time the settings say now.
    """

    house: House
    policy: Policy

    async def __call__(self, uow: UnitOfWork, now: datetime) -> None:
        """Plan for all managers."""
        for manager in self.house.managers:
            plan = await recalled(uow, manager)
            day = plan.next or digest_days.next_digest_day(now, self.policy)
            await self.order(uow, manager, Plan(next=day, covered=plan.covered))

    async def order(self, uow: UnitOfWork, manager: PersonId, plan: Plan) -> None:
        """Set the timer of the planned day, and remember the plan."""
        if plan.next is not None:
            due = digest_days.digest_time(plan.next, self.policy)
            subject = f"{manager}:{plan.next.isoformat()}"
            await uow.timers.order(SetTimer(kind=TimerKind.DIGEST, due=due, subject=subject))
        days = {"next": plan.next, "covered": plan.covered}
        written = {name: day.isoformat() for name, day in days.items() if day is not None}
        await uow.memory.set(_key(manager), written or None)


@dataclass(frozen=True, kw_only=True, slots=True)
class SendDigest:
    """For the ``DIGEST`` timer: one digest to one manager, and the timer of the next one.

    A timer found late, after downtime, sends one digest on all that was missed; on a day off and
    before 08:30 it sends nothing, and the next digest reports on it.
    """

    house: House
    policy: Policy
    clock: Clock
    make: MakeDigest
    plan: PlanDigests

    async def __call__(self, uow: UnitOfWork, timer: DueTimer) -> str | None:
        """Send it at most once for each local date; returns a note for the timer."""
        manager = PersonId(int(timer.subject.partition(":")[0]))
        if manager not in self.house.managers:
            await uow.memory.set(_key(manager), None)
            return "no manager any more"
        now = self.clock.now()
        day = digest_days.today(now, self.policy)
        plan = await recalled(uow, manager)
        note, covered = "out of hours", plan.covered
        due = digest_days.digest_time(day, self.policy)
        if self.policy.calendar.is_workday(day) and due <= now:
            note, covered = await self._send(uow, manager, plan, now)
        following = digest_days.next_digest_day(now, self.policy)
        await self.plan.order(uow, manager, Plan(next=following, covered=covered))
        return note

    async def _send(
        self, uow: UnitOfWork, manager: PersonId, plan: Plan, now: datetime
    ) -> tuple[str, date | None]:
        day = digest_days.today(now, self.policy)
        span = digest_days.reported_on(day, plan.covered, self.policy)
        if span is None:
            return "sent already", plan.covered
        digest = await self.make(uow, span, manager, now)
        row = await uow.outbox.put(await self._addressed(uow, digest, manager, day), now)
        return "sent" if row is not None else "sent already", span.last

    async def _addressed(
        self, uow: UnitOfWork, digest: Digest, manager: PersonId, day: date
    ) -> Outgoing:
        known = await uow.people.get(manager)
        kind, fields = notice_codec.encode(digest)
        return Outgoing(
            chat=private(manager),
            kind=kind,
            fields=fields,
            language=known.language if known else self.house.language,
            priority=Priority.NEWS,
            on_unknown=OnUnknown.HOLD,
            dedup=f"digest:{manager}:{day.isoformat()}",
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class DigestOnDemand:
    """``/digest``: today so far, for managers, and for supervisors the same figures (§18)."""

    carry_out: CarryOut
    policy: Policy
    make: MakeDigest

    async def __call__(self, uow: UnitOfWork, by: Person, now: datetime) -> None:
        """Say it; changes nothing about the daily one. Raises ``NotForYou``."""
        _may_read(by)
        await self.carry_out.tell(uow, by.id, await self.today(uow, by.id, now), now)

    async def today(self, uow: UnitOfWork, reader: PersonId, now: datetime) -> Digest:
        """Today so far, for somebody whose right to it is known."""
        day = digest_days.today(now, self.policy)
        return await self.make(uow, Span.of(day, day, self.policy.zone), reader, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class CasesBehind:
    """A tap on a number of a digest: the cases behind it, as they are now."""

    carry_out: CarryOut
    policy: Policy
    read_books: ReadBooks
    lines: DigestLines

    async def __call__(self, uow: UnitOfWork, by: Person, value: str, now: datetime) -> None:
        """``value`` is the button's, such as ``broken.20250307.20250309``.

        A name alone, such as ``broken``, means today. Raises ``NotForYou``, and ``AlreadyDone``
        for a value that no digest has.
        """
        _may_read(by)
        which, span = self._asked(value, now)
        books = await self.read_books(uow, span, by.id, now)
        found = report.behind(books, which)
        notice = DigestCases(
            which=which.value,
            total=report.count(books, which),
            cases=await self.lines.behind(uow, books, found),
        )
        await self.carry_out.tell(uow, by.id, notice, now)

    def _asked(self, value: str, now: datetime) -> tuple[Which, Span]:
        name, *days = value.split(".")
        today = digest_days.today(now, self.policy)
        try:
            first, last = map(date.fromisoformat, days) if days else (today, today)
            return Which(name), Span.of(first, last, self.policy.zone)
        except (ValueError, OverflowError) as error:
            raise errors.AlreadyDone from error


def _may_read(by: Person) -> None:
    if not by.at_least(Role.SUPERVISOR):
        raise errors.NotForYou("supervisor")


async def recalled(uow: UnitOfWork, manager: PersonId) -> Plan:
    """What is remembered of a manager's digests."""
    kept = await uow.memory.get(_key(manager))
    days = kept if isinstance(kept, dict) else {}
    return Plan(next=_day(days.get("next")), covered=_day(days.get("covered")))


def _day(written: object) -> date | None:
    return date.fromisoformat(written) if isinstance(written, str) else None


def _key(manager: PersonId) -> str:
    return f"digest:{manager}"
