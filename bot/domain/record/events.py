"""What other systems may hear of a case: that something happened, never what was said.

No name, no id of a person and no word of anybody is in an event (§20); whoever needs more asks at
the desk, under the number of the case.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.record.case import ENDED, Case
from bot.domain.record.journal import Entry, What


class EventType(StrEnum):
    """The kinds of event, as listeners read them."""

    OPENED = "case.opened"
    MOVED = "case.moved"
    CLOSED = "case.closed"
    REOPENED = "case.reopened"
    SEVERITY = "case.severity_changed"
    MERIT = "case.merit_changed"
    ESCALATED = "case.escalated"
    OWNER = "case.owner_changed"
    REACH = "case.reach_changed"
    PROMISED = "promise.made"
    SETTLED = "promise.settled"
    LIMIT_PASSED = "limit.passed"
    LETTER_SENT = "letter.sent"


_TYPES: Mapping[What, EventType] = {
    What.SEVERITY: EventType.SEVERITY,
    What.OWNER: EventType.OWNER,
    What.LIMIT_PASSED: EventType.LIMIT_PASSED,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Event:
    """Something that happened to a case."""

    type: EventType
    at: datetime
    by: str
    """``customer``, ``staff`` or ``bot``."""
    change: Mapping[str, str]
    """What changed, as values of the record."""
    case: Mapping[str, object]
    """The case as it is when the event leaves; it may have moved on since."""


def event_of(entry: Entry, case: Case) -> Event | None:
    """The event a line of the journal is; ``None`` when it concerns the desk alone."""
    kind = _type_of(entry)
    if kind is None:
        return None
    by = "bot" if entry.by is None else "customer" if entry.by == case.customer else "staff"
    return Event(type=kind, at=entry.at, by=by, change=_change(kind, entry), case=_now(case))


def _type_of(entry: Entry) -> EventType | None:
    sort = _SORTED.get(entry.what)
    return _TYPES.get(entry.what) if sort is None else sort(entry)


def _merit(entry: Entry) -> EventType | None:
    """A proposal waits for a second person: nothing has changed."""
    return EventType.MERIT if entry.new in _MERITS and entry.new != entry.old else None


def _escalated(entry: Entry) -> EventType | None:
    """The same rank again, or a brief that was read, is none."""
    return EventType.ESCALATED if entry.new != entry.old and entry.new.isdigit() else None


def _reach(entry: Entry) -> EventType | None:
    """An attempt to reach them, or a link for them, is none."""
    return EventType.REACH if entry.new != entry.old else None


def _letter(entry: Entry) -> EventType | None:
    return EventType.LETTER_SENT if entry.new == "sent" else None


def _ledger(entry: Entry) -> EventType | None:
    return EventType.SETTLED if entry.old else EventType.PROMISED


_MERITS = frozenset({"unknown", "justified", "partly", "unjustified"})
_ENDED = frozenset(state.value for state in ENDED)


def _moved(entry: Entry) -> EventType | None:
    if not entry.old:
        return EventType.OPENED
    if entry.new == entry.old:
        return None
    if entry.new in _ENDED:
        return EventType.CLOSED
    return EventType.REOPENED if entry.old in _ENDED else EventType.MOVED


_SORTED: Mapping[What, Callable[[Entry], EventType | None]] = {
    What.MOVED: _moved,
    What.MERIT: _merit,
    What.LETTER: _letter,
    What.ESCALATED: _escalated,
    What.REACH: _reach,
    What.LEDGER: _ledger,
}


def _change(kind: EventType, entry: Entry) -> Mapping[str, str]:
    values = _VALUES.get(kind, _nothing)(entry)
    return {name: value for name, value in values.items() if value}


def _nothing(_entry: Entry) -> Mapping[str, str]:
    return {}


def _from_to(entry: Entry) -> Mapping[str, str]:
    return {"from": entry.old, "to": entry.new}


def _state(entry: Entry) -> Mapping[str, str]:
    return {**_from_to(entry), "transition": entry.note.partition(" ")[0]}


_VALUES: Mapping[EventType, Callable[[Entry], Mapping[str, str]]] = {
    EventType.OPENED: _state,
    EventType.MOVED: _state,
    EventType.CLOSED: _state,
    EventType.REOPENED: _state,
    EventType.SEVERITY: _from_to,
    EventType.MERIT: _from_to,
    EventType.ESCALATED: _from_to,
    EventType.REACH: _from_to,
    EventType.PROMISED: lambda entry: {"due": entry.new, "kind": entry.note},
    EventType.SETTLED: lambda entry: {**_from_to(entry), "kind": entry.note},
    EventType.LIMIT_PASSED: lambda entry: {"limit": entry.new},
}


def _now(case: Case) -> Mapping[str, object]:
    return {
        "number": case.number,
        "state": case.state.value,
        "severity": case.severity.value,
        "merit": case.merit.value,
        "escalation": case.escalation,
        "category": case.category or None,
        "outcome": None if case.outcome is None else case.outcome.value,
        "language": case.language,
        "open": case.is_open,
        "owned": case.owner is not None,
        "open_promises": case.open_promises,
        "opened_at": case.opened_at.isoformat(),
        "closed_at": None if case.closed_at is None else case.closed_at.isoformat(),
    }
