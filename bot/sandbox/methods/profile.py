"""What a bot says about itself: commands, names, descriptions, the menu button."""

import re
from functools import partial

from bot.sandbox.errors import BadRequest
from bot.sandbox.methods.call import Call, Method
from bot.sandbox.wire import Json, dumps

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_LIMITS = {"name": 64, "description": 512, "short_description": 120}
_DEFAULT_BUTTON = {"type": "commands"}


def get_me(call: Call) -> Json:
    """Carry out getMe."""
    return call.bot.me() | {"has_topics_enabled": call.world.settings.topics == "private"}


def set_commands(call: Call) -> bool:
    """Carry out setMyCommands."""
    commands = call.params.objects("commands")
    if len(commands) > 100:
        raise BadRequest("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not _COMMAND.fullmatch(str(command.get("command", "")).removeprefix("/")):
            raise BadRequest("BOT_COMMAND_INVALID")
        if not 1 <= len(str(command.get("description", ""))) <= 256:
            raise BadRequest("BOT_COMMAND_DESCRIPTION_INVALID")
    call.bot.commands[_scope(call)] = commands
    call.world.save_bot(call.bot)
    return True


def get_commands(call: Call) -> list[Json]:
    """Carry out getMyCommands."""
    return call.bot.commands.get(_scope(call), [])


def delete_commands(call: Call) -> bool:
    """Carry out deleteMyCommands."""
    call.bot.commands.pop(_scope(call), None)
    call.world.save_bot(call.bot)
    return True


def set_text(name: str, call: Call) -> bool:
    """Carry out setMyName, setMyDescription and setMyShortDescription."""
    given = call.params.text(name)
    if len(given) > _LIMITS[name]:
        raise BadRequest(f"{name.replace('_', ' ')} is too long")
    call.bot.texts[f"{name}:{call.params.text('language_code')}"] = given
    call.world.save_bot(call.bot)
    return True


def get_text(name: str, call: Call) -> Json:
    """Carry out getMyName, getMyDescription and getMyShortDescription."""
    texts = call.bot.texts
    found = texts.get(f"{name}:{call.params.text('language_code')}") or texts.get(f"{name}:")
    return {name: found or (call.bot.first_name if name == "name" else "")}


def set_menu_button(call: Call) -> bool:
    """Carry out setChatMenuButton."""
    button = call.params.object("menu_button") or {"type": "default"}
    if button.get("type") not in {"default", "commands", "web_app"}:
        raise BadRequest("can't parse menu button: unsupported type")
    call.bot.menu_buttons[call.params.text("chat_id")] = button
    call.world.save_bot(call.bot)
    return True


def get_menu_button(call: Call) -> Json:
    """Carry out getChatMenuButton."""
    buttons = call.bot.menu_buttons
    button = buttons.get(call.params.text("chat_id")) or buttons.get("") or _DEFAULT_BUTTON
    return _DEFAULT_BUTTON if button["type"] == "default" else button


def _scope(call: Call) -> str:
    scope = call.params.object("scope") or {"type": "default"}
    return f"{dumps(dict(sorted(scope.items())))}{call.params.text('language_code')}"


def _setter(name: str) -> Method:
    return partial(set_text, name)


def _getter(name: str) -> Method:
    return partial(get_text, name)


METHODS = {
    "getMe": get_me,
    "setMyCommands": set_commands,
    "getMyCommands": get_commands,
    "deleteMyCommands": delete_commands,
    "setMyName": _setter("name"),
    "getMyName": _getter("name"),
    "setMyDescription": _setter("description"),
    "getMyDescription": _getter("description"),
    "setMyShortDescription": _setter("short_description"),
    "getMyShortDescription": _getter("short_description"),
    "setChatMenuButton": set_menu_button,
    "getChatMenuButton": get_menu_button,
}
