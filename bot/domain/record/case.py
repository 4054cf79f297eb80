"""A case: one complaint with a number, one owner, one clock, one timeline (§1, §6)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from bot.domain.people import PersonId, Reach
from bot.domain.record.conduct import Bounds, Conduct
from bot.domain.record.fact_sheet import FactSheet
from bot.domain.record.finding import FinalAnswer, Finding
from bot.domain.record.heeding import Heeding
from bot.domain.record.intention import Intention
from bot.domain.record.letter_fill import LetterFill
from bot.domain.record.marks import Marks
from bot.domain.record.offer import Gift, Offer
from bot.domain.record.spoken import Spoken

CaseId = NewType("CaseId", int)

FIRST_CASE = CaseId(1001)

UNNUMBERED = CaseId(0)
"""The id of a case that is not stored yet: one that grows out of another (t16)."""


class State(StrEnum):
    """Where a case stands in its life cycle (§6.2)."""

    LISTENING = "listening"
    SUMMARY_SENT = "summary_sent"
    UNCLAIMED = "unclaimed"
    EXPLORING = "exploring"
    OFFERED = "offered"
    ACTING = "acting"
    CONFIRMING = "confirming"
    FOLLOWING_UP = "following_up"
    CLOSED = "closed"
    FINAL_POSITION = "final_position"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"


ENDED = frozenset({State.CLOSED, State.WITHDRAWN, State.MERGED})
OPEN = frozenset(State) - ENDED
INTAKE = frozenset({State.LISTENING, State.SUMMARY_SENT})
OWNED = OPEN - INTAKE - {State.UNCLAIMED}


class Severity(StrEnum):
    """The weight of a complaint (§5)."""

    MINOR = "minor"
    NORMAL = "normal"
    MAJOR = "major"


class Merit(StrEnum):
    """Whether the complaint is justified; set after the facts are known (§5)."""

    UNKNOWN = "unknown"
    JUSTIFIED = "justified"
    PARTLY = "partly"
    UNJUSTIFIED = "unjustified"


class Outcome(StrEnum):
    """How a case ended (§5)."""

    UPHELD = "upheld"
    PARTLY_UPHELD = "partly_upheld"
    NOT_UPHELD = "not_upheld"
    GOODWILL = "goodwill_without_acceptance"
    WITHDRAWN = "withdrawn"
    DEADLOCK = "deadlock"
    UNCONFIRMED = "unconfirmed"
    UNREACHABLE = "unreachable"


class Flag(StrEnum):
    """What else must be known of a case."""

    INCOMPLETE = "incomplete"
    SUMMARY_DISPUTED = "summary_disputed"
    HUMAN_ASKED = "human_asked"
    MANAGER_ASKED = "manager_asked"
    EXPLANATION_ONLY = "explanation_only"
    WEAK_YES = "weak_yes"
    WEAK_YES_ASKED = "weak_yes_asked"
    LETTER_SENT = "letter_sent"
    LETTER_WAITING = "letter_waiting"
    LETTER_ASKED = "letter_asked"
    LETTER_WAIVED = "letter_waived"
    REVIEW_ASKED = "review_asked"
    """The customer asked for our answer to be looked at afresh."""
    LETTER_TIMES_SAID = "letter_times_said"
    """The new times in the letter that waits are no promises."""
    PROMISE_BROKEN = "promise_broken"
    CLOSING_DEFAULT = "closing_default"
    PASSIVE = "passive"
    GENTLY_ASKED = "gently_asked"
    LOOKED_AFTER = "looked_after"
    SWEEPING = "sweeping"
    """It is said to be always or never so, and not since when."""
    PUBLIC_RISK = "public_risk"
    SELF_HARM = "self_harm"
    VIOLENCE = "violence"
    DEGRADED = "degraded"
    """Discrimination, or an insult by one of our people (§5)."""
    CHILD_HARMED = "child_harmed"
    PERSON_HARMED = "person_harmed"
    MEDICINE_HARMED = "medicine_harmed"
    ANIMAL_HARMED = "animal_harmed"
    LARGE_LOSS = "large_loss"
    FOREIGN = "foreign"
    """The customer wrote in a language we do not read, and knows that a person will look."""
    ERRAND = "errand"
    """The press or a lawyer writes in their office."""
    FOLLOW_UP_OPEN = "follow_up_open"
    """A follow-up was asked, and not answered yet."""
    COUNTER_INVITED = "counter_invited"
    """Asked what would be fair, and not answered yet."""
    QUARANTINED = "quarantined"
    """Opened from an account that is kept apart: supervisors alone read it (§9.3)."""
    NEW_FACTS = "new_facts"
    """After the final answer something new was told; a supervisor decides about it."""


class Question(StrEnum):
    """What intake wants to know (§7)."""

    WHAT_HAPPENED = "what_happened"
    SINCE_WHEN = "since_when"
    IMPACT = "impact"
    WISH = "wish"


class ConfirmStep(StrEnum):
    """Which of the questions of §15 is open."""

    MATTER = "matter"
    COMPLETENESS = "completeness"
    PERSON = "person"


class MatterAnswer(StrEnum):
    """The customer's own judgement on the matter (§15)."""

    SOLVED = "solved"
    PARTLY = "partly"
    NOT_SOLVED = "not_solved"


@dataclass(frozen=True, kw_only=True, slots=True)
class Case:
    """Everything that is true of a case now; its past is in the journal."""

    id: CaseId
    customer: PersonId
    customer_name: str
    language: str
    state: State
    opened_at: datetime

    severity: Severity = Severity.NORMAL
    merit: Merit = Merit.UNKNOWN
    escalation: int = 0
    conduct: Conduct = Conduct.NORMAL
    bounds: Bounds = Bounds()
    marks: Marks = Marks()
    reach: Reach = Reach.REACHABLE
    spoken: Spoken | None = None
    loops: int = 0
    rounds: int = 0
    transfers: int = 0
    chases: int = 0
    heeding: Heeding = Heeding()
    chased_at: datetime | None = None
    """When owner and supervisors heard last that the customer asks again."""

    emotion: int = 0
    feeling: str = "other"
    """A ``triage.Feeling``."""
    category: str = ""
    """A ``triage.Category``; empty when unknown."""
    nature: tuple[str, ...] = ()
    about_person: bool = False
    wish_kind: str = ""
    threats: tuple[str, ...] = ()
    safety: bool = False
    alarm: str = ""
    """The newest words that tell of self-harm, violence or danger, as they were written."""
    alarmed_at: datetime | None = None
    """When managers and supervisors were given such words last."""
    abuse: int = 0
    amount_named: bool = False
    """Whether the customer has named a sum of money."""

    owner: PersonId | None = None
    owner_name: str = ""
    previous_owner: PersonId | None = None
    stand_in: PersonId | None = None
    """Who reads and acts for the owner while the owner is absent (§18.2)."""
    those_concerned: tuple[PersonId, ...] = ()
    """The members of staff complained about, who have no access (§6.4 inv. 8)."""
    about_lead: bool = False
    """A supervisor is complained about: the managers alone have access (§5)."""
    flags: frozenset[Flag] = frozenset()
    facts: str = ""
    """What happened, in the customer's words."""
    impact: str = ""
    impact_told: bool = False
    """The story itself tells what trouble it has caused: it is not asked for (inv. 9)."""
    wish: str = ""
    asked: tuple[Question, ...] = ()
    open_question: Question | None = None
    summary_rounds: int = 0
    empathy_used: int = 0

    burst_from: datetime | None = None
    """When the running burst of customer messages began; ``None`` between bursts."""
    burst_size: int = 0
    customer_at: datetime | None = None
    """When the customer wrote last."""
    repeated_at: datetime | None = None
    """When the keys of an open question were shown once more, because words did not answer it."""
    spoke_at: datetime | None = None
    """When the bot wrote to the customer last."""
    acknowledged_at: datetime | None = None
    submitted_at: datetime | None = None
    claimed_at: datetime | None = None
    first_human_at: datetime | None = None
    human_at: datetime | None = None
    """When a person wrote to the customer last."""
    offered_at: datetime | None = None
    done_at: datetime | None = None
    solved_at: datetime | None = None
    closed_at: datetime | None = None
    round_from: datetime | None = None
    """When the present round began: not settled, back, or reopened; ``None`` in the first."""
    reply_owed_since: datetime | None = None
    """Since when a message of the customer waits for an answer of the owner."""
    contact_by: datetime | None = None
    """When the customer was told that somebody will be in touch."""
    missed_told_at: datetime | None = None
    """When the customer was told last that we had missed a promised time."""
    broken_promises: int = 0
    open_promises: int = 0
    """How many rows of the ledger are open; kept true by whoever books them."""
    offer: Offer | None = None
    kept_gifts: tuple[Gift, ...] = ()
    """Named before a solution was agreed, for which it waits (§11)."""
    finding: Finding | None = None
    final: FinalAnswer | None = None
    evidence: str = ""
    confirm_step: ConfirmStep | None = None
    matter: MatterAnswer | None = None
    matter_at: datetime | None = None
    """When the customer said that it is solved."""
    person_score: int | None = None
    follow_ups: tuple[int, ...] = ()
    """Days after the settlement on which to ask again, still to come."""
    outcome: Outcome | None = None
    sheet: FactSheet = FactSheet()
    intention: Intention | None = None
    cause: str = ""
    """One of ``cause.ALL``: what the reports count it under; empty when nobody has said."""
    lesson: str = ""
    commitment: str = ""
    """What we change so that it does not happen again."""
    letter: tuple[str, ...] = ()
    """The reply letter: its nine parts in order, or one text that a person wrote whole."""
    letter_written: tuple[int, ...] = ()
    """The elements of the letter that a person wrote; the others follow the record."""
    letter_fills: tuple[LetterFill, ...] = ()
    """What people put into its gaps, in order; what the decision says follows the record."""
    letter_sent_at: datetime | None = None
    """When ``letter`` was sent; ``None`` while it is a draft."""
    linked: CaseId | None = None
    """The case this one was merged into, or grew out of."""
    version: int = 0

    @property
    def number(self) -> str:
        """The number people use, such as ``C-1042``."""
        return number_of(self.id)

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done."""
        return self.state in OPEN

    def has(self, flag: Flag) -> bool:
        """Whether the flag is set."""
        return flag in self.flags


def number_of(case: int) -> str:
    """The number people use for a case id."""
    return f"C-{case}"
