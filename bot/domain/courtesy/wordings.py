"""The phrases of the lists, where they count."""

from collections.abc import Iterator

from bot.domain.courtesy.book import ALONE, OPENING, Group
from bot.domain.courtesy.findings import Finding
from bot.domain.courtesy.hearing import Heard, excepted, groups_of
from bot.domain.understanding.words.lexicon import Hit
from bot.domain.understanding.words.sentences import Sentence


def listed(heard: Heard, *, weak: bool = False) -> Iterator[Finding]:
    """Everything wrong that the lists know; `weak` what is wrong only where nothing else is."""
    groups = heard.book.groups
    for sentence in heard.sentences:
        for hit in sentence.hits:
            for group in groups_of(hit, groups):
                if group.weak is weak and _counts(heard, sentence, hit, group):
                    yield heard.finding(group.code, hit.start, hit.end, group=group)


def _counts(heard: Heard, sentence: Sentence, hit: Hit, group: Group) -> bool:
    if not _is_place(heard, sentence, hit, group) or _is_reported(sentence, hit):
        return False
    near = heard.marks(sentence, hit)
    if group.needs and near.isdisjoint(group.needs):
        return False
    if not near.isdisjoint(group.unless):
        return False
    if group.needs_text and not heard.has(*group.needs_text):
        return False
    if group.unless_text and heard.has(*group.unless_text):
        return False
    return not excepted(hit, group, sentence)


def _is_place(heard: Heard, sentence: Sentence, hit: Hit, group: Group) -> bool:
    if group.where == OPENING:
        return heard.opens(sentence, hit)
    if group.where == ALONE:
        before, after = heard.folded[: hit.start], heard.folded[hit.end :]
        return not any(sign.isalnum() for sign in before + after)
    return True


def _is_reported(sentence: Sentence, hit: Hit) -> bool:
    """Tell whether somebody else's words stand there: "you wrote that ...", and no "but" since."""
    return any(
        "quoting" in one.tags
        and one.end <= hit.start
        and not sentence.pause_between(one.end, hit.start)
        and not any(
            "turn" in turn.tags and one.end <= turn.start < hit.start for turn in sentence.hits
        )
        for one in sentence.hits
    )
