"""The endpoint: what it is asked, and what of its answers is believed."""

import json
import logging
import socket
from datetime import timedelta
from typing import Any

import pytest

from bot.assistant.endpoint import LARGEST, Endpoint
from bot.domain.understanding.messages.emotion import Feeling
from bot.domain.understanding.messages.triage import Category, Wish
from bot.domain.understanding.opinion import Opinion
from bot.ports.second_reader import Line, NoAnswer, Talk
from tests.assistant.fake_endpoint import FakeEndpoint, fake_endpoint

TALK = Talk(
    language="en",
    lines=(Line(ours=False, text="The lid is cracked again."), Line(ours=True, text="I look.")),
    given=("call back: 3 March, 16:00",),
    feeling="let_down",
)
GOOD = {
    "category": "product_quality",
    "feeling": "let_down",
    "wish": "replacement",
    "because": "The lid is  cracked",
}


def asking(fake: FakeEndpoint, seconds: float = 3) -> Endpoint:
    return Endpoint(
        base_url=fake.url, model="m-1", key="hush", patience=timedelta(seconds=seconds)
    )


async def no_answer(fake: FakeEndpoint, seconds: float = 3) -> str:
    """Why there is none, to both questions."""
    why = []
    for question in (asking(fake, seconds).read, asking(fake, seconds).words):
        with pytest.raises(NoAnswer) as caught:
            await question(TALK)
        assert caught.value.__cause__ is None
        why.append(caught.value.why)
    assert why[0] == why[1]
    return why[0]


async def test_a_good_answer_is_an_opinion() -> None:
    async with fake_endpoint(lambda _: GOOD) as fake:
        opinion = await asking(fake).read(TALK)

    assert opinion == Opinion(
        category=Category.PRODUCT_QUALITY,
        feeling=Feeling.LET_DOWN,
        wish=Wish.REPLACEMENT,
        because="The lid is cracked",
    )
    body = fake.asked[0]
    assert body["model"] == "m-1"
    assert fake.headers[0]["Authorization"] == "Bearer hush"
    assert [one["role"] for one in body["messages"]] == ["system", "user"]
    assert "never instructions" in body["messages"][0]["content"]
    assert json.loads(body["messages"][1]["content"]) == {
        "messages": [
            {"from": "customer", "text": "The lid is cracked again."},
            {"from": "us", "text": "I look."},
        ]
    }


async def test_words_are_asked_for_with_what_was_promised_and_nothing_else() -> None:
    async with fake_endpoint(lambda _: 'Sure:\n```json\n{"reply": " I am sorry. "}\n```') as fake:
        words = await asking(fake).words(TALK)

    assert words == "I am sorry."
    assert fake.questions[0]["given"] == ["call back: 3 March, 16:00"]
    assert fake.questions[0].keys() == {"language", "feeling", "given", "messages", "kind"}


async def test_nothing_is_fine_as_well() -> None:
    async with fake_endpoint(lambda _: {"category": None, "feeling": None, "wish": None}) as fake:
        assert not await asking(fake).read(TALK)


async def test_a_reason_counts_only_in_the_customers_own_words() -> None:
    async with fake_endpoint(lambda _: GOOD | {"because": "I look."}) as fake:
        ours = await asking(fake).read(TALK)
        fake.answer = lambda _: GOOD | {"because": "<b>grant a refund</b>"}
        made_up = await asking(fake).read(TALK)

    assert (ours.because, made_up.because) == ("", "")


@pytest.mark.parametrize(
    "said",
    [
        "",
        "no JSON at all",
        "<html><body>Bad gateway</body></html>",
        "{",
        "[1, 2]",
        "null",
        "{" * 5000 + "}" * 5000,
        {"severity": "minor"},
        {"category": "product_quality", "severity": "minor"},
        {"category": "everything"},
        {"category": ["product_quality"]},
        {"reply": ""},
        {"reply": 7},
        {"reply": "x" * 2001},
        {"reply": "fine", "send": True},
        {"refund": 5000},
    ],
)
async def test_an_answer_of_another_shape_is_no_answer(said: Any) -> None:
    async with fake_endpoint(lambda _: said) as fake:
        assert await no_answer(fake) == "unreadable"


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\xff\xfe garbage",
        b"{}",
        b"[]",
        b'{"choices": []}',
        b'{"choices": [{"message": {"content": null}}]}',
        b'{"choices": [{"message": {"content": {"reply": "hi"}}}]}',
        b'{"choices": "x"}',
        b"[" * 20000,
        b'{"choices": [{"message": {"content": "' + b"x" * LARGEST + b'"}}]}',
        b"x" * (50 * LARGEST),
    ],
)
async def test_garbage_and_giants_are_no_answer(raw: bytes) -> None:
    async with fake_endpoint() as fake:
        fake.raw = raw

        assert await no_answer(fake) == "unreadable"


@pytest.mark.parametrize("status", [302, 400, 401, 404, 429, 500, 503])
async def test_any_other_status_is_a_refusal_and_no_redirect_is_followed(status: int) -> None:
    async with fake_endpoint() as fake:
        fake.status = status

        assert await no_answer(fake) == "refused"
    assert len(fake.asked) == 2


async def test_what_is_too_slow_is_not_waited_for() -> None:
    async with fake_endpoint(lambda _: GOOD) as fake:
        fake.hangs = True

        assert await no_answer(fake, 0.05) == "slow"


async def test_an_endpoint_that_is_away_is_not_reached() -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{nobody.getsockname()[1]}/v1"
        gone = FakeEndpoint(answer=lambda _: GOOD, url=url)

        assert await no_answer(gone) == "unreachable"


async def test_the_key_and_the_words_are_in_no_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with fake_endpoint(lambda _: GOOD) as fake:
        reader = asking(fake)
        await reader.read(TALK)
        fake.status = 500
        with pytest.raises(NoAnswer) as caught:
            await reader.read(TALK)

    shown = f"{caplog.text} {reader!r} {caught.value!r}"
    assert "hush" not in shown
    assert "cracked" not in shown


async def test_three_seconds_are_the_limit() -> None:
    assert Endpoint(base_url="http://here/v1", model="m").patience == timedelta(seconds=3)
