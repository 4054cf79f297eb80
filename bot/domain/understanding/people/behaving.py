"""Somebody at work does what nobody at work may do: a complaint about a person (§5).

Two things stand together: who acts, by what they do for us ("the conductor"), and an act that is
unfit whatever the matter is.  Nobody else may be who acts: not the writer, not another guest.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.understanding.words.lexicon import Hit
from bot.domain.understanding.words.sentences import Sentence, union
from bot.domain.understanding.words.told import Told

_REACH = 70
"""So many letters lie at most between who acts and the act."""
_BACK = 24
"""So many lie between an act and whom it was done by: "pushed by the guard"."""
_GIVEN = 3
"""So many letters of a given name and of the words behind it stand before the act."""
_ARTICLE = 5
"""So many letters stand between "I told" and "driver"."""
_CHARGED = frozenset({"unfit", "doer", "person"})
_HAN = ("\u4e00", "\u9fff")


@dataclass(frozen=True, kw_only=True, slots=True)
class Behaviour:
    """What is told of somebody of ours."""

    unfit: bool = False
    grave: bool = False
    """Violence, touching, drink at work, or somebody treated worse for what they are: major."""


_NOTHING = Behaviour()


def behaviour(message: Told) -> Behaviour:
    """Tell whether somebody who works for us is told to have behaved unfit."""
    if "unfit" not in message.tags:
        return _NOTHING
    told = [charged(one) for one in message.sentences]
    elsewhere = any(_stands_first(one, hit) for one in told for hit in _tagged(one, "outsider"))
    acts = [
        act
        for one in told
        if not one.has("hypothetical")
        for act in unfit_acts(one)
        if _is_ours(one, act, pronoun=not elsewhere)
    ]
    return Behaviour(unfit=bool(acts), grave=any("unfit_grave" in act.tags for act in acts))


def charged(one: Sentence) -> Sentence:
    """The sentence without acts that are harmless as told, or only sound like people."""
    spans = [(hit.start, hit.end) for hit in one.hits if "harmless" in hit.tags]
    if not spans or not one.has("unfit"):
        return one
    kept = tuple(
        hit
        for hit in one.hits
        if not hit.tags & _CHARGED
        or not any(start < hit.end and hit.start < end for start, end in spans)
    )
    return replace(one, hits=kept, tags=union(hit.tags for hit in kept))


def unfit_acts(one: Sentence) -> Sequence[Hit]:
    """The acts of a sentence that nobody at work may do, and that are not denied."""
    return [hit for hit in _tagged(one, "unfit") if "negated" not in hit.tags]


def _is_ours(one: Sentence, act: Hit, *, pronoun: bool) -> bool:
    actors = [hit for hit in one.hits if hit.start < act.start and _acts(one, hit)]
    if actors:
        nearest = max(actors, key=lambda hit: (hit.start, hit.end))
        if act.start - nearest.end > _REACH:
            return False
        if nearest.tags & {"doer", "person"}:
            return True
        if "they_did" in nearest.tags and pronoun:
            return True
    return _is_by_name(one, act) or _done_by(one, act)


def is_of_others(one: Sentence, act: Hit) -> bool:
    """Whether somebody who is not ours is told to do it: "my son laughed"."""
    for hit in _tagged(one, "outsider"):
        gap = act.start - hit.end
        if 0 <= gap <= (_GIVEN if _is_han(hit.word[:1]) else 1) and _stands_first(one, hit):
            suffered = (two for two in _tagged(one, "suffers") if two.start >= hit.end)
            return not any(two.end <= act.start for two in suffered)
    return False


def _is_by_name(one: Sentence, act: Hit) -> bool:
    """Whether a name of somebody whom we need not know stands right before: a surname first."""
    return any(
        _stands_first(one, hit) and 0 < act.start - hit.end <= _GIVEN
        for hit in _tagged(one, "surname")
    )


def _acts(one: Sentence, hit: Hit) -> bool:
    """Whether somebody is named here as who acts, not as whom it was done to."""
    if hit.tags & {"doer", "person"}:
        return not _is_turned_to(one, hit)
    if "they_did" in hit.tags:
        return True
    return bool(hit.tags & {"outsider", "self"}) and _stands_first(one, hit)


def _is_turned_to(one: Sentence, who: Hit) -> bool:
    """Whether the writer only turned to them: "I asked the driver"."""
    if _is_han(who.word[:1]):
        return False
    turned = (hit for hit in _tagged(one, "turned_to") if hit.end <= who.start)
    return any(who.start - hit.end <= _ARTICLE for hit in turned)


def _stands_first(one: Sentence, hit: Hit) -> bool:
    """Whether a clause begins here, so that who is named is who acts."""
    before = one.text[: hit.start - one.start].rstrip()
    if not before or not (before[-1].isalnum() or _is_han(before[-1])):
        return True
    if "self" in hit.tags and not _is_han(hit.word[:1]):
        return True
    return any(hit.start - 1 <= join.end <= hit.start for join in _tagged(one, "joins"))


def _done_by(one: Sentence, act: Hit) -> bool:
    for by in _tagged(one, "done_by"):
        if 0 <= by.start - act.end <= _BACK:
            who = (hit for hit in one.hits if hit.tags & {"doer", "person"})
            return any(0 <= hit.start - by.end <= _BACK for hit in who)
    return False


def _tagged(one: Sentence, tag: str) -> list[Hit]:
    return [hit for hit in one.hits if tag in hit.tags]


def _is_han(letter: str) -> bool:
    return _HAN[0] <= letter <= _HAN[1]
