"""What was understood of a customer's message (§2, §3, §5, §8)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypedDict

from bot.domain.understanding.messages.emotion import Feeling
from bot.domain.understanding.messages.harmed import Harmed
from bot.domain.understanding.wishes.answers import Wish


class MessageKind(StrEnum):
    """What an incoming message is (§2)."""

    COMPLAINT = "complaint"
    WEAK_DISSATISFACTION = "weak_dissatisfaction"
    QUESTION = "question"
    REQUEST = "request"
    PRAISE = "praise"
    POSSIBLE_HARASSMENT = "possible_harassment"
    UNCLEAR = "unclear"


UNHAPPY = frozenset({MessageKind.COMPLAINT, MessageKind.WEAK_DISSATISFACTION})


class Category(StrEnum):
    """The record category of a complaint (§5)."""

    PRODUCT_QUALITY = "product_quality"
    TRANSACTION_PROCESS = "transaction_process"
    SERVICE_EXECUTION = "service_execution"
    COMMUNICATION_CONFLICT = "communication_conflict"


class Nature(StrEnum):
    """Whether the outcome or the treatment hurt (§5)."""

    RESULT = "result"
    PROCESS = "process"


class Rung(StrEnum):
    """A rung of the channel ladder outside the house (§3)."""

    MEDIA = "media"
    SOCIAL = "social"
    REGULATOR = "regulator"
    LEGAL = "legal"


@dataclass(frozen=True, kw_only=True, slots=True)
class Reason:
    """A word that decided, the tag it counted for and its weight."""

    word: str
    rule: str
    weight: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Hint:
    """What is likely beyond what the word lists heard: shown to people, never told the writer."""

    emotion: int
    feeling: Feeling
    category: Category | None
    nature: frozenset[Nature]
    abuse: bool
    intensity: float = 0.0
    """How strongly a complaint is worded, from -1 to 1."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """What was understood of a message; `emotion` is 0 calm to 4 abusive (§8)."""

    kind: MessageKind
    score: float = 0.0
    """How dissatisfied the writer is, from -1 to 1; 0 is the boundary."""
    emotion: int = 0
    feeling: Feeling = Feeling.OTHER
    category: Category | None = None
    about_person: bool = False
    nature: frozenset[Nature] = frozenset()
    wish: Wish | None = None
    threats: frozenset[Rung] = frozenset()
    safety: bool = False
    """Somebody was hurt, or could be."""
    self_harm: bool = False
    """Somebody may do themselves harm (§9.2)."""
    violence: bool = False
    """Somebody is threatened with violence by the writer (§9.2)."""
    alarming: str = ""
    """The words that tell of one of these three, as they were written; else empty."""
    harmed: Harmed | None = None
    """Who was hurt, or could be."""
    degraded: bool = False
    """By one of our people: discrimination, an insult, violence, drink at work (§5)."""
    large_loss: bool = False
    """A loss that makes the matter major (§5)."""
    errand: Rung | None = None
    """The press or a lawyer writes in their office: a manager answers."""
    abuse: bool = False
    """Insults somebody, in words that the lists know."""
    passive: bool = False
    asks_human: bool = False
    asks_manager: bool = False
    asks_review: bool = False
    """Nothing but the wish that our answer be looked at afresh."""
    are_you_there: bool = False
    done_telling: bool = False
    courtesy: bool = False
    """Thanks or okay and nothing else."""
    idle: bool = False
    """Nothing is told and nothing asked: thanks, a goodbye, "just looking", "stop"."""
    greeting: bool = False
    """Only says hello."""
    stop: bool = False
    """Wants no messages."""
    just_saying: bool = False
    """Only wanted it to be known (§2)."""
    impact: bool = False
    """Tells what trouble it has caused."""
    names_call: bool = False
    """Speaks of a telephone call."""
    data_wish: str = ""
    """``copy`` or ``erase``: what is asked about one's own data (§20); else empty."""
    foreign: bool = False
    """In a language whose words we do not read."""
    amounts: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()
    """The words of the lists that count towards a complaint."""
    weighed: tuple[Reason, ...] = ()
    """The pieces of the text that weighed most where the lists left it open."""
    hint: Hint | None = None

    @property
    def likely(self) -> Hint:
        """What is heard, or likely where nothing is."""
        return self.hint or Hint(
            emotion=self.emotion,
            feeling=self.feeling,
            category=self.category,
            nature=self.nature,
            abuse=self.abuse,
        )

    @property
    def dissatisfied(self) -> bool:
        """Whether the writer is dissatisfied, strongly or a little."""
        return self.kind in UNHAPPY


class Unjudged(TypedDict, total=False):
    """What of a `Reading` the word lists tell by themselves, under the names it has there."""

    feeling: Feeling
    category: Category | None
    about_person: bool
    nature: frozenset[Nature]
    wish: Wish | None
    self_harm: bool
    violence: bool
    degraded: bool
    large_loss: bool
    errand: Rung | None
    abuse: bool
    passive: bool
    asks_human: bool
    asks_manager: bool
    asks_review: bool
    are_you_there: bool
    done_telling: bool
    courtesy: bool
    idle: bool
    greeting: bool
    stop: bool
    just_saying: bool
    impact: bool
    names_call: bool
    data_wish: str
    amounts: tuple[str, ...]
    reasons: tuple[Reason, ...]
