"""Signals as calls of the Bot API: answers to taps and queries, reactions, typing."""

from bot.ports.signals import (
    AnswerQuery,
    AnswerTap,
    DropTopic,
    Line,
    React,
    ShowMenu,
    Signal,
    TakeKeys,
)

TAP_ANSWER_LENGTH = 200
TITLE_LENGTH = 120
"""Clients show less; the rest only makes the answer long."""
START = "desk"
"""What the button above a list says to the bot after `/start`; it opens the private chat."""


def call_of(signal: Signal, text: str) -> tuple[str, dict[str, object]]:
    """The method and its parameters; ``text`` is what the key of the signal says."""
    match signal:
        case AnswerTap():
            words = {"text": text[:TAP_ANSWER_LENGTH], "show_alert": signal.alert} if text else {}
            return "answerCallbackQuery", {"callback_query_id": signal.tap} | words
        case AnswerQuery():
            return "answerInlineQuery", _listed(signal, text)
        case React():
            reaction = [{"type": "emoji", "emoji": text}] if text else []
            place = _place(signal.chat, signal.message)
            return "setMessageReaction", place | {"reaction": reaction}
        case ShowMenu():
            return "setMyCommands", _menu(signal)
        case DropTopic() | TakeKeys():
            return _taken_away(signal)
    return "sendChatAction", {"chat_id": signal.chat, "action": "typing"}


def _taken_away(signal: DropTopic | TakeKeys) -> tuple[str, dict[str, object]]:
    if isinstance(signal, TakeKeys):
        return "editMessageReplyMarkup", _place(signal.chat, signal.message)
    return "deleteForumTopic", {"chat_id": signal.chat, "message_thread_id": signal.topic}


def _place(chat: int, message: int) -> dict[str, object]:
    return {"chat_id": chat, "message_id": message}


def _menu(signal: ShowMenu) -> dict[str, object]:
    commands = [{"command": name, "description": about} for name, about in signal.commands.items()]
    return {"commands": commands, "scope": {"type": "chat", "chat_id": signal.chat}}


def _listed(signal: AnswerQuery, text: str) -> dict[str, object]:
    """What one person may see another may not, and it is filled anew each time: not kept."""
    button = {"button": {"text": text, "start_parameter": START}} if text else {}
    return {
        "inline_query_id": signal.query,
        "results": [_article(line) for line in signal.lines],
        "is_personal": True,
        "cache_time": 0,
        **button,
    }


def _article(line: Line) -> dict[str, object]:
    """Plain words: a name with a bracket in it is no markup."""
    sent = {"message_text": line.text, "link_preview_options": {"is_disabled": True}}
    shown = {"title": line.title[:TITLE_LENGTH], "description": line.about}
    return {"type": "article", "id": line.id, **shown, "input_message_content": sent}
