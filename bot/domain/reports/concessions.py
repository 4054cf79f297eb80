"""The concession log: who gave what, why, for which case, and of what kind (§9.1, §11, §17)."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import tzinfo

from bot.domain.moves.solution import authority
from bot.domain.notices.desk.money import CauseLine, ConcessionLine, ConcessionLog
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, CaseId
from bot.domain.record.commitment import Promise, PromiseKind, PromiseState
from bot.domain.record.money import NOTHING
from bot.domain.reports.days import Span

MOST = 20
"""So many are told one by one."""
ENTITLEMENT, GOODWILL, GUARANTEE = "entitlement", "goodwill", "guarantee"
_GONE = frozenset({PromiseState.RELEASED, PromiseState.RENEGOTIATED})
_KINDS = {PromiseKind.COMPENSATION: GOODWILL, PromiseKind.GUARANTEE: GUARANTEE}


def kind_of(row: Promise) -> str:
    """What is due anyway is never goodwill, nor is what the house has promised everybody."""
    return _KINDS.get(row.kind, ENTITLEMENT)


def is_given(row: Promise) -> bool:
    """Whether it gives money or something extra, and was not taken back or only moved."""
    return row.state not in _GONE and (bool(row.money) or row.kind in _KINDS)


def log(
    span: Span,
    rows: Sequence[Promise],
    cases: Mapping[CaseId, Case],
    ledgers: Sequence[Promise],
    policy: Policy,
    said: Callable[[str], str],
) -> ConcessionLog:
    """The log of some days.

    ``rows`` were made in them, ``cases`` are those they belong to as far as the reader may see
    them, ``ledgers`` all rows of these; ``said`` masks what may hold personal data.
    """
    given = [row for row in rows if is_given(row) and row.case in cases]
    newest = sorted(given, key=lambda row: (row.made_at, row.id), reverse=True)
    return ConcessionLog(
        first=span.first,
        last=span.last,
        count=len(given),
        entitlement=_sum(given, ENTITLEMENT, policy),
        goodwill=_sum(given, GOODWILL, policy),
        guarantee=_sum(given, GUARANTEE, policy),
        causes=tuple(_by_cause(given, cases, policy)),
        lines=tuple(_line(row, cases[row.case], policy, said) for row in newest[:MOST]),
        more=max(0, len(newest) - MOST),
        uncorrected=_uncorrected(given, cases, ledgers),
    )


def _sum(rows: Iterable[Promise], kind: str, policy: Policy) -> str:
    money = sum((row.money for row in rows if kind_of(row) == kind), NOTHING)
    return authority.in_words(money, policy)


def _by_cause(
    given: Sequence[Promise], cases: Mapping[CaseId, Case], policy: Policy
) -> Iterable[CauseLine]:
    """The cause that cost most cases first."""
    groups: dict[tuple[str, str], list[Promise]] = {}
    for row in given:
        case = cases[row.case]
        key = (case.cause, "" if case.cause else case.category)
        groups.setdefault(key, []).append(row)
    lines = [
        CauseLine(
            cause=cause,
            category=category,
            cases=len({row.case for row in rows}),
            entitlement=_sum(rows, ENTITLEMENT, policy),
            goodwill=_sum(rows, GOODWILL, policy),
            guarantee=_sum(rows, GUARANTEE, policy),
        )
        for (cause, category), rows in groups.items()
    ]
    return sorted(lines, key=lambda line: -line.cases)


def _line(row: Promise, case: Case, policy: Policy, said: Callable[[str], str]) -> ConcessionLine:
    kind = kind_of(row)
    zone: tzinfo = policy.zone
    return ConcessionLine(
        day=row.made_at.astimezone(zone).date(),
        case_number=case.number,
        by_name="" if kind == GUARANTEE else row.by_name,
        given_kind=kind,
        amount=authority.in_words(row.money, policy),
        text=said(row.text),
        reason=said(_reason(row, case)),
    )


def _reason(row: Promise, case: Case) -> str:
    """Why: what was said for an unusual amount, else before the options, else what was found."""
    if row.kind is PromiseKind.GUARANTEE or case.offer is None:
        return ""
    return case.offer.unusual_reason or case.offer.reason or case.sheet.found_cause


def _uncorrected(
    given: Sequence[Promise], cases: Mapping[CaseId, Case], ledgers: Sequence[Promise]
) -> tuple[str, ...]:
    """Cases with goodwill, and nothing that keeps it from happening again (§11)."""
    improved = {row.case for row in ledgers if row.kind is PromiseKind.IMPROVEMENT}
    found = {row.case for row in given if kind_of(row) == GOODWILL} - improved
    return tuple(cases[one].number for one in sorted(found) if not cases[one].commitment)
