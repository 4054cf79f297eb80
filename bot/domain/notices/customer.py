"""What customers read while they tell their story and wait for a person (§6.5 M1–M6, M16)."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Attachment, Button, Empathy, Notice, Reader, Rows, Weight

HUMAN = (Button(action=Action.HUMAN),)


@dataclass(frozen=True, kw_only=True, slots=True)
class ToCustomer(Notice):
    """Read by the customer, in answer to something."""

    reader: ClassVar[Reader] = Reader.CUSTOMER
    weight: ClassVar[Weight] = Weight.ANSWER


@dataclass(frozen=True, kw_only=True, slots=True)
class Welcome(ToCustomer):
    """On ``/start``: what this is, that it is a bot, that one may simply write."""

    customer_name: str

    def buttons(self) -> Rows:
        """The two things most people come for."""
        return ((Button(action=Action.COMPLAIN), Button(action=Action.STATUS)),)


@dataclass(frozen=True, kw_only=True, slots=True)
class Help(ToCustomer):
    """On ``/help``: what one can write, and the commands."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Privacy(ToCustomer):
    """On ``/privacy``: what is stored, for how long, and how to have it erased (§20)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LanguageChoice(ToCustomer):
    """On ``/language``."""

    def buttons(self) -> Rows:
        """One per language, each named in itself."""
        return (
            (
                Button(action=Action.LANGUAGE, value="zh-Hans", label="language-zh-hans"),
                Button(action=Action.LANGUAGE, value="en", label="language-en"),
            ),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class LanguageSet(ToCustomer):
    """The language was changed, said in the new one."""


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenQuestion(ToCustomer):
    """``/complain`` without a word, or a first message nobody can place: one open question."""


@dataclass(frozen=True, kw_only=True, slots=True)
class WeakChoice(ToCustomer):
    """A weak dissatisfaction: have someone follow up, or just saying (§2)."""

    def buttons(self) -> Rows:
        """One tap either way."""
        return ((Button(action=Action.FOLLOW_UP_PLEASE), Button(action=Action.JUST_SAYING)),)


@dataclass(frozen=True, kw_only=True, slots=True)
class ExpressionKept(ToCustomer):
    """Just saying: thanked for and kept."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PraiseThanks(ToCustomer):
    """Praise: thanked for and passed on."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NoComplaintHere(ToCustomer):
    """A calm question or request: what this place is for, and how to reach a person."""

    def buttons(self) -> Rows:
        """A way on in any case."""
        return (HUMAN, (Button(action=Action.COMPLAIN),))


@dataclass(frozen=True, kw_only=True, slots=True)
class NothingOpen(ToCustomer):
    """``/status``, ``/add`` or ``/withdraw`` with no open case."""

    def buttons(self) -> Rows:
        """The way on."""
        return ((Button(action=Action.COMPLAIN),),)


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
    empathy: Empathy
    contact_by: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Listening(ToCustomer):
    """M2: said at most once a minute in a long burst."""


@dataclass(frozen=True, kw_only=True, slots=True)
class StillHere(ToCustomer):
    """Answer to "are you there?", within five seconds."""

    case_number: str
    contact_by: datetime | None


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

    def buttons(self) -> Rows:
        """How to look, and how to add."""
        return ((Button(action=Action.STATUS), Button(action=Action.ADD)),)


@dataclass(frozen=True, kw_only=True, slots=True)
class IntakeNudge(ToCustomer):
    """After ten quiet minutes: still here, no hurry (§7)."""

    def buttons(self) -> Rows:
        """Go on, or hand over now."""
        return ((Button(action=Action.GO_ON), Button(action=Action.THAT_IS_ALL)),)


@dataclass(frozen=True, kw_only=True, slots=True)
class HumanComing(ToCustomer):
    """``/human`` with a case that people have already: who and by when."""

    case_number: str
    owner_name: str
    """Empty while nobody has claimed it."""
    contact_by: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class AdditionNoted(ToCustomer):
    """t26: added to the record."""

    case_number: str


@dataclass(frozen=True, kw_only=True, slots=True)
class SameMatter(ToCustomer):
    """A message after the end of a case: the same matter, or another one? (§2)."""

    case_number: str

    def buttons(self) -> Rows:
        """One tap."""
        return ((Button(action=Action.SAME_MATTER), Button(action=Action.NEW_MATTER)),)


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseReopened(ToCustomer):
    """t20: same number, previous owner first, nothing has to be told again."""

    case_number: str
    contact_by: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnerIntroduced(ToCustomer):
    """M5: one named person, has read everything, next step and time."""

    owner_name: str
    empathy: Empathy | None
    next_step: str
    """A ``desk.NextStep`` value."""
    step_text: str
    """The owner's own words for the step; empty for a ready one."""
    due: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnerChanged(ToCustomer):
    """M6: another person, has read everything; the agreed time stays."""

    old_name: str
    owner_name: str
    due: datetime | None


@dataclass(frozen=True, kw_only=True, slots=True)
class StaffMessage(ToCustomer):
    """What the owner wrote or sent, as it is."""

    owner_name: str
    text: str
    file: Attachment | None

    def attachment(self) -> Attachment | None:
        """The file the owner sent."""
        return self.file


@dataclass(frozen=True, kw_only=True, slots=True)
class WithdrawCheck(ToCustomer):
    """First tap of two (t24)."""

    case_number: str

    def buttons(self) -> Rows:
        """The second tap."""
        return ((Button(action=Action.WITHDRAW_YES), Button(action=Action.WITHDRAW_NO)),)


@dataclass(frozen=True, kw_only=True, slots=True)
class Withdrawn(ToCustomer):
    """The door stays open."""

    case_number: str


@dataclass(frozen=True, kw_only=True, slots=True)
class WelcomeBack(ToCustomer):
    """After unblocking: this is where we are (§20)."""

    case_number: str
    state: str
    """A ``case.State`` value."""


@dataclass(frozen=True, kw_only=True, slots=True)
class HandlingFailed(ToCustomer):
    """A message could not be handled: kept, staff know, a way on."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Merged(ToCustomer):
    """M16: the matter is in another case already; the earliest time counts."""

    case_number: str
