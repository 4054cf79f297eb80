"""Times in words: today 16:00, Fri 6 March, 10:00; always in the operator's zone."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Self, TypeAlias
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date
from babel.units import format_unit

from bot.ports.wording import WordingFailed
from bot.texts.phrases import Phrases

_NEAR: Mapping[int, str] = {-1: "time-yesterday", 0: "time-today", 1: "time-tomorrow"}
_SAME_YEAR = timedelta(days=180)
_REMEMBERED = 1000
_Day: TypeAlias = date


class Moment(str):
    """A time in words that still knows its hour."""

    __slots__ = ("clock",)
    clock: str

    @classmethod
    def of(cls, words: str, clock: str) -> Self:
        """Words for a time, with its hour beside them."""
        moment = cls(words)
        moment.clock = clock
        return moment


NEVER = Moment.of("", "")
"""What stands for a time that is not known."""


class Timekeeper:
    """Puts times into the words of one language."""

    def __init__(self, phrases: Phrases, zone: ZoneInfo) -> None:
        self._phrases = phrases
        self._zone = zone
        self._locale = Locale.parse(phrases.language.replace("-", "_"))
        # The same few times and days are told again and again, and finding words takes long.
        self._told = lru_cache(maxsize=_REMEMBERED)(self._tell)
        self._dated = lru_cache(maxsize=_REMEMBERED)(self._date)

    def moment(self, at: datetime | None, now: datetime | None) -> Moment:
        """The time as today, tomorrow or a date; always as a date when ``now`` is unknown."""
        if at is None:
            return NEVER
        local = at.astimezone(self._zone)
        today = now.astimezone(self._zone).date() if now else None
        clock = f"{local:%H:%M}"
        key = _NEAR.get((local.date() - today).days) if today else None
        if key:
            return self._told(key, clock)
        return self._told("time-other-day", clock, self.date(local.date(), today))

    def date(self, day: date, today: date | None) -> str:
        """The day without an hour; with its year when it is far away."""
        return self._dated(day, today is not None and abs(day - today) > _SAME_YEAR)

    def _tell(self, key: str, clock: str, date: str = "") -> Moment:
        words = {"date": date, "clock": clock} if date else {"clock": clock}
        return Moment.of(self._phrases.say(key, words), clock)

    def _date(self, day: _Day, far: bool) -> str:  # noqa: FBT001 - remembered by its arguments
        pattern = self._phrases.fixed("date-pattern-year" if far else "date-pattern")
        if pattern is None:
            raise WordingFailed(f"{self._phrases.language}: no pattern for dates")
        return format_date(day, pattern, locale=self._locale)

    def duration(self, minutes: int) -> str:
        """A length of time, such as 2 hr 5 min."""
        hours, rest = divmod(minutes, 60)
        parts = [(hours, "duration-hour")] if hours else []
        parts += [(rest, "duration-minute")] if rest or not hours else []
        return " ".join(
            format_unit(count, unit, length="short", locale=self._locale) for count, unit in parts
        )
