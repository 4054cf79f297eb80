"""A draft as the detectors see it: folded sign by sign, in sentences, without what it quotes."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from operator import attrgetter

from bot.domain.calendar import WorkingCalendar
from bot.domain.courtesy.book import EXCEPT, TAG, Book, Group
from bot.domain.courtesy.findings import Code, Draft, Finding
from bot.domain.script import HAN
from bot.domain.understanding.times.due_words import WhenWords
from bot.domain.understanding.times.when import When, find_all
from bot.domain.understanding.words.hits import meet
from bot.domain.understanding.words.lexicon import Hit
from bot.domain.understanding.words.sentences import Sentence, split

LONGEST = 4096
"""So many characters of a draft are looked at; Telegram sends no more in one message."""
_SPACES = re.compile(r"[^\S\n]{2,}")
_QUOTED = re.compile(
    r"\"[^\"\n]{1,400}\"|\u201c[^\u201d\n]{1,400}\u201d|\u2018[^\u2018\n]{1,400}\u2019(?![a-z])"
    r"|(?<![a-z0-9])'[^'\n]{2,400}'(?![a-z0-9])"
    r"|\u300c[^\u300d\n]{1,400}\u300d|\u300e[^\u300f\n]{1,400}\u300f|^[ ]?>[^\n]*",
    re.MULTILINE,
)
_UPSET, _ANGRY = 2, 3
_HELPS = frozenset({"way", "taking_on", "next_step", "good_news"})
"""What is said not to be done helps nobody."""
_OPENING = re.compile(r"(?:[^\w\u4e00-\u9fff]|\b(?:so|well|and|then|sorry|look|hi|hello)\b)*")
_HAN = re.compile(f"[{HAN}]")
_WORD = re.compile(r"[a-z0-9']+")
_ORDER = attrgetter("order")
_LONG_HAN, _LONG_WORDS = 60, 25


@dataclass(frozen=True, kw_only=True, slots=True)
class Times:
    """What is needed to read a time in a draft."""

    now: datetime
    calendar: WorkingCalendar
    words: WhenWords


@dataclass(frozen=True, kw_only=True, slots=True)
class Moment:
    """A time ahead, from `start` of the folded text, in its sentence."""

    when: When
    sentence: Sentence
    start: int


@dataclass(kw_only=True)
class Heard:
    """A draft, cut and searched once."""

    draft: Draft
    book: Book
    times: Times | None
    folded: str = field(init=False)
    places: list[int] | None = field(init=False)
    sentences: list[Sentence] = field(init=False)
    quoted: list[tuple[int, int]] = field(init=False)

    def __post_init__(self) -> None:
        """Fold and cut it."""
        text = self.draft.text[:LONGEST]
        self.folded, self.places = _fold(text, self.book.lexicon.letters)
        plain = self._with_quotes(text)
        self.quoted = [(one.start(), one.end()) for one in _QUOTED.finditer(plain)]
        hits = self.book.lexicon.hits(self.folded)
        if self.quoted:
            hits = [hit for hit in hits if not _inside(hit.start, hit.end, self.quoted)]
        self.sentences = split(self.folded, self.book.lexicon, hits)

    def _with_quotes(self, text: str) -> str:
        """The folded text, in which a curly quotation mark is still no apostrophe."""
        if "\u2018" not in text:
            return self.folded
        kept = [sign if sign in "\u2018\u2019" else "" for sign in text]
        places = self.places or range(len(self.folded))
        return "".join(kept[at] or sign for at, sign in zip(places, self.folded, strict=False))

    def at(self, place: int) -> int:
        """Where a place of the folded text is in the draft."""
        return self.places[place] if self.places is not None else place

    def original(self, start: int, end: int) -> str:
        """The words of the draft between two places of the folded text."""
        return self.draft.text[self.at(start) : self.at(end)]

    @cached_property
    def moments(self) -> tuple[Moment, ...]:
        """Every time ahead that is named, in the order of the text."""
        if self.times is None:
            return ()
        found: list[Moment] = []
        for sentence in self.sentences:
            last = sentence.start
            for when in _times(self.original(*span(sentence)), self.times):
                place = self.folded.find(when.text.lower(), last)
                last = place if place >= 0 else last
                found.append(Moment(when=when, sentence=sentence, start=last))
        return tuple(found)

    @cached_property
    def tags(self) -> frozenset[str]:
        """The markers of the whole text, with those that no list gives."""
        found: set[str] = set()
        for sentence in self.sentences:
            for hit in sentence.hits:
                found |= hit.tags - _HELPS if "negated" in hit.tags else hit.tags
        found -= {"negated", "diminished", "quoted"}
        emotion = self.draft.emotion
        given = {
            "upset": emotion >= _UPSET,
            "angry": emotion >= _ANGRY,
            "first": self.draft.first_reply,
            "long_message": is_long(self.draft.customer_message),
            "time": "time" in found or bool(self.moments),
        }
        return frozenset(found | {name for name, is_so in given.items() if is_so})

    def has(self, *tags: str) -> bool:
        """Tell whether the text has one of these markers."""
        return not self.tags.isdisjoint(tags)

    def marks(self, sentence: Sentence, hit: Hit) -> frozenset[str]:
        """The markers that count for what stands there."""
        around = sentence.tags - {"negated", "diminished", "quoted"}
        extra = set()
        if self.asks(sentence):
            extra.add("asks")
        if self.opens(sentence, hit):
            extra.add("opens")
        if any(one.sentence is sentence for one in self.moments):
            extra.add("time")
        return around | hit.tags | extra

    def asks(self, sentence: Sentence) -> bool:
        """Tell whether it ends in a question mark of our own, no quotation's."""
        return bool(self.questions(sentence)) and "?" in sentence.text[-3:]

    def questions(self, sentence: Sentence) -> int:
        """How many question marks of our own it has."""
        places = (sentence.start + at for at, sign in enumerate(sentence.text) if sign == "?")
        return sum(not _inside(place, place + 1, self.quoted) for place in places)

    def opens(self, sentence: Sentence, hit: Hit) -> bool:
        """Tell whether a sentence begins with it."""
        return _OPENING.fullmatch(self.folded, sentence.start, hit.start) is not None

    def finding(
        self,
        code: Code,
        start: int,
        end: int,
        *,
        name: str = "",
        group: Group | None = None,
        sure: bool = True,
    ) -> Finding:
        """A finding, its words in the language of the reader."""
        found = group.language if group else ""
        words = self.book.say(
            code, group.name if group else name, reader=self.draft.language, found=found
        )
        return Finding(
            code=code,
            sure=sure,
            start=self.at(start),
            end=self.at(end - 1) + 1 if end else 0,
            why=words.why,
            rewrite=words.rewrite,
        )


def span(sentence: Sentence) -> tuple[int, int]:
    """Where a sentence stands in the folded text."""
    return sentence.start, sentence.start + len(sentence.text)


def is_long(text: str) -> bool:
    """Tell whether somebody wrote much (D §12 no. 7)."""
    signs = sum(not sign.isspace() for sign in text)
    if signs >= _LONG_HAN and len(_HAN.findall(text)) >= _LONG_HAN // 3:
        return True
    return len(_WORD.findall(text.lower())) >= _LONG_WORDS


def groups_of(hit: Hit, groups: Mapping[str, Group]) -> Iterable[Group]:
    """The groups of which a phrase is one, in the order of the file."""
    found = [groups[tag[len(TAG) :]] for tag in hit.tags if tag.startswith(TAG)]
    return sorted(found, key=_ORDER) if len(found) > 1 else found


def excepted(hit: Hit, group: Group, sentence: Sentence) -> bool:
    """Tell whether it is part of a phrase that only looks like one of the group."""
    tag = EXCEPT + group.key
    return tag in sentence.tags and any(
        tag in one.tags and meet(one, hit) for one in sentence.hits
    )


def _times(text: str, times: Times) -> tuple[When, ...]:
    if not times.words.hint.search(text):
        return ()
    return find_all(text, now=times.now, calendar=times.calendar, words=times.words)


def _fold(text: str, letters: Mapping[int, str]) -> tuple[str, list[int] | None]:
    """The text as it is compared, sign for sign; the places where spaces were left out."""
    plain = text.translate(letters)
    if not plain.isascii():
        plain = "".join(map(_plain, plain))
    plain = plain.lower() if len(plain.lower()) == len(plain) else "".join(map(_lower, plain))
    plain = plain.replace("\t", " ")
    if not _SPACES.search(plain):
        return plain, None
    kept: list[int] = []
    last = 0
    for gap in _SPACES.finditer(plain):
        kept += range(last, gap.start() + 1)
        last = gap.end()
    kept += range(last, len(plain) + 1)
    folded = _SPACES.sub(" ", plain)
    return folded, kept


def _plain(sign: str) -> str:
    """The usual form of a full-width sign, a space of any width, a curly apostrophe."""
    if sign < "\x80":
        return sign
    if sign in "\u2018\u2019":
        return "'"
    if sign in "\u201c\u201d":
        return '"'
    found = unicodedata.normalize("NFKC", sign)
    return found if len(found) == 1 else sign


def _lower(sign: str) -> str:
    return sign.lower() if len(sign.lower()) == 1 else sign


def _inside(first: int, last: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= first and last <= end for start, end in spans)
