"""The word lists, read once for all stories."""

from functools import cache

from bot.domain.calendar import WorkingCalendar
from bot.texts.places import languages_in, wording_root
from bot.texts.understanding import Reader


@cache
def word_lists(calendar: WorkingCalendar) -> Reader:
    """All languages at once."""
    root = wording_root()
    return Reader.load(root / "locales", languages_in(root), calendar)
