"""A "but" that takes back the words before it (D §13.1 c)."""

from collections.abc import Iterator

from bot.domain.courtesy.findings import Code, Finding
from bot.domain.courtesy.hearing import Heard
from bot.domain.understanding.words.lexicon import Hit
from bot.domain.understanding.words.sentences import Sentence

NAME = "but"


def taken_back(heard: Heard) -> Iterator[Finding]:
    """Agreement, regret or sympathy that a "but" takes back, unless it brings good news."""
    last: Sentence | None = None
    for sentence in heard.sentences:
        found = _within(sentence) or (_across(heard, last, sentence) if last else None)
        last = sentence
        if found is None:
            continue
        agreed, turn = found
        if not _is_good_news(sentence, turn):
            yield heard.finding(Code.NON_APOLOGY, agreed.start, turn.end, name=NAME)


def _within(sentence: Sentence) -> tuple[Hit, Hit] | None:
    if not (sentence.has("agreement") and sentence.has("turn")):
        return None
    agreed = [hit for hit in sentence.hits if "agreement" in hit.tags]
    for turn in (hit for hit in sentence.hits if "turn" in hit.tags):
        before = [hit for hit in agreed if hit.end <= turn.start and "negated" not in hit.tags]
        if before and not _of_a_deed(sentence, before[-1], turn):
            return before[0], turn
    return None


def _across(heard: Heard, last: Sentence, sentence: Sentence) -> tuple[Hit, Hit] | None:
    """The sentence before agrees, and this one begins with the turn."""
    if not (last.has("agreement") and sentence.has("turn")):
        return None
    agreed = [hit for hit in last.hits if "agreement" in hit.tags and "negated" not in hit.tags]
    turns = [hit for hit in sentence.hits if "turn" in hit.tags and heard.opens(sentence, hit)]
    return (agreed[-1], turns[0]) if agreed and turns else None


def _of_a_deed(sentence: Sentence, agreed: Hit, turn: Hit) -> bool:
    """Tell whether the turn belongs to what we tried: "sorry, I rang twice, but nobody ..."."""
    return any(
        "effort" in hit.tags and agreed.end <= hit.start < turn.start for hit in sentence.hits
    )


def _is_good_news(sentence: Sentence, turn: Hit) -> bool:
    after = [hit for hit in sentence.hits if hit.start >= turn.end]
    is_bad = any("bad_news" in hit.tags for hit in after)
    return not is_bad and any("good_news" in hit.tags for hit in after)
