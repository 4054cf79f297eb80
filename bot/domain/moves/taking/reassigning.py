"""A case passes from one pair of hands into another; what was agreed stays (§6.3 t8, §18.2)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.deciding.decision import Decision, Say, To, moved, noted, unchanged
from bot.domain.deciding.known_by_name import knows_owner
from bot.domain.moves.desk.next_steps import suggestions
from bot.domain.moves.passing_on.escalating import brief
from bot.domain.notices import customer as say
from bot.domain.notices import desk as staff
from bot.domain.people import Person
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, State
from bot.domain.record.commitment import Promise
from bot.domain.record.journal import What
from bot.domain.record.transitions import Move

AWAY, LEFT, ASSIGNED, STANDS_IN = "away", "left", "assigned", "stands_in"
"""Why a case changes hands; the first three are reasons of a brief, too."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Known:
    """What must be known beside the case: its open promises, and the customer's next time."""

    rows: Sequence[Promise]
    due: datetime | None


def reassigned(
    case: Case,
    to: Person,
    by: Person | None,
    known: Known,
    now: datetime,
    policy: Policy,
    why: str = "",
) -> Decision:
    """t8: the new owner has everything, the customer hears the new name where they had the old.

    Every agreed time stays and moves along. ``by`` is ``None`` for the bot itself, which keeps
    quiet hours; a person who takes over is at work with the customer.
    """
    decision = moved(case, Move.REASSIGN, by, now, note=why)
    after = _owned(decision.case, case, to)
    decision = decision.then(unchanged(after)).adding(
        noted(case, What.OWNER, by, now, old=case.owner_name, new=to.name, note=why),
        *_along(case, to, known.rows),
        *_to_new_owner(case, after, to, by, known.due, why),
    )
    if knows_owner(case):
        later = policy.quiet.next_allowed(now) if by is None else now
        told = replace(_m6(case, to, known, why), not_before=later if later > now else None)
        return decision.adding(told)
    if after.state is not State.EXPLORING:
        return decision
    pick = staff.PickNextStep(case_number=case.number, suggestions=suggestions(after, now, policy))
    return decision.adding(Say(to=to.id, notice=pick))


_ACTS = frozenset(
    {What.MOVED, What.REPLIED, What.PROMISED, What.PROMISE_SETTLED, What.MERIT, What.LETTER}
)


def has_acted(decision: Decision, by: Person) -> bool:
    """Whether somebody has worked on the case here, and not only looked or kept a note."""
    return any(entry.by == by.id and entry.what in _ACTS for entry in decision.journal)


def as_owner(case: Case, by: Person) -> Case:
    """The case as the stand-in works on it: in their own name."""
    return _owned(case, case, by)


def stood_in(before: Case, acted: Decision, by: Person, known: Known, now: datetime) -> Decision:
    """The stand-in had to act, as ``acted``: the case is theirs from now on (§18.2)."""
    owned = _owned(acted.case, before, by)
    touched = {row.id for row in acted.promises}
    decision = replace(acted, case=replace(owned, claimed_at=acted.case.claimed_at)).adding(
        noted(before, What.OWNER, by, now, old=before.owner_name, new=by.name, note=STANDS_IN),
        *(row for row in _along(before, by, known.rows) if row.id not in touched),
    )
    if not knows_owner(before):
        return decision
    return replace(decision, say=(_m6(before, by, known, AWAY), *decision.say))


def _owned(after: Case, before: Case, to: Person) -> Case:
    return replace(
        after, owner=to.id, owner_name=to.name, previous_owner=before.owner, stand_in=None
    )


def _along(case: Case, to: Person, rows: Sequence[Promise]) -> list[Promise]:
    """The promises of the owner so far are the new owner's, at the same times."""
    if case.owner is None:
        return []
    return [replace(row, by=to.id, by_name=to.name) for row in rows if row.by == case.owner]


def _m6(case: Case, to: Person, known: Known, why: str) -> Say:
    notice = say.OwnerChanged(
        old_name=case.owner_name, owner_name=to.name, due=known.due, away=why == AWAY
    )
    return Say(to=To.CUSTOMER, notice=notice)


def _to_new_owner(
    case: Case, after: Case, to: Person, by: Person | None, due: datetime | None, why: str
) -> list[Say]:
    """To whoever has it now, with the brief; to whoever had it, unless they are not there."""
    own = by is not None and by.id == to.id
    handed = staff.CaseHanded(
        case_number=case.number,
        owner_name=to.name,
        by_name="" if by is None or own else by.name,
        due=due,
    )
    said = [Say(to=to.id, notice=handed)]
    if why in (AWAY, LEFT, ASSIGNED):
        said = [Say(to=to.id, notice=replace(brief(after, why), mine=True))]
    if case.owner is not None and by is not None:
        said.append(Say(to=case.owner, notice=handed))
    return said
