"""Numbers for cases that grow out of others: a decision does not know them yet."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from bot.domain.deciding.decision import Decision, Say
from bot.domain.record.case import UNNUMBERED, Case, CaseId, number_of
from bot.domain.record.commitment import Promise
from bot.domain.record.journal import Entry
from bot.domain.record.timers import CancelTimers, SetTimer

T = TypeVar("T", bound=Entry | Promise | SetTimer | CancelTimers)


def numbered(decision: Decision, first: CaseId) -> Decision:
    """The decision with a number for the case it opens, wherever it stands."""

    def own(rows: Iterable[T]) -> tuple[T, ...]:
        return tuple(replace(row, case=first) if row.case == UNNUMBERED else row for row in rows)

    return replace(
        decision,
        opened=tuple(
            replace(one, id=first) if one.id == UNNUMBERED else one for one in decision.opened
        ),
        journal=own(decision.journal),
        promises=own(decision.promises),
        timers=own(decision.timers),
        say=tuple(_named(said, first) for said in decision.say),
    )


def names(said: Say, case: Case) -> bool:
    """Whether a notice is about this case."""
    return getattr(said.notice, "case_number", "") == case.number


def _named(said: Say, first: CaseId) -> Say:
    if getattr(said.notice, "case_number", "") != number_of(UNNUMBERED):
        return said
    fields = {"case_number": number_of(first)}
    renumbered = replace(said.notice, **fields)
    return replace(said, notice=renumbered)
