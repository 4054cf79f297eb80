"""The ``Understanding`` port: word lists, rules and weights, no network, no waiting."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from bot.domain.calendar import WorkingCalendar
from bot.domain.people import PersonId
from bot.domain.understanding.languages import language
from bot.domain.understanding.languages.foreign import ENGLISH, is_foreign
from bot.domain.understanding.languages.language import HanLetters
from bot.domain.understanding.matters.about import About, about, telling_part
from bot.domain.understanding.matters.same_matter import Fit, fit
from bot.domain.understanding.messages import triage
from bot.domain.understanding.messages.gravity import LARGE_LOSS
from bot.domain.understanding.messages.triage import Answer, Reading
from bot.domain.understanding.messages.weights import Weights
from bot.domain.understanding.offers import extras, money
from bot.domain.understanding.offers import marks as offer_marks
from bot.domain.understanding.offers.layout import Gives, Layout, OfferWords, lay_out
from bot.domain.understanding.offers.money import Given, MoneyWords
from bot.domain.understanding.people.accused import Accused, accused, named
from bot.domain.understanding.people.addressing import Addressed, AddressRule, addressed
from bot.domain.understanding.people.called import is_name
from bot.domain.understanding.people.masking import Masker
from bot.domain.understanding.times import tolerance as tolerating
from bot.domain.understanding.times import when
from bot.domain.understanding.times.due_words import WhenWords
from bot.domain.understanding.times.tolerance import Tolerance
from bot.domain.understanding.wishes import asides, correcting, listening_for, wishing
from bot.domain.understanding.wishes.asides import Aside, Score
from bot.domain.understanding.wishes.choosing import taken_by_name
from bot.domain.understanding.wishes.event import event
from bot.domain.understanding.wishes.listening_for import Noticed
from bot.domain.understanding.wishes.reported import Reported, reported
from bot.domain.understanding.words.lexicon import Lexicon
from bot.domain.understanding.words.newest import Newest
from bot.texts import lexicons
from bot.texts.address_words import load_address_words
from bot.texts.matter_words import load_matter_words
from bot.texts.money_words import load_money_words
from bot.texts.offer_words import load_offer_words
from bot.texts.weights import load_weights


# Without a repr, as all that holds thousands of words: asyncio prints what its tasks return.
@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Reader:
    """Understands texts with the word lists and weights of all languages at once."""

    lexicon: Lexicon
    weights: Weights
    listening: Lexicon
    """The words of ``notice``."""
    soothing: Lexicon
    """The words of ``soothes``."""
    tolerating: Lexicon
    """The words of ``tolerance``."""
    reporting: Lexicon
    """The words of ``reported``."""
    choosing: Lexicon
    """The words of ``taken_by_name``."""
    matters: Lexicon
    """The words of ``fits``."""
    masker: Masker
    letters: HanLetters
    words: WhenWords
    money: MoneyWords
    offering: OfferWords
    addressing: tuple[AddressRule, ...]
    """The rules of ``addressed``."""
    calendar: WorkingCalendar
    available: tuple[str, ...]
    """The languages the wording exists in."""
    large_loss: Decimal = LARGE_LOSS
    """From here on a loss is major (§5)."""
    readings: Newest[Reading] = field(
        init=False, default_factory=Newest, compare=False, repr=False
    )
    abouts: Newest[About] = field(init=False, default_factory=Newest, compare=False, repr=False)
    masked: Newest[str] = field(init=False, default_factory=Newest, compare=False, repr=False)

    @staticmethod
    def load(
        locales: Path,
        available: Sequence[str],
        calendar: WorkingCalendar,
        large_loss: Decimal = LARGE_LOSS,
    ) -> "Reader":
        """Read every word list once; raises ``lexicons.LexiconError``."""
        return Reader(
            large_loss=large_loss,
            lexicon=lexicons.load_lexicon(locales, available),
            weights=load_weights(locales, available),
            listening=lexicons.load_listening_words(locales, available),
            soothing=lexicons.load_soothing_words(locales, available),
            tolerating=lexicons.load_tolerance_words(locales, available),
            reporting=lexicons.load_reporting_words(locales, available),
            choosing=lexicons.load_choosing_words(locales, available),
            matters=load_matter_words(locales, available),
            masker=lexicons.load_masker(locales, available),
            letters=lexicons.load_han_letters(locales),
            words=lexicons.load_when_words(locales, available),
            money=load_money_words(locales, available),
            offering=load_offer_words(locales, available),
            addressing=load_address_words(locales, available),
            calendar=calendar,
            available=tuple(available),
        )

    def read(self, text: str, *, burst_size: int = 1) -> Reading:
        """What a customer's message is, how it feels, what it asks for."""
        return self.readings.get((text, burst_size), lambda: self._read(text, burst_size))

    def _read(self, text: str, burst_size: int) -> Reading:
        reading = triage.read(
            text,
            lexicon=self.lexicon,
            weights=self.weights,
            burst_size=burst_size,
            large_loss=self.large_loss,
        )
        return replace(reading, foreign=is_foreign(text))

    def answer(self, text: str) -> Answer | None:
        """The answer to a confirming question or to a choice, if it is one."""
        return triage.read_answer(text, self.lexicon)

    def taken_by_name(self, text: str, options: Sequence[str]) -> Answer | None:
        """The one of these options that the words name; ``weak`` where they leave a doubt."""
        return taken_by_name(text, options, self.choosing)

    def score(self, text: str) -> Score | None:
        """The rating of 1 to 5 that a message gives, if any."""
        return asides.read_score(text, self.lexicon)

    def aside(self, text: str) -> Aside | None:
        """What is asked of the bot itself, whatever question is open."""
        return asides.read_aside(text, self.lexicon)

    def notice(self, text: str) -> Noticed:
        """A sweeping accusation, a time that is named, a plan of the writer's own."""
        return listening_for.notice(text, self.listening)

    def fits(self, text: str, told: str, *, is_open: bool) -> Fit:
        """Whether new words are about the matter of a case; ``told`` is what was said in it."""
        return fit(self._about(text), self._about(told), is_open=is_open)

    def title(self, text: str, limit: int) -> str:
        """The writer's own words by which they know a case again, made short."""
        return triage.gist(telling_part(self.event(text), self.matters), limit)

    def _about(self, text: str) -> About:
        return self.abouts.get(text, lambda: about(text, self.matters))

    def soothes(self, text: str) -> bool:
        """Whether words of staff meet the customer's feeling."""
        return bool(self.soothing.hits(self.soothing.fold(text)))

    def addressed(self, text: str) -> Addressed:
        """A note about a customer as they are to read it."""
        return addressed(text, self.addressing)

    def corrected(self, before: str, said: str) -> str:
        """A text with what a correction replaces in it; empty where it names nothing in it."""
        return correcting.corrected(before, said, self.lexicon)

    def wish(self, text: str) -> str:
        """The words that hold the wish; empty when there is none."""
        return wishing.wish_words(text, self.lexicon)

    def reported(self, text: str) -> Reported:
        """The wish in what staff noted for somebody, in the third person too."""
        return reported(text, self.lexicon, self.reporting)

    def story(self, text: str) -> str:
        """The text without the lines that only greet, or ask for somebody."""
        return wishing.story(text, self.lexicon)

    def accused(self, text: str, names: Mapping[PersonId, str]) -> Accused:
        """Whose conduct a complaint is about."""
        return accused(text, names, self.lexicon)

    def mask(self, text: str) -> str:
        """The text with personal data replaced (§20)."""
        return self.masked.get(text, lambda: self.masker.mask(text))

    def named(self, text: str, names: Mapping[PersonId, str]) -> Collection[PersonId]:
        """Who of ours is named at all."""
        return named(text, names, self.lexicon)

    def is_name(self, label: str) -> bool:
        """Whether a label before a colon is somebody's name."""
        others = (self.matters, self.listening, self.reporting, self.soothing, self.tolerating)
        return is_name(label, self.lexicon, others)

    def event(self, text: str) -> str:
        """The text from where it tells something, without who writes and where they live."""
        return event(text, self.lexicon)

    def gist(self, text: str, limit: int) -> str:
        """The writer's own words made short."""
        return triage.gist(text, limit)

    def language(self, text: str, *, hint: str, current: str) -> str:
        """The language to answer in: one the wording exists in."""
        found = language.detect(text, hint or None, current or None, letters=self.letters)
        known = current or (language.normalised(hint) if hint else "")
        if known and (found not in self.available or is_foreign(text)):
            return current or language.best_available(known, self.available)
        if found == language.ENGLISH and current not in ("", found) and not self._is_english(text):
            return current
        return language.best_available(found, self.available)

    def _is_english(self, text: str) -> bool:
        """Whether a word of it is known; letters that mean nothing switch no language."""
        folded = self.lexicon.fold(text)
        return not ENGLISH.isdisjoint(folded.split()) or bool(self.lexicon.hits(folded))

    def moment(self, text: str, now: datetime) -> when.When | None:
        """The time a text of staff names, if any."""
        return when.find(text, now=now, calendar=self.calendar, words=self.words)

    def moments(self, text: str, now: datetime) -> Sequence[when.When]:
        """Every time ahead that a text of staff names."""
        return when.find_all(text, now=now, calendar=self.calendar, words=self.words)

    def passed(self, text: str, now: datetime) -> str:
        """The words of a time that is over already; empty where none is named."""
        return when.find_passed(text, now=now, calendar=self.calendar, words=self.words)

    def tolerance(self, text: str, now: datetime) -> Tolerance:
        """By when a customer would like it, and by when it is of use at the latest."""

        def times(part: str) -> list[datetime]:
            return [one.due for one in self.moments(part, now)]

        return tolerating.tolerance(text, self.tolerating, times)

    def given(self, text: str, currency: str) -> Given:
        """What a text of staff gives, and which part of it is a gift; the operator's currency."""
        return money.read(text, currency, self.money)

    def beside(self, sentence: str, currency: str) -> Given | None:
        """What a plain sentence of staff gives beside a solution (§11)."""
        return extras.beside(sentence, currency, self.money)

    def laid_out(
        self,
        text: str,
        now: datetime,
        currency: str,
        *,
        names: Collection[str] = (),
        other: bool = False,
    ) -> Layout:
        """An offer as staff typed it, in its parts; ``names`` are those of its author."""

        def gives(line: str) -> Gives:
            given = self.given(line, currency)
            return Gives(
                money=given.due or bool(given.sure_money),
                time=self.moment(line, now) is not None,
            )

        return lay_out(text, self.offering, gives, names=names, other=other)

    def unmarked(self, line: str) -> str | None:
        """An option less the number or dash in front; ``None`` where there is none."""
        plain = line.translate(self.offering.letters)
        return offer_marks.unmarked(line, plain, self.offering.labels)
