"""What the customer said, and what staff say or ask back."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Attachment, Button, Rows, Weight
from bot.domain.notices.desk.base import ToStaff, cancel_row


@dataclass(frozen=True, kw_only=True, slots=True)
class CustomerSaid(ToStaff):
    """A message of the customer, with a header that tells the case."""

    case_number: str
    customer_name: str
    text: str
    file: Attachment | None
    edited: bool
    """A new version of an earlier message."""
    courtesy: bool = False
    """Thanks or okay alone: shown, but nobody waits for an answer."""
    forwarded: bool = False
    """Written by somebody else, and passed on by the customer."""
    heated: bool = False
    """It insults whoever reads it: a cool head is one tap away (§9.1)."""
    righted: str = ""
    """What it puts right in the case, from what to what; empty where nothing."""

    def buttons(self) -> Rows:
        """Nothing that has to be tapped."""
        return ((Button(action=Action.COOL_HEAD),),) if self.heated else ()

    def quietly(self) -> bool:
        """A thank-you makes no sound."""
        return self.courtesy

    def attachment(self) -> Attachment | None:
        """The file the customer sent."""
        return self.file


@dataclass(frozen=True, kw_only=True, slots=True)
class CustomerAnswered(ToStaff):
    """Something the customer decided by a tap: a choice, a judgement, a withdrawal."""

    case_number: str
    customer_name: str
    answer: str
    """A wording key part: ``agreed``, ``other_wish``, ``solved``, ``partly``, ``not_solved``,
    ``withdrawn``, ``back``, ``reopened``, ``human_asked``, ``review``, ``fine``,
    ``gave_up``."""
    detail: str
    own: bool = True
    """Whether the reader is to act on it; else they approved what was chosen."""

    def buttons(self) -> Rows:
        """What the owner usually does next."""
        if not self.own:
            return ((Button(action=Action.OPEN_CASE),),)
        usual = {
            "agreed": (Action.DONE, Action.CANNOT),
            "withdrawn": (),
            "explained": (),
            "solved": (Action.LETTER,),
        }
        actions = usual.get(self.answer, (Action.OFFER, Action.PROMISE))
        row = tuple(Button(action=action) for action in actions)
        return (*((row,) if row else ()), (Button(action=Action.OPEN_CASE),))


@dataclass(frozen=True, kw_only=True, slots=True)
class CustomerChases(ToStaff):
    """The customer asks again about a matter we work on: a word of ours is missing (§2)."""

    case_number: str
    customer_name: str
    text: str
    times: int
    """How often they have asked again."""
    owner_name: str
    """Empty while nobody has taken it."""
    contact_by: datetime | None

    def buttons(self) -> Rows:
        """Where it stands."""
        return ((Button(action=Action.OPEN_CASE),),)


@dataclass(frozen=True, kw_only=True, slots=True)
class CirclingHint(ToStaff):
    """For the owner alone: the accusations go in circles, and what helps then (§8)."""

    weight: ClassVar[Weight] = Weight.NEWS
    waited_for: ClassVar[bool] = False
    for_eyes: ClassVar[bool] = True
    case_number: str
    customer_name: str
    times: int
    """How often the same is to be said once more; three times at most."""
    ask: bool
    """It was said often enough: ask whether it may be said."""
    plan: str
    """What the customer mentioned, in their own words, that leads back to the matter."""

    def quietly(self) -> bool:
        """A hint makes no sound."""
        return True


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseChoice:
    """One case to choose from."""

    case_id: int
    case_number: str
    customer_name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class WhichCase(ToStaff):
    """Words without a reply: asks to which of my cases they belong."""

    cases: tuple[CaseChoice, ...]
    draft: int = 0
    """The message the words stand in: each question sends its own words and no others."""
    words: str = ""
    """How they begin; empty for a file without words."""

    def buttons(self) -> Rows:
        """One key per case, and none of them."""
        keys = tuple(
            (
                Button(
                    action=Action.REPLY_TO_CASE,
                    value=str(self.draft),
                    case=c.case_id,
                    text=f"{c.case_number} · {c.customer_name}",
                ),
            )
            for c in self.cases
        )
        return (*keys, *cancel_row(str(self.draft)))


@dataclass(frozen=True, kw_only=True, slots=True)
class WordsPlaced(ToStaff):
    """The words that waited for their case went to this customer; stands where it was asked."""

    case_number: str
    customer_name: str
    words: str
    held: bool = False
    """The customer cannot be reached: the words are kept until that changes."""
    by_mouth: bool = False
    """The customer has no chat: the words wait to be told."""
    stopped: bool = False
    """Their author is to look at them once more first."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NoCaseInHand(ToStaff):
    """Words without a reply by somebody who has no case: where to find work."""

    by_command: bool = False
    """A command came that needs a case; no words were lost."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NoteKept(ToStaff):
    """An internal note was kept; the customer does not see it."""

    case_number: str


@dataclass(frozen=True, kw_only=True, slots=True)
class AskText(ToStaff):
    """A form asks for one line. ``form`` tells which (see ``handlers.states``)."""

    case_number: str
    form: str
    """``promise``, ``offer``, ``single_reason``, ``done``, ``cannot``, ``release``,
    ``escalate``, ``note``, ``letter_gap``, ``letter_text``, ``closing``, ``reply``, ``later``,
    ``facts``, ``refuse``, ``unjustified``, ``refuse_merit``, ``final``, ``answer_stands``."""
    hint: str
    """The wish of the customer or what is already known; may be empty."""

    def buttons(self) -> Rows:
        """A way out; where it is only partly so, or the fact sheet says why, one tap does."""
        if self.form != "unjustified":
            return cancel_row()
        found = ((Button(action=Action.FINDING_FROM_FACTS),),) if self.hint else ()
        return (*found, (Button(action=Action.PARTLY),), *cancel_row())


@dataclass(frozen=True, kw_only=True, slots=True)
class FormCancelled(ToStaff):
    """Nothing was sent."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Refused(ToStaff):
    """A refusal said as a message where there is no tap to answer."""

    refusal: str
    """The wording key of the refusal."""
    who: str
    detail: str
    total: str = ""
    """What it would come to, where an amount is too high."""
    element: int = 0
    """The part of a letter it is about; 0 for the whole."""
    words: str = ""
    """The words it is about, if any."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CommandUsage(ToStaff):
    """How to use a command that was not understood."""

    command: str


@dataclass(frozen=True, kw_only=True, slots=True)
class DataWish(ToStaff):
    """A customer wants a copy of the own data, or to be forgotten: to be done by a time (§20)."""

    case_number: str
    customer_name: str
    customer: int
    """The Telegram id, by which the operator finds the data."""
    data_wish: str
    """``copy`` or ``erase``."""
    due: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class PraiseForYou(ToStaff):
    """A customer has praised somebody by name; without the customer's name."""

    text: str
    """Masked."""
