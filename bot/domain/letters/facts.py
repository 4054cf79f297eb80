"""What a letter may speak of: the record of a case, and nothing else (`reply-letter` §1)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypedDict

from bot.domain.letters import plan
from bot.domain.people import Role
from bot.domain.record.case import Case, Severity
from bot.domain.record.commitment import Promise, PromiseKind, PromiseState
from bot.domain.record.fact_sheet import FactSheet, Slot
from bot.domain.record.merit import merit
from bot.domain.understanding.messages.reading import Nature

_DONE = (PromiseState.KEPT, PromiseState.KEPT_LATE)
_GONE = (PromiseState.RELEASED, PromiseState.RENEGOTIATED)


@dataclass(frozen=True, kw_only=True, slots=True)
class Deed:
    """Something that we did or shall do, as the customer was told, with its time."""

    text: str
    at: datetime | None
    """When it was done, or will be; ``None`` when no time stands."""
    amount: str = ""
    """What it gives, where its text names no figure."""
    evidence: str = ""
    """What was done, in the words the customer had from us."""


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
    category: str
    """A ``reading.Category``; empty when unknown."""
    missed: tuple[Deed, ...]
    """Every promise that was broken, with the time it was for; no text where it was a contact."""
    again: bool
    """Whether what was done first did not solve it."""
    failed: tuple[Deed, ...]
    """What was done first and did not solve it."""
    reason: str
    """What was said before the options: why it happened, why not otherwise."""
    options: tuple[Deed, ...]
    done: tuple[Deed, ...]
    to_do: tuple[Deed, ...]
    gifts: tuple[Deed, ...]
    lesson: str
    commitment: str
    invites: bool
    review: bool
    outside: bool
    routes: str
    """Who outside may be asked, in the operator's words; empty for the sentence we have."""
    signer: str
    signer_role: str
    """A ``people.Role``."""
    found: str = ""
    """What our people found happened; this and the next three only where it was checked."""
    found_when: str = ""
    found_cause: str = ""
    as_told: bool = False
    """What was found is what the customer had told, in their own words."""
    checked: str = ""
    """What was looked at, and how; empty where nothing of it may be told as a fact."""


def facts(
    case: Case, rows: Sequence[Promise], *, story: str, role: Role, currency: str = ""
) -> LetterFacts:
    """The facts of a case; ``story`` is what happened in the customer's words, made short.

    ``currency`` is the operator's, for amounts that no text names.
    """
    known = LetterFacts(
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
        category=case.category,
        again=case.loops > 0,
        reason=_reason(case),
        lesson=case.lesson,
        commitment=case.commitment,
        invites=plan.invites(case),
        review=plan.offers_review(case),
        outside=plan.names_outside_route(case),
        routes="",
        signer=case.owner_name,
        signer_role=role.value,
        **_deeds(case, rows, currency),
    )
    return _with_sheet(known, case.sheet)


def _reason(case: Case) -> str:
    """What was said before the options; else what was found, where somebody has agreed to it.

    Nothing where it only repeats a fact sheet that the letter tells line by line.
    """
    said = _said(case)
    return "" if case.sheet.is_checked and said == case.sheet.in_a_row() else said


def _with_sheet(known: LetterFacts, sheet: FactSheet) -> LetterFacts:
    """The fact sheet, where it says how it was checked: what nobody has checked is no fact."""
    if not sheet.is_checked:
        return known
    return replace(
        known,
        found=sheet.what,
        as_told=Slot.WHAT in sheet.told,
        found_when="" if Slot.WHEN in sheet.told else sheet.when,
        found_cause=sheet.found_cause,
        checked=sheet.checked,
    )


def _said(case: Case) -> str:
    if case.offer is not None and case.offer.reason:
        return case.offer.reason
    agreed = case.finding is not None and case.finding.agreed_by is not None
    return case.finding.text if case.finding is not None and agreed else ""


class _Deeds(TypedDict):
    missed: tuple[Deed, ...]
    failed: tuple[Deed, ...]
    options: tuple[Deed, ...]
    done: tuple[Deed, ...]
    to_do: tuple[Deed, ...]
    gifts: tuple[Deed, ...]


def _deeds(case: Case, rows: Sequence[Promise], currency: str) -> _Deeds:
    """What was promised, done and missed, by the name of its field."""
    options = case.offer.options if case.offer else ()
    return {
        "missed": tuple(_missed(rows)),
        "failed": tuple(_failed(case, rows, currency)),
        "options": tuple(Deed(text=option.text, at=option.due) for option in options),
        "done": tuple(_done(case, rows, currency)),
        "to_do": tuple(_to_do(case, rows, currency)),
        "gifts": tuple(_deed(p, p.due, currency) for p in plan.gifts(rows)),
    }


def _solution(rows: Sequence[Promise]) -> Iterator[Promise]:
    for row in rows:
        if row.solution and row.kind is not PromiseKind.COMPENSATION and row.state not in _GONE:
            yield row


def _is_done(row: Promise) -> bool:
    return row.state in _DONE or row.performed_at is not None


def _is_past(case: Case, row: Promise) -> bool:
    """Whether it belongs to a round that did not settle the matter (t15, t19, t20)."""
    if case.round_from is None:
        return False
    return (row.performed_at or row.settled_at or row.made_at) <= case.round_from


def _missed(rows: Sequence[Promise]) -> Iterator[Deed]:
    """Once for each thing and time, however often the row was moved."""
    told: set[tuple[str, datetime]] = set()
    for row in rows:
        if row.state is PromiseState.BROKEN and row.due and (row.text, row.due) not in told:
            told.add((row.text, row.due))
            yield Deed(text=row.text, at=row.due)


def _failed(case: Case, rows: Sequence[Promise], currency: str) -> Iterator[Deed]:
    for row in _solution(rows):
        if _is_done(row) and _is_past(case, row):
            yield _deed(row, row.performed_at or row.settled_at, currency)


def _done(case: Case, rows: Sequence[Promise], currency: str) -> Iterator[Deed]:
    """What was done in this round; the same evidence is given once."""
    now = [row for row in _solution(rows) if _is_done(row) and not _is_past(case, row)]
    for n, row in enumerate(now, start=1):
        said = any(row.evidence == later.evidence for later in now[n:])
        evidence = "" if said or row.evidence.strip() == row.text.strip() else row.evidence
        yield replace(_deed(row, row.performed_at or row.settled_at, currency), evidence=evidence)


def _to_do(case: Case, rows: Sequence[Promise], currency: str) -> Iterator[Deed]:
    """What is still to come; a time that has been missed is no time to name again."""
    coming = {row.text for row in rows if row.is_open}
    for row in _solution(rows):
        given_up = not row.is_open and (_is_past(case, row) or row.text in coming)
        if not _is_done(row) and not given_up:
            yield _deed(row, row.due if row.is_open else None, currency)


def _deed(row: Promise, at: datetime | None, currency: str) -> Deed:
    return Deed(text=row.text, at=at, amount=_amount(row, currency))


def _amount(row: Promise, currency: str) -> str:
    """What it gives, unless a figure stands in the words already."""
    if any(one.isdigit() for one in row.text + row.evidence):
        return ""
    own = f"{currency} {row.money.amount.normalize():f}".strip() if row.money.amount else ""
    return " + ".join(part for part in (own, row.money.others) if part)
