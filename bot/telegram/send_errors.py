"""What a failed call to the Bot API means for the message.

The order matters: python-telegram-bot's ``BadRequest`` and ``TimedOut`` are ``NetworkError``s.
"""

from datetime import timedelta

import aiohttp
from telegram import error as ptb

from bot.domain.people import ChatId
from bot.ports import messenger as ports

_NOT_SENT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)
_GONE = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "message identifier is not specified",
    "there is no text in the message to edit",
    "there is no caption in the message to edit",
)
_TOPIC_GONE = ("message thread not found", "topic_deleted", "topic_id_invalid")
_MARKUP = ("can't parse entities", "can't find end of", "unsupported start tag", "entity_")
_UNMODIFIED = ("message is not modified", "topic_not_modified")
_TOO_LARGE = ("request entity too large", "(413)")


def classify(error: ptb.TelegramError) -> ports.SendFailed:
    """The failure in our words."""
    match error:
        case ptb.RetryAfter():
            return ports.RetryLater(_duration(error.retry_after))
        case ptb.ChatMigrated():
            return ports.ChatMoved(ChatId(error.new_chat_id))
        case ptb.Forbidden():
            return ports.Blocked(str(error))
        case ptb.BadRequest():
            return _bad_request(str(error))
        case ptb.InvalidToken() | ptb.Conflict():
            # The token may be mended in the settings; the message can wait for that.
            return ports.NotConnected(type(error).__name__)
        case _:
            return _network(error)


def _bad_request(text: str) -> ports.SendFailed:
    lower = text.lower()
    if any(words in lower for words in _TOPIC_GONE):
        return ports.TopicGone(text)
    if any(words in lower for words in _UNMODIFIED):
        return ports.NotModified(text)
    if any(words in lower for words in _GONE):
        return ports.MessageGone(text)
    if any(words in lower for words in _MARKUP):
        return ports.MarkupRefused(text)
    return ports.Refused(text)


def _network(error: ptb.TelegramError) -> ports.SendFailed:
    """Lost answers: only a connection that was never made proves that nothing was sent."""
    if isinstance(error.__cause__, _NOT_SENT):
        return ports.NotConnected(type(error.__cause__).__name__)
    if any(words in str(error).lower() for words in _TOO_LARGE):
        return ports.Refused(str(error))
    cause = f" ({type(error.__cause__).__name__})" if error.__cause__ else ""
    return ports.OutcomeUnknown(f"{type(error).__name__}{cause}")


def _duration(given: int | timedelta) -> timedelta:
    return given if isinstance(given, timedelta) else timedelta(seconds=given)
