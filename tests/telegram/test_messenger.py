"""What the messenger puts into a chat, seen from the chat."""

import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from typing import Any

import pytest
import pytest_asyncio

from bot.domain.people import ChatId
from bot.ports.messenger import Key, Media, MediaKind, NotModified, Rendered
from bot.ports.signals import AnswerQuery, AnswerTap, React, ShowMenu, Typing
from bot.sandbox import DEFAULT_TOKEN, Sandbox
from bot.telegram.messenger import TelegramMessenger
from tests.telegram.runtime_wire import wired

pytestmark = pytest.mark.asyncio

KEYS = ((Key(text="yes", data="y:1"), Key(text="site", url="https://example.com/")),)
PICTURE = Media(kind=MediaKind.PHOTO, content=b"a file", filename="a.png")


@dataclass
class Line:
    """A messenger and the sandbox it speaks to."""

    sandbox: Sandbox
    messenger: TelegramMessenger

    @property
    def chat(self) -> ChatId:
        """A customer's chat."""
        return ChatId(next(iter(self.sandbox.world.users)))

    def shown(self) -> list[dict[str, Any]]:
        """The messages of that chat."""
        posts = self.sandbox.world.chats[self.chat].posts
        return [posts[number].shown() for number in sorted(posts)]

    def calls(self) -> list[dict[str, Any]]:
        """What was called."""
        return self.sandbox.world.calls.after(0)


@pytest_asyncio.fixture
async def line() -> AsyncIterator[Line]:
    """To a fresh sandbox."""
    async with wired() as (sandbox, wire):
        made = Line(sandbox, TelegramMessenger(wire))
        await made.messenger.send(made.chat, Rendered(html="opens the chat"))
        yield made


async def test_a_text_has_its_markup_buttons_and_the_message_it_answers(line: Line) -> None:
    first = line.shown()[0]["message_id"]

    sent = await line.messenger.send(
        line.chat, Rendered(html="<b>Hello</b> &amp; more", keys=KEYS), reply_to=first
    )

    shown = line.shown()[-1]
    assert (shown["message_id"], shown["text"]) == (sent, "Hello & more")
    assert shown["reply_to_message"]["message_id"] == first
    buttons = shown["reply_markup"]["inline_keyboard"][0]
    assert [button["text"] for button in buttons] == ["yes", "site"]


async def test_plain_text_loses_its_markup(line: Line) -> None:
    await line.messenger.send(line.chat, Rendered(html="<b>Hello</b> &lt;3"), plain=True)

    shown = line.shown()[-1]
    assert (shown["text"], "entities" in shown) == ("Hello <3", False)


@pytest.mark.parametrize("kind", list(MediaKind))
async def test_every_kind_of_file_goes_out_by_bytes_and_again_by_id(
    line: Line, kind: MediaKind
) -> None:
    media = Media(kind=kind, content=b"a file", filename="file.png")
    message = Rendered(html="words", media=media, keys=KEYS)

    await line.messenger.send(line.chat, message)
    first = line.shown()[-1]
    part = first[kind.value][-1] if kind is MediaKind.PHOTO else first[kind.value]
    again = Media(kind=kind, file_id=part["file_id"])
    await line.messenger.send(line.chat, replace(message, media=again))

    captionless = {MediaKind.STICKER, MediaKind.VIDEO_NOTE}
    expected = None if kind in captionless else "words"
    assert [shown.get("caption") for shown in line.shown()[-2:]] == [expected, expected]
    assert kind.value in line.shown()[-1]


async def test_an_album_leaves_as_one_group(line: Line) -> None:
    ids = await line.messenger.send_album(
        line.chat, [Rendered(html="one", media=PICTURE), Rendered(html="", media=PICTURE)]
    )

    shown = line.shown()[-2:]
    assert [one["message_id"] for one in shown] == list(ids)
    assert len({one["media_group_id"] for one in shown}) == 1
    assert [one.get("caption") for one in shown] == ["one", None]


async def test_an_edit_replaces_text_and_buttons(line: Line) -> None:
    sent = await line.messenger.send(line.chat, Rendered(html="one", keys=KEYS))

    await line.messenger.edit(line.chat, sent, Rendered(html="<i>two</i>"))

    shown = line.shown()[-1]
    assert (shown["text"], "reply_markup" in shown) == ("two", False)


async def test_an_edit_that_changes_nothing_says_so(line: Line) -> None:
    sent = await line.messenger.send(line.chat, Rendered(html="one"))

    with pytest.raises(NotModified):
        await line.messenger.edit(line.chat, sent, Rendered(html="one"))


async def test_a_file_is_edited_with_its_caption(line: Line) -> None:
    sent = await line.messenger.send(line.chat, Rendered(html="one", media=PICTURE))

    await line.messenger.edit(line.chat, sent, Rendered(html="two", media=PICTURE, keys=KEYS))

    assert line.shown()[-1]["caption"] == "two"


async def test_the_menu_of_one_chat_is_its_own(line: Line) -> None:
    await line.messenger.signal(ShowMenu(chat=line.chat, commands={"me": "What is due"}), "")

    menus = line.sandbox.world.main_bot.commands
    assert [str(line.chat) in scope for scope in menus] == [True]
    assert "What is due" in str(menus)


async def test_signals_never_raise(line: Line) -> None:
    await line.messenger.signal(AnswerTap(tap="none"), "late")
    await line.messenger.signal(AnswerQuery(query="none"), "late")
    await line.messenger.signal(React(chat=line.chat, message=999, emoji_key="k"), "x")
    await line.messenger.signal(Typing(chat=line.chat), "")

    methods = [call["method"] for call in line.calls()][-4:]
    assert methods == [
        "answerCallbackQuery",
        "answerInlineQuery",
        "setMessageReaction",
        "sendChatAction",
    ]


async def test_the_token_is_never_logged(line: Line, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        await line.messenger.send(line.chat, Rendered(html="hello"))
        await line.messenger.signal(AnswerTap(tap="none"), "late")

    assert DEFAULT_TOKEN not in caplog.text
