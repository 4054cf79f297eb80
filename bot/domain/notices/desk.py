"""What a member of staff reads in the private chat with the bot while working cases."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Attachment, Button, Notice, Reader, Rows, Weight


class NextStep(StrEnum):
    """The ready next steps a claimer picks from (t6)."""

    CHECK = "check"
    ASK_COLLEAGUE = "ask_colleague"
    PREPARE_SOLUTION = "prepare_solution"
    OWN = "own"


@dataclass(frozen=True, kw_only=True, slots=True)
class ToStaff(Notice):
    """Read by one member of staff."""

    reader: ClassVar[Reader] = Reader.STAFF
    weight: ClassVar[Weight] = Weight.ANSWER


def _cancel() -> Rows:
    return ((Button(action=Action.CANCEL),),)


@dataclass(frozen=True, kw_only=True, slots=True)
class StaffWelcome(ToStaff):
    """``/start`` and ``/help`` by a member of staff: how the desk works, in a few lines."""

    name: str

    def buttons(self) -> Rows:
        """Straight to the work."""
        return ((Button(action=Action.MY_CASES),),)


@dataclass(frozen=True, kw_only=True, slots=True)
class ClaimLost(ToStaff):
    """Somebody was quicker, said kindly."""

    case_number: str
    owner_name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class StepChoice:
    """One suggestion of what to do next, and by when."""

    step: str
    due: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class PickNextStep(ToStaff):
    """After a claim: three suggestions and "other time" (t6)."""

    case_number: str
    suggestions: tuple[StepChoice, ...]

    def buttons(self) -> Rows:
        """The labels are rendered from step and time by ``step-choice``."""
        rows = tuple(
            (
                Button(
                    action=Action.NEXT_STEP,
                    value=f"{s.step}|{int(s.due.timestamp())}",
                    label="step-choice",
                ),
            )
            for s in self.suggestions
        )
        return (*rows, (Button(action=Action.OTHER_TIME),))


@dataclass(frozen=True, kw_only=True, slots=True)
class AskOtherTime(ToStaff):
    """What will you do, and by when? In one line of plain words."""

    case_number: str

    def buttons(self) -> Rows:
        """A way out."""
        return _cancel()


@dataclass(frozen=True, kw_only=True, slots=True)
class TimeNotUnderstood(ToStaff):
    """No time was recognised, or it lies in the past; examples."""


@dataclass(frozen=True, kw_only=True, slots=True)
class StoryLine:
    """One message of the story."""

    who: str
    at: datetime
    text: str
    note: bool
    """An internal note."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PromiseLine:
    """One open promise."""

    promise: int
    text: str
    due: datetime | None
    overdue: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseFile(ToStaff):
    """The case as its owner sees it: who, story, wish, promises, and the buttons under it."""

    case_number: str
    customer_name: str
    state: str
    severity: str
    emotion: int
    feeling: str
    facts: str
    impact: str
    wish: str
    incomplete: bool
    owner_name: str
    story: tuple[StoryLine, ...]
    promises: tuple[PromiseLine, ...]
    next_due: datetime | None
    files: int
    earlier_cases: int
    mine: bool

    def buttons(self) -> Rows:
        """What can be done in this state, the usual next thing first."""
        if not self.mine:
            if self.state == "unclaimed":
                return ((Button(action=Action.CLAIM),),)
            return ((Button(action=Action.TAKE_OVER),),)
        promise, offer = Button(action=Action.PROMISE), Button(action=Action.OFFER)
        done, pause = Button(action=Action.DONE), Button(action=Action.PAUSE)
        escalate, release = Button(action=Action.ESCALATE), Button(action=Action.RELEASE)
        letter, cannot = Button(action=Action.LETTER), Button(action=Action.CANNOT)
        story = Button(action=Action.STORY)
        by_state: dict[str, Rows] = {
            "exploring": ((offer, promise), (pause, escalate), (letter, release), (story,)),
            "offered": ((promise, pause), (escalate, letter), (story,)),
            "acting": ((done, promise), (cannot, pause), (escalate, letter), (story,)),
            "confirming": ((promise, letter), (escalate, story)),
            "following_up": ((letter, promise), (story,)),
        }
        return by_state.get(self.state, ((letter, story),))


@dataclass(frozen=True, kw_only=True, slots=True)
class CustomerSaid(ToStaff):
    """A message of the customer, with a header that tells the case."""

    case_number: str
    customer_name: str
    text: str
    file: Attachment | None
    edited: bool
    """A new version of an earlier message."""

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
    ``withdrawn``, ``back``, ``reopened``, ``human_asked``, ``fine``."""
    detail: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseChoice:
    """One case to choose from."""

    case_id: int
    case_number: str
    customer_name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class WhichCase(ToStaff):
    """Words without a reply: to which of my cases do they belong?"""

    cases: tuple[CaseChoice, ...]

    def buttons(self) -> Rows:
        """One key per case, and none of them."""
        keys = tuple(
            (
                Button(
                    action=Action.REPLY_TO_CASE,
                    case=c.case_id,
                    text=f"{c.case_number} · {c.customer_name}",
                ),
            )
            for c in self.cases
        )
        return (*keys, *_cancel())


@dataclass(frozen=True, kw_only=True, slots=True)
class NoCaseInHand(ToStaff):
    """Words without a reply by somebody who has no case: where to find work."""


@dataclass(frozen=True, kw_only=True, slots=True)
class MyCaseLine:
    """One case in the list, with what is due next."""

    case_id: int
    case_number: str
    customer_name: str
    state: str
    severity: str
    next_due: datetime | None
    overdue: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class MyCases(ToStaff):
    """``/case`` and ``/me``: my cases, what is due first at the top."""

    cases: tuple[MyCaseLine, ...]

    def buttons(self) -> Rows:
        """Open one."""
        keys = [
            Button(action=Action.OPEN_CASE, case=c.case_id, text=c.case_number)
            for c in self.cases[:30]
        ]
        return tuple(tuple(keys[i : i + 3]) for i in range(0, len(keys), 3))


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
    ``escalate``, ``note``, ``letter_gap``, ``letter_text``, ``closing``, ``reply``."""
    hint: str
    """The wish of the customer or what is already known; may be empty."""

    def buttons(self) -> Rows:
        """A way out."""
        return _cancel()


@dataclass(frozen=True, kw_only=True, slots=True)
class FormCancelled(ToStaff):
    """Nothing was sent."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PreparedOption:
    """A ready option for an offer."""

    code: str
    """``refund``, ``replacement``, ``repair``, ``redo``, ``explanation``, ``apology``."""


@dataclass(frozen=True, kw_only=True, slots=True)
class OfferForm(ToStaff):
    """Write the options, one a line, or start from ready ones."""

    case_number: str
    wish: str
    prepared: tuple[PreparedOption, ...]

    def buttons(self) -> Rows:
        """Ready options, two in a row."""
        keys = [
            Button(action=Action.OFFER_PREPARED, value=p.code, label=f"prepared-{p.code}")
            for p in self.prepared
        ]
        rows = tuple(tuple(keys[i : i + 2]) for i in range(0, len(keys), 2))
        return (*rows, *_cancel())


@dataclass(frozen=True, kw_only=True, slots=True)
class DraftLine:
    """One option of a draft offer."""

    number: int
    text: str
    due: datetime | None
    amount: str
    """With currency; empty when it gives no money."""


@dataclass(frozen=True, kw_only=True, slots=True)
class OfferDraft(ToStaff):
    """The offer as the customer will read it; sent only after this tap."""

    case_number: str
    reason: str
    options: tuple[DraftLine, ...]
    single: bool
    """Only one option: sending says that this is simply what was asked for."""

    def buttons(self) -> Rows:
        """Send, or write it again."""
        send = Button(
            action=Action.OFFER_SEND, label="offer-send-single" if self.single else "offer-send"
        )
        return ((send,), (Button(action=Action.OFFER_AGAIN), Button(action=Action.CANCEL)))


@dataclass(frozen=True, kw_only=True, slots=True)
class OfferSent(ToStaff):
    """The options are with the customer."""

    case_number: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ApprovalAsked(ToStaff):
    """To the owner: the amount needs a supervisor; the customer hears a time, not a number."""

    case_number: str
    amount: str
    limit: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ApprovalWanted(ToStaff):
    """To the supervisor: approve this offer?"""

    case_number: str
    owner_name: str
    amount: str
    options: tuple[DraftLine, ...]

    def buttons(self) -> Rows:
        """Yes or no."""
        return ((Button(action=Action.OFFER_APPROVE), Button(action=Action.OFFER_REJECT)),)


@dataclass(frozen=True, kw_only=True, slots=True)
class ApprovalAnswered(ToStaff):
    """To the owner: approved and sent, or not."""

    case_number: str
    approved: bool
    by_name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class PromiseKept(ToStaff):
    """A promise was settled."""

    case_number: str
    text: str
    state: str
    """A ``commitment.PromiseState`` value."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PromiseBooked(ToStaff):
    """Sent to the customer and booked in the ledger."""

    case_number: str
    text: str
    due: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class PromiseReminder(ToStaff):
    """Thirty and ten minutes before a promised time (§10)."""

    weight: ClassVar[Weight] = Weight.NEWS
    waited_for: ClassVar[bool] = False
    case_number: str
    promise: int
    text: str
    due: datetime
    minutes: int

    def buttons(self) -> Rows:
        """Called with a result; no result, so a new time; hand to the backup."""
        value = str(self.promise)
        return (
            (Button(action=Action.PROMISE_KEPT, value=value),),
            (
                Button(action=Action.PROMISE_LATER, value=value),
                Button(action=Action.PROMISE_BACKUP, value=value),
            ),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class PromiseDueAlert(ToStaff):
    """To the supervisor at the promised time: no contact yet; ten minutes are left (§10)."""

    weight: ClassVar[Weight] = Weight.NEWS
    case_number: str
    promise: int
    owner_name: str
    text: str
    due: datetime

    def buttons(self) -> Rows:
        """Do it, move it, or take the case over."""
        value = str(self.promise)
        return (
            (
                Button(action=Action.PROMISE_KEPT, value=value),
                Button(action=Action.PROMISE_LATER, value=value),
            ),
            (Button(action=Action.TAKE_OVER),),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class PromiseBrokenAlert(ToStaff):
    """To owner and supervisor: the customer has been told the truth; the new time."""

    weight: ClassVar[Weight] = Weight.NEWS
    case_number: str
    text: str
    due: datetime
    new_due: datetime
    second: bool
    """The second broken promise of this case: now a major one."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LimitAlert(ToStaff):
    """A limit of §19 is near or past: who, which, since when."""

    weight: ClassVar[Weight] = Weight.NEWS
    case_number: str
    owner_name: str
    limit: str
    """A ``TimerKind`` value."""
    due: datetime

    def buttons(self) -> Rows:
        """Open the case."""
        return ((Button(action=Action.OPEN_CASE), Button(action=Action.TAKE_OVER)),)


@dataclass(frozen=True, kw_only=True, slots=True)
class Brief(ToStaff):
    """An escalation in at most six lines, made from the record (§8)."""

    case_number: str
    reason: str
    """A wording key part: ``asked_by_customer``, ``asked_by_owner``, ``rounds``, ``loops``,
    ``emotion``, ``major``, ``people``, ``pause``, ``manager_asked``."""
    customer_name: str
    facts: str
    feeling: str
    wish: str
    done: str
    """What was done and promised so far."""
    need: str
    """What the owner needs; empty when the rule alone called."""
    contact_by: datetime | None

    def buttons(self) -> Rows:
        """Read, or taken."""
        return (
            (Button(action=Action.BRIEF_READ), Button(action=Action.TAKE_OVER)),
            (Button(action=Action.OPEN_CASE),),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class BriefRead(ToStaff):
    """To the owner: the supervisor has read it."""

    case_number: str
    name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseHanded(ToStaff):
    """A case changed hands: to the new and the old owner."""

    case_number: str
    owner_name: str
    by_name: str
    due: datetime | None


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseReleased(ToStaff):
    """The case is free again."""

    case_number: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CustomerOutOfReach(ToStaff):
    """The customer has blocked the bot: timers and promises go on; try another way (§20)."""

    weight: ClassVar[Weight] = Weight.NEWS
    case_number: str
    customer_name: str
    back: bool
    """Whether the customer is back instead."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DeliveryUnconfirmed(ToStaff):
    """Nobody knows whether this arrived; send it again?"""

    weight: ClassVar[Weight] = Weight.NEWS
    row: int
    case_number: str
    text: str

    def buttons(self) -> Rows:
        """Send again."""
        return ((Button(action=Action.SEND_AGAIN, value=str(self.row)),),)


@dataclass(frozen=True, kw_only=True, slots=True)
class NotDelivered(ToStaff):
    """Telegram refused this message, or its wording is broken."""

    weight: ClassVar[Weight] = Weight.NEWS
    case_number: str
    reason: str
    """``refused``, ``wording`` or ``plain``."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ClosingForm(ToStaff):
    """The closing note, filled from the record; one tap accepts it (§16)."""

    case_number: str
    outcome: str
    done: str
    kept: int
    broken: int
    lesson: str
    """Empty when it is not written yet."""

    def buttons(self) -> Rows:
        """Fine as it is, or write the lesson."""
        return ((Button(action=Action.CLOSING_OK), Button(action=Action.CLOSING_EDIT)),)


@dataclass(frozen=True, kw_only=True, slots=True)
class ClosingKept(ToStaff):
    """The closing note is kept."""

    case_number: str


@dataclass(frozen=True, kw_only=True, slots=True)
class LetterWanted(ToStaff):
    """The letter must be written before the case can be closed (`reply-letter` §1)."""

    case_number: str

    def buttons(self) -> Rows:
        """Draft it."""
        return ((Button(action=Action.LETTER),),)


@dataclass(frozen=True, kw_only=True, slots=True)
class GapLine:
    """One gap in the draft."""

    element: int
    """1–9."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LetterDraft(ToStaff):
    """The draft with its gaps visible; sent by a person only (`reply-letter` §1)."""

    case_number: str
    text: str
    gaps: tuple[GapLine, ...]
    approval: str
    """Whose approval it needs: ``owner``, ``supervisor`` or ``manager``."""
    may_waive: bool
    doubts: tuple[str, ...]
    """The points of the rubric that the software answers with "no" (`reply-letter` §6)."""

    def buttons(self) -> Rows:
        """Fill the gaps one at a time, or send when there is none."""
        fill = tuple(
            (
                Button(
                    action=Action.LETTER_FILL, value=str(g.element), label=f"letter-gap-{g.element}"
                ),
            )
            for g in self.gaps
        )
        edit = Button(action=Action.LETTER_FILL, value="0", label="letter-edit")
        waive = (Button(action=Action.LETTER_WAIVE),) if self.may_waive else ()
        if self.gaps:
            return (*fill, (edit, *waive))
        send = Button(
            action=Action.LETTER_SEND,
            label="letter-send" if self.approval == "owner" else "letter-ask-approval",
        )
        return ((send,), (edit, *waive))


@dataclass(frozen=True, kw_only=True, slots=True)
class LetterForApproval(ToStaff):
    """To the supervisor or manager: read and approve the letter."""

    case_number: str
    owner_name: str
    text: str
    edition: str
    """Which state of the text this is: what is approved is what was read."""
    doubts: tuple[str, ...]
    """The points of the rubric that the software answers with "no" (`reply-letter` §6)."""

    def buttons(self) -> Rows:
        """Approve and send, or ask for changes."""
        return (
            (
                Button(action=Action.LETTER_APPROVE, value=self.edition),
                Button(action=Action.LETTER_FILL, value="0", label="letter-edit"),
            ),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class LetterStatus(ToStaff):
    """Sent, waiting for an approval, or waived."""

    case_number: str
    status: str
    """``sent``, ``waiting`` or ``waived``."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Refused(ToStaff):
    """A refusal said as a message where there is no tap to answer."""

    refusal: str
    """The wording key of the refusal."""
    who: str
    detail: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Welcomed(ToStaff):
    """A word of thanks that something reached the customer; used for replies by text command."""

    case_number: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CommandUsage(ToStaff):
    """How to use a command that was not understood."""

    command: str
