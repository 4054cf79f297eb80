"""What the second reader proposes, and what became of it. It proposes; people decide."""

from dataclasses import dataclass

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows
from bot.domain.notices.desk.base import ToStaff


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadingLine:
    """Another reading of the customer's words; what is empty stays as it is."""

    advice: int
    category: str
    feeling: str
    wish_kind: str
    because: str
    """The customer's words that it rests on, masked; may be empty."""


def reading_row(proposals: tuple[ReadingLine, ...]) -> Rows:
    """Yes or no to a reading; no row when there is none."""
    return tuple(
        (
            Button(action=Action.ADVICE_TAKE, value=str(one.advice)),
            Button(action=Action.ADVICE_REFUSE, value=str(one.advice)),
        )
        for one in proposals[:1]
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadingProposed(ToStaff):
    """The assistant reads the customer otherwise; nothing has been changed."""

    case_number: str
    customer_name: str
    proposals: tuple[ReadingLine, ...]
    """One."""

    def buttons(self) -> Rows:
        """Yes or no."""
        return reading_row(self.proposals)


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadingSettled(ToStaff):
    """A proposal was taken over or left alone; stands where it stood."""

    case_number: str
    taken: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class WordsProposed(ToStaff):
    """A draft of a reply by the assistant; the customer has seen nothing of it."""

    case_number: str
    customer_name: str
    advice: int
    text: str
    unlike_us: str
    """Words in it that the house does not use; empty when there are none."""

    def buttons(self) -> Rows:
        """As a draft, or not at all; never straight to the customer."""
        value = str(self.advice)
        return (
            (
                Button(action=Action.WORDS_USE, value=value),
                Button(action=Action.ADVICE_REFUSE, value=value, label="words-refuse"),
            ),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class WordsDraft(ToStaff):
    """The draft to be copied, changed and sent as a reply; nothing has been sent."""

    case_number: str
    customer_name: str
    advice: int
    text: str
    as_it_is: bool
    """Whether it may go out unchanged."""

    def buttons(self) -> Rows:
        """Out as it is, where nothing in it is doubtful; or away with it."""
        value = str(self.advice)
        send = Button(action=Action.WORDS_SEND, value=value)
        drop = Button(action=Action.ADVICE_REFUSE, value=value, label="words-refuse")
        return ((send, drop) if self.as_it_is else (drop,),)


@dataclass(frozen=True, kw_only=True, slots=True)
class WordsSettled(ToStaff):
    """What became of a draft that was asked for; stands where it stood."""

    case_number: str
    words_end: str
    """``sent``, ``dropped``, ``no_answer``, ``unfit``: it said what this case may not say,
    ``outdated``: the case has moved on since, ``stopped``: to be looked at once more."""
