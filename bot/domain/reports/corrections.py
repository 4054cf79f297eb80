"""Where the reader was wrong, by what people have put right (D §17)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.record.case import CaseId
from bot.domain.record.journal import Entry, What

UNKNOWN = "unknown"
"""What was not read at all."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Mistake:
    """One value that people have put right in a case, from what was read to what is right."""

    case: CaseId
    field: str
    read: str
    right: str


def mistakes(entries: Iterable[Entry]) -> tuple[Mistake, ...]:
    """Each field of a case once: as it was read first, and as people have it last.

    What was put right and then put back is no mistake.
    """
    first: dict[tuple[CaseId, str], str] = {}
    last: dict[tuple[CaseId, str], str] = {}
    for entry in entries:
        if entry.what is What.CORRECTED and entry.note:
            first.setdefault((entry.case, entry.note), entry.old)
            last[entry.case, entry.note] = entry.new
    return tuple(
        Mistake(case=case, field=field, read=read or UNKNOWN, right=last[case, field] or UNKNOWN)
        for (case, field), read in first.items()
        if read != last[case, field]
    )


def counted(found: Iterable[Mistake]) -> list[tuple[str, str, str, int]]:
    """Field, read, right and how often, the most frequent first."""
    counts = Counter((one.field, one.read, one.right) for one in found)
    return [(*what, times) for what, times in sorted(counts.items(), key=lambda c: (-c[1], c[0]))]
