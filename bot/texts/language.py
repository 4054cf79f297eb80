"""One language: its phrases, its pages, its times, and the choice among languages."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

from babel.numbers import format_currency

from bot.domain.notices.base import Notice
from bot.ports.wording import WordingFailed
from bot.texts.moments import Moment, Timekeeper
from bot.texts.pages import Pages
from bot.texts.phrases import Phrases
from bot.texts.variables import Variables, as_text, must_value

_TRADITIONAL = ("zh-hant", "zh-tw", "zh-hk", "zh-mo")
FEW = 30
"""Below this many a share is told as "3 of 4", not in per cent (§17)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class House:
    """Whose bot it is: known to every text."""

    company: str
    zone: ZoneInfo
    locale: str = "en"
    """The operator's language, for people whose own has no wording."""
    currency: str = "CNY"
    bot_name: str = ""
    """Empty takes the name in ``terms.ftl``."""


class Language:
    """Everything that can be said in one language."""

    def __init__(self, root: Path, name: str, house: House) -> None:
        self.name = name
        self.phrases = Phrases(root / "locales" / name, name)
        self.time = Timekeeper(self.phrases, house.zone)
        self._house = house
        self.pages = Pages(root / "templates" / name, self._filters())

    def always(self) -> dict[str, object]:
        """The variables that every text may use."""
        return {
            "company": self._house.company or self._fixed("company-unnamed"),
            "bot_name": self._house.bot_name or self._fixed("bot-name"),
        }

    def _fixed(self, key: str) -> str:
        found = self.phrases.fixed(key)
        if found is None:
            raise WordingFailed(f"{self.name}: no phrase {key}")
        return found

    def html(self, notice: Notice, *, now: datetime | None, case: int | None) -> str:
        """A notice in words."""
        words = self.always() | Variables(self.phrases, self.time, now).of(notice)
        page = page_of(type(notice).__name__)
        if self.pages.has(page):
            return self.pages.render(page, words)
        key = key_of(type(notice).__name__)
        return self.phrases.say(self.phrases.pick(key, case or 0), words)

    def text(self, key: str, fields: Mapping[str, object], *, now: datetime | None) -> str:
        """A phrase with these fields, for places without HTML."""
        variables = Variables(self.phrases, self.time, now, as_text)
        words = self.always()
        for name, value in fields.items():
            words |= variables.named(name, value)
        return self.phrases.say(key, words)

    def _filters(self) -> dict[str, Callable[..., object]]:
        return {
            "at": at,
            "clock": clock,
            "value": lambda value, field: must_value(self.phrases, field, value),
            "money": self._money,
            "duration": self.time.duration,
            "share": self._share,
            "without": lambda text, word: text.removeprefix(word),
        }

    def _money(self, amount: Decimal | int | str) -> str:
        if isinstance(amount, str):
            return amount
        return format_currency(amount, self._house.currency, locale=self.name.replace("-", "_"))

    def _share(self, part: int, total: int, unit: str = "") -> str:
        percent = round(100 * part / total) if total else 0
        words = {"part": str(part), "total": str(total), "percent": str(percent), "unit": unit}
        return self.phrases.say("figure-share-few" if total < FEW else "figure-share-many", words)


def at(moment: str) -> str:
    """A time in words, which it is already."""
    return moment


def clock(moment: str) -> str:
    """The hour of a time."""
    if not isinstance(moment, Moment):
        raise TypeError(f"not a time: {moment}")
    return moment.clock


def page_of(kind: str) -> str:
    """The name of a notice's page: ``CaseCard`` is ``case_card``."""
    parts = "".join(f"_{letter}" if letter.isupper() else letter for letter in kind)
    return parts.strip("_").lower()


def key_of(kind: str) -> str:
    """The key of a notice's phrase: ``CaseCard`` is ``case-card``."""
    return page_of(kind).replace("_", "-")


def choose(wanted: str, there: Collection[str], locale: str) -> str:
    """The language to speak to somebody who wants ``wanted``."""
    for candidate in (*_wishes(wanted), *_wishes(locale), "en"):
        for language in there:
            if language.lower() == candidate.lower():
                return language
    raise WordingFailed(f"no wording for {wanted}, nor for {locale}, nor for en")


def _wishes(language: str) -> tuple[str, ...]:
    given = language.replace("_", "-")
    base = given.partition("-")[0].lower()
    if base != "zh":
        return (given, base)
    if given.lower().startswith(_TRADITIONAL):
        return ("zh-Hant", "zh-Hans")
    return (given, "zh-Hans")
