"""Entries are looked at by how they open: none is passed over that stands in the text."""

import re
from collections.abc import Iterator

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.domain.understanding.words.lexicon import compiled
from bot.domain.understanding.words.phrases import (
    DIGITS,
    LATIN,
    Entry,
    alternatives,
    entry,
    goes_on,
)
from bot.domain.understanding.words.sentences import split

IN_A_CHOICE = st.lists(st.sampled_from(["a", "bca", "人", "好的", " ", "*", "#"]), max_size=2)
CHOICES = st.lists(IN_A_CHOICE.map("".join), min_size=1, max_size=4).map(
    lambda options: f"[{'|'.join(options)}]"
)
OPENINGS = st.sampled_from(["abc", "abca", "abc ab", "好", "好的", "好 人", "!好", "!a"])
PARTS = st.sampled_from(["a", "abc", "人", "的好", " a", "...", " ... ", "~", "*", "#"]) | CHOICES
PHRASES = st.tuples(OPENINGS, st.lists(PARTS, max_size=4)).map(lambda p: p[0] + "".join(p[1]))
TEXTS = st.lists(
    st.sampled_from(["abc", "abca", "ab", "a", "好", "的", "人", "好的", " ", "!", ",", ".", "1"]),
    max_size=24,
).map("".join)


def standing(one: Entry, text: str) -> Iterator[tuple[int, int]]:
    """Where an entry stands, looked for at every place at which anything may begin."""
    words = {token.start() for token in re.finditer("[a-z0-9']+", text)}
    for start in range(len(text)):
        if not text.startswith(one.opening, start) or (
            text[start] in LATIN and start not in words
        ):
            continue
        end = start + len(one.opening)
        if one.rest:
            end = goes_on(one.rest, one.number, text, end)
        elif one.latin and text[end : end + 1] in LATIN:
            end = 0
        if end:
            yield start, end


@given(st.lists(PHRASES, min_size=1, max_size=4), TEXTS)
@example(["abc*~[好的|人]"], "abca a,人 abca 人")
@example(["好[|的][人|]~a", "好 人"], "好人 a好 人")
@settings(max_examples=300, deadline=None)
def test_every_entry_that_stands_in_a_text_is_found(phrases: list[str], text: str) -> None:
    lexicon = compiled([(["x"], phrases)])
    folded = lexicon.fold(text)
    plain = {one for phrase in phrases for one in alternatives(lexicon.fold(phrase))}
    entries = [entry(one, frozenset("x"), DIGITS) for one in plain]

    found = sorted((hit.start, hit.end) for hit in lexicon.hits(folded))

    assert found == sorted(place for one in entries for place in standing(one, folded))
    assert all(folded[hit.start : hit.end] == hit.word for hit in lexicon.hits(folded))


PAUSE, HAN = re.compile(r"[,.!?;:\n\u3001\u3002]"), re.compile(r"[\u4e00-\u9fff]")


def near(gap: str) -> bool:
    """Whether so much may stand between a "not" and what it turns."""
    if PAUSE.search(gap) or len(gap) > 25:
        return False
    return len(gap) <= 2 if HAN.search(gap) else len(gap.split()) <= 2


@given(
    st.lists(
        st.sampled_from(["not", "late", "不", "晚", "人", "abc", " ", "  ", ",", "x" * 12]),
        max_size=14,
    ).map("".join)
)
@example("not x late, not x x x late")
@example("不 人晚")
@settings(max_examples=300, deadline=None)
def test_a_not_reaches_over_two_words_or_two_letters(text: str) -> None:
    lexicon = compiled([(["negation"], ["not", "不"]), (["x"], ["late", "晚"])])
    hits = [hit for one in split(lexicon.fold(text), lexicon) for hit in one.hits]
    noes = [hit.end for hit in hits if "negation" in hit.tags]

    turned = {hit.start for hit in hits if "negated" in hit.tags}

    folded = lexicon.fold(text)
    assert turned == {
        hit.start
        for hit in hits
        if any(end <= hit.start and near(folded[end : hit.start]) for end in noes)
    }
