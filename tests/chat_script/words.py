"""The words, read once for all stories."""

from dataclasses import replace
from functools import cache
from zoneinfo import ZoneInfo

from bot.app.words import Words, read_words
from bot.config import Settings
from bot.domain.calendar import WorkingCalendar
from bot.domain.policy.policy import Policy
from bot.texts.places import languages_in, wording_root
from bot.texts.understanding import Reader


@cache
def _reader() -> Reader:
    root = wording_root()
    return Reader.load(root / "locales", languages_in(root), WorkingCalendar(zone=ZoneInfo("UTC")))


@cache
def word_lists(calendar: WorkingCalendar) -> Reader:
    """All languages at once."""
    return replace(_reader(), calendar=calendar)


_READ: dict[object, Words] = {}


def words_for(settings: Settings, policy: Policy) -> Words:
    """Everything that is said and understood where these settings hold; nothing of it changes."""
    house = (settings.timezone, settings.company, settings.locale)
    key = (*house, policy.money.currency, policy.money.major_loss, policy.calendar)
    if key not in _READ:
        reader = replace(word_lists(policy.calendar), large_loss=policy.money.major_loss)
        _READ[key] = read_words(settings, policy, reader)
    return _READ[key]
