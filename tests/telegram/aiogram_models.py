"""Describes every model of aiogram after one way of importing it: python -m ... plain|light|odd.

``odd`` is the light way with models that are not shaped as we know them, which is noticed only
when all are imported. Updates come as JSON on standard input. What is printed is JSON as well:
the way it really was imported, what becomes of the updates, how many models are built then, and
for each model its fields, a sample of it, and what becomes of that.
"""

import importlib
import json
import re
import sys
import types
import typing
from collections.abc import Iterator
from datetime import datetime, timedelta
from enum import Enum
from typing import Any, Literal

from pydantic import BaseModel, ValidationError
from pydantic.errors import PydanticUserError

from bot.telegram import light

ADDRESS = re.compile(r" at 0x[0-9a-f]+")
FULL = 2
"""So deep every field is filled in; below, those that have to be there."""
PLAIN: dict[Any, Any] = {
    int: 7,
    float: 1.5,
    str: "words",
    bool: True,
    datetime: 1_700_000_000,
    timedelta: 60,
    Any: {"any": "thing"},
}


def import_as_told(way: str) -> bool:
    """Import aiogram; whether its models were deferred."""
    if way == "plain":
        importlib.import_module("aiogram")
        return False
    if way == "odd":
        light._models_below = _nothing_like_it
    return light.import_aiogram()


def _nothing_like_it(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    raise AttributeError(model.__name__)


def models() -> Iterator[tuple[str, type[BaseModel]]]:
    """All that aiogram offers, types before methods."""
    for part in ("types", "methods"):
        module = importlib.import_module(f"aiogram.{part}")
        for name in module.__all__:
            found = getattr(module, name)
            if isinstance(found, type) and issubclass(found, BaseModel):
                yield f"{part}.{name}", found


def described(model: type[BaseModel]) -> dict[str, Any]:
    """The fields of a model, and how it takes a sample."""
    first = outcome(model, {"nonsense": True})
    model.model_rebuild()
    fields = {
        name: [str(field.annotation), str(field.metadata), repr(field.default)]
        for name, field in model.model_fields.items()
    }
    given = sample(model, 0)
    return {"fields": fields, "nonsense": first, "given": given, "taken": outcome(model, given)}


def outcome(model: type[BaseModel], given: dict[str, Any]) -> Any:
    """What is read from it and written again, or what is wrong with it."""
    try:
        read = model.model_validate(given)
    except ValidationError as error:
        return error.errors(include_url=False, include_input=False, include_context=False)
    except (TypeError, PydanticUserError) as error:
        return f"{type(error).__name__}: {error}"
    return [repr(read), repr(read.model_dump(exclude_unset=True))]


def sample(model: type[BaseModel], depth: int) -> dict[str, Any]:
    """Something that the model should take."""
    return {
        name: value_of(field.annotation, depth)
        for name, field in model.model_fields.items()
        if field.is_required() or depth < FULL or is_tag(field.annotation)
    }


def is_tag(annotation: Any) -> bool:
    """Whether it tells the members of a union apart."""
    return typing.get_origin(annotation) is Literal


def value_of(annotation: Any, depth: int) -> Any:
    """Something of this type."""
    origin, inner = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in {typing.Union, types.UnionType}:
        return value_of(next(one for one in inner if one is not type(None)), depth)
    if origin in {typing.Annotated, list}:
        found = value_of(inner[0], depth)
        return [found] if origin is list else found
    if origin is Literal:
        return inner[0]
    return value_of_class(annotation, depth) if isinstance(annotation, type) else "words"


def value_of_class(kind: type, depth: int) -> Any:
    """Something of this class."""
    if issubclass(kind, Enum):
        return next(iter(kind)).value
    if issubclass(kind, BaseModel):
        kind.model_rebuild()
        return sample(kind, depth + 1)
    if kind.__name__ == "InputFile":
        return importlib.import_module("aiogram.types").FSInputFile(__file__)
    return PLAIN.get(kind, "words")


def main() -> None:
    """Look, and say what there is."""
    deferred = import_as_told(sys.argv[1])
    update = importlib.import_module("aiogram.types").Update
    updates = [outcome(update, given) for given in json.load(sys.stdin)]
    found = list(models())
    built = sum(model.__pydantic_complete__ for _, model in found)
    report = {name: described(model) for name, model in found}
    told = {"deferred": deferred, "built": built, "updates": updates, "models": report}
    sys.stdout.write(ADDRESS.sub("", json.dumps(told, default=repr)))


if __name__ == "__main__":
    main()
