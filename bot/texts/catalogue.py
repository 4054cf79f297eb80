"""The ``Wording`` port: all languages, loaded once."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from html import escape
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.domain.notices.base import Notice, Reader
from bot.ports.json import Json
from bot.ports.messenger import Media, MediaKind, Rendered
from bot.ports.wording import WordingFailed
from bot.services.notice_codec import decode
from bot.texts.keyboards import Pack, keyboard, pack_plainly
from bot.texts.language import House, Language, choose
from bot.texts.places import languages_in, wording_root

_TOLD_PLAINLY = ("case_number", "owner_name", "reason", "text", "option", "contact_by", "due")
"""The fields that a broken text still tells."""


class Catalogue:
    """Renders notices; raises ``WordingFailed`` instead of sending half a sentence."""

    def __init__(
        self,
        root: Path | None = None,
        *,
        zone: ZoneInfo,
        company: str,
        locale: str = "en",
        currency: str = "CNY",
        bot_name: str = "",
        pack: Pack = pack_plainly,
    ) -> None:
        place = root or wording_root()
        self._house = House(
            company=company, zone=zone, locale=locale, currency=currency, bot_name=bot_name
        )
        self._pack = pack
        self._languages = {
            name: Language(place, name, self._house) for name in languages_in(place)
        }

    def languages(self) -> Sequence[str]:
        """The languages there are, such as ``zh-Hans`` and ``en``."""
        return tuple(self._languages)

    def speak(self, language: str) -> Language:
        """The language for somebody who wants this one, or the nearest there is."""
        return self._languages[choose(language, self._languages, self._house.locale)]

    def render(
        self,
        kind: str,
        fields: Mapping[str, Json],
        *,
        language: str,
        now: datetime,
        case: int | None,
    ) -> Rendered:
        """A notice, by its class name and JSON fields, in words."""
        spoken = self.speak(language)
        notice = _decode(kind, fields)
        return Rendered(
            html=spoken.html(notice, now=now, case=case),
            keys=keyboard(notice.buttons(), spoken, now=now, case=case, pack=self._pack),
            media=_media(notice),
            silent=notice.quietly(),
        )

    def say(self, key: str, *, language: str, now: datetime, **fields: "Json | datetime") -> str:
        """A phrase by its key, as plain text."""
        return self.speak(language).text(key, fields, now=now)

    def plain(self, kind: str, fields: Mapping[str, Json], *, language: str) -> Rendered:
        """The facts of a notice in one simple sentence, for when its wording is broken."""
        told = [fields[name] for name in _TOLD_PLAINLY if fields.get(name)]
        details = escape("\n".join(map(str, told)), quote=False)
        try:
            notice = _decode(kind, fields)
            staff = notice.reader is not Reader.CUSTOMER
            key = "plain-staff" if staff else "plain-customer"
            spoken = self.speak(language)
            words = {"details": self._details(spoken, notice), "kind": kind}
            html = spoken.phrases.say(key, spoken.always() | words)
            return Rendered(html=html, media=_media(notice))
        except WordingFailed:
            return Rendered(html=details or escape(kind))

    def _details(self, spoken: Language, notice: Notice) -> str:
        values = (getattr(notice, name, None) for name in _TOLD_PLAINLY)
        told = (spoken.time.moment(v, None) if isinstance(v, datetime) else v for v in values)
        return escape("\n".join(str(one) for one in told if one), quote=False)


def _decode(kind: str, fields: Mapping[str, Json]) -> Notice:
    try:
        return decode(kind, fields)
    except ValueError as error:
        raise WordingFailed(f"{kind}: {error}") from error


def _media(notice: Notice) -> Media | None:
    file = notice.attachment()
    if file is None:
        return None
    try:
        return Media(kind=MediaKind(file.kind), file_id=file.file_id)
    except ValueError as error:
        raise WordingFailed(f"{type(notice).__name__}: {error}") from error
