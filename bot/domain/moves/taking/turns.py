"""Hard cases take turns, and nobody has to be cool at once (§14)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.deciding.decision import Decision, Say, To, unchanged
from bot.domain.deciding.known_by_name import knows_owner
from bot.domain.moves.desk.next_steps import suggestions
from bot.domain.moves.desk.working import let_go
from bot.domain.notices.desk import PickNextStep
from bot.domain.policy.policy import Due, Policy
from bot.domain.record.case import Case, Flag, State

_WITHOUT_TURNS = frozenset({Flag.SELF_HARM, Flag.VIOLENCE})


def is_heavy(case: Case, policy: Policy) -> bool:
    """Whether the customer is so upset that it costs whoever has it (§8, level 3 and above)."""
    return case.emotion >= policy.turns.heavy_from


def has_had_enough(own: Sequence[Case], now: datetime, policy: Policy) -> bool:
    """Whether the last cases somebody took, lately, were all heavy ones; ``own`` are theirs."""
    lately = [
        (case.claimed_at, case)
        for case in own
        if case.claimed_at is not None and now - case.claimed_at <= policy.turns.within
    ]
    last = [case for _, case in sorted(lately, key=lambda pair: (pair[0], pair[1].id))]
    row = last[-policy.turns.in_a_row :]
    return len(row) == policy.turns.in_a_row and all(is_heavy(case, policy) for case in row)


def others_first_until(case: Case, policy: Policy) -> datetime | None:
    """How long somebody who has had enough leaves it to others; ``None`` where nobody waits.

    Never beyond half the limit of claiming, and not at all where a life may be at stake.
    """
    if case.submitted_at is None or case.safety or case.flags & _WITHOUT_TURNS:
        return None
    limit = policy.due(Due.CLAIM, case.severity, case.submitted_at)
    return min(case.submitted_at + policy.turns.others_first, limit)


def passes_left(passed: Sequence[datetime], now: datetime, policy: Policy) -> int:
    """How often somebody may still pass a case on without a reason within the week."""
    lately = [at for at in passed if now - at < timedelta(days=7)]
    return max(0, policy.turns.passes - len(lately))


def pass_on(case: Case, now: datetime, policy: Policy) -> Decision:
    """Free again, as if it had not been taken: no reason, no name, no transfer (§14)."""
    decision = let_go(case, None, now, policy)
    return replace(decision, case=replace(decision.case, previous_owner=case.previous_owner))


def breath_over(case: Case, now: datetime, policy: Policy) -> Decision:
    """The five minutes are over: what next, unless the customer has been met meanwhile."""
    if case.state is not State.EXPLORING or case.owner is None or knows_owner(case):
        return unchanged(case)
    pick = PickNextStep(case_number=case.number, suggestions=suggestions(case, now, policy))
    return unchanged(case).adding(Say(to=To.OWNER, notice=pick))
