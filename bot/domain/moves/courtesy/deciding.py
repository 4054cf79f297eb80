"""What people decide about words that were stopped, and the promise in words that were sent."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain import errors
from bot.domain.deciding.decision import Decision, noted, unchanged
from bot.domain.moves.promises import promising
from bot.domain.moves.promises.appointing import next_contact, others_moved
from bot.domain.notices.desk import PromiseBooked
from bot.domain.people import Person
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case
from bot.domain.record.commitment import Promise, PromiseKind
from bot.domain.record.held import Ending, Held
from bot.domain.record.journal import Entry, What
from bot.domain.understanding.offers.money import Given
from bot.domain.understanding.words.substance import A_REASON, says_something

_NEAR = 60
"""Two times that are not so many seconds apart are one."""


def must_wait(held: Held | None, case: Case, by: Person) -> Held:
    """The words, where this person may decide about them.

    Raises ``AlreadyDone``, ``NotForYou``.
    """
    if held is None or held.case != case.id or held.ending is not Ending.WAITING or not held.parts:
        raise errors.AlreadyDone
    if held.by != by.id:
        raise errors.NotForYou("owner")
    return held


def must_give_reason(reason: str) -> str:
    """Why words go out in spite of the check. Raises ``SomethingMissing``."""
    if not says_something(reason, A_REASON):
        raise errors.SomethingMissing(what="reason")
    return reason.strip()


def moved_on(held: Held, case: Case) -> bool:
    """Whether the case stands elsewhere than when the words were written."""
    return held.state != case.state.value


def settled(
    case: Case, by: Person, held: Held, ending: Ending, now: datetime, reason: str = ""
) -> Entry:
    """The line of the journal about words that were stopped."""
    return noted(
        case,
        What.COURTESY,
        by,
        now,
        old=" ".join(held.faults),
        new=ending.value,
        note=reason,
    )


def is_booked(
    due: datetime, rows: Iterable[Promise], zone: ZoneInfo, *, sure: bool = True
) -> bool:
    """Whether a row for this time is in the ledger already; for this day, where it is not sure."""
    known = [row.due for row in rows if row.is_open and row.due is not None]
    if sure:
        return any(abs((one - due).total_seconds()) < _NEAR for one in known)
    day = due.astimezone(zone).date()
    return any(one.astimezone(zone).date() == day for one in known)


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """A time that a reply has told."""

    text: str
    """What is to happen by then."""
    due: datetime
    contact: bool
    """Whether the customer is to hear from us by then."""
    given: Given
    puts_off: bool = False
    """Whether we only go on finding out until then."""


def booked(
    case: Case,
    by: Person,
    now: datetime,
    policy: Policy,
    *,
    times: Sequence[Told],
    rows: Sequence[Promise],
    instead: bool = False,
) -> Decision:
    """[Make it a promise]: each time of a reply becomes a row; the customer knows it already.

    Where the customer is to hear from us by then, the word that was promised before is kept or
    moved; a contact appointed at another time stays, unless the words go ``instead`` of it (§10).
    ``rows`` are all promises of the case. Raises what a promise raises.
    """
    new = [one for one in times if not is_booked(one.due, rows, policy.zone)]
    if not new:
        raise errors.AlreadyDone
    decision = unchanged(case)
    for one in new:
        decision = decision.then(_one_booked(decision.case, by, now, policy, one, rows))
    open_rows = [row for row in rows if row.is_open and not row.solution]
    contact = any(one.contact or one.puts_off for one in new)
    gone = others_moved(open_rows, now, policy, instead=instead) if contact else ()
    dates = [one.due for one in new] + next_contact(open_rows, gone)
    return replace(decision, case=replace(decision.case, contact_by=min(dates))).adding(*gone)


def _one_booked(
    case: Case, by: Person, now: datetime, policy: Policy, told: Told, rows: Sequence[Promise]
) -> Decision:
    promised = promising.promise(
        case,
        by,
        now,
        policy,
        text=told.text,
        due=told.due,
        sure=True,
        given=told.given,
        rows=rows,
    )
    said = [one for one in promised.say if isinstance(one.notice, PromiseBooked)]
    new = promised.promises
    if told.contact:
        new = tuple(replace(row, kind=_appointed(row)) for row in new)
    return unchanged(case).adding(*said, *promised.journal, *new)


def _appointed(row: Promise) -> PromiseKind:
    return PromiseKind.CALLBACK if row.kind is PromiseKind.ACTION else row.kind
