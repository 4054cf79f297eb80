"""The parameters of one call, whatever way they came."""

import json
from collections.abc import Mapping
from typing import Any

from aiohttp import web

from bot.sandbox import forms
from bot.sandbox.errors import BadRequest
from bot.sandbox.uploads import Upload
from bot.sandbox.wire import Json, flag, is_utf8


class Params:
    """Reads parameters as the type a method needs; form fields and JSON look alike."""

    def __init__(self, values: Mapping[str, Any], uploads: Mapping[str, Upload]) -> None:
        self.values = values
        self.uploads = uploads

    def has(self, name: str) -> bool:
        """Tell whether a parameter was given and is not null."""
        return self.values.get(name) is not None or name in self.uploads

    def text(self, name: str, default: str = "") -> str:
        """Return a parameter as text."""
        value = self.values.get(name)
        return default if value is None else str(value)

    def number(self, name: str, default: int = 0) -> int:
        """Return a parameter as a whole number."""
        value = self.values.get(name)
        if value is None or value == "":
            return default
        return whole(value, name)

    def flag(self, name: str) -> bool:
        """Return a parameter as a truth value."""
        return flag(self.values.get(name))

    def json(self, name: str) -> Any:
        """Return a parameter that is a JSON object or list; None when absent."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            read = json.loads(value)
        except ValueError:
            raise BadRequest(f"can't parse {name} JSON object") from None
        check_utf8(read)
        return read

    def object(self, name: str) -> Json | None:
        """Return a parameter that is a JSON object; None when absent."""
        value = self.json(name)
        if value is None or isinstance(value, dict):
            return value
        raise BadRequest(f"object expected as {name}")

    def array(self, name: str) -> list[Any] | None:
        """Return a parameter that is a JSON list; None when absent."""
        value = self.json(name)
        if value is None or isinstance(value, list):
            return value
        raise BadRequest(f"can't parse {name}: Array expected")

    def objects(self, name: str) -> list[Json]:
        """Return a parameter that is a list of JSON objects; empty when absent."""
        values = self.array(name) or []
        if not all(isinstance(value, dict) for value in values):
            raise BadRequest(f"can't parse {name}: Object expected")
        return values

    def numbers(self, name: str) -> list[int]:
        """Return a parameter that is a list of whole numbers; empty when absent."""
        return [whole(value, name) for value in self.array(name) or []]

    def loggable(self) -> Json:
        """Return the parameters for the call log, files by name and size only."""
        files = {
            name: f"<{each.name}, {len(each.data)} bytes>" for name, each in self.uploads.items()
        }
        return {**self.values, **files}


def whole(value: Any, name: str) -> int:
    """Return a value as a whole number, or refuse it under the name of its field."""
    try:
        return int(value)
    except (TypeError, ValueError, OverflowError):
        raise BadRequest(f"field {name} must be a number") from None


def check_utf8(value: Any) -> None:
    """Refuse half a character anywhere in a value, in Telegram's words."""
    if not is_utf8(value):
        raise BadRequest("strings must be encoded in UTF-8")


async def read(request: web.Request) -> Params:
    """Read the parameters of a request: query, form, multipart or JSON."""
    values: Json = dict(request.query)
    uploads: dict[str, Upload] = {}
    if request.can_read_body:
        if request.content_type == "application/json":
            values.update(await _json_body(request))
        elif forms.is_form(request):
            form = await forms.read(request)
            values.update(form.fields)
            uploads.update(form.files)
    check_utf8(values)
    return Params(values, uploads)


async def _json_body(request: web.Request) -> Json:
    try:
        body = json.loads(await request.read() or b"{}")
    except ValueError:
        raise BadRequest("can't parse JSON object") from None
    if not isinstance(body, dict):
        raise BadRequest("object expected")
    return body
