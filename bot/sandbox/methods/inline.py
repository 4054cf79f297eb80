"""answerInlineQuery: the list for what somebody types behind the name of the bot."""

import re
from dataclasses import replace
from typing import Any

from bot.sandbox import keyboards
from bot.sandbox.errors import BadRequest
from bot.sandbox.limits import MAX_RESULT_ID, MAX_RESULTS, MAX_TEXT
from bot.sandbox.methods.call import Call
from bot.sandbox.methods.sending import formatted
from bot.sandbox.params import Params
from bot.sandbox.text import utf16
from bot.sandbox.wire import Json

_START = re.compile(r"[A-Za-z0-9_-]{1,64}")
_CACHED = 300
"""Seconds, where the bot does not say."""


def answer_query(call: Call) -> bool:
    """Carry out answerInlineQuery."""
    params, queries = call.params, call.world.queries
    results = [_result(call, each) for each in _given(params)]
    if len(results) > MAX_RESULTS:
        raise BadRequest("RESULTS_TOO_MUCH")
    if len({each["id"] for each in results}) < len(results):
        raise BadRequest("RESULT_ID_DUPLICATE")
    if len(params.text("next_offset").encode()) > MAX_RESULT_ID:
        raise BadRequest("NEXT_OFFSET_INVALID")
    answer = {
        "results": results,
        "button": _button(params),
        "next_offset": params.text("next_offset"),
    }
    query = queries.open(call.bot.id, params.text("inline_query_id"))
    seconds = params.number("cache_time", _CACHED)
    if seconds > 0:
        queries.keep(query, answer, seconds, personal=params.flag("is_personal"))
    query.answer.set_result(answer)
    return True


def _given(params: Params) -> list[Any]:
    given: list[Any] | None = params.array("results")
    if given is None:
        raise BadRequest("can't parse inline query results JSON array")
    return given


def _result(call: Call, given: Any) -> Json:
    """Return one article as it is listed, and the message it becomes."""
    if not isinstance(given, dict):
        raise BadRequest("can't parse inline query result: Object expected")
    kind, number = given.get("type"), str(given.get("id") or "")
    if kind != "article":
        raise BadRequest(f"can't parse inline query result: type {kind!r} is unsupported")
    if not 1 <= len(number.encode()) <= MAX_RESULT_ID:
        raise BadRequest("RESULT_ID_INVALID")
    if not given.get("title"):
        raise BadRequest("can't parse inline query result: Can't find field \"title\"")
    return {
        "type": kind,
        "id": number,
        "title": str(given["title"]),
        "description": str(given.get("description") or ""),
        "message": _message(call, given.get("input_message_content")),
        "reply_markup": keyboards.read(Params(given, {}), inline_only=True),
    }


def _message(call: Call, content: Any) -> Json:
    if not isinstance(content, dict) or "message_text" not in content:
        raise BadRequest("can't parse inline query result: message content is not specified")
    words = formatted(replace(call, params=Params(content, {})), "message_text", "entities")
    if not words.text:
        raise BadRequest("message text is empty")
    if utf16.length(words.text) > MAX_TEXT:
        raise BadRequest("MESSAGE_TOO_LONG")
    fields = words.fields("text")
    preview = content.get("link_preview_options")
    return fields | {"link_preview_options": preview} if preview else fields


def _button(params: Params) -> Json | None:
    """Return the button above the list, also where it is given in the old way."""
    given: Json | None = params.object("button")
    if not given and params.text("switch_pm_text"):
        given = {"text": params.text("switch_pm_text")}
        given["start_parameter"] = params.text("switch_pm_parameter")
    if not given:
        return None
    if not given.get("text"):
        raise BadRequest("can't parse inline query results button: text must be non-empty")
    if "web_app" not in given and not _START.fullmatch(str(given.get("start_parameter") or "")):
        raise BadRequest("START_PARAM_INVALID")
    return given


METHODS = {"answerInlineQuery": answer_query}
