"""What a second reader makes of a customer's words: a proposal, never a fact."""

from dataclasses import dataclass

from bot.domain.understanding.messages.emotion import Feeling
from bot.domain.understanding.messages.reading import Category
from bot.domain.understanding.wishes.answers import Wish


@dataclass(frozen=True, kw_only=True, slots=True)
class Opinion:
    """Nothing else can be proposed: no severity, no state, no money, no time."""

    category: Category | None = None
    feeling: Feeling | None = None
    wish: Wish | None = None
    because: str = ""
    """The customer's words that it rests on, masked."""

    def __bool__(self) -> bool:
        """Whether it says anything."""
        return bool(self.category or self.feeling or self.wish)
