"""Whoever is kept out of a case because it may be about them."""

from dataclasses import dataclass

from bot.domain.notices.desk.base import ToStaff


@dataclass(frozen=True, kw_only=True, slots=True)
class NotAboutThem(ToStaff):
    """To whoever leads and has said so: everybody has the case now."""

    case_number: str
