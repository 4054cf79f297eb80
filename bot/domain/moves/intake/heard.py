"""One message of a customer, as understood."""

from dataclasses import dataclass

from bot.domain.script import length
from bot.domain.understanding.messages.triage import Answer, MessageKind, Reading
from bot.domain.understanding.wishes.asides import Aside, Score
from bot.domain.understanding.wishes.listening_for import Noticed

NOTHING = Noticed()
A_THANKS = 20
"""So long thanks may be, in Chinese characters; other letters count a third."""
_ASKS = frozenset("?\uff1f")


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
    noticed: Noticed = NOTHING
    """What stands in the words beside their matter."""
    sums: tuple[str, ...] = ()
    """The figures in it that may be money, as they were written."""
    late: bool = False
    """Written while out of reach, to a question that was not seen: it answers nothing."""

    @property
    def thanks(self) -> bool:
        """Whether nobody waits for an answer: thanks and an okay, with a glad word or two."""
        if self.reading.courtesy:
            return True
        glad = self.reading.kind is MessageKind.PRAISE and length(self.text) <= A_THANKS
        return glad and not (self.wish or self.sums or set(self.text) & _ASKS)

    @property
    def tells(self) -> bool:
        """Whether what is wrong or missing is in the words, beside the answer itself."""
        return self.answer is None or self.answer.more
