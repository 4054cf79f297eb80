"""What a burst told, written down in the case: the story, the impact and the wish (§7)."""

from dataclasses import dataclass, replace

from bot.domain.moves.intake.absorbing import absorb
from bot.domain.record.case import Case, Flag, Question
from bot.domain.script import length
from bot.domain.understanding.messages.triage import MessageKind, Reading, Wish
from bot.domain.understanding.wishes.wishing import without


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """What one burst of the customer's messages said."""

    text: str
    """The words, oldest first, joined by line ends; empty for files alone."""
    reading: Reading
    wish: str = ""
    """The sentence that holds the wish, in the customer's words."""
    corrected: str = ""
    """The facts with what a correction replaces in them; empty where it only adds."""
    corrected_wish: str = ""
    """The same of the wish."""
    unheard: bool = False
    """Only files were sent, such as a voice message, which nobody has looked at yet."""
    blanket: bool = False
    """Something is said to be always or never so."""
    dated: bool = False
    """A time is named."""
    cross: bool = False
    """The customer calls themselves upset."""
    lets_go: bool = False
    """Nothing but "never mind"."""
    plan: str = ""
    """The sentence that tells what the customer has to do."""
    asks_for: str = ""
    """The sentence that asks for something, whatever it is (§7)."""
    said_before: bool = False
    """All this was told before, and we have asked again."""


def recorded(case: Case, told: Told) -> Case:
    """The burst written down: as the answer to the open question, else as part of the story."""
    case = _timed(absorb(case, told.reading), told)
    if told.cross:
        case = replace(case, heeding=replace(case.heeding, cross=True))
    if told.corrected_wish:
        return replace(case, wish=told.corrected_wish, open_question=None)
    told = _asked_for(case, told)
    if told.wish and _is_wish(case, told):
        case = replace(case, wish=told.wish)
    text = "" if told.reading.done_telling and length(told.text) < SHORT else told.text.strip()
    text = "" if told.reading.courtesy else text
    if case.wish == told.wish:
        rest = without(text, case.wish)
        tells_both = not rest and not case.facts and told.reading.kind is MessageKind.COMPLAINT
        text = text if tells_both or _asks_the_story(told, rest) else rest
    return _filed(case, told, text) if text else replace(case, open_question=None)


def _asked_for(case: Case, told: Told) -> Told:
    """A few words that ask for something are the wish, where our question or a story goes before.

    What is told beside them has to be told still, so they are not all that was said at first.
    """
    if told.wish or case.wish or not told.asks_for or told.reading.impact:
        return told
    asked = case.open_question in _ANSWERED_BY_A_WISH and told.reading.kind is not _COMPLAINS
    beside = length(without(told.text, told.asks_for)) >= SHORT
    return replace(told, wish=told.asks_for) if asked or beside else told


_COMPLAINS = MessageKind.COMPLAINT
_ANSWERED_BY_A_WISH = frozenset({Question.IMPACT, Question.SINCE_WHEN})


def _filed(case: Case, told: Told, text: str) -> Case:
    """What is left beside the wish, where it belongs."""
    question, case = case.open_question, replace(case, open_question=None)
    if told.corrected:
        return replace(case, facts=told.corrected)
    if question is Question.IMPACT:
        if told.reading.idle or told.reading.kind is MessageKind.PRAISE:
            # a bare "no" is no effect, and neither is praise
            return case
        return replace(case, impact=_joined(case.impact, text))
    if question is Question.WISH and not told.wish:
        return replace(case, wish=text)
    return replace(case, facts=_joined(case.facts, text))


def _asks_the_story(told: Told, rest: str) -> bool:
    """Whether the question itself tells what happened: "why is there a fee? nobody told me"."""
    asks = told.reading.wish is Wish.EXPLANATION and told.wish.rstrip().endswith(_QUESTION)
    return asks and bool(rest) and length(rest) < SHORT


_QUESTION = ("?", "\uff1f")
_CALM = frozenset({MessageKind.PRAISE, MessageKind.QUESTION, MessageKind.REQUEST})


def _timed(case: Case, told: Told) -> Case:
    """What is always so has begun one day: asked for once, unless a time was told (§8)."""
    if told.plan:
        case = replace(case, heeding=replace(case.heeding, plan=told.plan))
    if told.dated:
        return replace(case, flags=case.flags - {Flag.SWEEPING})
    sweeping = told.blanket and told.reading.kind not in _CALM
    return replace(case, flags=case.flags | {Flag.SWEEPING}) if sweeping else case


def _is_wish(case: Case, told: Told) -> bool:
    """Whether the words are what the customer wants: a need that tells an effect is none yet."""
    if told.reading.wish is not None or case.open_question is Question.WISH:
        return not case.wish or bool(case.summary_rounds)
    if case.open_question is Question.IMPACT and (told.reading.impact or told.plan):
        return False
    return not case.wish


SHORT = 8


def _joined(before: str, more: str) -> str:
    return f"{before}\n{more}" if before else more
