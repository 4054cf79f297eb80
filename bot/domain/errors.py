"""Refusals: what somebody asked for and cannot have, and why.

Refusal
├── NotForYou            the button or command belongs to others
├── AlreadyDone          an old button: it has happened already
├── OutOfPlace           not possible in the present state
├── ClaimedByOther       somebody was quicker
├── OthersFree           two hard cases in a row, and somebody else is free
├── PassedTwice          a case was passed on without a reason as often as may be
├── AwayCannotClaim      an absent person cannot take a case
├── CannotBeGiven        a case cannot be put into these hands
├── ConcernedCannotWork  the person complained about has no access
├── SecondTransfer       the second release goes to the supervisor
├── NoSuchCase           no case with that number, or not yours to see
├── SomethingMissing     a guard of §6.3 wants something first
├── OverAuthority        the amount is above what this rank may tell
├── AnotherPerson        a second person has to approve it
├── PromisesOpen         solution promises are still open
├── MovedTwice           a promised time was moved as often as may be
├── TooFarOff            a solution cannot be put off so far by this rank
├── TimeHasPassed        a promised time is over and cannot be moved any more
├── DraftHasGaps         a letter with a gap cannot be sent
├── LetterHeld           a letter cannot go to the customer like this
├── HasOpenCase          somebody with an open case is never harassment
└── WordsNotKept         words that waited for their case are no longer there
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


class OthersFree(Refusal):
    """After two hard cases in a row somebody else who is free has the first chance (§14)."""

    key = "refusal-others-free"


class PassedTwice(Refusal):
    """Passed on without a reason twice this week; with a reason it is always possible (§14)."""

    key = "refusal-passed-twice"


class AwayCannotClaim(Refusal):
    """An absent person cannot take a case (§18.2)."""

    key = "refusal-away"


class CannotBeGiven(Refusal):
    """A case cannot be put into these hands: absent, or not for them. Fields: ``name``."""

    key = "refusal-cannot-be-given"


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
    """With what the case was promised already it is above what this rank may tell a customer.

    Fields: ``limit``, ``total``.
    """

    key = "refusal-over-authority"


class AnotherPerson(Refusal):
    """Somebody else has to approve it: whoever asked, or approved it first, counts once (§11)."""

    key = "refusal-another-person"


class PromisesOpen(Refusal):
    """Solution promises are still open. Fields: ``count``."""

    key = "refusal-promises-open"


class MovedTwice(Refusal):
    """A promised time was moved as often as may be without a supervisor (§10)."""

    key = "refusal-moved-twice"


class TooFarOff(Refusal):
    """A solution cannot be put off so far by this rank (§19). Fields: ``count``, working days."""

    key = "refusal-too-far-off"


class TimeHasPassed(Refusal):
    """A promised time is over: moving it was possible only before (§10)."""

    key = "refusal-time-has-passed"


class DraftHasGaps(Refusal):
    """A letter with a gap cannot be sent. Fields: ``count``, ``element`` (the first; 0 is all)."""

    key = "refusal-draft-has-gaps"


class LetterHeld(Refusal):
    """A letter cannot go to the customer like this. Fields: ``stop``, ``element``, ``words``."""

    key = "refusal-letter-held"

    def __init__(self, stop: str, element: int = 0, words: str = "") -> None:
        short = words if len(words) <= 60 else words[:59] + "\u2026"
        super().__init__(stop=stop, element=int(element), words=short)


class HasOpenCase(Refusal):
    """Somebody with an open case is never harassment (§9.3): there is ``/limit`` for insults."""

    key = "refusal-has-open-case"


class WordsNotKept(Refusal):
    """Words that waited for their case were dropped, or have waited behind too many others."""

    key = "refusal-words-not-kept"
