"""A message with everything it may mean."""

from bot.domain.moves.intake.heard import Said
from bot.domain.understanding.triage import Answer, Reading
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
