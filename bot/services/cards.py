"""The card of a case, shown again whenever something on it has changed."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.deciding import card, ledger
from bot.domain.deciding.decision import Say
from bot.domain.notices.base import Notice
from bot.domain.people import PersonId
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, State
from bot.domain.record.commitment import Promise
from bot.domain.record.transcript import Message, Side
from bot.domain.reports.lateness import in_state_since, overdue_since
from bot.ports.understanding import Understanding
from bot.ports.unit_of_work import UnitOfWork
from bot.services import notice_codec
from bot.services.duplicates import likely_duplicate

SUMMARY_LENGTH = 100
WISH_LENGTH = 60


@dataclass(frozen=True, kw_only=True, slots=True)
class Cards:
    """Makes cards from the record; everything on them is masked (§20)."""

    understanding: Understanding
    policy: Policy
    leads: frozenset[PersonId] = frozenset()
    """Supervisors and managers."""

    async def refreshed(self, uow: UnitOfWork, case: Case, now: datetime) -> Say | None:
        """The card, or ``None`` when it says the same as the last one."""
        shown = card.card(case, await self._facts(uow, case, now))
        _, fields = notice_codec.encode(shown.notice)
        key = f"card:{case.id}"
        last = await uow.memory.get(key)
        if last == fields or (last is None and case.state is State.MERGED):
            return None  # a duplicate that people have not seen is not shown as one, either
        await uow.memory.set(key, None if not case.is_open else fields)
        return shown

    async def shown(self, uow: UnitOfWork, case: Case, now: datetime) -> Notice:
        """The card of a case that has ended, and is kept no longer."""
        return card.card(case, await self._facts(uow, case, now)).notice

    async def _facts(self, uow: UnitOfWork, case: Case, now: datetime) -> card.CardFacts:
        said = [m for m in await uow.transcript.of_case(case.id) if m.side is Side.CUSTOMER]
        story = case.facts or "\n".join(m.text for m in _newest(said) if m.text)
        story = story if case.alarm in story else f"{case.alarm}\n{story}"
        row = await next_promise(uow, case, of_desk=True)
        due = row.due if row is not None else None
        late = await self.overdue_since(uow, case, now)
        days, left = card.time_left(late or due, now, self.policy.zone)
        return card.CardFacts(
            summary=self._short(story, SUMMARY_LENGTH),
            wish=self._short(case.wish, WISH_LENGTH),
            earlier_cases=await earlier_cases(uow, case),
            files=sum(1 for m in said if m.media),
            due=late or due,
            overdue=late is not None,
            due_kind=self._kind(row),
            led=case.owner in self.leads,
            days=days,
            left=left,
            same_as=await self._same_as(uow, case),
            kept_from=await _names_of(uow, case),
        )

    async def _same_as(self, uow: UnitOfWork, case: Case) -> int:
        """The earlier case that one nobody has taken yet may go into, if there is one."""
        if case.state is not State.UNCLAIMED:
            return 0
        pair = await likely_duplicate(uow, self.understanding, case)
        return pair.into.id if pair is not None and pair.duplicate.id == case.id else 0

    async def overdue_since(self, uow: UnitOfWork, case: Case, now: datetime) -> datetime | None:
        """Since when the case is overdue, as cards, lists and digest understand it."""
        since = in_state_since(case, await uow.journal.of_case(case.id))
        due = await next_due(uow, case, of_desk=True)
        return overdue_since(case, promised=due, since=since, now=now, policy=self.policy)

    def _kind(self, row: Promise | None) -> card.DueKind:
        if row is None:
            return card.DueKind.ANSWER
        return card.due_kind(row, names_call=self.understanding.read(row.text).names_call)

    def _short(self, text: str, limit: int) -> str:
        return self.understanding.mask(
            self.understanding.gist(self.understanding.event(text), limit)
        )


async def _names_of(uow: UnitOfWork, case: Case) -> tuple[str, ...]:
    """Who is kept out, by name."""
    people = [await uow.people.get(one) for one in case.those_concerned]
    return tuple(sorted(one.name for one in people if one is not None))


async def earlier_cases(uow: UnitOfWork, case: Case) -> int:
    """How many cases of the same customer came before this one."""
    return sum(1 for other in await uow.cases.of_customer(case.customer) if other.id < case.id)


async def next_due(uow: UnitOfWork, case: Case, *, of_desk: bool = False) -> datetime | None:
    """When the customer was told to hear something next."""
    row = await next_promise(uow, case, of_desk=of_desk)
    return row.due if row is not None else None


async def next_promise(uow: UnitOfWork, case: Case, *, of_desk: bool = False) -> Promise | None:
    """The first open promise with a time; ``of_desk`` leaves out what supervisors alone know."""
    if not case.is_open:
        return None
    rows = await uow.promises.open_of_case(case.id)
    shown = [row for row in rows if not (of_desk and ledger.for_supervisors(case, row))]
    dated = {row.due: row for row in reversed(shown) if row.due is not None}
    return dated[min(dated)] if dated else None


def _newest(said: list[Message]) -> list[Message]:
    replaced = {m.replaces for m in said}
    return [m for m in said if m.id not in replaced]
