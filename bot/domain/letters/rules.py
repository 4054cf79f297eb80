"""The points of the rubric that the software judges: 2, 4, 7, 12, 13, 14, 17, 19 (§6).

A person judges the other twelve. The words to look for are data of each language; what stands
in quotation marks is the customer's own and no fault of ours (`complaint-handling` §13.1).
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.letters import plan
from bot.domain.letters.plan import Element
from bot.domain.letters.times import NO_TIMES, Times
from bot.domain.record.case import Case, Flag, Merit, Severity, State
from bot.domain.record.commitment import Promise
from bot.domain.record.merit import merit
from bot.domain.script import HAN

FATAL = frozenset({7, 12, 14})
"""One "no" to these stops the letter."""
HUMAN = (1, 3, 5, 6, 8, 9, 10, 11, 15, 16, 18, 20)
"""The points that the approver judges."""
ALTERNATIVES = 2
_QUOTED = re.compile('\u201c[^\u201d]*\u201d|\u300c[^\u300d]*\u300d|"[^"]*"')
_NUMBERED = re.compile(r"^\s*(?:\d[.)]|\(\d\)|[\u2460-\u2468])|[\u2460-\u2468]", re.MULTILINE)
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_SENTENCE_END = re.compile(r"[.!?]\s|[\u3002\uff01\uff1f\n]")
_HAN = re.compile(f"[{HAN}]")
_EARLY = (Element.UNDERSTANDING, Element.SAME_VIEW, Element.CREDIT, Element.APOLOGY)


@dataclass(frozen=True, kw_only=True, slots=True)
class LetterRules:
    """What to look for in one language."""

    feelings: re.Pattern[str]
    turns: re.Pattern[str]
    banned: re.Pattern[str]
    vague: re.Pattern[str]
    clock: re.Pattern[str]
    dates: re.Pattern[str]
    refusals: re.Pattern[str]
    conditions: re.Pattern[str]
    han: bool
    """Whether it is written in Chinese characters; these are counted then, else words."""
    least: int
    most: int
    sentence: int
    """The longest sentence that can be read aloud in one breath."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Letter:
    """A letter to be judged, with what it has to agree with."""

    case: Case
    rows: Sequence[Promise]
    rules: LetterRules
    text: str
    """As the customer would read it, frame and all."""

    @property
    def whole(self) -> bool:
        """Whether a person wrote it in one piece; its elements are not known then."""
        return len(self.case.letter) == 1

    def part(self, *elements: Element) -> str:
        """What it says for these elements, without quotations."""
        parts = (self.case.letter[e - 1] for e in elements if not self.whole)
        return own_words("\n".join(part for part in parts if part))

    @property
    def own(self) -> str:
        """All of our own words in it."""
        return own_words("\n".join(self.case.letter))


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """The answer to one point of the rubric."""

    point: int
    yes: bool
    element: int = 0
    """Where it stands; 0 where it is the letter as a whole."""
    words: str = ""
    """The words that gave the answer, if any."""

    @property
    def stops(self) -> bool:
        """Whether the letter must not go out like this."""
        return not self.yes and self.point in FATAL


@dataclass(frozen=True, kw_only=True, slots=True)
class FairCopy:
    """A letter as the customer would read it, with what the software thinks of it."""

    text: str
    findings: tuple[Finding, ...] = ()
    times: Times = NO_TIMES
    """The times that a person wrote into it."""

    @property
    def doubts(self) -> tuple[str, ...]:
        """The points answered with "no", for the eye of a person."""
        return tuple(str(finding.point) for finding in self.findings if not finding.yes)

    @property
    def fault(self) -> Finding | None:
        """The first answer that stops the letter, if any."""
        return next((finding for finding in self.findings if finding.stops), None)


def judge(letter: Letter) -> tuple[Finding, ...]:
    """All points the software can judge, in order."""
    return tuple(
        Finding(point=point, yes=True) if ask(letter) else _found(letter, point)
        for point, ask in _POINTS.items()
    )


def _found(letter: Letter, point: int) -> Finding:
    """A "no", with the element and the words that it is about."""
    rules = letter.rules
    where: Element | None = _ABOUT.get(point)
    looked_for = {4: rules.turns, 7: rules.banned, 12: rules.vague, 14: rules.conditions}
    pattern = looked_for.get(point)
    for element in (where,) if where else tuple(Element):
        text = letter.own if letter.whole else letter.part(element)
        found = pattern.search(text) if pattern is not None else None
        if found is not None:
            named = 0 if letter.whole else element
            return Finding(point=point, yes=False, element=named, words=found[0])
    whole = letter.whole or where is None
    return Finding(point=point, yes=False, element=0 if whole else where or 0)


def own_words(text: str) -> str:
    """The text without quotations, which are the customer's words."""
    return _QUOTED.sub("", text)


def _names_the_feeling(letter: Letter) -> bool:
    """Within three sentences of our own; the effect in the customer's words counts as well."""
    first = " ".join(_SENTENCE_END.split(letter.own)[:3])
    impact = " ".join(letter.case.impact.split())
    told = bool(impact) and impact in letter.case.letter[0]
    return told or bool(letter.rules.feelings.search(first))


def _turns_nothing_back(letter: Letter) -> bool:
    early = letter.own[: len(letter.own) // 3] if letter.whole else letter.part(*_EARLY)
    return not letter.rules.turns.search(early)


def _says_nothing_banned(letter: Letter) -> bool:
    return not letter.rules.banned.search(letter.own)


def _decides(letter: Letter) -> bool:
    """What, who, date and hour, as promised in the ledger; or a clear no."""
    decision = letter.own if letter.whole else letter.part(Element.DECISION)
    if letter.rules.vague.search(decision):
        return False
    if merit(letter.case) is Merit.UNJUSTIFIED:
        return bool(letter.rules.refusals.search(decision))
    if letter.case.state is State.FINAL_POSITION or letter.case.has(Flag.EXPLANATION_ONLY):
        return True
    promised = any(row.solution for row in letter.rows)
    return promised and bool(letter.rules.clock.search(decision))


def _gives_alternatives(letter: Letter) -> bool:
    if merit(letter.case) is not Merit.UNJUSTIFIED:
        return True
    decision = letter.own if letter.whole else letter.part(Element.DECISION)
    no = letter.rules.refusals.search(decision)
    return no is not None and len(_NUMBERED.findall(decision, no.end())) >= ALTERNATIVES


def _compensates_fairly(letter: Letter) -> bool:
    """No condition, and no figure that was not approved."""
    if letter.whole:
        return not letter.rules.conditions.search(letter.own)
    gift = letter.part(Element.COMPENSATION)
    approved = " ".join(row.text for row in plan.gifts(letter.rows))
    if not gift:
        return True
    given = set(_FIGURE.findall(_without_times(gift, letter.rules)))
    return (
        bool(approved)
        and not letter.rules.conditions.search(gift)
        and given <= set(_FIGURE.findall(approved))
    )


def _without_times(text: str, rules: LetterRules) -> str:
    return rules.dates.sub("", rules.clock.sub("", text))


def _leaves_the_door_open(letter: Letter) -> bool:
    named = bool(letter.case.owner_name) and letter.case.owner_name in letter.text
    return named and (letter.whole or bool(letter.part(Element.WELCOME)))


def _reads_well(letter: Letter) -> bool:
    rules, body = letter.rules, "\n".join(letter.case.letter)
    length = _length(body, rules)
    heavy = letter.case.severity is Severity.MAJOR or letter.case.state is State.FINAL_POSITION
    most = rules.most * 3 // 2 if heavy else rules.most
    least = 0 if plan.is_short(letter.case) else rules.least
    longest = max(_length(one, rules) for one in _SENTENCE_END.split(letter.own))
    right_script = bool(_HAN.search(letter.own)) is rules.han
    return least <= length <= most and longest <= rules.sentence and right_script


def _length(text: str, rules: LetterRules) -> int:
    """Characters without punctuation, or words."""
    return sum(map(str.isalnum, text)) if rules.han else len(text.split())


_ABOUT = {
    2: Element.UNDERSTANDING,
    12: Element.DECISION,
    13: Element.DECISION,
    14: Element.COMPENSATION,
    17: Element.WELCOME,
}
"""The element that a point is about, where it is one."""
_POINTS: Mapping[int, Callable[[Letter], bool]] = {
    2: _names_the_feeling,
    4: _turns_nothing_back,
    7: _says_nothing_banned,
    12: _decides,
    13: _gives_alternatives,
    14: _compensates_fairly,
    17: _leaves_the_door_open,
    19: _reads_well,
}
