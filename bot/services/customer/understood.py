"""A message with everything it may mean."""

from bot.domain.moves.intake.heard import Said
from bot.domain.record.case import INTAKE, Case, State
from bot.domain.understanding.asides import Aside
from bot.domain.understanding.triage import Answer, MessageKind, Reading
from bot.ports.understanding import Understanding


def said_in(
    text: str,
    reading: Reading,
    answer: Answer | None,
    understanding: Understanding,
    *,
    late: bool = False,
) -> Said:
    """What was said; ``late`` words answer nothing."""
    return Said(
        text=text,
        reading=reading,
        answer=None if late else answer,
        wish=understanding.wish(text),
        score=understanding.score(text),
        aside=understanding.aside(text),
        noticed=understanding.notice(text),
        sums=understanding.given(text, "").figures,
        late=late,
    )


def begins_another(case: Case, text: str, understanding: Understanding) -> bool:
    """Whether a complaint in an open case may be another matter: asked with one tap (§2)."""
    if case.state in INTAKE or case.acknowledged_at is None:
        return False
    reading = understanding.read(text)
    if reading.kind is not MessageKind.COMPLAINT or reading.alarming:
        return False
    about_somebody = reading.about_person and not case.about_person and case.state in _AT_WORK
    return understanding.aside(text) is Aside.MATTER or about_somebody


_AT_WORK = frozenset({State.UNCLAIMED, State.EXPLORING, State.ACTING})
"""No question of ours is open: nothing that the words could be an answer to."""
