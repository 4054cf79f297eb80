"""The ``Understanding`` port: word lists and rules, no network, no waiting."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.domain.calendar import WorkingCalendar
from bot.domain.understanding import language, triage, when, wishing
from bot.domain.understanding.language import HanLetters
from bot.domain.understanding.lexicon import Lexicon
from bot.domain.understanding.masking import Masker
from bot.domain.understanding.triage import Answer, Reading
from bot.ports.understanding import Moment
from bot.texts import lexicons


@dataclass(frozen=True, kw_only=True, slots=True)
class Reader:
    """Understands texts with the word lists of all languages at once."""

    lexicon: Lexicon
    masker: Masker
    letters: HanLetters
    words: when.WhenWords
    calendar: WorkingCalendar
    available: tuple[str, ...]
    """The languages the wording exists in."""

    @staticmethod
    def load(locales: Path, available: Sequence[str], calendar: WorkingCalendar) -> "Reader":
        """Read every word list once; raises ``lexicons.LexiconError``."""
        return Reader(
            lexicon=lexicons.load_lexicon(locales, available),
            masker=lexicons.load_masker(locales, available),
            letters=lexicons.load_han_letters(locales),
            words=lexicons.load_when_words(locales, available),
            calendar=calendar,
            available=tuple(available),
        )

    def read(self, text: str, *, burst_size: int = 1) -> Reading:
        """What a customer's message is, how it feels, what it asks for."""
        return triage.read(text, lexicon=self.lexicon, burst_size=burst_size)

    def answer(self, text: str) -> Answer | None:
        """The answer to a confirming question or to a choice, if it is one."""
        return triage.read_answer(text, self.lexicon)

    def wish(self, text: str) -> str:
        """The words that hold the wish; empty when there is none."""
        return wishing.wish_words(text, self.lexicon)

    def story(self, text: str) -> str:
        """The text without the lines that only greet, or ask for somebody."""
        return wishing.story(text, self.lexicon)

    def mask(self, text: str) -> str:
        """The text with personal data replaced (§20)."""
        return self.masker.mask(text)

    def gist(self, text: str, limit: int) -> str:
        """The writer's own words made short."""
        return triage.gist(text, limit)

    def language(self, text: str, *, hint: str, current: str) -> str:
        """The language to answer in: one the wording exists in."""
        found = language.detect(text, hint or None, current or None, letters=self.letters)
        if current and found not in self.available:
            return current
        return language.best_available(found, self.available)

    def moment(self, text: str, now: datetime) -> Moment | None:
        """The time a text of staff names, if any."""
        found = when.find(text, now=now, calendar=self.calendar, words=self.words)
        return None if found is None else Moment(due=found.due, sure=found.sure, text=found.text)
