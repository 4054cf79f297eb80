"""Stock libraries send files and meet Telegram's errors as their own exceptions."""

from collections.abc import AsyncIterator
from typing import Any

import aiogram
import pytest
import pytest_asyncio
import telegram
from aiogram import exceptions
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import BufferedInputFile, InputMediaPhoto, ReactionTypeEmoji

from bot.sandbox import Sandbox
from tests.sandbox.client import ANNA, BEN, PNG, TOKEN, Client

pytestmark = pytest.mark.asyncio


@pytest_asyncio.fixture
async def ptb(sandbox: Sandbox) -> AsyncIterator[telegram.Bot]:
    base = sandbox.base_url
    async with telegram.Bot(TOKEN, f"{base}/bot", f"{base}/file/bot") as bot:
        yield bot


@pytest_asyncio.fixture
async def aio(sandbox: Sandbox) -> AsyncIterator[aiogram.Bot]:
    api = TelegramAPIServer.from_base(sandbox.base_url)
    bot = aiogram.Bot(TOKEN, session=AiohttpSession(api=api))
    yield bot
    await bot.session.close()


async def order(client: Client, kind: str) -> None:
    await client.control("faults", method="*", kind=kind, times=1, seconds=3)


PTB_ERRORS = [
    ("retry_after", telegram.error.RetryAfter),
    ("forbidden", telegram.error.Forbidden),
    ("bad_request", telegram.error.BadRequest),
    ("server_error", telegram.error.NetworkError),
    ("server_error_after", telegram.error.NetworkError),
    ("disconnect", telegram.error.NetworkError),
]


@pytest.mark.filterwarnings("ignore:Deprecated since version v22.2")  # of retry_after's type
@pytest.mark.parametrize(("kind", "error"), PTB_ERRORS)
async def test_a_fault_becomes_an_exception_of_python_telegram_bot(
    client: Client, ptb: telegram.Bot, kind: str, error: type[Exception]
) -> None:
    await order(client, kind)
    with pytest.raises(error):
        await ptb.send_message(ANNA, "x")
    assert (await ptb.send_message(ANNA, "y")).text == "y"


AIOGRAM_ERRORS = [
    ("retry_after", exceptions.TelegramRetryAfter),
    ("forbidden", exceptions.TelegramForbiddenError),
    ("bad_request", exceptions.TelegramBadRequest),
    ("server_error", exceptions.ClientDecodeError),
    ("disconnect_before", exceptions.TelegramNetworkError),
]


@pytest.mark.parametrize(("kind", "error"), AIOGRAM_ERRORS)
async def test_a_fault_becomes_an_exception_of_aiogram(
    client: Client, aio: aiogram.Bot, kind: str, error: type[Exception]
) -> None:
    await order(client, kind)
    with pytest.raises(error):
        await aio.send_message(ANNA, "x")
    assert (await aio.send_message(ANNA, "y")).text == "y"


async def test_both_libraries_understand_migration(
    client: Client, ptb: telegram.Bot, aio: aiogram.Bot
) -> None:
    old = await client.control("chats", title="Old", type="group", members=[BEN])
    new = (await client.control("migrate", chat=old["id"]))["to"]
    with pytest.raises(telegram.error.ChatMigrated) as first:
        await ptb.send_message(old["id"], "x")
    with pytest.raises(exceptions.TelegramMigrateToChat) as second:
        await aio.send_message(old["id"], "x")
    assert (first.value.new_chat_id, second.value.migrate_to_chat_id) == (new, new)


async def test_python_telegram_bot_sends_an_album_and_loads_it_back(ptb: telegram.Bot) -> None:
    items = [telegram.InputMediaPhoto(PNG, caption=f"<b>{each}</b>", parse_mode="HTML")
             for each in "ab"]  # fmt: skip
    album = await ptb.send_media_group(ANNA, items)
    assert [each.caption for each in album] == ["a", "b"]
    file = await ptb.get_file(album[0].photo[-1].file_id)
    assert bytes(await file.download_as_bytearray()) == PNG


async def test_aiogram_sends_files_and_loads_them_back(aio: aiogram.Bot) -> None:
    file = BufferedInputFile(b"a letter", "letter.pdf")
    message = await aio.send_document(ANNA, file, caption="yours")
    assert message.document is not None
    assert message.document.mime_type == "application/pdf"
    loaded = await aio.download(message.document.file_id)
    assert loaded is not None
    assert loaded.read() == b"a letter"
    photo = InputMediaPhoto(media=BufferedInputFile(PNG, "a.png"))
    assert len(await aio.send_media_group(ANNA, [photo, photo])) == 2


async def test_only_telegrams_own_reactions_are_taken(client: Client, aio: aiogram.Bot) -> None:
    number = await client.write(ANNA, "late")
    assert await aio.set_message_reaction(ANNA, number, [ReactionTypeEmoji(emoji="\U0001f440")])
    with pytest.raises(exceptions.TelegramBadRequest, match="REACTION_INVALID"):
        await aio.set_message_reaction(ANNA, number, [ReactionTypeEmoji(emoji="\u2705")])


BROKEN: list[tuple[str, dict[str, Any], str]] = [
    ("sendMessage", {"reply_markup": {"inline_keyboard": "x"}},
     'field "inline_keyboard" of the reply markup must be an Array of Arrays'),
    ("sendMessage", {"reply_markup": {"inline_keyboard": [["x"]]}},
     "can't parse inline keyboard button: Object expected"),
    ("sendMessage", {"entities": [{"type": "bold"}]}, "field offset must be a number"),
    ("sendMessage", {"reply_parameters": {"message_id": "x"}},
     "field message_id must be a number"),
    ("deleteMessages", {"message_ids": ["x"]}, "field message_ids must be a number"),
    ("setMyCommands", {"commands": ["x"]}, "can't parse commands: Object expected"),
]  # fmt: skip


@pytest.mark.parametrize(("method", "params", "words"), BROKEN)
async def test_a_parameter_of_the_wrong_shape_is_a_bad_request(
    client: Client, method: str, params: dict[str, Any], words: str
) -> None:
    given = {"chat_id": ANNA, "text": "x", **params}
    assert await client.refused(method, **given) == f"Bad Request: {words}"
