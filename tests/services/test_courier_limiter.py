"""The limits, second by second."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.people import ChatId
from bot.services.courier.limiter import NO_WAIT, Limiter, Limits, Window
from tests.fakes import MONDAY

SECOND = timedelta(seconds=1)
ANNA, BORIS, GROUP = ChatId(10), ChatId(20), ChatId(-100)


@given(st.lists(st.integers(0, 9000), max_size=120))
def test_no_minute_of_a_group_holds_more_than_eighteen(pauses: list[int]) -> None:
    window, now, sent = Window(18, 60 * SECOND), MONDAY, []
    for pause in pauses:
        now += timedelta(milliseconds=pause)
        if window.wait(now) == NO_WAIT:
            window.take(now)
            sent.append(now)

    assert all(
        sum(1 for one in sent if start <= one < start + 60 * SECOND) <= 18 for start in sent
    )


@given(st.lists(st.integers(0, 200), max_size=200))
def test_no_second_of_the_bot_holds_more_than_rate_and_burst(pauses: list[int]) -> None:
    limiter, now, sent = Limiter(Limits()), MONDAY, []
    for number, pause in enumerate(pauses):
        now += timedelta(milliseconds=pause)
        chat = ChatId(number + 1)
        if limiter.wait(chat, now) == NO_WAIT:
            limiter.take(chat, now)
            sent.append(now)

    assert all(sum(1 for one in sent if start <= one < start + SECOND) <= 30 for start in sent)


def test_the_wait_that_is_told_is_enough() -> None:
    limiter = Limiter(Limits())
    for _ in range(3):
        limiter.take(ANNA, MONDAY)

    wait = limiter.wait(ANNA, MONDAY)

    assert wait > NO_WAIT
    assert limiter.wait(ANNA, MONDAY + wait) == NO_WAIT


@pytest.mark.parametrize("chat", [ANNA, GROUP])
def test_a_clock_set_back_blocks_nobody(chat: ChatId) -> None:
    limiter = Limiter(Limits())
    for _ in range(18):
        limiter.take(chat, MONDAY + timedelta(days=3))

    assert limiter.wait(chat, MONDAY) == NO_WAIT


def test_quiet_chats_are_forgotten() -> None:
    limiter = Limiter(Limits())
    for number in range(1, 5100):
        limiter.take(ChatId(number), MONDAY)
    limiter.tidy(MONDAY + 600 * SECOND)

    assert len(limiter._private) == 0
