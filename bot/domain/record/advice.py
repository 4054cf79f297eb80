"""Advice: what the second reader was asked about a case, and what became of its proposal.

It proposes and people decide: no advice changes a case or reaches a customer by itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NewType

from bot.domain.people import PersonId
from bot.domain.record.case import CaseId

AdviceId = NewType("AdviceId", int)

UNASKED = AdviceId(0)
"""The id of advice that is not stored yet."""


class AdviceKind(StrEnum):
    """What is asked for."""

    READING = "reading"
    """Category, feeling and wish of the customer's words."""
    WORDS = "words"
    """A draft of a reply to the customer."""


class AdviceState(StrEnum):
    """Where a question stands."""

    ASKED = "asked"
    OFFERED = "offered"
    """People see the proposal, and have not decided."""
    DRAFT = "draft"
    """Words that were taken as a draft; nobody has sent them."""
    TAKEN = "taken"
    REFUSED = "refused"
    NOTHING = "nothing"
    """No answer, or none that says anything new."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Advice:
    """One question to the second reader, with its answer while somebody may still use it."""

    case: CaseId
    kind: AdviceKind
    by: PersonId | None
    """Who asked; ``None`` is the bot itself."""
    at: datetime
    """When it was asked; aware."""
    id: AdviceId = UNASKED
    state: AdviceState = AdviceState.ASKED
    answer: Mapping[str, str] = field(default_factory=dict)
    """Emptied once it is decided."""
