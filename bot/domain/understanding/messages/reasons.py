"""Which words count towards a complaint, and what for."""

from collections.abc import Iterable, Iterator

from bot.domain.understanding.messages.reading import Reason
from bot.domain.understanding.words.hits import meet
from bot.domain.understanding.words.lexicon import Hit
from bot.domain.understanding.words.sentences import Sentence

# What a word counts for towards a complaint; 1 is enough by itself, 0.5 for a weak one.
_WEIGHTS = {"grievance": 1.0, "problem": 1.0, "unmet": 1.0, "soft": 0.6, "hint": 0.3}
_COUNTED = frozenset({*_WEIGHTS, "praise"})
_TURNED_PRAISE = 0.8
_DIMINISHED = 0.5


def reasons_in(sentences: Iterable[Sentence]) -> Iterator[Reason]:
    """Yield the words that count towards a complaint, each word once, the widest first."""
    seen: set[str] = set()
    for sentence in sentences:
        if sentence.tags.isdisjoint(_COUNTED):
            continue
        taken: list[Hit] = []
        counted = (hit for hit in sentence.hits if hit.tags & _COUNTED)
        for hit in sorted(counted, key=lambda one: one.start - one.end):
            if hit.word in seen:
                continue
            found = _reason(sentence, hit)
            if found is None or any(meet(hit, one) for one in taken):
                continue
            taken.append(hit)
            seen.add(hit.word)
            yield found


def _reason(sentence: Sentence, hit: Hit) -> Reason | None:
    """Return what an entry counts for where it stands, or None."""
    negated = "negated" in hit.tags
    if "praise" in hit.tags and negated and not sentence.has("hypothetical"):
        return Reason(word=hit.word, rule="praise", weight=_TURNED_PRAISE)
    rules = hit.tags & _WEIGHTS.keys()
    if sentence.has("hypothetical"):
        rules -= {"problem", "unmet", "soft", "hint"}
    elif sentence.has("how") and not sentence.has("why") and not _told_apart(sentence, hit):
        rules -= {"problem", "soft", "hint"}
    if not rules or (negated and "unmet" not in rules):
        return None
    rule = max(rules, key=lambda one: (_WEIGHTS[one], one))
    weight = _DIMINISHED if "diminished" in hit.tags else _WEIGHTS[rule]
    return Reason(word=hit.word, rule=rule, weight=weight)


def _told_apart(sentence: Sentence, hit: Hit) -> bool:
    """Whether it is told beside the question, with a pause: "it is cracked, can you ...?"."""
    asking = [one for one in sentence.hits if "how" in one.tags]
    first, last = min(one.start for one in asking), max(one.end for one in asking)
    if hit.end <= first:
        return sentence.pause_between(hit.end, first)
    after = hit.start >= last and sentence.pause_between(last, hit.start)
    return after and not sentence.asks_at(hit)
