"""Everything the sandbox answers is understood by both libraries, without a field left over."""

from typing import Any

import aiogram.methods
import pytest
import telegram
from aiogram.types import Update
from aiogram.types import base as aiogram_base
from pydantic import TypeAdapter

from tests.sandbox.client import ANNA, BEN, GROUP, PNG, Client

pytestmark = pytest.mark.asyncio

# Bot API 10.3 demands these, python-telegram-bot 22.8 does not know them yet.
NEWER_THAN_PTB = {"can_send_welcome_messages"}


def unknown_to_ptb(value: Any, found: set[str] | None = None) -> set[str]:
    """Return all fields python-telegram-bot did not know, at any depth."""
    found = set() if found is None else found
    if isinstance(value, telegram.TelegramObject):
        found |= set(value.api_kwargs)
        for part in value._get_attrs(include_private=False, recursive=False).values():
            unknown_to_ptb(part, found)
    elif isinstance(value, (list, tuple)):
        for part in value:
            unknown_to_ptb(part, found)
    return found - NEWER_THAN_PTB


def unknown_to_aiogram(value: Any, found: set[str] | None = None) -> set[str]:
    """Return all fields aiogram did not know, at any depth."""
    found = set() if found is None else found
    if isinstance(value, aiogram_base.TelegramObject):
        found |= set(value.model_extra or {})
        for part in value.__dict__.values():
            unknown_to_aiogram(part, found)
    elif isinstance(value, list):
        for part in value:
            unknown_to_aiogram(part, found)
    return found


def check(method: str, result: Any, ptb_class: Any = telegram.Message) -> None:
    """Fail when either library does not understand a result fully."""
    name = method[0].upper() + method[1:]
    returning = getattr(aiogram.methods, name).__returning__
    assert unknown_to_aiogram(TypeAdapter(returning).validate_python(result)) == set()
    if isinstance(result, list):
        assert unknown_to_ptb(ptb_class.de_list(result, None)) == set()
    else:
        assert unknown_to_ptb(ptb_class.de_json(result, None)) == set()


INLINE = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}
HTML = '<b>a</b> <i>b</i> <a href="https://a.example">c</a> <pre><code class="language-py">d</code></pre>'
SENDS = [
    ("sendMessage", {"text": HTML, "parse_mode": "HTML", "reply_markup": INLINE}),
    ("sendMessage", {"text": "x", "reply_parameters": {"message_id": 1}}),
    ("sendMessage", {"text": "x", "link_preview_options": {"is_disabled": True}}),
    ("sendMessage", {"text": "x", "protect_content": True, "message_effect_id": "1"}),
    ("sendMessage", {"text": "see https://a.example /start @someone a@b.example +49 123 4567890"}),
    ("sendLocation", {"latitude": 1.5, "longitude": 2}),
    ("sendContact", {"phone_number": "+1", "first_name": "A", "vcard": "x"}),
    ("forwardMessage", {"from_chat_id": ANNA, "message_id": 1}),
]
FILES = ["photo", "document", "voice", "audio", "video", "animation", "video_note", "sticker"]


@pytest.mark.parametrize(("method", "params"), SENDS)
async def test_what_a_send_returns_is_understood(
    client: Client, method: str, params: dict[str, Any]
) -> None:
    await client.write(ANNA, "/start")
    check(method, await client.ok(method, chat_id=ANNA, **params))


@pytest.mark.parametrize("kind", FILES)
async def test_what_sending_a_file_returns_is_understood(client: Client, kind: str) -> None:
    name = {"video_note": "VideoNote"}.get(kind, kind.capitalize())
    body = await client.upload(
        f"send{name}", chat_id=ANNA, **{kind: ("a.png", PNG)}, caption="see", title="t"
    )
    assert body["ok"], body
    check(f"send{name}", body["result"])
    assert kind in body["result"]
    captioned = kind not in {"video_note", "sticker"}
    assert ("caption" in body["result"]) == captioned


ASKS = [
    ("getMe", {}, telegram.User),
    ("getChat", {"chat_id": ANNA}, telegram.ChatFullInfo),
    ("getChat", {"chat_id": GROUP}, telegram.ChatFullInfo),
    ("getChatMember", {"chat_id": GROUP, "user_id": BEN}, telegram.ChatMember),
    ("getChatMember", {"chat_id": GROUP, "user_id": 8001}, telegram.ChatMember),
    ("getChatMember", {"chat_id": GROUP, "user_id": ANNA}, telegram.ChatMember),
    ("getChatMember", {"chat_id": GROUP, "user_id": 4100}, telegram.ChatMember),
    ("getChatAdministrators", {"chat_id": GROUP}, telegram.ChatMember),
    ("getWebhookInfo", {}, telegram.WebhookInfo),
    ("getMyName", {}, telegram.BotName),
    ("getMyDescription", {}, telegram.BotDescription),
    ("getMyShortDescription", {}, telegram.BotShortDescription),
    ("getChatMenuButton", {}, telegram.MenuButton),
    ("getUserProfilePhotos", {"user_id": ANNA}, telegram.UserProfilePhotos),
]


@pytest.mark.parametrize(("method", "params", "ptb_class"), ASKS)
async def test_what_a_question_returns_is_understood(
    client: Client, method: str, params: dict[str, Any], ptb_class: Any
) -> None:
    check(method, await client.ok(method, **params), ptb_class)


@pytest.mark.parametrize("status", ["restricted", "kicked", "left", "administrator", "creator"])
async def test_every_kind_of_member_is_understood(client: Client, status: str) -> None:
    await client.control("members", chat=GROUP, user=BEN, status=status)
    member = await client.ok("getChatMember", chat_id=GROUP, user_id=BEN)
    assert member["status"] == status
    check("getChatMember", member, telegram.ChatMember)


async def test_every_kind_of_update_is_understood(client: Client) -> None:
    await client.ok("getUpdates", allowed_updates=[
        "message", "edited_message", "callback_query", "my_chat_member", "chat_member",
        "message_reaction",
    ])  # fmt: skip
    first = await client.write(ANNA, "/start https://a.example")
    await client.write(ANNA, "again", reply_to=first, forward_from="Somebody")
    await client.control("edits", sender=ANNA, chat=ANNA, message_id=first, text="other")
    await client.control("reactions", sender=ANNA, chat=ANNA, message_id=first, emoji="\U0001f44d")
    for kind in FILES:
        await client.send_files(ANNA, (kind, "a.png", PNG), caption="c")
    sent = await client.ok("sendMessage", chat_id=ANNA, text="x", reply_markup=INLINE)
    await client.control("taps", sender=ANNA, chat=ANNA, message_id=sent["message_id"],
                         label="Yes", wait=0.01)  # fmt: skip
    await client.control("blocks", user=ANNA, blocked=True)
    await client.control("members", chat=GROUP, user=ANNA, status="member")
    await client.control("members", chat=GROUP, user=ANNA, status="left")
    old = await client.control("chats", title="Old", type="group", members=[BEN])
    await client.control("migrate", chat=old["id"])

    updates = await client.updates()

    kinds = {key for update in updates for key in update} - {"update_id"}
    assert kinds == {"message", "edited_message", "callback_query", "my_chat_member",
                     "chat_member", "message_reaction"}  # fmt: skip
    for update in updates:
        assert unknown_to_ptb(telegram.Update.de_json(update, None)) == set()
        assert unknown_to_aiogram(Update.model_validate(update)) == set()


async def test_albums_files_topics_and_edits_are_understood(client: Client) -> None:
    upload = await client.upload(
        "sendMediaGroup", chat_id=ANNA, a=("a.png", PNG), b=("b.png", PNG),
        media='[{"type":"photo","media":"attach://a","caption":"c"},{"type":"photo","media":"attach://b"}]',
    )  # fmt: skip
    check("sendMediaGroup", upload["result"])
    photo = upload["result"][0]
    file_id = photo["photo"][-1]["file_id"]
    check("getFile", await client.ok("getFile", file_id=file_id), telegram.File)
    place = {"chat_id": ANNA, "message_id": photo["message_id"]}
    check("editMessageCaption", await client.ok("editMessageCaption", **place, caption="new"))
    check("editMessageReplyMarkup",
          await client.ok("editMessageReplyMarkup", **place, reply_markup=INLINE))  # fmt: skip
    copy = await client.ok("copyMessage", chat_id=ANNA, from_chat_id=ANNA,
                           message_id=photo["message_id"])  # fmt: skip
    check("copyMessage", copy, telegram.MessageId)
    forum = await client.control("chats", title="Forum", is_forum=True)
    topic = await client.ok("createForumTopic", chat_id=forum["id"], name="Case")
    check("createForumTopic", topic, telegram.ForumTopic)
    answer = await client.ok("sendMessage", chat_id=forum["id"], text="in",
                             message_thread_id=topic["message_thread_id"])  # fmt: skip
    check("sendMessage", answer)
    assert answer["message_thread_id"] == topic["message_thread_id"]
