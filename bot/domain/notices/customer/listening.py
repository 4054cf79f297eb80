"""Intake: heard, asked, and summed up (M1–M4)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Empathy, Notice, Rows
from bot.domain.notices.customer.base import HUMAN, ToCustomer

NOW = "now"
"""The value of the button that hands over as it is, without a summary."""


IN_WORDS = "in_words"
"""Asks somebody who has only sent files, such as a voice message, for a few words."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseAcknowledged(ToCustomer):
    """M1: heard, number, a bot, and the first question that is not answered yet."""

    case_number: str
    empathy: Empathy | None
    """``None`` for somebody who has told nothing yet."""
    question: str
    """A ``case.Question`` value or ``IN_WORDS``; empty when everything needed was said already."""

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
    foreign: bool = False
    """The words were in a language we do not read."""
    hurt: bool = False
    """Somebody was hurt, or could be."""
    needed: datetime | None = None
    """By when the customer needs it."""
    too_late: bool = False
    """That is before ``contact_by``; the supervisors have it."""
    to_call: str = ""
    """Whom they can call now, in the operator's words; empty where there are none."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LanguagesRead(ToCustomer):
    """Words in a language we do not read, in a case that people have: a person will look."""

    case_number: str


@dataclass(frozen=True, kw_only=True, slots=True)
class GraveHeard(ToCustomer):
    """Self-harm, violence, danger in an open case: human words, and a person by a time (§9.2)."""

    case_number: str
    grave: str
    """``self_harm``, ``violence`` or ``safety``."""
    first: bool
    """Whether it is the first answer, which says who is writing."""
    contact_by: datetime
    harmed: str = ""
    """Of ``safety``, who was hurt: a ``Harmed`` value; empty where nobody is touched."""
    to_call: str = ""
    """Whom they can call now, in the operator's words; empty where there are none."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Listening(ToCustomer):
    """M2: said at most once a minute in a long burst."""


@dataclass(frozen=True, kw_only=True, slots=True)
class StillHere(ToCustomer):
    """Answer to "are you there?", within five seconds."""

    case_number: str
    contact_by: datetime | None
    owner_name: str = ""
    """Who has it; empty while the customer has not heard it."""
    stays_open: bool = False
    """The answer to [Keep it open] instead."""
    chased: bool = False
    """The customer had to ask again."""
    missed: datetime | None = None
    """By when somebody should have been in touch, and was not."""


@dataclass(frozen=True, kw_only=True, slots=True)
class IntakeQuestion(ToCustomer):
    """The next thing to learn; one question per message (§7)."""

    question: str
    """A ``case.Question`` value."""
    sorry: bool = False
    """The customer had told before what was asked last."""

    def buttons(self) -> Rows:
        """The customer may stop at any time."""
        return ((Button(action=Action.THAT_IS_ALL),), HUMAN)


@dataclass(frozen=True, kw_only=True, slots=True)
class GentleQuestion(ToCustomer):
    """After "never mind": no end of the matter, one open question (§4.1)."""

    def buttons(self) -> Rows:
        """Nothing has to be answered."""
        now = Button(action=Action.THAT_IS_ALL, value=NOW, label="hand-over")
        return ((now,), HUMAN)


@dataclass(frozen=True, kw_only=True, slots=True)
class LookedAfter(ToCustomer):
    """After "never mind", once people have the case: nothing more to do, it goes on (§4.1)."""

    case_number: str
    owner_name: str
    """Empty while nobody has taken it."""
    contact_by: datetime | None


@dataclass(frozen=True, kw_only=True, slots=True)
class SummaryCheck(ToCustomer):
    """M3: the paraphrase in the customer's own words, and "did I get it right?"."""

    facts: str
    impact: str
    wish: str
    feeling: str
    """A ``triage.Feeling`` value; empty when the customer is calm."""
    again: bool
    """Whether it was corrected by something that is no words, such as a photo."""
    sorry: bool = False
    """The customer had told before what was asked last."""

    def masked(self, mask: Callable[[str], str]) -> Notice:
        """Card numbers, telephones and addresses are not repeated."""
        told = replace(self, facts=mask(self.facts), impact=mask(self.impact))
        return replace(told, wish=mask(self.wish))

    def buttons(self) -> Rows:
        """Correcting is free."""
        return SUMMARY_ROWS


@dataclass(frozen=True, kw_only=True, slots=True)
class CorrectionCheck(ToCustomer):
    """M3 again: only what the correction has changed or added, and "is it right now?"."""

    said: str
    """The correction in the customer's own words; empty when only the wish is new."""
    wish: str
    """The new wish; empty when it has stayed."""
    files: bool = False
    """It was put in no words: a photo or the like was sent."""

    def masked(self, mask: Callable[[str], str]) -> Notice:
        """Card numbers, telephones and addresses are not repeated."""
        return replace(self, said=mask(self.said), wish=mask(self.wish))

    def buttons(self) -> Rows:
        """Correcting is free."""
        return SUMMARY_ROWS


SUMMARY_ROWS: Rows = (
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
    manager: bool = False
    """A manager was asked for."""
    foreign: bool = False
    """The words were in a language we do not read."""
    gave_up: bool = False
    """The customer said "never mind": it is taken off their hands."""
    empathy: Empathy | None = None
    """Great anger told since the acknowledgement; ``None`` where there was none."""
    needed: datetime | None = None
    """By when the customer needs it."""
    too_late: bool = False
    """That is before ``contact_by``; the supervisors have it."""

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
