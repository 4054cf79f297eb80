"""One message of a customer, as understood."""

from dataclasses import dataclass

from bot.domain.understanding.asides import Aside, Score
from bot.domain.understanding.triage import Answer, Reading


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """What was said, and everything it may mean."""

    text: str
    reading: Reading
    answer: Answer | None
    wish: str = ""
    """The words that hold a wish."""
    score: Score | None = None
    aside: Aside | None = None
    late: bool = False
    """Written while out of reach, to a question that was not seen: it answers nothing."""

    @property
    def tells(self) -> bool:
        """Whether what is wrong or missing is in the words, beside the answer itself."""
        return self.answer is None or self.answer.more
