"""What the record knows of a talk besides free words: promises, offers, delays, corrections."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.domain.people import PersonId
from bot.domain.record.commitment import PromiseState
from bot.domain.record.journal import Entry, What
from bot.domain.record.transitions import Move

PROMISED, OFFERED, DONE, CANNOT, MISSED = "promised", "offered", "done", "cannot", "missed"
FINAL, RIGHTED = "final", "righted"
_MOVES = {Move.OFFER: OFFERED, Move.DONE: DONE, Move.CANNOT: CANNOT, Move.FINAL: FINAL}


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """One such line of the story."""

    at: datetime
    by: PersonId | None
    """``None`` is the bot itself."""
    what: str
    """``promised``, ``offered``, ``done``, ``cannot``, ``missed``, ``final`` or ``righted``."""
    text: str
    """Empty for a contact."""
    due: datetime | None = None


def told(entries: Iterable[Entry]) -> tuple[Told, ...]:
    """The lines, oldest first; a time that was missed is one, with its apology."""
    return tuple(line for line in map(_line, entries) if line is not None)


def from_to(entry: Entry) -> str:
    """What a customer put right, from what to what."""
    return f"{entry.old} \u2192 {entry.new}"


def _line(entry: Entry) -> Told | None:
    if entry.what is What.PROMISED:
        plain = " " not in entry.note and entry.note.isascii()  # a step of the list, no sentence
        text = "" if plain else entry.note
        due = datetime.fromisoformat(entry.new) if entry.new else None
        return Told(at=entry.at, by=entry.by, what=PROMISED, text=text, due=due)
    if entry.what is What.PROMISE_SETTLED and entry.new == PromiseState.BROKEN:
        return None if entry.by else Told(at=entry.at, by=None, what=MISSED, text=entry.note)
    if entry.what is What.EDITED and entry.note == RIGHTED:
        return Told(at=entry.at, by=entry.by, what=RIGHTED, text=from_to(entry))
    for move, what in _MOVES.items():
        if entry.what is What.MOVED and entry.note.startswith(f"{move.value} "):
            text = entry.note.removeprefix(f"{move.value} ")
            return Told(at=entry.at, by=entry.by, what=what, text=text)
    return None
