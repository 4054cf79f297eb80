"""Notices to JSON and back, as an outbox row keeps them."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, is_dataclass
from dataclasses import fields as fields_of
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from bot.domain.notices import BY_KIND
from bot.domain.notices.base import Notice
from bot.ports.json import Json

Reader = Callable[[Json], Any]


def encode(notice: Notice) -> tuple[str, dict[str, Json]]:
    """The kind of a notice and its fields as JSON."""
    return type(notice).__name__, _fields(notice)


def decode(kind: str, fields: Mapping[str, Json]) -> Notice:
    """The notice again; raises ``ValueError`` when kind or fields do not fit."""
    notice: Any = BY_KIND.get(kind)
    if notice is None:
        raise ValueError(f"no notice {kind}")
    try:
        made: Notice = _reader(notice)(fields)
    except (TypeError, InvalidOperation) as error:
        raise ValueError(f"{kind}: {error}") from error
    return made


def _fields(thing: Any) -> dict[str, Json]:
    return {field.name: _json(getattr(thing, field.name)) for field in fields_of(thing)}


def _json(value: Any) -> Json:
    match value:
        case None | bool() | int() | float():
            return value
        case str():
            return str(value)
        case datetime() | date():
            return value.isoformat()
        case Decimal():
            return str(value)
        case tuple():
            return [_json(one) for one in value]
        case _:
            return _fields(value)


@cache
def _reader(hint: Any) -> Reader:
    """How to read a value that was written from a field of this type."""
    if get_origin(hint) is UnionType:
        (inner,) = (one for one in get_args(hint) if one is not NoneType)
        return _optional(_reader(inner))
    if get_origin(hint) is tuple:
        return _tuple(_reader(get_args(hint)[0]))
    if is_dataclass(hint) and isinstance(hint, type):
        return _dataclass(hint)
    if hint in _PARSED:
        return _parsed(_PARSED[hint])
    return _plain(hint)


_PARSED: dict[type, Callable[[str], Any]] = {
    datetime: datetime.fromisoformat,
    date: date.fromisoformat,
    Decimal: Decimal,
}


def _optional(inner: Reader) -> Reader:
    return lambda value: None if value is None else inner(value)


def _tuple(inner: Reader) -> Reader:
    def read(value: Json) -> tuple[Any, ...]:
        if not isinstance(value, list | tuple):
            raise TypeError(f"not a list: {value!r}")
        return tuple(inner(one) for one in value)

    return read


def _parsed(parse: Callable[[str], Any]) -> Reader:
    def read(value: Json) -> Any:
        if not isinstance(value, str):
            raise TypeError(f"not a text: {value!r}")
        return parse(value)

    return read


def _plain(kind: type) -> Reader:
    def read(value: Json) -> Any:
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise TypeError(f"not {kind.__name__}: {value!r}")
        return value

    return read


@cache
def _dataclass(kind: Any) -> Reader:
    hints = get_type_hints(kind)
    readers = {field.name: _reader(hints[field.name]) for field in fields_of(kind)}
    # A row that was written before a field was added does not have it.
    must = {field.name for field in fields_of(kind) if field.default is MISSING}

    def read(value: Json) -> Any:
        if not isinstance(value, Mapping) or not must <= value.keys() <= readers.keys():
            given = sorted(value) if isinstance(value, Mapping) else value
            raise ValueError(f"{kind.__name__} has {sorted(readers)}, not {given}")
        return kind(**{name: readers[name](one) for name, one in value.items()})

    return read
