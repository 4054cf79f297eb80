"""Whose conduct a complaint is about: somebody named, or whoever leads (§5).

Where it is unsure it leans towards yes: a person wrongly kept out costs another reader, a person
wrongly let in reads the complaint about himself.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.people import PersonId
from bot.domain.understanding.lexicon import Hit, Lexicon
from bot.domain.understanding.sentences import Sentence, split

_ACTS = ("conduct", "conduct_of")
_LATIN = re.compile(r"[a-z]")
_SHORTEST = {True: 3, False: 2}
"""So many letters a name has at least, in Latin letters or not; shorter ones are in any text."""

_CALL = 5
"""So many letters stand before a name that somebody is called by, as in "hello Vera,"."""
_ADJOINING = 1
"""An act belongs to whoever is named so shortly after it: "the rude clerk"."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Accused:
    """Whose conduct a text complains about."""

    people: frozenset[PersonId] = frozenset()
    lead: bool = False
    """A supervisor or a manager of ours, without a name."""


def accused(text: str, names: Mapping[PersonId, str], lexicon: Lexicon) -> Accused:
    """Read whom of ours a complaint about conduct is about; `names` are all of our people."""
    folded = lexicon.fold(text)
    sentences = split(folded, lexicon)
    spans = {who: _spans(folded, lexicon.fold(name)) for who, name in names.items()}
    return Accused(
        people=frozenset(
            who
            for who, found in spans.items()
            if any(_is_meant(sentences, at, one) for at in range(len(sentences)) for one in found)
        ),
        lead=any(_is_lead_meant(one) for one in sentences),
    )


def named(text: str, names: Mapping[PersonId, str], lexicon: Lexicon) -> frozenset[PersonId]:
    """Read who of ours is named at all."""
    folded = lexicon.fold(text)
    return frozenset(one for one, name in names.items() if _spans(folded, lexicon.fold(name)))


def _spans(folded: str, name: str) -> list[tuple[int, int]]:
    """Where a name stands: in full, or by its first word."""
    found: set[tuple[int, int]] = set()
    for part in {name.strip(), name.strip().partition(" ")[0]}:
        latin = _LATIN.search(part) is not None
        if len(part) < _SHORTEST[latin]:
            continue
        edge = r"(?![a-z0-9])" if latin else ""
        start = r"(?<![a-z0-9])" if latin else ""
        found |= {one.span() for one in re.finditer(start + re.escape(part) + edge, folded)}
    return sorted(found)


def _is_meant(sentences: Sequence[Sentence], at: int, place: tuple[int, int]) -> bool:
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
    if _has_act(one.hits):
        return True
    following = sentences[at + 1 : at + 2]
    return any(_has_act(two.hits) and not two.has("person") for two in following)


def _is_written_to(one: Sentence, place: tuple[int, int]) -> bool:
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
