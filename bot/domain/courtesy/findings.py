"""What is checked before it is sent, and what is found in it (D §13.1)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Code(StrEnum):
    """What is wrong with words to a customer; the letters are the classes of D §13.1."""

    BLAME = "a_blame"
    WALL = "b_wall"
    NON_APOLOGY = "c_non_apology"
    DENIES_FEELING = "d_denies_feeling"
    VAGUE_TIME = "e_vague_time"
    OVERPROMISE = "e_overpromise"
    INTERROGATION = "f_interrogation"
    REPEAT = "f_repeat"
    COLD = "g_cold"
    SELF_PITY = "g_self_pity"
    THREAT = "h_threat_officialese"
    CHALLENGE = "h_challenge"
    APOLOGY_ONLY = "apology_only"
    NO_EMPATHY = "no_empathy_first"
    DODGE = "transfer_dodge"


HELD = frozenset({Code.BLAME, Code.NON_APOLOGY, Code.THREAT, Code.CHALLENGE})
"""These hold a text until it is rewritten or sent with a reason (D §13.1)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """What somebody of the staff is about to send, and what is known of its reader."""

    text: str
    language: str
    """``en``, ``zh-Hans`` or ``zh-Hant``; chooses the words of the hints."""
    customer_message: str = ""
    """What it answers."""
    emotion: int = 0
    """0 calm to 4 abusive (D §8)."""
    first_reply: bool = False
    """No person has answered this customer yet."""
    known: Mapping[str, str] = field(default_factory=dict)
    """What the customer has told already, by the name of the field."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """Words that should not go out as they are, from `start` to before `end` in the draft."""

    code: Code
    start: int
    end: int
    why: str
    """One sentence for the author."""
    rewrite: str
    """What the sentence could be instead, perhaps with a gap such as ``{time}``; else empty."""
    sure: bool = True
    """False where it is only likely: it holds nothing then, whatever its code is."""

    @property
    def holds(self) -> bool:
        """Whether a text with it should not go out without a second look."""
        return self.sure and self.code in HELD


@dataclass(frozen=True, kw_only=True, slots=True)
class Promise:
    """What we say we do by then, with the words that name the time."""

    due: datetime
    text: str
    sure: bool
    words: str = ""
    """What is promised for that time, where the draft names several."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Checked:
    """What the check says of a draft."""

    findings: tuple[Finding, ...] = ()
    """In the order of the text."""
    promise: Promise | None = None
    further: tuple[Promise, ...] = ()
    """What is promised for other times beside it, each in words of its own."""
    rewritten: str = ""
    """The draft with every held sentence rewritten; empty where that needs what only people know,
    and where nothing is held."""

    @property
    def hold(self) -> bool:
        """Whether it should not go out without a second look."""
        return any(finding.holds for finding in self.findings)
