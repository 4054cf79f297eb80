"""Settings as plain values by dotted name: reading, checking and writing them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date, time, timedelta
from decimal import Decimal
from difflib import get_close_matches
from typing import TYPE_CHECKING, TypeVar

from bot.domain.policy.limits import Limit, limit, span, write_span

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_Settings = TypeVar("_Settings", bound="DataclassInstance")
_SPAN = 'write an amount and a unit (s, min, h or d), such as "30 min"'
_GIVEN = frozenset({"zone", "public", "sector"})
"""Parts of the policy that are no settings."""
_LIMIT = 'write an amount and a unit (s, min, h, d, wmin, wh or wd) above 0, such as "30 min"'


class PolicyError(ValueError):
    """A setting of the section `[policy]` cannot be used."""

    def __init__(self, key: str, value: object, remedy: str) -> None:
        """Keep the dotted key, the value as given and what the operator can do about it."""
        super().__init__(f"policy.{key} = {value!r}: {remedy}")
        self.key = key
        self.value = value
        self.remedy = remedy


def leaves(settings: object, prefix: str = "") -> Iterator[tuple[str, object]]:
    """Yield every setting with its dotted name."""
    if not is_dataclass(settings):
        return
    for field in fields(settings):
        value: object = getattr(settings, field.name)
        if field.name in _GIVEN:
            continue
        if is_dataclass(value) and not isinstance(value, Limit):
            yield from leaves(value, f"{prefix}{field.name}.")
        else:
            yield prefix + field.name, value


def flat(
    settings: Mapping[str, object], known: Mapping[str, object], prefix: str = ""
) -> Iterator[tuple[str, object]]:
    """Yield the settings by dotted name, whether nested or flat; refuse unknown names."""
    for name, value in settings.items():
        key = f"{prefix}{name}"
        if key in known:
            yield key, value
        elif isinstance(value, Mapping) and any(one.startswith(f"{key}.") for one in known):
            yield from flat(value, known, f"{key}.")
        else:
            near = get_close_matches(key, known, n=1, cutoff=0.0)
            raise PolicyError(key, value, f'no such setting; the nearest is "{near[0]}"')


def laid_over(settings: _Settings, values: Mapping[str, object], prefix: str = "") -> _Settings:
    """Return a copy of the settings with the values put in their places."""
    changes: dict[str, object] = {}
    for field in fields(settings):
        key = f"{prefix}{field.name}"
        old: object = getattr(settings, field.name)
        if key in values:
            changes[field.name] = values[key]
        elif is_dataclass(old) and not isinstance(old, type) and not isinstance(old, Limit):
            changes[field.name] = laid_over(old, values, f"{key}.")
    return replace(settings, **changes)


def read(key: str, value: object, default: object) -> object:
    """Return the value in the type of the default; raise PolicyError if it does not fit."""
    reader, remedy = _reader(default)
    try:
        if isinstance(default, tuple):
            return tuple(reader(one) for one in _listed(value))
        return reader(value)
    except (ValueError, ArithmeticError) as error:
        raise PolicyError(key, value, remedy) from error


def _reader(default: object) -> tuple[Callable[[object], object], str]:
    """Return the function that reads a setting, and the advice if it fails."""
    sample: object = default
    if default == "":  # words that may be left out
        return _words, "write a sentence in quotes"
    if isinstance(default, tuple):
        sample = default[0] if default else date.min
    return next(rule for kind, rule in _READERS.items() if isinstance(sample, kind))


def _listed(value: object) -> list[object]:
    if not isinstance(value, list | tuple):
        raise ValueError(value)  # noqa: TRY004 - the operator's mistake, not the caller's
    return list(value)


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueError(value)
    return value


def _amount(value: object) -> Decimal:
    if isinstance(value, bool) or not (amount := Decimal(str(value))).is_finite() or amount < 0:
        raise ValueError(value)
    return amount


def _limit(value: object) -> Limit:
    found = limit(_text(value))
    if not found.amount:  # it would be missed before anybody could keep it
        raise ValueError(value)
    return found


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(value)
    return value.strip()


def _words(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(value)  # noqa: TRY004 - the operator's mistake, not the caller's
    return " ".join(value.split())


def written(value: object) -> object:
    """Return a setting as it would be written in the settings file."""
    if isinstance(value, tuple):
        return [written(one) for one in value]
    if isinstance(value, timedelta):
        return write_span(value)
    if isinstance(value, time):
        return value.isoformat("minutes")
    return value if isinstance(value, int) else str(value)


_READERS: dict[type, tuple[Callable[[object], object], str]] = {
    Limit: (_limit, _LIMIT),
    timedelta: (lambda value: span(_text(value)), _SPAN),
    Decimal: (_amount, 'write an amount of money, such as 200 or "199.50"'),
    int: (_count, "write a whole number, or a list of them"),
    time: (lambda value: time.fromisoformat(str(value)), 'write a local time, such as "08:30"'),
    date: (lambda value: date.fromisoformat(str(value)), 'write dates, such as ["2026-10-01"]'),
    str: (_text, 'write a word in quotes, such as "CNY"'),
}
