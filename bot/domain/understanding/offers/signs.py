"""What single lines of an offer say: a deed, an amount, a reason, or an end (§11, t9)."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.script import is_wide

STOPS = (".", "!", "\u3002", "\uff01")
COLONS = (":", "\uff1a")
EDGES = " \t,;\uff0c\uff1b\u3001"
ENDS = EDGES + ".\u3002"
_QUESTION = re.compile(r"[?\uff1f]\s*$")
_SIGNED = re.compile(r"[-\u2013\u2014\u2015]{1,2}\s*(.{1,24})$")
_NAME = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z.]*)?$|[\u4e00-\u9fff]{2,4}$")
_LONGEST_SIGNATURE = 12


@dataclass(frozen=True, kw_only=True, slots=True)
class OfferWords:
    """The words of all languages around an offer."""

    letters: Mapping[int, str]
    """Traditional letters with their Simplified counterparts."""
    labels: re.Pattern[str]
    reasons: re.Pattern[str]
    greetings: re.Pattern[str]
    leads: re.Pattern[str]
    closings: re.Pattern[str]
    deeds: re.Pattern[str]
    either: re.Pattern[str]
    paired: re.Pattern[str]
    before_first: re.Pattern[str]
    goes_on: re.Pattern[str]
    unfinished: re.Pattern[str]


class Doubt(StrEnum):
    """How an offer may be meant otherwise than it was read."""

    NONE = ""
    REASON = "reason"
    """What was taken for the reason may be an option."""
    OPTION = "option"
    """What was taken for an option may be the reason."""
    ONE = "one"
    """What was taken for several options may be one."""
    SEVERAL = "several"
    """What was taken for one option may be several."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Gives:
    """What a line says that an option says."""

    money: bool
    time: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Layout:
    """An offer in its parts; ``left_out`` is what the message says by itself."""

    reason: str = ""
    options: tuple[str, ...] = ()
    doubt: Doubt = Doubt.NONE
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Signs:
    """Small questions about a line, in the words of all languages."""

    words: OfferWords
    gives: Callable[[str], Gives]
    names: frozenset[str]

    def simple(self, text: str) -> str:
        """It in Simplified letters, sign for sign."""
        return text.translate(self.words.letters)

    def deed(self, line: str) -> bool:
        """Whether something is done for the customer."""
        return self.words.deeds.search(self.simple(line)) is not None

    def tells(self, line: str) -> bool:
        """Whether it says anything that an option says."""
        gives = self.gives(line)
        return gives.money or gives.time or self.deed(line)

    def opens_reason(self, line: str) -> bool:
        """Whether it begins as a reason does."""
        return self.words.reasons.match(self.simple(line)) is not None

    def is_plain_reason(self, sentence: str) -> bool:
        """Whether it is a reason and nothing else."""
        gives = self.gives(sentence)
        return self.opens_reason(sentence) and not (gives.money or gives.time)

    def is_end(self, line: str, *, of: int = 2) -> bool:
        """Whether the last of so many lines is a signature, a question or a closing word."""
        signed = _SIGNED.match(line)
        name = (signed[1] if signed else line).strip(" .,\u3002\uff0c").casefold()
        if name in self.names:
            return True
        if self.tells(line):
            return False
        dashed = signed is not None and len(name) <= _LONGEST_SIGNATURE
        name_alone = of > 2 and _NAME.match(line) is not None
        asks = _QUESTION.search(line) is not None
        closes = self.words.closings.fullmatch(self.simple(line)) is not None
        return dashed or name_alone or asks or closes

    def without_leads(self, lines: list[str]) -> tuple[list[str], list[str]]:
        """The lines without those that only lead up to the options, and these."""
        left = [one for one in lines if self.words.leads.fullmatch(self.simple(one))]
        return [one for one in lines if one not in left], left

    def without_ends(self, said: list[str]) -> tuple[list[str], list[str]]:
        """The sentences without the closing ones, and these."""
        left: list[str] = []
        while len(said) > 1 and self.is_end(said[-1]):
            left.insert(0, said[-1])
            said = said[:-1]
        return said, left


def joined(parts: Sequence[str]) -> str:
    """Parts in one line; Chinese needs no space between them."""
    whole = ""
    for part in filter(None, parts):
        gap = "" if not whole or is_wide(whole[-1]) or is_wide(part[0]) else " "
        whole += gap + part
    return whole
