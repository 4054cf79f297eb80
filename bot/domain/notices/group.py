"""What the staff group reads: never a name, a number or a photo of a customer (§20)."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Notice, Reader, Rows, Weight, in_rows
from bot.domain.notices.merge_key import merge_row


@dataclass(frozen=True, kw_only=True, slots=True)
class ToGroup(Notice):
    """Read by everybody in the staff group."""

    reader: ClassVar[Reader] = Reader.GROUP


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseTopic(ToGroup):
    """The title of the topic of a case: no message, one plain line."""

    weight: ClassVar[Weight] = Weight.BULK
    case_number: str
    severity: str
    state: str
    category: str
    """Empty when unknown."""
    closed: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseCard(ToGroup):
    """G1: the card of a case; kept fresh by editing (§6.5)."""

    case_id: int
    case_number: str
    state: str
    severity: str
    category: str
    """Empty when unknown."""
    summary: str
    """One or two lines, masked."""
    wish: str
    feeling: str
    emotion: int
    earlier_cases: int
    threats: tuple[str, ...]
    """``triage.Rung`` values."""
    incomplete: bool
    files: int
    owner_name: str
    due: datetime | None
    """What is due next, and when."""
    overdue: bool
    escalation: int
    due_kind: str = "answer"
    """What is due then: a ``card.DueKind`` value."""
    disputed: bool = False
    """The customer did not recognise the summary."""
    safety: bool = False
    """Somebody was hurt, or could have been."""
    round: int = 1
    """How often the work on it has begun: 2 after it came back once."""
    grown_from: str = ""
    """The number of the case it grew out of, being about how that one was handled (t16)."""
    merged_into: str = ""
    """The number of the case it went into; nothing is done here any more (t25)."""
    opened_at: datetime | None = None
    """When it was first told, however often it came back; ``None`` in the first round."""
    led: bool = False
    """A supervisor or manager has it: there is nobody to call."""
    days: int | None = None
    """How many days off the time is, where it is said in words: a card of yesterday is stale."""
    left: int = 0
    """Fewer minutes than that are left; 0 while there are more."""
    needed: datetime | None = None
    """By when the customer needs it at the latest."""
    self_harm: bool = False
    """The customer may do themselves harm (§9.2)."""
    violence: bool = False
    """Violence is threatened (§9.2)."""
    apart: bool = False
    """It comes from an account that is kept apart (§9.3)."""
    same_as: int = 0
    """An open case of the same customer that reads like the same matter; 0 where none does."""
    kept_from: tuple[str, ...] = ()
    """Who of ours is named in it, and is kept out."""
    may_release: bool = False
    """It is read by whoever leads, and they may say that it is about nobody of ours."""

    def buttons(self) -> Rows:
        """Claim while it is free; ask a supervisor as long as it is open."""
        if self.state == "unclaimed":
            return (
                (
                    Button(action=Action.CLAIM, case=self.case_id),
                    Button(action=Action.SUPERVISOR, case=self.case_id),
                ),
                *merge_row(self.case_id, self.same_as),
                *self._release(),
            )
        if self.state in ("closed", "withdrawn", "merged"):
            return ()
        if self.led:
            return self._release()
        return ((Button(action=Action.SUPERVISOR, case=self.case_id),), *self._release())

    def for_lead(self) -> "CaseCard":
        """With the key by which it goes to the group after all."""
        return replace(self, may_release=True)

    def _release(self) -> Rows:
        key = Button(action=Action.NOT_ABOUT_THEM, case=self.case_id)
        return ((key,),) if self.may_release else ()


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseCardList(ToGroup):
    """Many new cases at once, one line each, with a claim button each."""

    cards: tuple[CaseCard, ...]

    def buttons(self) -> Rows:
        """One claim button per case, two in a row."""
        keys = [
            Button(action=Action.CLAIM, case=card.case_id, text=card.case_number)
            for card in self.cards
        ]
        return in_rows(keys, 2)


@dataclass(frozen=True, kw_only=True, slots=True)
class CardWithdrawn(ToGroup):
    """In place of a card: others have the case now, for it is about one of our people (§5)."""

    case_number: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CardReleased(ToGroup):
    """In place of a private card: a supervisor has found that it is about nobody of ours."""

    case_number: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Unclaimed(ToGroup):
    """The claim limit has passed; the supervisor or the manager is called (§19)."""

    case_number: str
    since: datetime
    severity: str
    manager_called: bool
    again: bool = False
    """Everybody who can be called knows of it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PraiseShared(ToGroup):
    """A customer has praised us; without names."""

    text: str
    """Masked."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DeadLetterAlert(ToGroup):
    """An update could not be handled; it is kept, and this is how to look at it."""

    update: int
    error: str
    """The class of the error only: never its text."""


@dataclass(frozen=True, kw_only=True, slots=True)
class BacklogAlert(ToGroup):
    """Messages wait for longer than a minute."""

    waiting: int
    seconds: int


@dataclass(frozen=True, kw_only=True, slots=True)
class GroupBound(ToGroup):
    """This group is now the staff group."""


@dataclass(frozen=True, kw_only=True, slots=True)
class BindWrong(ToGroup):
    """The code does not fit, or has been used."""


@dataclass(frozen=True, kw_only=True, slots=True)
class GroupHelp(ToGroup):
    """Something was written to the bot in the group that belongs into the private chat."""

    weight: ClassVar[Weight] = Weight.ANSWER
    topics: bool = False
    """Cases are worked in topics of this group."""


@dataclass(frozen=True, kw_only=True, slots=True)
class StartMeFirst(ToGroup):
    """The bot cannot write to a member of staff who has never started it."""

    name: str
    unsent: bool = False
    """Words of theirs wait for a second look, which is for their eyes alone."""
