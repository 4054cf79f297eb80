"""The ``Courtesy`` port: the phrases of all languages, read when the first words are looked at."""

import logging
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from bot.domain.calendar import WorkingCalendar
from bot.domain.courtesy.checking import Book, Checked, Draft, Times, check
from bot.domain.courtesy.hearing import Heard, span
from bot.domain.understanding.times.due_words import WhenWords
from bot.domain.understanding.words.lexicon import Lexicon, merged
from bot.texts.courtesy import load_courtesy
from bot.texts.lexicons import load_contact_words
from bot.texts.word_files import LexiconError

_ANY_TIME = datetime(2025, 1, 1, tzinfo=UTC)
_LOG = logging.getLogger(__name__)
_NO_STATEMENT = frozenset({"negation", "quoting", "request"})
_ENDS = r".!?;\n\u3002\uff01\uff1f\uff1b"
_SENTENCE = re.compile(rf"(?:[^{_ENDS}]|\.(?=\d))*[{_ENDS}]*")
_KNOWN: Mapping[str, re.Pattern[str]] = {
    "phone": re.compile(r"(?<!\d)(?:\+\d{1,3}[ -]?)?1[3-9]\d{9}(?!\d)|\+\d[\d ()-]{7,16}\d"),
    "email": re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    "order": re.compile(
        r"(?<![A-Za-z0-9])[A-Z]{1,4}-?\d{4,}(?![A-Za-z0-9])"
        r"|(?:[Oo]rder|\u8ba2\u5355|\u8a02\u55ae|\u5355\u53f7|\u55ae\u865f)\D{0,12}?(?P<it>(?:[A-Z]{1,4}-?)?\d{4,})"
    ),
}
"""What looks like it in a message of a customer."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CourtesyReader:
    """Looks at words with the lists of all languages at once."""

    locales: Path
    languages: tuple[str, ...]
    calendar: WorkingCalendar
    words: WhenWords

    @property
    def book(self) -> Book:
        """The phrases. Raises ``LexiconError``."""
        return _read_once(self.locales, self.languages)

    def get_ready(self) -> None:
        """Read the phrases, in any thread, and look at nothing once."""
        self.check(Draft(text=".", language=""), _ANY_TIME)
        self.tells_of_contact("")

    def check(self, draft: Draft, now: datetime) -> Checked:
        """What is wrong with a draft, and what it promises."""
        return check(draft, self.book, self._times(now))

    def _times(self, now: datetime) -> Times:
        return Times(now=now, calendar=self.calendar, words=self.words)

    def statements(self, text: str) -> Sequence[str]:
        """The sentences that say something themselves: they ask, deny and quote nothing."""
        heard = Heard(draft=Draft(text=text, language=""), book=self.book, times=None)
        return [
            heard.original(*span(one))
            for one in heard.sentences
            if not one.has(*_NO_STATEMENT) and not one.asks
        ]

    def sentence_of(self, text: str, words: str) -> str:
        """The sentence in which these words stand; the text where they do not."""
        found = (one.group().strip() for one in _SENTENCE.finditer(text))
        return next((one for one in found if words and words in one), text.strip())

    def tells_of_contact(self, text: str) -> bool:
        """Whether the words say that the customer will hear from us."""
        return self._says("contact", text)

    def moves_a_time(self, text: str) -> bool:
        """Whether the words put a time in the place of one that was told before."""
        return self._says("moved_time", text)

    def puts_off(self, text: str) -> bool:
        """Whether the words say only that we are still finding out, which answers nothing."""
        return self._says("finding_out", text)

    def _says(self, tag: str, text: str) -> bool:
        words = _contact_words(self.locales, self.languages)
        return any(tag in hit.tags for hit in words.hits(words.fold(text)))

    def known(self, texts: Sequence[str]) -> Mapping[str, str]:
        """What a customer's messages hold that nobody has to ask for again."""
        said = "\n".join(texts)
        found = {name: pattern.search(said) for name, pattern in _KNOWN.items()}
        return {
            name: one.groupdict().get("it") or one.group() for name, one in found.items() if one
        }


@cache
def _contact_words(locales: Path, languages: tuple[str, ...]) -> Lexicon:
    return load_contact_words(locales, languages)


@cache
def _read_once(locales: Path, languages: tuple[str, ...]) -> Book:
    """The phrases; none where a file is broken: a reply goes out all the same."""
    try:
        return load_courtesy(locales, languages)
    except LexiconError as error:
        _LOG.error("nothing is checked before it is sent: %s", error)
        return Book(lexicon=merged([]))
