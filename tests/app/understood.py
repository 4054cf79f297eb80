"""Whether each of the two libraries understands what the other half of the bot says."""

import json
from collections.abc import Iterator, Mapping
from types import UnionType
from typing import Any, Union, get_args, get_origin

import aiogram.methods
import telegram
from aiogram.methods import TelegramMethod
from pydantic import BaseModel

NEWER_THAN_PTB = {"can_send_welcome_messages"}
"""Bot API 10.3 demands it, python-telegram-bot 22.8 does not know it yet."""

WORDS = {"text", "caption"}
"""Parameters that are never JSON, whatever they begin with."""


def unknown_to_aiogram(call: Mapping[str, Any]) -> set[str]:
    """The fields of a call that aiogram's model of the method does not know, at any depth.

    Raises pydantic's ``ValidationError`` for a value of the wrong shape.
    """
    model = _method(call["method"])
    given = {name: _json(name, value) for name, value in call["params"].items()}
    return set(_extra(model.model_validate(given)))


def unknown_to_ptb(kind: type[telegram.TelegramObject], value: Any) -> set[str]:
    """The fields that python-telegram-bot has no place for, at any depth."""
    if isinstance(value, list):
        return {name for one in value for name in unknown_to_ptb(kind, one)}
    return set(_left_over(kind.de_json(value, None))) - NEWER_THAN_PTB


def answer_of(method: str) -> type[telegram.TelegramObject] | None:
    """The class of python-telegram-bot for what a method answers; ``None`` for plain values."""
    names = [one.__name__ for one in _classes(_method(method).__returning__)]
    names = ["ChatMember" if name.startswith("ChatMember") else name for name in names]
    return next((getattr(telegram, n) for n in names if hasattr(telegram, n)), None)


def _method(name: str) -> type[TelegramMethod[Any]]:
    found: type[TelegramMethod[Any]] = getattr(aiogram.methods, name[0].upper() + name[1:])
    return found


def _json(name: str, value: Any) -> Any:
    """Forms carry objects and lists as JSON, as the Bot API wants them."""
    structured = isinstance(value, str) and value[:1] in {"{", "["} and name not in WORDS
    return json.loads(value) if structured else value


def _classes(annotation: Any) -> Iterator[type]:
    if get_origin(annotation) in {Union, UnionType, list}:
        for part in get_args(annotation):
            yield from _classes(part)
    elif isinstance(annotation, type):
        yield annotation


def _extra(value: Any) -> Iterator[str]:
    if isinstance(value, BaseModel):
        yield from value.model_extra or {}
        value = list(value.__dict__.values())
    if isinstance(value, list):
        for part in value:
            yield from _extra(part)


def _left_over(value: Any) -> Iterator[str]:
    if isinstance(value, telegram.TelegramObject):
        yield from value.api_kwargs
        parts = value._get_attrs(include_private=False, recursive=False)
        value = [part for name, part in parts.items() if name != "api_kwargs"]
    if isinstance(value, list | tuple):
        for part in value:
            yield from _left_over(part)
