"""What a message is that belongs to no open case, and what is answered to it (§2)."""

from bot.domain.notices import customer as say
from bot.domain.notices.base import Notice
from bot.domain.record import severity
from bot.domain.script import length
from bot.domain.understanding.messages.triage import Choice, MessageKind, Reading
from bot.domain.understanding.wishes.asides import Aside
from bot.ports.understanding import Understanding
from bot.services.inbox.incoming import Incoming

_ANSWERS: dict[MessageKind, type[Notice]] = {
    MessageKind.WEAK_DISSATISFACTION: say.WeakChoice,
    MessageKind.PRAISE: say.PraiseThanks,
    MessageKind.QUESTION: say.NoComplaintHere,
    MessageKind.REQUEST: say.NoComplaintHere,
}


def answer_to(reading: Reading) -> Notice:
    """What is answered to words that open no case."""
    if reading.idle:
        return say.NothingNeeded(stop=reading.stop)
    if reading.just_saying:
        return say.ExpressionKept()
    return _ANSWERS.get(reading.kind, say.OpenQuestion)()


def may_mean_it(reading: Reading) -> bool:
    """Whether vague words, soon after a case has ended, may be about it."""
    if reading.idle or reading.just_saying or reading.greeting or reading.courtesy:
        return False
    return reading.kind is MessageKind.UNCLEAR or reading.wish is not None


_BEGINS = frozenset({MessageKind.COMPLAINT, MessageKind.WEAK_DISSATISFACTION, MessageKind.UNCLEAR})


def may_begin(text: str, understanding: Understanding, *, announced: bool = False) -> bool:
    """Whether words in an open case may be the beginning of another matter (§2).

    ``announced``: they call it another thing, so that what they ask for may belong to it.
    """
    reading = understanding.read(text)
    if reading.idle or reading.courtesy or reading.greeting:
        return False
    asks = reading.asks_human or reading.asks_manager or reading.data_wish or reading.are_you_there
    answer = understanding.answer(text)
    wishes = announced and answer is not None and answer.choice is Choice.WISH
    answers = answer is not None and not answer.more and not wishes
    begins = reading.kind in _BEGINS or (announced and reading.kind is MessageKind.REQUEST)
    if asks or answers or not begins:
        return False
    return understanding.aside(text) in (None, Aside.MATTER)


def answers(reading: Reading) -> bool:
    """Whether words answer "what happened?": no greeting or goodbye, and no question of theirs."""
    if reading.idle or reading.just_saying or reading.greeting:
        return False
    return reading.kind not in (MessageKind.QUESTION, MessageKind.PRAISE)


TELLING = frozenset({MessageKind.COMPLAINT, MessageKind.WEAK_DISSATISFACTION})
A_STORY = 12
"""From so many Chinese characters on (other letters count a third), words that nobody can place
are taken for a complaint: to miss one is worse."""


def is_telling(reading: Reading, text: str) -> bool:
    """Whether a burst is a complaint, or long enough to be one that the word lists do not know."""
    unplaced = reading.kind is MessageKind.UNCLEAR and length(text) >= A_STORY
    return reading.kind is MessageKind.COMPLAINT or reading.emotion >= severity.ANGRY or unplaced


def opens_case(reading: Reading, incoming: Incoming) -> bool:
    """Whether one message alone is a complaint, or asks for people."""
    return (
        reading.kind is MessageKind.COMPLAINT
        or reading.emotion >= severity.ANGRY
        or reading.asks_human
        or reading.asks_manager
        or reading.errand is not None
        or reading.foreign
        or (incoming.media not in ("", "sticker", "animation"))
    )
