"""How a bot gets its updates: getUpdates, webhooks; and files and answers to taps."""

import re
from typing import Any

from bot.sandbox.bots import Webhook
from bot.sandbox.errors import BadRequest, Conflict
from bot.sandbox.limits import MAX_DOWNLOAD
from bot.sandbox.methods.call import Call
from bot.sandbox.webhook import lane
from bot.sandbox.wire import Json

_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_LONGEST_POLL = 50
_WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the "
    "webhook first"
)


async def get_updates(call: Call) -> list[Json]:
    """Carry out getUpdates."""
    bot, params = call.bot, call.params
    if bot.webhook is not None:
        raise Conflict(_WEBHOOK_ACTIVE)
    _remember_allowed(call)
    limit = min(max(params.number("limit", 100), 1), 100)
    timeout = min(max(params.number("timeout"), 0), _LONGEST_POLL)
    bot.polls += 1
    _show_online(call, online=True)
    try:
        updates = await bot.queue.poll(params.number("offset"), limit, timeout)
    finally:
        bot.polls -= 1
        if bot.polls == 0:
            call.world.tasks.later(1.0, lambda: _maybe_offline(call))
    for update in updates:
        _log(call, update)
    return updates


def set_webhook(call: Call) -> bool:
    """Carry out setWebhook."""
    url, secret = call.params.text("url"), call.params.text("secret_token")
    if not url:
        return delete_webhook(call)
    if not url.startswith(("https://", "http://")):
        raise BadRequest("bad webhook: An HTTPS URL must be provided for webhook")
    if secret and not _SECRET.fullmatch(secret):
        raise BadRequest("secret token contains unallowed characters")
    _forget_webhook(call)
    _remember_allowed(call)
    places = min(max(call.params.number("max_connections", 40), 1), 100)
    call.bot.webhook = Webhook(url=url, secret=secret or None, max_connections=places)
    call.world.save_bot(call.bot)
    call.world.webhooks.start(call.bot)
    call.bot.queue.close()
    _show_online(call, online=True)
    return True


def delete_webhook(call: Call) -> bool:
    """Carry out deleteWebhook."""
    _forget_webhook(call)
    return True


def webhook_info(call: Call) -> Json:
    """Carry out getWebhookInfo."""
    hook, queue = call.bot.webhook, call.bot.queue
    info: Json = {
        "url": hook.url if hook else "",
        "has_custom_certificate": False,
        "pending_update_count": len(queue.pending),
    }
    if queue.allowed:
        info["allowed_updates"] = queue.allowed
    if hook is not None:
        info["max_connections"] = hook.max_connections
        if hook.last_error:
            info["last_error_message"] = hook.last_error
            info["last_error_date"] = hook.last_error_date
    return info


def done(_: Call) -> bool:
    """Carry out logOut and close, which have no effect here."""
    return True


def get_file(call: Call) -> Json:
    """Carry out getFile."""
    file_id = call.params.text("file_id")
    if not file_id:
        raise BadRequest("file_id not specified")
    if not call.world.files.known(file_id):
        raise BadRequest("invalid file_id")
    stored = call.world.files.find(file_id)
    if stored.size > MAX_DOWNLOAD:
        raise BadRequest("file is too big")
    return stored.wire()


def answer_tap(call: Call) -> bool:
    """Carry out answerCallbackQuery."""
    words = call.params.text("text")
    if len(words) > 200:
        raise BadRequest("MESSAGE_TOO_LONG")
    answer: Json = {
        "text": words or None,
        "show_alert": call.params.flag("show_alert"),
        "url": call.params.text("url") or None,
    }
    tap = call.world.taps.finish(call.bot.id, call.params.text("callback_query_id"), answer)
    call.world.events.emit("callback_answer", chat=tap.chat, user=tap.user, **answer)
    return True


def _remember_allowed(call: Call) -> None:
    allowed: list[Any] | None = call.params.array("allowed_updates")
    if allowed is not None and allowed != call.bot.queue.allowed:
        call.bot.queue.allowed = [str(kind) for kind in allowed]
        call.world.save_bot(call.bot)


def _forget_webhook(call: Call) -> None:
    call.world.webhooks.stop(call.bot)
    if call.params.flag("drop_pending_updates"):
        call.bot.queue.clear()
    if call.bot.webhook is not None:
        call.bot.webhook = None
        call.world.save_bot(call.bot)
        _show_online(call, online=False)


def _show_online(call: Call, *, online: bool) -> None:
    if online and call.bot is call.world.main_bot:
        call.world.clock.go_on()
    if call.bot.online != online:
        call.bot.online = online
        call.world.events.emit("bot_online" if online else "bot_offline", bot=call.bot.id)


def _maybe_offline(call: Call) -> None:
    if call.bot.polls == 0 and call.bot.webhook is None:
        _show_online(call, online=False)


def _log(call: Call, update: Json) -> None:
    kind = next(key for key in update if key != "update_id")
    call.world.calls.add("update", call.bot.id, kind, chat=lane(update) or None, params=update)


METHODS = {
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": webhook_info,
    "logOut": done,
    "close": done,
    "getFile": get_file,
    "answerCallbackQuery": answer_tap,
}
