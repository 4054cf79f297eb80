"""Examples of every notice, made from the names and types of its fields."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin, get_type_hints

from bot.domain.notices.base import Empathy
from bot.domain.notices.sample_values import (
    DETAILS,
    LINES,
    MAY_BE_EMPTY,
    NEVER_EMPTY,
    NUMBERS,
    TEXTS,
    VALUES,
)

SAMPLE_NOW = datetime(2025, 3, 3, 2, 0, tzinfo=UTC)
"""Monday 3 March 2025, 10:00 in Shanghai."""

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

N = TypeVar("N", bound="DataclassInstance")


class Taste(Enum):
    """What kind of example is wanted."""

    USUAL = "usual"
    EMPTY = "empty"
    FULL = "full"


def sample(kind: type[N]) -> N:
    """One ordinary example."""
    made: N = _made(kind, Taste.USUAL, {})
    return made


def samples(kind: type[N]) -> tuple[N, ...]:
    """Examples that differ: ordinary, as empty and as full as can be, each value, each number."""
    made: tuple[N, ...] = _samples(kind)
    return made


@cache
def _samples(kind: Any) -> tuple[Any, ...]:
    made = [_made(kind, taste, {}) for taste in Taste]
    hints = _hints(kind)
    made += [
        _made(kind, taste, {field.name: value})
        for field in fields(kind)
        for value in _choices(kind, field.name, hints[field.name])
        for taste in (Taste.USUAL, Taste.EMPTY)
    ]
    return tuple(made)


def values_of(kind: type, name: str) -> tuple[str, ...]:
    """The values that a field of a notice or one of its lines can have; empty for free text."""
    return VALUES.get(f"{kind.__name__}.{name}", VALUES.get(name, ()))


def _choices(kind: type, name: str, hint: Any) -> tuple[Any, ...]:
    if hint is str:
        return values_of(kind, name)
    if hint is int:
        return NUMBERS.get(name, (0, 1, 2, 5, 11, 21))
    if hint is bool:
        return (False, True)
    line = get_args(hint)[0] if get_origin(hint) is tuple else None
    if is_dataclass(line):
        return tuple(_line_choices(line)) or ((_made(line, Taste.USUAL, {}),),)
    return ()


@cache
def _hints(kind: Any) -> Mapping[str, Any]:
    return get_type_hints(kind)


def _line_choices(line: Any) -> list[tuple[Any, ...]]:
    hints = _hints(line)
    return [
        (_made(line, Taste.USUAL, {field.name: value}),)
        for field in fields(line)
        for value in _choices(line, field.name, hints[field.name])
    ]


def _made(kind: Any, taste: Taste, given: Mapping[str, Any]) -> Any:
    hints = _hints(kind)
    made = {f.name: _value(kind, f.name, hints[f.name], taste) for f in fields(kind)}
    made |= given
    if made.get("refusal") in DETAILS:
        made["detail"] = DETAILS[made["refusal"]]
    return kind(**made)


def _value(kind: type, name: str, hint: Any, taste: Taste) -> Any:
    if get_origin(hint) is UnionType:
        if taste is Taste.EMPTY:
            return None
        (hint,) = (one for one in get_args(hint) if one is not NoneType)
    if get_origin(hint) is tuple:
        return _values(kind, name, get_args(hint)[0], taste)
    if is_dataclass(hint):
        return _made(hint, taste, {})
    return _simple(kind, name, hint, taste)


def _simple(kind: type, name: str, hint: Any, taste: Taste) -> Any:
    if hint is str:
        return _text(kind, name, taste)
    if hint is int:
        return _number(name, taste)
    if hint is bool:
        return taste is Taste.FULL
    if hint is date:
        return SAMPLE_NOW.date()
    return SAMPLE_NOW + timedelta(hours=70 if taste is Taste.FULL else 6)


def _values(kind: type, name: str, hint: Any, taste: Taste) -> tuple[Any, ...]:
    count = {Taste.USUAL: 2, Taste.EMPTY: 0, Taste.FULL: LINES.get(name, 5)}[taste]
    if hint is str:
        return values_of(kind, name)[:count]
    if hint is int:
        return NUMBERS[name][:count]
    return tuple(_numbered(_made(hint, taste, {}), number) for number in range(1, count + 1))


def _numbered(line: Any, number: int) -> Any:
    given = {"number": number, "case_id": 1000 + number, "case_number": f"C-{1000 + number}"}
    known = {field.name: getattr(line, field.name) for field in fields(line)}
    return type(line)(**known | {k: v for k, v in given.items() if k in known})


def _text(kind: type, name: str, taste: Taste) -> str:
    values = values_of(kind, name)
    if taste is Taste.EMPTY and name in MAY_BE_EMPTY and kind is not Empathy:
        return ""
    if values:
        return values[-1] if taste is Taste.FULL else values[0]
    usual = TEXTS.get(f"{kind.__name__}.{name}", TEXTS.get(name, name))
    if taste is Taste.EMPTY and not {name, f"{kind.__name__}.{name}"} & NEVER_EMPTY:
        return ""
    return f"<b>{usual}</b> & \u202b{usual}\u202c" if taste is Taste.FULL else usual


def _number(name: str, taste: Taste) -> int:
    numbers = NUMBERS.get(name, (3,))
    if taste is Taste.EMPTY:
        return min(*numbers, 0)
    return max(numbers) if taste is Taste.FULL else numbers[len(numbers) // 2]
