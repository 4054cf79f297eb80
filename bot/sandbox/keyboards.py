"""Checks the keyboards bots send."""

from typing import Any

from bot.sandbox.errors import BadRequest
from bot.sandbox.limits import MAX_BUTTON_DATA, MAX_BUTTONS
from bot.sandbox.params import Params
from bot.sandbox.text import links
from bot.sandbox.wire import Json

_ACTIONS = (
    "url", "callback_data", "web_app", "login_url", "switch_inline_query",
    "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "copy_text",
    "callback_game", "pay",
)  # fmt: skip
_KNOWN = ("inline_keyboard", "keyboard", "remove_keyboard", "force_reply")


def read(params: Params, *, inline_only: bool = False) -> Json | None:
    """Return the checked reply_markup of a call, None when there is none."""
    markup = params.object("reply_markup")
    if not markup:
        return None
    if not any(key in markup for key in _KNOWN):
        raise BadRequest("object expected as reply markup")
    if "inline_keyboard" in markup:
        return _inline(markup)
    if inline_only:
        raise BadRequest("inline keyboard expected")
    if "keyboard" in markup:
        return {
            **markup,
            "keyboard": [[_key(each) for each in row] for row in _rows(markup, "keyboard")],
        }
    return markup


def _inline(markup: Json) -> Json | None:
    rows = [[_button(button) for button in row] for row in _rows(markup, "inline_keyboard") if row]
    if sum(len(row) for row in rows) > MAX_BUTTONS:
        raise BadRequest("REPLY_MARKUP_TOO_LONG")
    return {"inline_keyboard": rows} if rows else None


def _rows(markup: Json, name: str) -> list[list[Any]]:
    rows = markup[name]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise BadRequest(f'field "{name}" of the reply markup must be an Array of Arrays')
    if not all(isinstance(button, (dict, str)) for row in rows for button in row):
        raise BadRequest("can't parse keyboard button: Object expected")
    return rows


def _button(button: Json | str) -> Json:
    if isinstance(button, str):
        raise BadRequest("can't parse inline keyboard button: Object expected")
    button = {key: value for key, value in button.items() if value is not None}
    if button.get("url") == "":
        del button["url"]
    label = str(button.get("text") or "")
    if not label:
        raise BadRequest(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if not any(action in button for action in _ACTIONS):
        raise BadRequest(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    data = button.get("callback_data")
    if data is not None and not 1 <= len(str(data).encode()) <= MAX_BUTTON_DATA:
        raise BadRequest("BUTTON_DATA_INVALID")
    address = button.get("url")
    if address is not None and not links.opens(str(address)):
        raise BadRequest(f"inline keyboard button URL '{address}' is invalid: Wrong HTTP URL")
    find = button.get("switch_inline_query_current_chat")
    if find is not None and not isinstance(find, str):
        raise BadRequest("can't parse inline keyboard button: Field must be of type String")
    return button


def _key(button: Json | str) -> Json:
    key = {"text": button} if isinstance(button, str) else dict(button)
    if not key.get("text"):
        raise BadRequest("keyboard button text must be non-empty")
    return {name: value for name, value in key.items() if value is not None}
