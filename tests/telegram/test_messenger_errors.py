"""What a failed call means: sent, not sent, or nobody knows."""

from datetime import timedelta

import pytest
from telegram import error as ptb

from bot.domain.people import ChatId
from bot.ports import messenger as errors
from bot.ports.messenger import Rendered, SendFailed
from bot.telegram.messenger import TelegramMessenger
from bot.telegram.send_errors import classify
from bot.telegram.wire import Wire
from tests.telegram.runtime_wire import QUICK, Break, broken_server, wired

HELLO = Rendered(html="hello")


@pytest.mark.asyncio
@pytest.mark.parametrize("kind", list(Break))
async def test_a_lost_or_odd_answer_leaves_it_open_whether_the_message_arrived(
    kind: Break,
) -> None:
    async with broken_server(kind) as wire:
        with pytest.raises(errors.OutcomeUnknown):
            await TelegramMessenger(wire).send(ChatId(1), HELLO)


@pytest.mark.asyncio
async def test_a_refused_connection_means_not_sent() -> None:
    async with Wire("1:x", base_url="http://127.0.0.1:9", timeouts=QUICK) as wire:
        with pytest.raises(errors.NotConnected):
            await TelegramMessenger(wire).send(ChatId(1), HELLO)


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        ("retry_after", errors.RetryLater),
        ("server_error", errors.OutcomeUnknown),
        ("server_error_after", errors.OutcomeUnknown),
        ("disconnect", errors.OutcomeUnknown),
        ("disconnect_before", errors.OutcomeUnknown),
        ("forbidden", errors.Blocked),
        ("bad_request", errors.Refused),
    ],
)
async def test_the_faults_of_the_sandbox_are_told_apart(
    fault: str, expected: type[SendFailed]
) -> None:
    async with wired() as (sandbox, wire):
        chat = ChatId(next(iter(sandbox.world.users)))
        sandbox.world.faults.order("sendMessage", fault, 1, None, 7)
        with pytest.raises(expected) as caught:
            await TelegramMessenger(wire).send(chat, HELLO)

    if isinstance(caught.value, errors.RetryLater):
        assert caught.value.after == timedelta(seconds=7)


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (ptb.BadRequest("Bad Request: can't parse entities: x"), errors.MarkupRefused),
        (ptb.BadRequest("Bad Request: message is not modified: y"), errors.NotModified),
        (ptb.BadRequest("Bad Request: message to edit not found"), errors.MessageGone),
        (ptb.BadRequest("Bad Request: message can't be edited"), errors.MessageGone),
        (ptb.BadRequest("Bad Request: MESSAGE_ID_INVALID"), errors.MessageGone),
        (ptb.BadRequest("Bad Request: message is too long"), errors.Refused),
        (ptb.BadRequest("Bad Request: chat not found"), errors.Refused),
        (ptb.NetworkError("Request Entity Too Large (413)"), errors.Refused),
        (ptb.NetworkError("Bad Gateway"), errors.OutcomeUnknown),
        (ptb.TimedOut(), errors.OutcomeUnknown),
        (ptb.TelegramError("Invalid server response"), errors.OutcomeUnknown),
        (ptb.Forbidden("Forbidden: user is deactivated"), errors.Blocked),
        (ptb.InvalidToken("Unauthorized"), errors.NotConnected),
    ],
)
def test_the_words_of_telegram_are_understood(
    error: ptb.TelegramError, expected: type[SendFailed]
) -> None:
    assert type(classify(error)) is expected


def test_a_moved_group_names_its_new_id() -> None:
    moved = classify(ptb.ChatMigrated(-1009))

    assert isinstance(moved, errors.ChatMoved)
    assert moved.to == -1009
