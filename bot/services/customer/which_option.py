"""Which option is taken where it is named instead of numbered (§15, t10)."""

from collections.abc import Sequence

from bot.domain.understanding.messages.triage import Answer, Choice, MessageKind, Reading
from bot.ports.understanding import Understanding

_OPEN = frozenset({Choice.WISH, Choice.YES})
"""What leaves open which one is taken, where there are several."""


def taken(
    text: str,
    options: Sequence[str],
    answer: Answer | None,
    reading: Reading,
    understanding: Understanding,
) -> Answer | None:
    """The answer to an offer; "the refund, please" takes the one option that gives it."""
    if answer is not None and (answer.choice not in _OPEN or len(options) == 1):
        return answer
    named = answer.wish if answer is not None else None
    if named is not None and reading.kind is not MessageKind.QUESTION:
        wishes = [understanding.read(option).wish for option in options]
        if wishes.count(named) == 1:
            return Answer(choice=Choice.OPTION, option=wishes.index(named) + 1)
    return understanding.taken_by_name(text, options) or answer
