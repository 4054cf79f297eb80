"""Whose conduct a complaint is about: somebody named, or whoever leads (§5).

Where it is unsure it leans towards yes: a person wrongly kept out costs another reader, a person
wrongly let in reads the complaint about himself.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.people import PersonId
from bot.domain.understanding.people.behaving import charged, unfit_acts
from bot.domain.understanding.people.naming import Span, may_stand, places
from bot.domain.understanding.words.lexicon import Hit, Lexicon
from bot.domain.understanding.words.sentences import Sentence, split

_ACTS = ("conduct", "conduct_of", "unfit")
_CALL = 5
"""So many letters stand before a name that somebody is called by, as in "hello Vera,"."""
_VERB = 6
"""So many letters stand at most between a name and what is told of them: "Ben also told me"."""
_ADJOINING = 1
"""An act belongs to whoever is named so shortly after it: "the rude clerk"."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Accused:
    """Whose conduct a text complains about."""

    people: frozenset[PersonId] = frozenset()
    lead: bool = False
    """A supervisor or a manager of ours, without a name."""
    perhaps: frozenset[PersonId] = frozenset()
    """Who else is named, neither praised nor only turned to: they may have had a part in it."""
    grave: bool = False
    """Somebody who is named did what makes it major: violence, touching, drink at work."""
    earlier: bool = False
    """Whoever had an earlier case of the writer is spoken of, without a name."""


def accused(text: str, names: Mapping[PersonId, str], lexicon: Lexicon) -> Accused:
    """Read whom of ours a complaint about conduct is about; `names` are all of our people."""
    folded = lexicon.fold(text)
    sentences = [charged(one) for one in split(folded, lexicon)]
    spans = _longest(
        {who: places(text, folded, name, lexicon, sentences) for who, name in names.items()}
    )
    meant = {
        who
        for who, found in spans.items()
        if any(_is_meant(sentences, at, one) for at in range(len(sentences)) for one in found)
    }
    perhaps = {
        who
        for who, found in spans.items()
        if any(_may_be_meant(one, place) for one in sentences for place in found)
    }
    return Accused(
        people=frozenset(meant),
        lead=any(_is_lead_meant(one) for one in sentences),
        perhaps=frozenset(perhaps - meant),
        grave=bool(meant) and any(_is_grave(one) for one in sentences),
        earlier=any(one.has("had_it") and not one.has("hypothetical") for one in sentences),
    )


def named(text: str, names: Mapping[PersonId, str], lexicon: Lexicon) -> frozenset[PersonId]:
    """Read who of ours is named at all."""
    folded = lexicon.fold(text)
    near = {one: name for one, name in names.items() if may_stand(folded, name, lexicon)}
    told = split(folded, lexicon) if near else ()
    return frozenset(
        one for one, name in near.items() if places(text, folded, name, lexicon, told)
    )


def _longest(spans: Mapping[PersonId, Sequence[Span]]) -> Mapping[PersonId, Sequence[Span]]:
    """Leave out a name that is only part of somebody else's longer one."""
    every = {span for found in spans.values() for span in found}
    return {
        who: [
            one
            for one in found
            if not any(
                two != one and two[0] <= one[0] and one[1] <= two[1] and two not in found
                for two in every
            )
        ]
        for who, found in spans.items()
    }


def _is_meant(sentences: Sequence[Sentence], at: int, place: Span) -> bool:
    """Whether who is named here is complained about, not only written to, turned to or praised."""
    one, (start, end) = sentences[at], place
    if not one.start <= start < one.start + len(one.text) or _is_written_to(one, place):
        return False
    if _acts_after(one, end):
        return True
    if _is_praised(one, end):
        return False
    if any("turned_to" in hit.tags and 0 <= start - hit.end <= 1 for hit in one.hits):
        return False
    if _has_act(one.hits) and not _is_neutral(one, place):
        return True
    following = sentences[at + 1 : at + 2]
    return any(_has_act(two.hits) and not two.has("person") for two in following)


def _may_be_meant(one: Sentence, place: Span) -> bool:
    """Whether who is named here may have had a part in what went wrong."""
    start, end = place
    if not one.start <= start < one.start + len(one.text) or _is_written_to(one, place):
        return False
    if any("turned_to" in hit.tags and 0 <= start - hit.end <= 1 for hit in one.hits):
        return False
    return not (_is_praised(one, end) or _is_neutral(one, place))


def _is_neutral(one: Sentence, place: Span) -> bool:
    """Whether the name stands for nothing done wrong: "Ben told me to ask here", "with Ben"."""
    start, end = place
    before = (hit for hit in one.hits if "beside" in hit.tags)
    after = (hit for hit in one.hits if "neutral_act" in hit.tags)
    return any(0 <= start - hit.end <= 1 for hit in before) or any(
        0 <= hit.start - end <= _VERB for hit in after
    )


def _is_grave(one: Sentence) -> bool:
    return any("unfit_grave" in hit.tags for hit in unfit_acts(one))


def _is_written_to(one: Sentence, place: Span) -> bool:
    """Whether somebody is only called by name: "Vera, he was rude to me"."""
    before = one.text[: place[0] - one.start].strip()
    after = one.text[place[1] - one.start :].lstrip()
    return len(before) <= _CALL and after[:1] in (",", ":")


def _is_lead_meant(one: Sentence) -> bool:
    if one.has("hypothetical"):
        return False
    if one.has("accused_lead"):
        return True
    asked = [hit for hit in one.hits if "ask_manager" in hit.tags]
    leads = (hit for hit in one.hits if "lead" in hit.tags)
    return any(
        _acts_after(one, hit.end)
        for hit in leads
        if not any(ask.start <= hit.start <= ask.end for ask in asked)
    )


def _acts_after(one: Sentence, end: int) -> bool:
    """Whether an act follows, with nobody else named before it."""
    later = [hit for hit in one.hits if hit.start >= end and "negated" not in hit.tags]
    others = [hit for hit in later if "person" in hit.tags and "lead" not in hit.tags]
    acts = [hit.end for hit in later if _is_act(hit)]
    if not acts:
        return False
    return not any(hit.start <= min(acts) + _ADJOINING for hit in others)


def _is_praised(one: Sentence, end: int) -> bool:
    """Whether the first thing said after the name is praise."""
    later = [hit for hit in one.hits if hit.start >= end and (_is_act(hit) or _is_praise(hit))]
    return bool(later) and _is_praise(min(later, key=lambda hit: hit.start))


def _is_praise(hit: Hit) -> bool:
    return "praise" in hit.tags and "negated" not in hit.tags


def _is_act(hit: Hit) -> bool:
    """Tell whether an entry is about somebody's conduct."""
    return any(act in hit.tags for act in _ACTS)


def _has_act(hits: Iterable[Hit]) -> bool:
    return any(_is_act(hit) and "negated" not in hit.tags for hit in hits)
