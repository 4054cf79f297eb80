"""From the fields of a notice to the variables of its wording (`docs/wording.md`)."""

from collections.abc import Callable, Mapping
from dataclasses import fields as fields_of
from dataclasses import is_dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from html import escape
from typing import Any

from bot.domain.notices.base import Attachment, Empathy
from bot.ports.wording import WordingFailed
from bot.texts import sums
from bot.texts.moments import Timekeeper
from bot.texts.phrases import Phrases

_ALIASES: Mapping[str, str] = {"step": "next_step"}
"""Fields whose values have their words under another name."""
_REFUSAL_FIELDS = ("state", "name", "what", "limit", "count", "stop")


class Html(str):
    """Text that is safe inside HTML as it stands."""

    __slots__ = ()

    def __html__(self) -> str:
        """The text itself."""
        return self


class YesNo(str):
    """``yes`` or ``no`` in a phrase, true or false in a page."""

    __slots__ = ()

    def __bool__(self) -> bool:
        """Whether it says yes."""
        return self == "yes"


YES, NO = YesNo("yes"), YesNo("no")


def as_html(text: str) -> str:
    """Text of people, harmless inside HTML."""
    return Html(escape(text, quote=False))


def as_text(text: str) -> str:
    """Text of people for places without HTML."""
    return text


def kebab(name: str) -> str:
    """The way keys are written: ``let_down`` is ``let-down``."""
    return name.lower().replace("_", "-")


@cache
def _prefix(field: str) -> str:
    """How the keys of the words for its values begin."""
    return f"value-{kebab(_ALIASES.get(field, field))}-"


@cache
def _fields(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields_of(kind))


class Variables:
    """Makes variables in one language for one moment."""

    def __init__(
        self,
        phrases: Phrases,
        time: Timekeeper,
        now: datetime | None,
        quote: Callable[[str], str] = as_html,
    ) -> None:
        self._phrases = phrases
        self._time = time
        self._now = now
        self._quote = quote

    def of(self, thing: object) -> dict[str, object]:
        """The variables of a notice, or of one line in a notice."""
        if not is_dataclass(thing):
            raise TypeError(type(thing))
        words: dict[str, object] = {}
        for name in _fields(thing.__class__):
            words |= self.named(name, getattr(thing, name))
        if isinstance(refusal := words.get("refusal"), str):
            words["refusal_text"] = self._refusal(str(refusal), words)
        return words

    def named(self, name: str, value: object) -> dict[str, object]:
        """The variables that one field gives."""
        if isinstance(value, Attachment):
            return {}
        if name in sums.FIELDS and isinstance(value, str):
            value = sums.spelled(self._phrases, value)
        words: dict[str, object] = {name: self._word(value)}
        if not isinstance(value, bool):
            words[f"has_{name}"] = NO if value in (None, "", ()) else YES
        if isinstance(value, str | int) and not isinstance(value, bool):
            text = value_text(self._phrases, name, value)
            if text is not None:
                words[f"{name}_text"] = text
        return words

    def _word(self, value: object) -> object:
        match value:
            case None:
                return ""
            case bool():
                return YES if value else NO
            case str():
                return self._quote(value)
            case int() | float() | Decimal():
                return value
            case _:
                return self._phrase(value)

    def _phrase(self, value: object) -> object:
        match value:
            case datetime():
                return self._time.moment(value, self._now)
            case date():
                today = self._now.date() if self._now else None
                return self._time.date(value, today)
            case Empathy():
                key = f"empathy-{kebab(value.feeling)}"
                return Html(self._phrases.say(self._phrases.pick(key, value.variant), {}))
            case tuple():
                return [self.of(one) if is_dataclass(one) else self._word(one) for one in value]
            case _:
                raise TypeError(type(value))

    def _refusal(self, key: str, words: Mapping[str, object]) -> str:
        given = str(words.get("detail", ""))
        detail: str | int = int(given) if given.isdecimal() else given
        known = dict(words)
        for name in _REFUSAL_FIELDS:
            known |= self.named(name, detail)
        return Html(self._phrases.say(key, known))


def value_text(phrases: Phrases, field: str, value: str | int) -> str | None:
    """A value in words; ``""`` for an empty one, ``None`` when there are no words for it."""
    if value == "":
        return ""
    prefix = _prefix(field)
    if not phrases.has_any(prefix):
        return None
    text = phrases.fixed(f"{prefix}{kebab(str(value))}")
    return None if text is None else Html(text)


def must_value(phrases: Phrases, field: str, value: str | int) -> str:
    """A value in words; raises when there are none."""
    text = value_text(phrases, field, value)
    if text is None:
        raise WordingFailed(f"{phrases.language}: no words for {field} {value}")
    return text
