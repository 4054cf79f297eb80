"""What a whole text lacks: a feeling met, a next step, more than a word (D §12 no. 1, 7, 10)."""

import re
from collections.abc import Iterator, Sequence

from bot.domain.courtesy.findings import HELD, Code, Finding
from bot.domain.courtesy.hearing import Heard, is_long, span
from bot.domain.script import HAN

CURT, LINK, SIGN = "curt", "link", "sign"
_HAN = re.compile(f"[{HAN}]")
_WORD = re.compile(r"[a-z0-9']+")
_LINK = re.compile(r"(?:https?://|www\.|t\.me/)\S+")
_CURT_HAN, _CURT_WORDS = 6, 2
_UPSET = 2
_WORSE = frozenset({*HELD, Code.WALL, Code.DENIES_FEELING, Code.DODGE, Code.SELF_PITY})


def cold(heard: Heard) -> Iterator[Finding]:
    """A bare link or sign, or a word or two for somebody who wrote much."""
    text = heard.folded.strip()
    rest = _LINK.sub("", text)
    name = ""
    if not any(sign.isalnum() for sign in text):
        name = SIGN
    elif rest != text and not any(sign.isalnum() for sign in rest):
        name = LINK
    elif is_long(heard.draft.customer_message) and _is_curt(text):
        name = CURT
    if name and text:
        start = heard.folded.index(text)
        yield heard.finding(Code.COLD, start, start + len(text), name=name)


def only_sorry(heard: Heard, found: Sequence[Finding]) -> Iterator[Finding]:
    """An apology with nothing done, nothing to come and no time (D §12 no. 1).

    Where worse was found in it, or it is none, that is said instead.
    """
    if (
        any(one.code in _WORSE for one in found)
        or not heard.has("apology")
        or heard.has("next_step", "way", "taking_on", "request")
        or _names_a_time(heard)
    ):
        return
    if any(heard.asks(sentence) for sentence in heard.sentences):
        return
    for sentence in heard.sentences:
        for hit in sentence.hits:
            if "apology" in hit.tags:
                yield heard.finding(Code.APOLOGY_ONLY, *span(sentence))
                return


def _names_a_time(heard: Heard) -> bool:
    """Tell whether something is said to come; a weekday may also be the one we are sorry for."""
    if any("time" in sentence.tags for sentence in heard.sentences):
        return True
    return any(
        one.when.sure or not one.sentence.has("apology") or one.sentence.has("promise_we")
        for one in heard.moments
    )


def unmoved(heard: Heard) -> Iterator[Finding]:
    """The first words of a person to somebody upset that meet no feeling (D §12 no. 10)."""
    draft = heard.draft
    if not draft.first_reply or draft.emotion < _UPSET or not heard.sentences:
        return
    if not heard.has("empathy", "apology"):
        yield heard.finding(Code.NO_EMPATHY, *span(heard.sentences[0]))


def _is_curt(text: str) -> bool:
    han, words = len(_HAN.findall(text)), len(_WORD.findall(text))
    return han + words <= _CURT_HAN if han else words <= _CURT_WORDS
