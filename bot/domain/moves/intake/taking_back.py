"""A case that was begun by a slip of the finger: nothing was told in it, and nothing is left."""

from dataclasses import replace
from datetime import datetime

from bot.domain.deciding.decision import Decision, moved, unchanged
from bot.domain.record.case import Case, State
from bot.domain.record.transitions import Move


def is_empty(case: Case) -> bool:
    """Whether only a button opened it: not a word was told in it so far."""
    told = case.facts or case.wish or case.impact or case.customer_at is not None
    return case.state is State.LISTENING and not told


def into(slip: Case, meant: Case, now: datetime) -> Decision:
    """It goes into the case that was meant (t25), in silence; no promise and no clock is left."""
    ended = moved(slip, Move.MERGE, None, now, note=meant.number)
    over = replace(ended.case, linked=meant.id, closed_at=now, open_question=None, burst_from=None)
    return ended.then(unchanged(over))
