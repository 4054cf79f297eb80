"""Intake: heard, asked, and summed up (M1–M4)."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Empathy, Rows
from bot.domain.notices.customer.base import HUMAN, ToCustomer

NOW = "now"
"""The value of the button that hands over as it is, without a summary."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseAcknowledged(ToCustomer):
    """M1: heard, number, a bot, and the first question that is not answered yet."""

    case_number: str
    empathy: Empathy
    question: str
    """A ``case.Question`` value; empty when everything needed has been said already."""

    def buttons(self) -> Rows:
        """No form, but a way out."""
        return (HUMAN,)


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseAcknowledgedAtOnce(ToCustomer):
    """M1 and M4 in one, for the upset and the urgent: no question, a person by a time (t5)."""

    case_number: str
    empathy: Empathy | None
    """``None`` for somebody who has only asked for a person."""
    contact_by: datetime
    manager: bool = False
    """A manager was asked for; the supervisors have the brief."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Listening(ToCustomer):
    """M2: said at most once a minute in a long burst."""


@dataclass(frozen=True, kw_only=True, slots=True)
class StillHere(ToCustomer):
    """Answer to "are you there?", within five seconds."""

    case_number: str
    contact_by: datetime | None
    stays_open: bool = False
    """The answer to [Keep it open] instead."""


@dataclass(frozen=True, kw_only=True, slots=True)
class IntakeQuestion(ToCustomer):
    """The next thing to learn; one question per message (§7)."""

    question: str
    """A ``case.Question`` value."""

    def buttons(self) -> Rows:
        """The customer may stop at any time."""
        return ((Button(action=Action.THAT_IS_ALL),), HUMAN)


@dataclass(frozen=True, kw_only=True, slots=True)
class SummaryCheck(ToCustomer):
    """M3: the paraphrase in the customer's own words, and "did I get it right?"."""

    facts: str
    impact: str
    wish: str
    feeling: str
    """A ``triage.Feeling`` value; empty when the customer is calm."""
    again: bool
    """Whether this is the corrected version."""

    def buttons(self) -> Rows:
        """Correcting is free."""
        return (
            (Button(action=Action.SUMMARY_RIGHT),),
            (Button(action=Action.SUMMARY_WRONG), Button(action=Action.SUMMARY_ADD)),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class CorrectionInvited(ToCustomer):
    """After "not quite": thanked, and asked which part."""


@dataclass(frozen=True, kw_only=True, slots=True)
class AdditionInvited(ToCustomer):
    """After "add" or ``/add``: go on, I am listening."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseSubmitted(ToCustomer):
    """M4: with the responsible colleague; a person by this time."""

    case_number: str
    contact_by: datetime
    disputed: bool = False
    """The summary was corrected twice and is still not right."""

    def buttons(self) -> Rows:
        """How to look, and how to add."""
        return ((Button(action=Action.STATUS), Button(action=Action.ADD)),)


@dataclass(frozen=True, kw_only=True, slots=True)
class IntakeNudge(ToCustomer):
    """After ten quiet minutes: still here, no hurry (§7)."""

    def buttons(self) -> Rows:
        """Go on, or hand over now."""
        now = Button(action=Action.THAT_IS_ALL, value=NOW, label="hand-over")
        return ((Button(action=Action.GO_ON), now),)


@dataclass(frozen=True, kw_only=True, slots=True)
class AdditionNoted(ToCustomer):
    """t26: added to the record."""

    case_number: str
