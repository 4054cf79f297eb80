"""The fact sheet of a case: asking for it line by line, and showing it (D §6.1)."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows, in_rows
from bot.domain.notices.desk.base import ToStaff, cancel_row
from bot.domain.record.cause import CAUSES, Family
from bot.domain.record.fact_sheet import SLOTS, FactSheet, Slot


@dataclass(frozen=True, kw_only=True, slots=True)
class FactLine:
    """One line of the sheet."""

    fact: str
    """A ``fact_sheet.Slot``."""
    text: str
    """In the words of whoever found it out; may be empty."""


def fact_lines(sheet: FactSheet, slots: Iterable[Slot]) -> tuple[FactLine, ...]:
    """These lines of it."""
    return tuple(FactLine(fact=slot.value, text=sheet.of(slot)) for slot in slots)


@dataclass(frozen=True, kw_only=True, slots=True)
class FactForm(ToStaff):
    """Asks for one line of the sheet; several at once are welcome, and none is needed."""

    case_number: str
    lines: tuple[FactLine, ...]
    """What there is so far."""
    fact: str
    """Which line is asked for: a ``fact_sheet.Slot``."""
    known: str
    """What the record has for it; one tap takes it over."""

    def buttons(self) -> Rows:
        """Take what is known, leave the line out, or stop."""
        use = Button(action=Action.FACTS_KNOWN, value=self.fact)
        return (*(((use,),) if self.known else ()), (self._skip(), *cancel_row()[0]))

    def _skip(self) -> Button:
        later = SLOTS[SLOTS.index(self.fact) + 1 :] if self.fact in frozenset(SLOTS) else ()
        if not later:
            return Button(action=Action.FACTS_SHOW, label="facts-skip")
        return Button(action=Action.FACTS, value=later[0].value, label="facts-skip")


@dataclass(frozen=True, kw_only=True, slots=True)
class FactSheetShown(ToStaff):
    """The sheet as it is: each line can be mended, and the cause be named for the reports."""

    case_number: str
    lines: tuple[FactLine, ...]
    """All four."""
    cause: str
    """One of ``cause.ALL``; empty while nobody has said."""
    likely: tuple[str, ...]
    """Causes put forward as ready keys; none once there is one."""

    def buttons(self) -> Rows:
        """The four lines, then the cause."""
        lines = tuple(
            Button(action=Action.FACTS, value=slot.value, label=f"facts-{slot.value}")
            for slot in SLOTS
        )
        ready = tuple((_cause(tag),) for tag in self.likely)
        return (lines[:2], lines[2:], *ready, (Button(action=Action.CAUSE),))


@dataclass(frozen=True, kw_only=True, slots=True)
class CauseAsked(ToStaff):
    """What the reports are to count it under: the causes of one family."""

    case_number: str
    cause: str
    """What it is counted under so far; may be empty."""
    family: str
    """A ``cause.Family``."""

    def buttons(self) -> Rows:
        """Two causes in a row, then the other families."""
        known = next((one for one in Family if one == self.family), Family.PROCEDURAL)
        tags = [_cause(tag) for tag in CAUSES[known]]
        others = tuple(
            (Button(action=Action.CAUSE, value=one.value, label=f"cause-{one.value}"),)
            for one in Family
            if one is not known
        )
        return (*in_rows(tags, 2), *others)


def _cause(tag: str) -> Button:
    return Button(action=Action.CAUSE_IS, value=f"cause|{tag}", label="value-choice")
