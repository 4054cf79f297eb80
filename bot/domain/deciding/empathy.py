"""Empathy: the sentence that names this feeling, never the same twice in a case (§8)."""

from bot.domain.notices.base import Empathy
from bot.domain.record.case import Case
from bot.domain.understanding.emotion import Feeling

LINES = 3
"""So many there are for each feeling at least; then it is named more widely."""


def empathy(case: Case) -> Empathy:
    """The next empathy sentence of this case; cases begin with different ones."""
    feeling = case.feeling if case.empathy_used < LINES else Feeling.OTHER.value
    return Empathy(feeling=feeling, variant=case.id + case.empathy_used)
