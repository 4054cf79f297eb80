"""Empathy: the sentence that names this feeling, never the same twice in a case (§8)."""

from bot.domain.notices.base import Empathy
from bot.domain.record.case import Case


def empathy(case: Case) -> Empathy:
    """The next empathy sentence of this case; cases begin with different ones."""
    return Empathy(feeling=case.feeling, variant=case.id + case.empathy_used)
