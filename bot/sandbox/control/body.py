"""What a request to the control API carries."""

import json
from typing import Any

from aiohttp import web

from bot.sandbox import forms
from bot.sandbox.errors import ControlError
from bot.sandbox.uploads import Upload
from bot.sandbox.wire import Json, dumps, flag


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
        try:
            return int(value)
        except (TypeError, ValueError):
            raise ControlError(f"the field {name!r} must be a whole number") from None

    def maybe_number(self, name: str) -> int | None:
        """Return a whole number, None when the field is absent."""
        return None if self.fields.get(name) in (None, "") else self.number(name)

    def decimal(self, name: str) -> float:
        """Return a required field that is a number."""
        try:
            return float(self.fields[name])
        except KeyError:
            raise ControlError(f"the field {name!r} is missing") from None
        except (TypeError, ValueError):
            raise ControlError(f"the field {name!r} must be a number") from None

    def text(self, name: str, default: str | None = None) -> str:
        """Return a field that is text; required when there is no default."""
        value = self.fields.get(name)
        if value is None:
            if default is None:
                raise ControlError(f"the field {name!r} is missing")
            return default
        return str(value)

    def flag(self, name: str) -> bool:
        """Return a field that is a truth value."""
        return flag(self.fields.get(name))


async def read(request: web.Request) -> Body:
    """Read a request's body: JSON, a form, or multipart with files."""
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
