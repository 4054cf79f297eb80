"""What we say we do by a time (D §10)."""

import re

from bot.domain.courtesy.findings import Promise
from bot.domain.courtesy.hearing import Heard, Moment
from bot.domain.understanding.words.sentences import Sentence

_DEADLINE = re.compile(
    r"(?:\b(?:by|before|until|no later than)\s*$)|(?:\b(?:within|in)\s*$)", re.IGNORECASE
)
_WITHIN = re.compile(r"(?:within|in)\b", re.IGNORECASE)
_OURS, _THEIRS = "promise_we", "theirs"
_JOINT = re.compile(
    r"[,:\u3001]\s*|(?<=[\u4e00-\u9fff]) "
    r"|\s+(?=(?:and|(?<!and )then) (?!(?:at|by|on|before|about|\d)\b))"
)
_LINK = re.compile(r"^(?:(?:and|then|also)\b[\s,]*|\u7136\u540e|\u5e76\u4e14)+", re.IGNORECASE)
_AROUND = " ,\uff0c\u3001\n"
MOST = 4
"""So many times of one draft are told apart; more is a timetable."""


def promised(heard: Heard) -> tuple[Promise, ...]:
    """The first certain time ahead by which we do something, else the first; then further ones.

    A further one is certain as well, and is told in a sentence or a clause of its own.
    """
    ours = [moment for moment in heard.moments if _is_ours(heard, moment)]
    if not ours:
        return ()
    first = next((one for one in ours if one.when.sure), ours[0])
    if not _is_certain(first):
        return (_promise(first),)
    told = [first]
    for one in ours[ours.index(first) + 1 :]:
        if _is_certain(one) and len(told) < MOST and _is_another(heard, told, one):
            told.append(one)
    if len(told) == 1:
        return (_promise(first),)
    return tuple(_promise(one, _own_words(heard, told, one)) for one in told)


def _promise(moment: Moment, words: str = "") -> Promise:
    when = moment.when
    return Promise(due=when.due, text=when.text, sure=_is_certain(moment), words=words)


def _is_certain(moment: Moment) -> bool:
    return moment.when.sure and not moment.sentence.has("hedge")


def _is_another(heard: Heard, told: list[Moment], one: Moment) -> bool:
    """Whether it is another time, and not the other half of "at three or at five"."""
    known = any(one.when.due == other.when.due for other in told)
    return not known and _begins(heard, told[-1], one) is not None


def _begins(heard: Heard, before: Moment, one: Moment) -> int | None:
    """Where the words of a time begin, after the time before it; None where they go together."""
    if one.sentence.start != before.sentence.start:
        return one.sentence.start
    joints = list(_JOINT.finditer(heard.folded, before.start + len(before.when.text), one.start))
    return joints[-1].end() if joints else None


def _own_words(heard: Heard, told: list[Moment], one: Moment) -> str:
    """The part of its sentence that is about this time."""
    place = told.index(one)
    start, end = one.sentence.start, one.sentence.start + len(one.sentence.text)
    if place > 0:
        start = _begins(heard, told[place - 1], one) or start
    if place + 1 < len(told) and told[place + 1].sentence.start == one.sentence.start:
        end = _begins(heard, one, told[place + 1]) or end
    words = heard.draft.text[heard.at(start) : heard.at(end - 1) + 1].strip(_AROUND)
    return _LINK.sub("", words, count=1)


def _is_ours(heard: Heard, moment: Moment) -> bool:
    """What the clause of a time says decides; where it says nothing, the sentence does."""
    sentence = moment.sentence
    if heard.asks(sentence):
        return False
    near = _clause(sentence, moment)
    if _THEIRS in near:
        return False
    if _OURS in near:
        return True
    if sentence.has(_OURS):
        return not sentence.has(_THEIRS)
    return not sentence.has(_THEIRS) and _is_deadline(heard, moment)


def _clause(sentence: Sentence, moment: Moment) -> frozenset[str]:
    """The markers between the pauses around a time."""
    near = [
        hit
        for hit in sentence.hits
        if not sentence.pause_between(min(hit.end, moment.start), max(hit.start, moment.start))
    ]
    return frozenset(tag for hit in near for tag in hit.tags)


def _is_deadline(heard: Heard, moment: Moment) -> bool:
    """Tell whether it is said as a deadline though nobody is named: "By Friday noon."."""
    before = heard.folded[moment.sentence.start : moment.start]
    return bool(_DEADLINE.search(before) or _WITHIN.match(moment.when.text))
