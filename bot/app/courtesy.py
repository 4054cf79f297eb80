"""`main.py courtesy`: drafts of staff in, one JSON object a line; what is wrong with each out.

Nothing of it is kept, and neither settings nor a database are needed.  A line that cannot be read
gets a line with an ``error``, and the next one is taken.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO
from zoneinfo import ZoneInfo

from bot.app.json_lines import Unreadable, answer_all
from bot.app.reading import LONGEST
from bot.clock import SystemClock
from bot.domain.calendar import WorkingCalendar
from bot.domain.courtesy.checking import Book, Checked, Draft, Finding, Times, check
from bot.domain.understanding.times.due_words import WhenWords
from bot.texts.courtesy import load_courtesy
from bot.texts.due_words import load_when_words
from bot.texts.places import languages_in, wording_root

ENGLISH = "en"
ZONE = "Asia/Shanghai"
MOST_FELT = 4
"""The strongest emotion (D §8)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Checker:
    """Everything needed to check a draft by itself."""

    book: Book
    words: WhenWords
    languages: tuple[str, ...]

    @staticmethod
    def load(locales: Path, languages: Iterable[str]) -> "Checker":
        """Read phrases and words for times; raises ``LexiconError``."""
        there = tuple(languages)
        return Checker(
            book=load_courtesy(locales, there),
            words=load_when_words(locales, there),
            languages=there,
        )

    def checked(self, said: Mapping[str, object]) -> dict[str, object]:
        """What is wrong with a draft, ready for JSON; raises ``Unreadable``."""
        zone = _zone(said.get("timezone"))
        times = Times(
            now=_now(said.get("now"), zone), calendar=WorkingCalendar(zone=zone), words=self.words
        )
        return _told(check(self._draft(said), self.book, times))

    def _draft(self, said: Mapping[str, object]) -> Draft:
        text = said.get("text")
        if not isinstance(text, str):
            raise Unreadable("no text" if text is None else "the text is not a string")
        known = said.get("known")
        return Draft(
            text=text[:LONGEST],
            language=self._language(said.get("language")),
            customer_message=_words(said.get("customer_message")),
            emotion=_emotion(said.get("emotion")),
            first_reply=said.get("first_reply") is True,
            known={str(key): _words(value) for key, value in known.items()}
            if isinstance(known, Mapping)
            else {},
        )

    def _language(self, code: object) -> str:
        """The language we have for a code such as ``zh`` or ``en-GB``; English for none."""
        wanted = code if isinstance(code, str) else ENGLISH
        if wanted in self.languages:
            return wanted
        family = wanted.lower().replace("_", "-").partition("-")[0]
        same = (one for one in self.languages if one.partition("-")[0] == family)
        return next(same, ENGLISH)


def _words(found: object) -> str:
    if isinstance(found, bool) or found is None:
        return ""
    return str(found) if isinstance(found, str | int | float) else ""


def _emotion(found: object) -> int:
    if isinstance(found, bool) or not isinstance(found, int | float):
        return 0
    return max(0, min(MOST_FELT, int(found)))


def _zone(name: object) -> ZoneInfo:
    try:
        return ZoneInfo(name if isinstance(name, str) and name else ZONE)
    except (KeyError, OSError, ValueError) as error:
        raise Unreadable(f"no such time zone: {name}") from error


def _now(said: object, zone: ZoneInfo) -> datetime:
    if said is None:
        return SystemClock().now()
    try:
        found = datetime.fromisoformat(str(said))
    except ValueError as error:
        raise Unreadable(f"now is no time: {said}") from error
    return found if found.tzinfo else found.replace(tzinfo=zone)


def _told(checked: Checked) -> dict[str, object]:
    promise = checked.promise
    return {
        "hold": checked.hold,
        "findings": [_finding(one) for one in checked.findings],
        "promise": promise
        and {
            "due": promise.due.isoformat(timespec="seconds"),
            "text": promise.text,
            "sure": promise.sure,
        },
    }


def _finding(one: Finding) -> dict[str, object]:
    return {
        "code": one.code,
        "start": one.start,
        "end": one.end,
        "why": one.why,
        "rewrite": one.rewrite,
    }


async def check_lines(source: BinaryIO, target: BinaryIO) -> None:
    """Answer every line of the source, until it ends or nobody reads any more."""
    root = wording_root()
    checker = Checker.load(root / "locales", languages_in(root))
    answer_all(checker.checked, source, target)
