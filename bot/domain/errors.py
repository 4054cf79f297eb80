"""Refusals: what somebody asked for and cannot have, and why.

Refusal
├── NotForYou            the button or command belongs to others
├── AlreadyDone          an old button: it has happened already
├── OutOfPlace           not possible in the present state
├── ClaimedByOther       somebody was quicker
├── AwayCannotClaim      an absent person cannot take a case
├── ConcernedCannotWork  the person complained about has no access
├── SecondTransfer       the second release goes to the supervisor
├── NoSuchCase           no case with that number, or not yours to see
├── SomethingMissing     a guard of §6.3 wants something first
├── OverAuthority        the amount is above what this rank may tell
├── PromisesOpen         solution promises are still open
└── DraftHasGaps         a letter with a gap cannot be sent
"""

from typing import ClassVar


class Refusal(Exception):
    """Something that cannot be done; carries a wording key, never wording."""

    key: ClassVar[str]

    def __init__(self, **fields: str | int) -> None:
        super().__init__(self.key, fields)
        self.fields = fields


class NotForYou(Refusal):
    """The button or command belongs to others. Fields: ``who`` (a role that may)."""

    key = "refusal-not-for-you"

    def __init__(self, who: str = "staff") -> None:
        super().__init__(who=who)


class AlreadyDone(Refusal):
    """It has happened already."""

    key = "refusal-already-done"


class OutOfPlace(Refusal):
    """Not possible in the present state. Fields: ``state``."""

    key = "refusal-out-of-place"


class ClaimedByOther(Refusal):
    """Somebody was quicker. Fields: ``name``."""

    key = "refusal-claimed-by-other"


class AwayCannotClaim(Refusal):
    """An absent person cannot take a case (§18.2)."""

    key = "refusal-away"


class ConcernedCannotWork(Refusal):
    """The person complained about has no access (§6.4 inv. 8)."""

    key = "refusal-concerned"


class SecondTransfer(Refusal):
    """The second release goes to the supervisor (t7)."""

    key = "refusal-second-transfer"


class NoSuchCase(Refusal):
    """No case with that number, or not one this person may see."""

    key = "refusal-no-such-case"


class SomethingMissing(Refusal):
    """A guard of §6.3 wants something first. Fields: ``what``."""

    key = "refusal-something-missing"


class OverAuthority(Refusal):
    """The amount is above what this rank may tell a customer. Fields: ``limit``."""

    key = "refusal-over-authority"


class PromisesOpen(Refusal):
    """Solution promises are still open. Fields: ``count``."""

    key = "refusal-promises-open"


class DraftHasGaps(Refusal):
    """A letter with a gap cannot be sent. Fields: ``count``."""

    key = "refusal-draft-has-gaps"
