"""What happens straight after a commit, best effort."""

import asyncio

import pytest

from bot.domain.people import ChatId
from bot.ports.messenger import Messenger
from bot.ports.signals import AnswerQuery, AnswerTap, React, Signal, Typing
from bot.services.courier import Signaller
from tests.fakes import FakeClock, FakeMessenger, FakeWording

pytestmark = pytest.mark.asyncio

ANNA = ChatId(10)
SIGNALS: list[Signal] = [
    AnswerTap(tap="1", key="done", language="en"),
    AnswerTap(tap="2"),
    React(chat=ANNA, message=5, emoji_key="thumbs-up"),
    Typing(chat=ANNA),
    AnswerQuery(query="3", key="nothing-found", language="en"),
]


def signaller(messenger: Messenger) -> Signaller:
    return Signaller(messenger=messenger, wording=FakeWording(), clock=FakeClock())


async def test_signals_are_carried_with_their_words() -> None:
    messenger = FakeMessenger()
    carrier = signaller(messenger)

    carrier.put(SIGNALS)
    count = await carrier.drain()

    assert count == 5
    assert [text for _, text in messenger.signals] == [
        "done",
        "",
        "thumbs-up",
        "",
        "nothing-found",
    ]


async def test_a_lost_signal_ends_nothing() -> None:
    class Clumsy(FakeMessenger):
        async def signal(self, signal: Signal, text: str) -> None:
            if signal is SIGNALS[2]:
                raise RuntimeError
            await super().signal(signal, text)

    messenger = Clumsy()
    carrier = signaller(messenger)
    async with asyncio.timeout(2), asyncio.TaskGroup() as group:
        group.create_task(carrier.run())
        carrier.put(SIGNALS)
        await carrier.stop()

    assert len(messenger.signals) == 4
