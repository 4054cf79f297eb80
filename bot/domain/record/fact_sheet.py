"""The fact sheet of a case: what was found out, and how, line by line (D §6.1, L element 5)."""

from dataclasses import dataclass, replace
from enum import StrEnum

from bot.domain.script import is_wide

_ENDS = " .,;!\u3002\uff0c\uff1b\uff01"


class Slot(StrEnum):
    """One line of the sheet, in the order in which it is asked for."""

    WHAT = "what"
    WHEN = "when"
    CAUSE = "cause"
    CHECKED = "checked"


SLOTS = tuple(Slot)


@dataclass(frozen=True, kw_only=True, slots=True)
class FactSheet:
    """What our people found; any line may be empty, and earlier versions are in the journal."""

    what: str = ""
    when: str = ""
    found_cause: str = ""
    """In words; what the reports count is ``case.cause``."""
    checked: str = ""
    """What was looked at, and how: without it nothing here is told a customer as a fact."""
    told: tuple[Slot, ...] = ()
    """The lines that stand in the customer's own words, as somebody took them over."""

    def of(self, slot: Slot) -> str:
        """The words of one line."""
        lines = (self.what, self.when, self.found_cause, self.checked)
        return lines[SLOTS.index(slot)]

    def put(self, slot: Slot, words: str) -> "FactSheet":
        """The sheet with other words in one line."""
        told = tuple(one for one in self.told if one is not slot)
        sheet, line = replace(self, told=told), " ".join(words.split())
        match slot:
            case Slot.WHAT:
                return replace(sheet, what=line)
            case Slot.WHEN:
                return replace(sheet, when=line)
            case Slot.CAUSE:
                return replace(sheet, found_cause=line)
            case Slot.CHECKED:
                return replace(sheet, checked=line)

    def as_told(self, slot: Slot, words: str) -> "FactSheet":
        """The sheet with the customer's own words in one line."""
        fresh = self.put(slot, words)
        return replace(fresh, told=(*fresh.told, slot))

    @property
    def empty(self) -> tuple[Slot, ...]:
        """The lines without words."""
        return tuple(slot for slot in SLOTS if slot not in self.written)

    @property
    def written(self) -> tuple[Slot, ...]:
        """The lines with words."""
        return tuple(slot for slot in SLOTS if self.of(slot))

    @property
    def found(self) -> tuple[Slot, ...]:
        """Those of them that are not in the customer's own words."""
        return tuple(slot for slot in self.written if slot not in self.told)

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been written."""
        return not self.written

    @property
    def is_checked(self) -> bool:
        """Whether something was found, and it is said how it was checked."""
        return bool(self.checked and (self.what or self.found_cause))

    def in_a_row(self) -> str:
        """All its lines as running text, but for what the customer has said anyway."""
        said = [self.of(slot).strip(_ENDS) for slot in self.found]
        wide = any(map(is_wide, "".join(said)))
        pause, stop = ("\uff1b", "\u3002") if wide else ("; ", ".")
        return f"{pause.join(said)}{stop}" if said else ""
