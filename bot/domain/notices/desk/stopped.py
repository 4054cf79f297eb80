"""Which notices are about words that do not go out before their author has seen them."""

from bot.domain.notices.desk.courtesy import AmountStopped, WordsHeld, WordsPaused
from bot.domain.notices.desk.gifts_early import GiftStopped

KINDS_STOPPED = frozenset(
    one.__name__ for one in (AmountStopped, GiftStopped, WordsHeld, WordsPaused)
)
