"""The shape an answer must have; whatever has another shape is no answer."""

import json
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.domain.understanding.messages.emotion import Feeling
from bot.domain.understanding.messages.triage import Category, Wish
from bot.domain.understanding.opinion import Opinion
from bot.ports.second_reader import NoAnswer, Talk

MOST_WORDS = 2000
"""Characters of a draft that are looked at at all; how long it may be the house decides."""
QUOTED = 80
"""Characters of the customer's words that a reason may quote."""


class _Answer(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ReadingAnswer(_Answer):
    """A reading: nothing but these four."""

    category: Category | None = None
    feeling: Feeling | None = None
    wish: Wish | None = None
    because: str | None = Field("", max_length=MOST_WORDS)


class WordsAnswer(_Answer):
    """A draft."""

    reply: str = Field(min_length=1, max_length=MOST_WORDS)


A = TypeVar("A", ReadingAnswer, WordsAnswer)


def parsed(text: str, kind: type[A]) -> A:
    """The answer in a text; what stands around its JSON does not count. Raises ``NoAnswer``."""
    start, end = text.find("{"), text.rfind("}")
    try:
        return kind.model_validate(json.loads(text[start : end + 1]))
    except (ValidationError, ValueError, RecursionError):
        raise NoAnswer("unreadable") from None


def opinion(answer: ReadingAnswer, talk: Talk) -> Opinion:
    """What people will see of it; a reason counts only in the customer's own words."""
    because = " ".join((answer.because or "").split())[:QUOTED]
    said = (" ".join(line.text.split()) for line in talk.lines if not line.ours)
    return Opinion(
        category=answer.category,
        feeling=answer.feeling,
        wish=answer.wish,
        because=because if because and any(because in text for text in said) else "",
    )
