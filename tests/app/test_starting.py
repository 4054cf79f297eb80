"""What stops the bot from starting, said in a sentence."""

import socket
from pathlib import Path

import pytest

from bot.app.problems import explained
from bot.telegram.receiver import TokenRefused
from tests.app.shop import bare_shop, bot_at_work, free_port

pytestmark = [pytest.mark.asyncio, pytest.mark.timeout(60)]

UNKNOWN = "4100:a-token-nobody-has-given-out"


async def test_a_token_telegram_does_not_know_ends_the_bot_with_a_sentence(tmp_path: Path) -> None:
    async with bare_shop(tmp_path, bot_token=UNKNOWN) as shop:
        with pytest.raises(ExceptionGroup) as failed:
            async with bot_at_work(shop):
                pass

    assert explained(failed.value) == [str(TokenRefused())]


async def test_a_port_in_use_ends_the_bot_with_a_sentence(tmp_path: Path) -> None:
    port = free_port()
    with socket.socket() as other:
        other.bind(("127.0.0.1", port))
        other.listen()
        async with bare_shop(tmp_path, http_port=port) as shop:
            with pytest.raises(OSError, match=str(port)) as failed:
                async with bot_at_work(shop):
                    pass

    assert str(port) in (explained(failed.value) or [""])[0]
