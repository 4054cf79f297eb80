"""The journal of a case: append-only, who did what when, with old and new value (§6.4 inv. 14)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.people import PersonId
from bot.domain.record.case import CaseId


class What(StrEnum):
    """What happened to a case, besides the transitions t1–t27 which are written as they are."""

    MOVED = "moved"
    HEARD = "heard"
    ACKNOWLEDGED = "acknowledged"
    ASKED = "asked"
    REPLIED = "replied"
    EDITED = "edited"
    NOTED = "noted"
    SEVERITY = "severity"
    MERIT = "merit"
    ESCALATED = "escalated"
    OWNER = "owner"
    PROMISED = "promised"
    PROMISE_SETTLED = "promise_settled"
    LEDGER = "ledger"
    """A row of the ledger: ``new`` is its due time when it was booked, and ``old`` empty; else
    they are the ``PromiseState`` before and after. ``note`` is its ``PromiseKind``."""
    REMINDED = "reminded"
    LIMIT_PASSED = "limit_passed"
    ANSWERED = "answered"
    APPROVED = "approved"
    LETTER = "letter"
    REACH = "reach"
    LANGUAGE = "language"
    CLOSING = "closing"
    CORRECTED = "corrected"
    """How the words of the customer were read, put right by a person."""
    COURTESY = "courtesy"
    """Words that were stopped before they were sent: ``old`` are the codes of what was found,
    ``new`` is a ``held.Ending`` value, ``note`` the reason where there is one."""
    FAILED = "failed"
    FACTS = "facts"
    """A line of the fact sheet: ``old`` and ``new`` are its words, ``note`` is its ``Slot``; or
    the cause that the reports count it under, with ``tag`` as the note."""
    INTENTION = "intention"
    """A note that trouble may be put on, made or gone: never its words (D §9.1)."""
    CONDUCT = "conduct"
    """A limit on contact: ``old`` and ``new`` are ``Conduct`` values, or what was asked."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One line of the journal."""

    case: CaseId
    at: datetime
    by: PersonId | None
    """``None`` is the bot itself."""
    what: What
    old: str = ""
    new: str = ""
    note: str = ""
