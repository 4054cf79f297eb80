"""What a letter may speak of: the record of a case, and nothing else (`reply-letter` §1)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.letters import plan
from bot.domain.people import Role
from bot.domain.record.case import Case, Severity
from bot.domain.record.commitment import Promise, PromiseKind, PromiseState
from bot.domain.record.merit import merit
from bot.domain.understanding.reading import Nature

_DONE = (PromiseState.KEPT, PromiseState.KEPT_LATE)
_GONE = (PromiseState.RELEASED, PromiseState.RENEGOTIATED)


@dataclass(frozen=True, kw_only=True, slots=True)
class Deed:
    """Something that we did or shall do, as the customer was told, with its time."""

    text: str
    at: datetime | None
    """When it was done, or will be; ``None`` when no time stands."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LetterFacts:
    """The only variables that the wording of a letter may use."""

    case_number: str
    customer_name: str
    kind: str
    """A ``plan.Kind``."""
    merit: str
    """A ``case.Merit``."""
    elements: tuple[int, ...]
    """Which of the nine are wanted."""
    major: bool
    short: bool
    """Whether it is the few lines of a minor case."""
    about_person: bool
    result: bool
    process: bool
    feeling: str
    story: str
    impact: str
    wish: str
    heard_at: datetime
    missed_at: datetime | None
    """The first time that was promised and not kept."""
    again: bool
    """Whether the first solution did not solve it."""
    reason: str
    """What was said before the options: why it happened, why not otherwise."""
    evidence: str
    options: tuple[Deed, ...]
    done: tuple[Deed, ...]
    to_do: tuple[Deed, ...]
    gifts: tuple[Deed, ...]
    lesson: str
    commitment: str
    invites: bool
    review: bool
    outside: bool
    signer: str
    signer_role: str
    """A ``people.Role``."""


def facts(case: Case, rows: Sequence[Promise], *, story: str, role: Role) -> LetterFacts:
    """The facts of a case; ``story`` is what happened in the customer's words, made short."""
    options = case.offer.options if case.offer else ()
    return LetterFacts(
        case_number=case.number,
        customer_name=case.customer_name,
        kind=plan.kind(case).value,
        merit=merit(case).value,
        elements=tuple(plan.wanted(case, rows)),
        major=case.severity is Severity.MAJOR,
        short=plan.is_short(case),
        about_person=case.about_person,
        result=Nature.RESULT.value in case.nature,
        process=Nature.PROCESS.value in case.nature or case.about_person,
        feeling=case.feeling,
        story=story,
        impact=case.impact,
        wish=case.wish,
        heard_at=case.opened_at,
        missed_at=next((p.due for p in rows if p.state is PromiseState.BROKEN), None),
        again=case.loops > 0,
        reason=case.offer.reason if case.offer else "",
        evidence=case.evidence,
        options=tuple(Deed(text=option.text, at=option.due) for option in options),
        done=tuple(_done(rows)),
        to_do=tuple(_to_do(rows)),
        gifts=tuple(Deed(text=p.text, at=p.due) for p in plan.gifts(rows)),
        lesson=case.lesson,
        commitment=case.commitment,
        invites=plan.invites(case),
        review=plan.offers_review(case),
        outside=plan.names_outside_route(case),
        signer=case.owner_name,
        signer_role=role.value,
    )


def _solution(rows: Sequence[Promise]) -> Iterator[Promise]:
    for row in rows:
        if row.solution and row.kind is not PromiseKind.COMPENSATION and row.state not in _GONE:
            yield row


def _is_done(row: Promise) -> bool:
    return row.state in _DONE or row.performed_at is not None


def _done(rows: Sequence[Promise]) -> Iterator[Deed]:
    for row in _solution(rows):
        if _is_done(row):
            yield Deed(text=row.text, at=row.performed_at or row.settled_at)


def _to_do(rows: Sequence[Promise]) -> Iterator[Deed]:
    """What is still to come; a time that has been missed is no time to name again."""
    for row in _solution(rows):
        if not _is_done(row):
            yield Deed(text=row.text, at=row.due if row.is_open else None)
