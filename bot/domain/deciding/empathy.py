"""Empathy: the sentence that names this feeling, never the same twice in a case (§8)."""

from bot.domain.notices.base import Empathy
from bot.domain.record.case import Case, Flag
from bot.domain.record.severity import ANGRY
from bot.domain.understanding.emotion import Feeling

LINES = 3
"""So many there are for each feeling at least; then it is named more widely."""
_ANGRY_OF = frozenset(
    {
        Feeling.WAITING,
        Feeling.LET_DOWN,
        Feeling.TREATED_RUDELY,
        Feeling.IGNORED,
        Feeling.LOSS,
        Feeling.UNFAIR,
        Feeling.RUNAROUND,
        Feeling.OTHER,
    }
)
"""With worry, confusion and despair anger is not what to speak of."""


def strongly(feeling: Feeling) -> str | None:
    """What ``Empathy`` names when somebody is very angry with this feeling (level 3 and up)."""
    return f"angry_{feeling.value}" if feeling in _ANGRY_OF else None


_HARMED = {
    "child": Flag.CHILD_HARMED,
    "person": Flag.PERSON_HARMED,
    "medicine": Flag.MEDICINE_HARMED,
    "animal": Flag.ANIMAL_HARMED,
}
"""What hurts most comes first."""
HARMS = tuple(f"harmed_{name}" for name in _HARMED)


def harmed(case: Case) -> str:
    """Whom the danger touched, as ``understanding.harmed`` names it; empty where nobody."""
    return next((name for name, flag in _HARMED.items() if case.has(flag)), "")


def empathy(case: Case) -> Empathy:
    """The next empathy sentence of this case; cases begin with different ones.

    Where somebody was hurt the first words ask after them.
    """
    if (who := harmed(case)) and case.empathy_used < LINES:
        return Empathy(feeling=f"harmed_{who}", variant=case.empathy_used)
    feeling = Feeling(case.feeling) if case.empathy_used < LINES else Feeling.OTHER
    if case.safety and feeling is not Feeling.DESPAIR and case.empathy_used < LINES:
        feeling = Feeling.WORRY
    strong = strongly(feeling) if case.emotion >= ANGRY else None
    return Empathy(feeling=strong or feeling.value, variant=case.id + case.empathy_used)
