"""Making a digest: reading the books, and putting cases into lines (§17)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.notices.manager import Digest, DigestLine, MajorLine
from bot.domain.people import PersonId, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.account import Happened
from bot.domain.record.case import Case, CaseId
from bot.domain.record.commitment import Promise, PromiseState
from bot.domain.record.concern import is_concerned
from bot.domain.record.journal import Entry
from bot.domain.record.transcript import Side
from bot.domain.reports import days, report
from bot.domain.reports.books import Books, by_case, overdue_among, went_round
from bot.domain.reports.chases import chases
from bot.domain.reports.days import Span
from bot.domain.reports.lateness import AT_WORK
from bot.domain.reports.limits import limits
from bot.domain.reports.report import Found, Which
from bot.ports.understanding import Understanding
from bot.ports.unit_of_work import UnitOfWork
from bot.services.cards import SUMMARY_LENGTH, next_due
from bot.services.customer.expressions import PRAISE, SAID, heard
from bot.services.customer.pulse import Mood


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadBooks:
    """Reads what the figures need, and no more; open cases are counted, not loaded."""

    policy: Policy

    async def __call__(
        self, uow: UnitOfWork, span: Span, reader: PersonId, now: datetime
    ) -> Books:
        """The books as one reader may see them: without cases about that person."""
        day = days.today(now, self.policy)
        promises = await _due_in(uow, span)
        today = await _due_in(uow, Span.of(day, day, self.policy.zone))
        cases = await self._cases(uow, span, [*promises, *today], reader, now)
        promised = await uow.cases.promised_until(now)
        since = await uow.cases.in_state_since(AT_WORK)
        return Books(
            now=now,
            span=span,
            policy=self.policy,
            open=await uow.cases.count_open(),
            cases=cases,
            oldest=await _seen_by(uow, reader, await uow.cases.oldest_open(limit=report.MOST)),
            promised=promised,
            since=since,
            overdue=overdue_among(
                cases.values(), promised=promised, since=since, now=now, policy=self.policy
            ),
            promises=promises,
            promises_today=today,
            histories=await _histories(uow, span, cases.values(), now),
        )

    async def _cases(
        self,
        uow: UnitOfWork,
        span: Span,
        promises: Sequence[Promise],
        reader: PersonId,
        now: datetime,
    ) -> dict[CaseId, Case]:
        listed = {row.case for row in promises if row.is_open or row.state is PromiseState.BROKEN}
        found = {case.id: case for case in await uow.cases.standing_out(now)}
        found |= {case.id: case for case in await uow.cases.active_between(span.start, now)}
        found |= {case.id: case for case in await uow.cases.among(listed - found.keys())}
        seen = await _seen_by(uow, reader, sorted(found.values(), key=_age))
        return {case.id: case for case in seen}


def _age(case: Case) -> int:
    return case.id


async def _seen_by(uow: UnitOfWork, reader: PersonId, cases: Sequence[Case]) -> list[Case]:
    """The person complained about has no access to the case (§6.4 inv. 8)."""
    known = await uow.people.get(reader)
    role = Role.MANAGER if known is None else known.role
    return [case for case in cases if not is_concerned(case, reader, role)]


async def _due_in(uow: UnitOfWork, span: Span) -> list[Promise]:
    rows = await uow.promises.due_between(span.start, span.end)
    return [row for row in rows if span.holds(row.due)]


async def _histories(
    uow: UnitOfWork, span: Span, cases: Iterable[Case], now: datetime
) -> dict[CaseId, Sequence[Entry]]:
    """The journal since the span began; the whole of it where that does not tell enough."""
    found: dict[CaseId, Sequence[Entry]] = {}
    found |= by_case(await uow.journal.between(span.start, now))
    for case in cases:
        if went_round(case) and (case.id in found or case.state in AT_WORK):
            found[case.id] = await uow.journal.of_case(case.id)
    return found


@dataclass(frozen=True, kw_only=True, slots=True)
class DigestLines:
    """Puts cases into lines: numbers, states and masked words, never a customer's name (§17)."""

    understanding: Understanding

    async def major(self, uow: UnitOfWork, found: Sequence[Found]) -> tuple[MajorLine, ...]:
        """One line for each of the first major cases."""
        return tuple([await self._major(uow, one.case) for one in found[: report.MOST_MAJOR]])

    async def behind(
        self, uow: UnitOfWork, books: Books, found: Sequence[Found]
    ) -> tuple[DigestLine, ...]:
        """One line for each of the first cases behind a number."""
        return tuple([await self._line(uow, books, one) for one in found[: report.MOST]])

    async def _major(self, uow: UnitOfWork, case: Case) -> MajorLine:
        return MajorLine(
            case_id=case.id,
            case_number=case.number,
            state=case.state.value,
            owner_name=case.owner_name,
            summary=await self._summary(uow, case),
        )

    async def _line(self, uow: UnitOfWork, books: Books, found: Found) -> DigestLine:
        """With the time of its promise, else since when it is overdue, else what comes next."""
        case, overdue = found.case, books.overdue.get(found.case.id)
        due = overdue or await next_due(uow, case)
        broken = found.promise is not None and found.promise.state is PromiseState.BROKEN
        if found.promise is not None:
            due = found.promise.due
            overdue = due if due is not None and due < books.now and not broken else None
        return DigestLine(
            case_id=case.id,
            case_number=case.number,
            state=case.state.value,
            severity=case.severity.value,
            owner_name=case.owner_name,
            summary=await self._summary(uow, case, found.promise),
            next_due=due,
            overdue=overdue is not None,
            broken=broken,
        )

    async def _summary(self, uow: UnitOfWork, case: Case, promise: Promise | None = None) -> str:
        """What was promised, where that is the point; else the story, as on the card."""
        text = (promise.text if promise else "") or case.facts or case.wish
        if not text:
            said = await uow.transcript.of_case(case.id)
            text = "\n".join(m.text for m in said if m.side is Side.CUSTOMER and m.text)
        told = self.understanding.gist(self.understanding.event(text), SUMMARY_LENGTH)
        return self.understanding.mask(told)


@dataclass(frozen=True, kw_only=True, slots=True)
class MakeDigest:
    """Makes the digest of some days as one reader may see it."""

    company: str
    read_books: ReadBooks
    lines: DigestLines

    async def __call__(
        self, uow: UnitOfWork, span: Span, reader: PersonId, now: datetime
    ) -> Digest:
        """The figures of these days, and of the books as they stand now."""
        books = await self.read_books(uow, span, reader, now)
        major = await self.lines.major(uow, report.behind(books, Which.MAJOR))
        backlog = await uow.outbox.backlog(now)
        said = await heard(uow, span)
        digest = report.digest(
            books,
            company=self.company,
            major=major,
            unconfirmed_deliveries=backlog.unknown,
            praise=said.get(PRAISE, 0),
            just_said=said.get(SAID, 0),
        )
        asked_again = chases(books)
        digest = replace(
            digest,
            chased=asked_again.times,
            chasing=asked_again.cases,
            pulse_good=said.get(f"pulse_{Mood.GOOD}", 0),
            pulse_fair=said.get(f"pulse_{Mood.FAIR}", 0),
            pulse_bad=said.get(f"pulse_{Mood.BAD}", 0),
        )
        return await self._with_conduct(uow, digest, books)

    async def _with_conduct(self, uow: UnitOfWork, digest: Digest, books: Books) -> Digest:
        """Limits that were set, and accounts that were kept apart (§9, §17 item 11)."""
        span, found = books.span, limits(books)
        happened = await uow.accounts.happened_between(span.start, span.end)
        return replace(
            digest,
            warned=found.warned,
            cooled=found.cooled,
            harassing=happened.get(Happened.CONFIRMED, 0),
            harassed=happened.get(Happened.WROTE, 0),
            exposed=await uow.accounts.exposed_between(span.start, span.end),
            blocked=happened.get(Happened.BLOCKED, 0),
            mistaken=happened.get(Happened.MISTAKEN, 0),
        )
