"""What words make of "is it solved?", where no key was tapped (§15)."""

from enum import Enum, auto

from bot.domain.moves.intake.heard import Said
from bot.domain.record import severity
from bot.domain.record.case import ConfirmStep
from bot.domain.understanding.messages.triage import Choice, MessageKind, Reading

GOOD, BAD = 4, 2
"""Words of praise stand for a yes from here on, words of blame for a no down to here."""


class Verdict(Enum):
    """How the customer judges the matter."""

    SOLVED = auto()
    WEAK = auto()
    HURT = auto()
    """Solved, and the way it was done was not right."""
    PARTLY = auto()
    LATER = auto()
    """Not looked yet."""
    NO = auto()
    UNCLEAR = auto()


def verdict_of(said: Said, step: ConfirmStep | None) -> Verdict:
    """The judgement that the words hold; ``step`` is the question that is open."""
    reading, answer = said.reading, said.answer
    choice = answer.choice if answer is not None else None
    angry = reading.kind is MessageKind.COMPLAINT or reading.emotion >= severity.ANGRY
    if answer is not None and answer.agrees and is_treatment(reading):
        return Verdict.HURT if angry else Verdict.SOLVED
    treated = choice in _GOT_IT and angry and is_treatment(reading)
    if treated or (choice is Choice.YES and reading.about_person):
        return Verdict.HURT
    found = _beside(said, step)
    if found is None and answer is not None and choice in _PLAIN:
        found = Verdict.WEAK if answer.weak else _PLAIN[choice]
    if found is not None:
        return found
    if angry:
        return Verdict.NO
    if step is ConfirmStep.COMPLETENESS:
        return _left(said)
    return _by_score(said)


def _beside(said: Said, step: ConfirmStep | None) -> Verdict | None:
    """A yes with something left, or after too long; a no that only means "not looked yet"."""
    judged, reading = said.noticed.judged, said.reading
    yes = judged.settled or (said.answer is not None and said.answer.choice is Choice.YES)
    broken = {reason.rule for reason in reading.reasons} & _ABOUT_THE_MATTER
    if judged.unknown and not (yes or broken):
        return Verdict.LATER if step is ConfirmStep.MATTER else Verdict.UNCLEAR
    if not yes:
        return None
    if judged.left:
        return Verdict.PARTLY
    if judged.slow and not broken:
        return Verdict.HURT
    return Verdict.SOLVED if judged.settled and not broken and said.answer is None else None


_ABOUT_THE_MATTER = frozenset({"problem", "unmet"})
"""Rules that find something wrong with the thing itself."""
_GOT_IT = frozenset({Choice.YES, Choice.ALL})
"""With anger about the treatment alone beside it: "got it, thanks; still annoyed"."""
_PLAIN = {Choice.YES: Verdict.SOLVED, Choice.PARTLY: Verdict.PARTLY, Choice.NO: Verdict.NO}


def _left(said: Said) -> Verdict:
    """Neither yes nor no to "have we done everything?"; a new wish is something left over."""
    if said.answer is not None and said.answer.choice is Choice.ALL:
        return Verdict.SOLVED
    if said.score is not None and said.score.counted:
        return Verdict.SOLVED
    if said.wish or said.reading.kind is MessageKind.REQUEST:
        return Verdict.PARTLY
    return _by_score(said)


def _by_score(said: Said) -> Verdict:
    """Praise is a yes and blame a no; points are no answer to whether it is solved."""
    if said.score is None or said.score.counted:
        return Verdict.UNCLEAR
    if said.score.points >= GOOD:
        return Verdict.SOLVED
    return Verdict.NO if said.score.points <= BAD else Verdict.UNCLEAR


def is_treatment(reading: Reading) -> bool:
    """Whether all that is blamed is how it was done, such as "but your courier was awful"."""
    rules = {reason.rule for reason in reading.reasons}
    return bool(rules) and not rules & _ABOUT_THE_MATTER
