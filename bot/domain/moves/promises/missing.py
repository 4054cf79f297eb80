"""Promised times that have passed: broken for ever, and the customer hears the truth (§10)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.deciding import ledger
from bot.domain.deciding.answered_early import heard_since
from bot.domain.deciding.decision import Decision, Say, To, at, noted, unchanged
from bot.domain.moves.passing_on.escalating import MANAGER, escalate
from bot.domain.moves.promises.guaranteeing import due_for_missed
from bot.domain.notices import desk as staff
from bot.domain.notices import solution as say
from bot.domain.notices.desk.money import GuaranteeBooked
from bot.domain.policy.policy import Policy
from bot.domain.record import commitment
from bot.domain.record.case import Case, Flag, Severity
from bot.domain.record.commitment import Promise, PromiseKind, PromiseState
from bot.domain.record.journal import Entry, What
from bot.domain.record.timers import TimerKind

WORD = "word"
"""The subject of the timer that tells the customer in the morning what was missed at night."""

APART = timedelta(minutes=1)
"""Two words of ours to one customer, about two cases, are so far apart."""
_A_WHILE = timedelta(hours=1)
"""A time that was missed longer ago than that is not offered again for the next day."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Around:
    """What must be known beside the row: who leads, and what else the customer hears of us."""

    rows: Sequence[Promise] = ()
    """All rows of the case."""
    supervisor: str | None = None
    """Whoever leads and is neither the owner nor the person complained about, by name where we
    have it; ``None`` when there is nobody."""
    manager: str | None = None
    owner_leads: bool = False
    """Only the managers stand above the owner."""
    several: bool = False
    """The customer has other open cases, so that a word needs the number."""
    spoke_at: datetime | None = None
    """When we wrote last about another case of the customer."""


ALONE = Around()


def broken(
    case: Case, row: Promise, now: datetime, policy: Policy, around: Around = ALONE
) -> Decision:
    """Ten minutes past: the row is broken, people know, and the customer hears the truth.

    Whatever else has run out by now is broken with it, so that one word tells of all. At night
    the word waits for the morning, save where a person had agreed the time of a call.
    """
    gone = _gone(row, now, policy, around.rows)
    settled = [commitment.break_(one, now) for one in gone]
    decision = unchanged(blemished(case, len(gone))).adding(
        *settled, *(_settled(case, one, now) for one in gone)
    )
    urgent = _is_urgent(case, policy)
    after = _Ledger(decision.case, _with(around.rows, settled), now, policy, urgent)
    agreed_call = any(_is_agreed_call(one, policy) for one in gone)
    asleep = policy.quiet.is_quiet(now) and not agreed_call
    covered = after.is_covered()
    if asleep:
        morning = policy.quiet.next_allowed(now)
        decision = decision.adding(at(case, TimerKind.PROMISE_BROKEN, morning, WORD))
    elif not covered:
        decision = decision.then(after.told(around))
    alerts = _alerts(decision.case, gone, after, asleep=asleep, covered=covered)
    decision = decision.adding(*_to_people(alerts, case, around))
    changed = decision.case.severity is not case.severity or case.escalation < MANAGER
    if _is_second(decision.case, policy) and (changed or not (asleep or covered)):
        return decision.then(escalate(decision.case, MANAGER, "major", now))
    return decision


def word(case: Case, now: datetime, policy: Policy, around: Around) -> Decision:
    """In the morning: the truth about the night, unless somebody has been in touch since."""
    after = _Ledger(case, around.rows, now, policy)
    if not after.untold() or after.is_covered():
        return unchanged(case)
    return after.told(around)


@dataclass(frozen=True, slots=True)
class _Ledger:
    """The case with its rows as they stand now."""

    case: Case
    rows: Sequence[Promise]
    now: datetime
    policy: Policy
    urgent: bool = False
    """It was major before this, so that two hours stay two hours, also outside working time."""

    def untold(self) -> list[Promise]:
        """Rows that were missed and that the customer has not heard of, the first due first."""
        told, human = self.case.missed_told_at, self.case.human_at
        found = [
            (row.due, row)
            for row in self.rows
            if row.state is PromiseState.BROKEN and row.performed_at is None and row.due
            if told is None or (row.settled_at is not None and row.settled_at > told)
            if row.kind is not PromiseKind.CALLBACK or human is None or human < row.due
        ]
        return [row for _, row in sorted(found, key=lambda pair: (pair[0], pair[1].id))]

    def standing(self) -> datetime | None:
        """The next contact that the customer has a time for already."""
        times = (row.due for row in self.rows if row.is_open and _is_contact(row))
        return min((due for due in times if due is not None and due > self.now), default=None)

    def is_covered(self) -> bool:
        """Whether a word that the customer has had holds for this one too.

        It does for some minutes; once two were missed, until a working day has passed or a person
        was in touch.
        """
        told, human = self.case.missed_told_at, self.case.human_at
        if told is None or self.standing() is None:
            return False
        if self.now < told + self.policy.callback.grace:
            return True
        if human is not None and human > told:
            return False
        again = self.policy.callback.new_time_again.due(told, self.policy.calendar)
        often = self.case.broken_promises > self.policy.callback.broken_for_major
        return often and self.now < again

    def next_time(self) -> datetime:
        """Two working hours, from the second break on a working day; never in the night.

        A time that stands already is the next one where it is sooner.
        """
        policy, start = self.policy, self.policy.quiet.next_allowed(self.now)
        often = _is_second(self.case, policy) and not self.urgent
        span = policy.callback.new_time_again if often else policy.callback.new_time
        if self.case.severity is Severity.MAJOR and not often:
            span = span.in_clock_time()
        due = span.due(self._missed_at(start) if often else start, policy.calendar)
        if policy.quiet.is_quiet(due):
            due = policy.quiet.next_allowed(due) + policy.calendar.settle
        standing = self.standing()
        return due if standing is None else min(due, standing)

    def _missed_at(self, start: datetime) -> datetime:
        """The time that was missed just now: the next day has the same one, not ten minutes on."""
        times = [row.due for row in self.untold() if row.due is not None]
        last = max(times, default=start)
        return last if start - last < _A_WHILE else start

    def told(self, around: Around) -> Decision:
        """What the customer hears, and the row of the next time unless that has one."""
        due, case, untold = self.next_time(), self.case, self.untold()
        wants_manager = case.escalation >= MANAGER or around.supervisor is None
        manager = wants_manager and around.manager is not None
        lead = around.manager if manager else around.supervisor
        owed = due_for_missed(case, untold, self.rows, self.now, self.policy)
        missed = tuple(
            say.MissedLine(text=row.text, due=row.due or self.now, heard_at=heard_since(case, row))
            for row in _each(untold)
        )
        truth = say.PromiseMissed(
            case_number=case.number,
            several=around.several,
            missed=missed,
            again=case.broken_promises > self.policy.callback.broken_for_major,
            silent=any(line.heard_at is None for line in missed),
            owner_name=case.owner_name,
            led=lead is not None,
            manager=manager,
            lead_name=lead or "",
            new_due=due,
            guarantee=owed.text if owed is not None else "",
            guarantee_due=owed.due if owed is not None else None,
        )
        spoken = max(self.now, around.spoke_at + APART) if around.spoke_at else self.now
        after = replace(case, contact_by=due, spoke_at=spoken, missed_told_at=self.now)
        decision = unchanged(after).adding(
            Say(to=To.CUSTOMER, notice=truth, not_before=spoken if spoken > self.now else None)
        )
        if owed is not None:
            decision = decision.adding(*_booked(after, owed, self.now))
        if due == self.standing():
            return decision
        new = replace(ledger.callback(after, None, due, self.now), by=ledger.THE_HOUSE)
        return decision.adding(new)


def _booked(case: Case, owed: Promise, now: datetime) -> tuple[Promise | Say | Entry, ...]:
    """What is due by our own guarantee: a row, a line of the journal, a word to the owner."""
    due = owed.due or now
    notice = GuaranteeBooked(case_number=case.number, text=owed.text, due=due)
    entry = noted(case, What.PROMISED, None, now, new=due.isoformat(), note=owed.text)
    return owed, entry, Say(to=To.OWNER, notice=notice)


def _is_contact(row: Promise) -> bool:
    return row.kind is PromiseKind.CALLBACK


def _each(rows: Sequence[Promise]) -> list[Promise]:
    """Without the second of two that read the same."""
    seen = {(row.text, row.due): row for row in reversed(rows)}
    return list(reversed(seen.values()))


def _gone(
    row: Promise, now: datetime, policy: Policy, rows: Sequence[Promise]
) -> tuple[Promise, ...]:
    others = (
        one
        for one in rows
        if one.id != row.id and one.is_open
        if one.due is not None and one.due + policy.callback.grace <= now
    )
    return (row, *others)


def _with(rows: Sequence[Promise], changed: Sequence[Promise]) -> list[Promise]:
    new = {row.id: row for row in changed}
    return [*(row for row in rows if row.id not in new), *changed]


def _is_agreed_call(row: Promise, policy: Policy) -> bool:
    """A call that a person had agreed for a time at night; the customer is up for it."""
    by_person = row.kind is PromiseKind.CALLBACK and row.by != ledger.THE_HOUSE
    return by_person and row.due is not None and policy.quiet.is_quiet(row.due)


def _is_urgent(case: Case, policy: Policy) -> bool:
    """Whether it is major by itself, not by what was missed; somebody's safety stays so longer."""
    most = policy.callback.broken_for_major
    known = case.broken_promises < (most * 2 if case.safety else most)
    return case.severity is Severity.MAJOR and known


def _is_second(case: Case, policy: Policy) -> bool:
    return case.broken_promises >= policy.callback.broken_for_major


def blemished(case: Case, more: int = 1) -> Case:
    """The case with broken promises more; the second makes it a major one (§10)."""
    count = case.broken_promises + more
    second = count > 1 or case.has(Flag.PROMISE_BROKEN)
    return replace(
        case,
        flags=case.flags | {Flag.PROMISE_BROKEN},
        broken_promises=count,
        severity=Severity.MAJOR if second else case.severity,
        escalation=max(case.escalation, MANAGER if second else 1),
    )


def _alerts(
    case: Case, gone: Sequence[Promise], after: _Ledger, *, asleep: bool, covered: bool
) -> list[staff.PromiseBrokenAlert]:
    """One for each row: what the customer knows, and by when they hear next."""
    return [
        staff.PromiseBrokenAlert(
            case_number=case.number,
            text=row.text,
            due=row.due,
            new_due=after.next_time(),
            second=case.broken_promises > 1,
            tell_at=after.policy.quiet.next_allowed(after.now) if asleep else None,
            told_before=covered and not asleep,
        )
        for row in gone
        if row.due is not None
    ]


def _to_people(
    alerts: Sequence[staff.PromiseBrokenAlert], case: Case, around: Around
) -> list[Say]:
    readers = [To.OWNER] if case.owner is None else [To.OWNER, To.SUPERVISORS]
    if around.owner_leads:
        readers.append(To.MANAGERS)
    return [Say(to=reader, notice=alert) for alert in alerts for reader in readers]


def _settled(case: Case, row: Promise, now: datetime) -> Entry:
    state = PromiseState.BROKEN.value
    return noted(
        case, What.PROMISE_SETTLED, None, now, old=row.state.value, new=state, note=row.text
    )
