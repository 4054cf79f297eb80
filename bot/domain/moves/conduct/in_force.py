"""Which limit holds now: what has run out holds no longer, whatever the record still says."""

from datetime import datetime

from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case
from bot.domain.record.conduct import Conduct

_UNTIL = (Conduct.COOLING, Conduct.RESTRICTED)


def in_force(case: Case, now: datetime, policy: Policy) -> Conduct:
    """The limit that holds; a warning is forgotten after ``conduct.coolings_within``."""
    bounds = case.bounds
    if case.conduct in _UNTIL:
        return case.conduct if bounds.until is not None and now < bounds.until else Conduct.NORMAL
    if case.conduct is Conduct.WARNED:
        since = bounds.warned_at
        fresh = since is not None and now - since < policy.conduct.coolings_within
        return Conduct.WARNED if fresh else Conduct.NORMAL
    return case.conduct


def has_cooled_often(case: Case, now: datetime, policy: Policy) -> bool:
    """Whether a restriction may be thought of: two coolings in seven days (§9.2)."""
    since = now - policy.conduct.coolings_within
    return sum(at >= since for at in case.bounds.cooled) >= policy.conduct.coolings


def limit_held(case: Case, now: datetime, policy: Policy) -> str:
    """The limit that holds, as its value; empty when none does."""
    held = in_force(case, now, policy)
    return "" if held is Conduct.NORMAL else held.value
