"""Cases that were searched for."""

from dataclasses import dataclass

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows, in_rows
from bot.domain.notices.desk.base import ToStaff


@dataclass(frozen=True, kw_only=True, slots=True)
class FoundLine:
    """One of them; of somebody else's only what stands on its card (§18)."""

    case_id: int
    case_number: str
    customer_name: str
    """Empty where the reader may not know it."""
    state: str
    severity: str
    owner_name: str
    gist: str
    """How it begins, without personal data."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FoundCases(ToStaff):
    """``/case words``: the newest first, a page at a time."""

    words: str
    cases: tuple[FoundLine, ...]
    more: str
    """Where the next page begins; empty on the last."""

    def buttons(self) -> Rows:
        """Open one, or go on."""
        keys = [
            Button(action=Action.OPEN_CASE, case=one.case_id, text=one.case_number)
            for one in self.cases
        ]
        on = ((Button(action=Action.FOUND_MORE, value=self.more),),) if self.more else ()
        return (*in_rows(keys, 3), *on)
