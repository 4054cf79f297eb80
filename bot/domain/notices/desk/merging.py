"""Merging a duplicate into the case it belongs to (t25)."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows, Weight
from bot.domain.notices.desk.base import ToStaff, cancel_row
from bot.domain.notices.desk.talking import CaseChoice


@dataclass(frozen=True, kw_only=True, slots=True)
class MergeChoice(ToStaff):
    """``/merge C-1002``: which case does it belong to? A tap merges."""

    case_number: str
    customer_name: str
    cases: tuple[CaseChoice, ...]

    def buttons(self) -> Rows:
        """One key for each, and a way out."""
        keys = tuple(
            (
                Button(
                    action=Action.MERGE_INTO,
                    value=str(one.case_id),
                    text=f"{one.case_number} · {one.customer_name}",
                ),
            )
            for one in self.cases
        )
        return (*keys, *cancel_row())


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseMerged(ToStaff):
    """Done: where it goes on."""

    weight: ClassVar[Weight] = Weight.NEWS
    case_number: str
    """Where it goes on."""
    customer_name: str
    from_number: str
    by_name: str

    def buttons(self) -> Rows:
        """The case that goes on."""
        return ((Button(action=Action.OPEN_CASE),),)
