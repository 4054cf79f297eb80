"""What a request to the control API carries."""

import json
import math
import re
from typing import Any

from aiohttp import web

from bot.sandbox import forms
from bot.sandbox.errors import ControlError
from bot.sandbox.uploads import Upload
from bot.sandbox.wire import Json, dumps, flag, is_utf8

_WHOLE = re.compile(r"\s*[+-]?[0-9]{1,18}\s*")


class Body:
    """Reads fields and files of a request, and says clearly what is missing."""

    def __init__(self, fields: Json, files: list[tuple[str, Upload]]) -> None:
        self.fields = fields
        self.files = files

    def number(self, name: str, default: int | None = None) -> int:
        """Return a field that is a whole number; required when there is no default."""
        value = self.fields.get(name)
        if value is None or value == "":
            if default is None:
                raise ControlError(f"the field {name!r} is missing")
            return default
        return _whole(value, name)

    def numbers(self, name: str) -> list[int]:
        """Return a field that is a list of whole numbers; empty when absent."""
        values = self.fields.get(name) or []
        if not isinstance(values, list):
            raise ControlError(f"the field {name!r} must be a list of whole numbers")
        return [_whole(value, name) for value in values]

    def maybe_number(self, name: str) -> int | None:
        """Return a whole number, None when the field is absent."""
        return None if self.fields.get(name) in (None, "") else self.number(name)

    def decimal(self, name: str) -> float:
        """Return a required field that is a number."""
        if name not in self.fields:
            raise ControlError(f"the field {name!r} is missing")
        value = self.fields[name]
        try:
            number = math.nan if isinstance(value, bool) else float(value)
        except (TypeError, ValueError, OverflowError):
            number = math.nan
        if not math.isfinite(number):
            raise ControlError(f"the field {name!r} must be a number")
        return number

    def text(self, name: str, default: str | None = None) -> str:
        """Return a field that is text; required when there is no default."""
        value = self.fields.get(name)
        if value is None:
            if default is None:
                raise ControlError(f"the field {name!r} is missing")
            return default
        if not isinstance(value, str):
            raise ControlError(f"the field {name!r} must be text")
        return value

    def flag(self, name: str) -> bool:
        """Return a field that is a truth value."""
        return flag(self.fields.get(name))


def _whole(value: Any, name: str) -> int:
    # JSON has numbers, a form has their digits.
    if isinstance(value, str) and _WHOLE.fullmatch(value):
        return int(value)
    if not isinstance(value, int) or isinstance(value, bool) or abs(value) >= 10**18:
        raise ControlError(f"the field {name!r} must be a whole number")
    return value


async def read(request: web.Request) -> Body:
    """Read a request's body: JSON, a form, or multipart with files."""
    given = await _read(request)
    if not is_utf8(given.fields):
        raise ControlError("the body holds half a character: texts must be encoded in UTF-8")
    return given


async def _read(request: web.Request) -> Body:
    # curl -d says "form" unless told otherwise, even when it sends JSON.
    if forms.is_form(request) and not (await request.read()).startswith(b"{"):
        form = await forms.read(request)
        return Body(form.fields, form.files)
    return _json(await request.read())


def _json(raw: bytes) -> Body:
    try:
        fields: Any = json.loads(raw or b"{}")
    except ValueError:
        raise ControlError("the body is not JSON") from None
    if not isinstance(fields, dict):
        raise ControlError("the body must be a JSON object")
    return Body(fields, [])


def answer(value: Any, status: int = 200) -> web.Response:
    """Return a JSON answer."""
    body = dumps(value).encode("utf-8", "surrogatepass")
    return web.Response(body=body, status=status, content_type="application/json")
