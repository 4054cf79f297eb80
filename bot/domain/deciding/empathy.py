"""Empathy: the sentence that names this feeling, never the same twice in a case (§8)."""

from bot.domain.notices.base import Empathy
from bot.domain.record.case import Case, Flag
from bot.domain.record.severity import ANGRY
from bot.domain.understanding.messages.emotion import Feeling
from bot.domain.understanding.messages.harmed import Harmed

CROSS = "upset"
"""For whoever calls themselves upset, where no more is known than that we let them down."""
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


HARM_FLAGS = {
    Harmed.CHILD: Flag.CHILD_HARMED,
    Harmed.PERSON: Flag.PERSON_HARMED,
    Harmed.MEDICINE: Flag.MEDICINE_HARMED,
    Harmed.ANIMAL: Flag.ANIMAL_HARMED,
}
"""What hurts most comes first."""
HARMS = tuple(f"harmed_{who}" for who in HARM_FLAGS)


def harmed(case: Case) -> str:
    """Whom the danger touched, a ``Harmed`` value; empty where nobody."""
    return next((who.value for who, flag in HARM_FLAGS.items() if case.has(flag)), "")


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
    if strong is None and case.heeding.cross and feeling is Feeling.LET_DOWN:
        strong = CROSS
    return Empathy(feeling=strong or feeling.value, variant=case.id + case.empathy_used)
