"""Forms: one line of plain words that the bot has asked a member of staff for."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain import errors
from bot.domain.record.case import INTAKE, OPEN, Case, State


class Form(StrEnum):
    """What the line will be; the values are those of ``AskText.form`` where there is one."""

    OTHER_TIME = "other_time"
    PROMISE = "promise"
    LATER = "later"
    OFFER = "offer"
    FACTS = "facts"
    DONE = "done"
    CANNOT = "cannot"
    RELEASE = "release"
    ESCALATE = "escalate"
    EXTEND = "extend"
    NOTE = "note"
    LETTER_GAP = "letter_gap"
    LETTER_TEXT = "letter_text"
    CLOSING = "closing"
    OFFER_WHY = "offer_why"
    REFUSE_OFFER = "refuse_offer"
    REFUSE_LETTER = "refuse_letter"
    UNJUSTIFIED = "unjustified"
    REFUSE_MERIT = "refuse_merit"
    FINAL = "final"
    ANSWER_STANDS = "answer_stands"
    RESTRICT = "restrict"
    BETTER_WORDS = "better_words"
    WHY_MINE = "why_mine"
    FACT_SHEET = "fact_sheet"
    MOTIVE = "motive"


TO_CUSTOMER = frozenset(
    {
        Form.OTHER_TIME,
        Form.PROMISE,
        Form.LATER,
        Form.OFFER,
        Form.DONE,
        Form.CANNOT,
        Form.LETTER_GAP,
        Form.LETTER_TEXT,
        Form.UNJUSTIFIED,
        Form.FINAL,
        Form.ANSWER_STANDS,
        Form.RESTRICT,
        Form.EXTEND,
    }
)
"""Lines that a customer will read, at once or once they are approved."""
DRAFTED = frozenset({Form.OFFER, Form.FINAL, Form.LETTER_GAP, Form.LETTER_TEXT})
"""Lines that are shown as the customer would read them, before they are sent."""
ABOUT_WORDS = frozenset({Form.BETTER_WORDS, Form.WHY_MINE})
"""Lines about words that the courtesy check has stopped."""

REFUSALS = frozenset({Form.REFUSE_OFFER, Form.REFUSE_LETTER})
"""Lines that say to the owner why something was not approved."""
_WORKED_ON = OPEN - INTAKE
STATES: dict[Form, frozenset[State]] = {
    Form.PROMISE: _WORKED_ON,
    Form.LATER: _WORKED_ON,
    Form.ESCALATE: _WORKED_ON,
    Form.EXTEND: frozenset({State.EXPLORING, State.OFFERED, State.ACTING}),
    Form.OTHER_TIME: frozenset({State.EXPLORING}),
    Form.OFFER: frozenset({State.EXPLORING}),
    Form.FACTS: frozenset({State.EXPLORING}),
    Form.OFFER_WHY: frozenset({State.EXPLORING}),
    Form.RELEASE: frozenset({State.EXPLORING}),
    Form.REFUSE_OFFER: frozenset({State.EXPLORING}),
    Form.UNJUSTIFIED: frozenset({State.EXPLORING}),
    Form.REFUSE_MERIT: frozenset({State.EXPLORING}),
    Form.FINAL: frozenset({State.EXPLORING, State.OFFERED}),
    Form.ANSWER_STANDS: frozenset({State.FINAL_POSITION}),
    Form.DONE: frozenset({State.EXPLORING, State.ACTING}),
    Form.CANNOT: frozenset({State.ACTING}),
    Form.CLOSING: frozenset({State.FOLLOWING_UP, State.CLOSED}),
}
"""Where a form makes sense; the others do everywhere."""


def must_fit(case: Case, form: Form) -> None:
    """Raise ``OutOfPlace`` where the case has moved on from what the form is for."""
    states = STATES.get(form)
    if states is not None and case.state not in states:
        raise errors.OutOfPlace(state=case.state.value)


KINDS_THAT_ASK = frozenset(
    {
        "AskText",
        "AskOtherTime",
        "OfferForm",
        "PromiseForm",
        "OfferDraft",
        "FinalDraft",
        "TimeCheck",
        "TimeNotUnderstood",
        "Refused",
        "AskBetterWords",
        "AskWhyMine",
        "FactForm",
        "AskMotive",
    }
)
"""A reply to one of these notices is the line that was asked for."""
KINDS_WITHIN = frozenset(
    {
        "ApprovalAsked",
        "ApprovalWanted",
        "ApprovalAnswered",
        "Brief",
        "BriefRead",
        "ClosingForm",
        "LetterDraft",
        "LetterForApproval",
        "LetterSentBack",
        "NoteKept",
        "FinalSent",
        "FactSheetShown",
        "CauseAsked",
        "CoolHead",
        "MeritAnswered",
        "MeritAsked",
        "MeritNoted",
        "MeritWanted",
        "CourtesyHint",
        "HeldSettled",
        "TimeToBook",
        "TimesToBook",
        "NewFactsDecided",
        "NewFactsWanted",
        "OutcomeChoice",
        "CaseMerged",
        "ClosedUnreachable",
        "FreshLink",
        "LinkWentAstray",
        "MergeChoice",
        "SavedChoice",
        "SpokenAdded",
        "SpokenLogged",
        "TriedNoted",
        "UnreachableWanted",
    }
)
"""Notices that people at the desk answer among themselves: such a reply is never relayed."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """A form that is open: what is wanted, for which case, about which row or part."""

    form: Form
    case: int
    value: str = ""
    line: str = ""
    """The line whose time waits for a yes, and the message it came in."""
    message: int = 0
    due: int = 0
    """The time that was read in it, in seconds since 1970."""
    agreed: bool = False
    """Whether its author has said yes to that time."""
    looked_at: bool = False
    """Whether its author has decided about what the courtesy check found in it."""
