"""People and bots write, change, delete and react, and the right ones hear of it."""

from typing import Any

import pytest

from tests.sandbox.client import ANNA, BEN, GROUP, PNG, Client

pytestmark = pytest.mark.asyncio
LIKE = "\U0001f44d"


def texts(updates: list[dict[str, Any]]) -> list[str]:
    return [each["message"]["text"] for each in updates if "message" in each]


async def test_update_numbers_rise_by_one_and_confirmed_updates_are_gone(client: Client) -> None:
    for text in ("a", "b", "c"):
        await client.write(ANNA, text)
    first = await client.ok("getUpdates", limit=2)
    rest = await client.ok("getUpdates", offset=first[-1]["update_id"] + 1)
    again = await client.ok("getUpdates", offset=rest[-1]["update_id"])
    nothing = await client.ok("getUpdates", offset=rest[-1]["update_id"] + 1)

    numbers = [each["update_id"] for each in first + rest]
    assert numbers == [numbers[0], numbers[0] + 1, numbers[0] + 2]
    assert (texts(again), nothing) == (["c"], [])


async def test_a_negative_offset_keeps_only_the_last_updates(client: Client) -> None:
    for text in ("a", "b", "c"):
        await client.write(ANNA, text)
    assert texts(await client.ok("getUpdates", offset=-1)) == ["c"]
    assert texts(await client.ok("getUpdates")) == ["c"]


async def test_an_edit_by_a_person_is_told_and_shown(client: Client) -> None:
    number = await client.write(ANNA, "helo")
    await client.control("edits", sender=ANNA, chat=ANNA, message_id=number, text="hello")

    edited = (await client.updates())[1]["edited_message"]
    assert (edited["message_id"], edited["text"]) == (number, "hello")
    assert edited["edit_date"] >= edited["date"]
    assert [each["text"] for each in await client.messages(ANNA)] == ["hello"]


async def test_an_edit_by_the_bot_replaces_text_and_keyboard(client: Client) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Take it", "callback_data": "t"}]]}
    sent = await client.ok("sendMessage", chat_id=ANNA, text="a", reply_markup=keyboard)
    place = {"chat_id": ANNA, "message_id": sent["message_id"]}
    edited = await client.ok("editMessageText", **place, text="<b>b</b>", parse_mode="HTML")
    assert edited["text"] == "b"
    assert edited["entities"] == [{"type": "bold", "offset": 0, "length": 1}]
    assert "reply_markup" not in edited
    again = await client.ok("editMessageReplyMarkup", **place, reply_markup=keyboard)
    assert again["reply_markup"] == keyboard


async def test_a_photo_is_exchanged_and_the_same_photo_is_no_change(client: Client) -> None:
    first = (await client.upload("sendPhoto", chat_id=ANNA, photo=("a.png", PNG)))["result"]
    second = (await client.upload("sendPhoto", chat_id=ANNA, photo=("b.png", PNG)))["result"]
    place = {"chat_id": ANNA, "message_id": first["message_id"]}
    other = second["photo"][-1]["file_id"]
    media = {"type": "photo", "media": other, "caption": "new"}
    edited = await client.ok("editMessageMedia", **place, media=media)
    assert (edited["photo"], edited["caption"]) == (second["photo"], "new")
    assert "not modified" in await client.refused("editMessageMedia", **place, media=media)


async def test_deleted_messages_are_gone_without_an_update(client: Client) -> None:
    mine = await client.write(ANNA, "a")
    sent = await client.ok("sendMessage", chat_id=ANNA, text="b")
    await client.updates()
    await client.control("deletes", sender=ANNA, chat=ANNA, message_id=mine)
    await client.ok("deleteMessages", chat_id=ANNA, message_ids=[sent["message_id"], 999])
    assert (await client.messages(ANNA), await client.updates()) == ([], [])


async def test_reactions_reach_only_a_bot_that_asked_for_them(client: Client) -> None:
    sent = await client.ok("sendMessage", chat_id=ANNA, text="a")
    place = {"sender": ANNA, "chat": ANNA, "message_id": sent["message_id"]}
    await client.control("reactions", **place, emoji=LIKE)
    assert await client.updates(allowed_updates=["message", "message_reaction"]) == []
    await client.control("reactions", **place, emoji="\U0001f525")

    change = (await client.updates())[0]["message_reaction"]
    assert change["old_reaction"] == [{"type": "emoji", "emoji": LIKE}]
    assert change["new_reaction"] == [{"type": "emoji", "emoji": "\U0001f525"}]
    shown = (await client.messages(ANNA))[0]["reactions"]
    assert shown == [{"user": ANNA, "emoji": "\U0001f525"}]
    await client.control("reactions", **place, emoji="")
    assert (await client.updates())[0]["message_reaction"]["new_reaction"] == []
    assert (await client.messages(ANNA))[0]["reactions"] == []


async def test_a_reaction_of_the_bot_is_shown(client: Client) -> None:
    number = await client.write(ANNA, "a")
    reaction = [{"type": "emoji", "emoji": LIKE}]
    await client.ok("setMessageReaction", chat_id=ANNA, message_id=number, reaction=reaction)
    assert (await client.messages(ANNA))[0]["reactions"] == [{"user": 4100, "emoji": LIKE}]


async def test_privacy_mode_hides_what_is_not_for_the_bot(client: Client) -> None:
    group = await client.control("chats", title="Quiet", members=[BEN], bot="member")
    sent = await client.ok("sendMessage", chat_id=group["id"], text="hello")
    await client.write(BEN, "just talk", chat=group["id"])
    await client.write(BEN, "/status", chat=group["id"])
    await client.write(BEN, "/status@another_bot", chat=group["id"])
    await client.write(BEN, "yes", chat=group["id"], reply_to=sent["message_id"])
    await client.write(BEN, "hey @amends_sandbox_bot", chat=group["id"])
    assert texts(await client.updates()) == ["/status", "yes", "hey @amends_sandbox_bot"]


async def test_an_administrator_bot_hears_everything_and_members_come_and_go(
    client: Client,
) -> None:
    await client.ok("getUpdates", allowed_updates=["message", "chat_member"])
    await client.write(BEN, "just talk", chat=GROUP)
    await client.control("members", chat=GROUP, user=ANNA, status="member")
    await client.control("members", chat=GROUP, user=ANNA, status="left")

    updates = await client.updates()
    messages = [each["message"] for each in updates if "message" in each]
    changes = [each["chat_member"] for each in updates if "chat_member" in each]
    assert messages[0]["text"] == "just talk"
    assert [each["id"] for each in messages[1]["new_chat_members"]] == [ANNA]
    assert messages[2]["left_chat_member"]["id"] == ANNA
    assert [each["new_chat_member"]["status"] for each in changes] == ["member", "left"]


async def test_an_album_of_a_person_comes_as_separate_updates(client: Client) -> None:
    parts = [("photo", f"{number}.png", PNG) for number in range(3)]
    sent = await client.send_files(ANNA, *parts, caption="broken")
    messages = [each["message"] for each in await client.updates()]
    assert [each["message_id"] for each in messages] == sent["message_ids"]
    assert len({each["media_group_id"] for each in messages}) == 1
    assert [each.get("caption") for each in messages] == ["broken", None, None]


@pytest.mark.parametrize(("count", "fine"), [(1, False), (2, True), (10, True), (11, False)])
async def test_an_album_of_a_bot_has_two_to_ten_items(
    client: Client, count: int, fine: bool
) -> None:
    photo = (await client.upload("sendPhoto", chat_id=ANNA, photo=("a.png", PNG)))["result"]
    item = {"type": "photo", "media": photo["photo"][-1]["file_id"]}
    body = await client.api("sendMediaGroup", chat_id=ANNA, media=[item] * count)
    assert body["ok"] is fine
    if fine:
        assert len({each["media_group_id"] for each in body["result"]}) == 1
        assert len(body["result"]) == count


async def test_forwarding_names_the_author_and_copying_does_not(client: Client) -> None:
    number = await client.write(ANNA, "late again")
    source = {"from_chat_id": ANNA, "message_id": number}
    forwarded = await client.ok("forwardMessage", chat_id=GROUP, **source)
    copied = await client.ok("copyMessage", chat_id=GROUP, **source)
    again = await client.ok("copyMessages", chat_id=GROUP, from_chat_id=ANNA,
                            message_ids=[number, 999])  # fmt: skip

    shown = await client.messages(GROUP)
    assert forwarded["forward_origin"]["sender_user"]["id"] == ANNA
    assert [each["message_id"] for each in shown[1:]] == [copied["message_id"],
                                                          again[0]["message_id"]]  # fmt: skip
    assert [each["text"] for each in shown] == ["late again"] * 3
    assert ["forward_origin" in each for each in shown] == [True, False, False]


async def test_a_protected_message_cannot_be_passed_on(client: Client) -> None:
    sent = await client.ok("sendMessage", chat_id=ANNA, text="x", protect_content=True)
    source = {"from_chat_id": ANNA, "message_id": sent["message_id"]}
    words = await client.refused("forwardMessage", chat_id=GROUP, **source)
    assert words == "Bad Request: the message can't be forwarded"


async def test_pinning_leaves_a_service_message_and_a_pin(client: Client) -> None:
    sent = await client.ok("sendMessage", chat_id=GROUP, text="rules")
    await client.ok("pinChatMessage", chat_id=GROUP, message_id=sent["message_id"])
    chat = await client.ok("getChat", chat_id=GROUP)
    assert chat["pinned_message"]["text"] == "rules"
    assert (await client.messages(GROUP))[-1]["pinned_message"]["text"] == "rules"
    await client.ok("unpinChatMessage", chat_id=GROUP)
    assert "pinned_message" not in await client.ok("getChat", chat_id=GROUP)


async def test_a_file_makes_the_round_trip_and_keeps_its_ids(client: Client) -> None:
    data = PNG + bytes(range(256))
    body = await client.upload(
        "sendDocument", chat_id=ANNA, document=("r\u00e9sum\u00e9.png", data)
    )
    document = body["result"]["document"]
    file = await client.ok("getFile", file_id=document["file_id"])
    url = f"{client.sandbox.base_url}/file/bot{client.token}/{file['file_path']}"
    async with client.session.get(url) as answer:
        assert await answer.read() == data
    again = await client.ok("sendDocument", chat_id=GROUP, document=document["file_id"])
    assert again["document"] == document
    assert (document["file_name"], document["mime_type"]) == ("r\u00e9sum\u00e9.png", "image/png")
    words = await client.refused("sendDocument", chat_id=ANNA, document="nonsense")
    assert words == "Bad Request: wrong file identifier/HTTP URL specified"


async def test_a_photo_has_sizes_from_its_own_header(client: Client) -> None:
    wide = PNG[:16] + (1600).to_bytes(4, "big") + (400).to_bytes(4, "big") + PNG[24:]
    body = await client.upload("sendPhoto", chat_id=ANNA, photo=("a.png", wide))
    sizes = [(each["width"], each["height"]) for each in body["result"]["photo"]]
    assert sizes == [(90, 22), (320, 80), (800, 200), (1600, 400)]
    odd = await client.upload("sendPhoto", chat_id=ANNA, photo=("a.jpg", b"\xff\xd8\xff\xc0"))
    assert odd["result"]["photo"][-1]["width"] == 1280
    tiny = await client.upload("sendPhoto", chat_id=ANNA, photo=("a.png", PNG))
    assert [each["width"] for each in tiny["result"]["photo"]] == [1]


async def test_commands_are_kept_by_scope_and_language(client: Client) -> None:
    start = [{"command": "start", "description": "Begin"}]
    other = [{"command": "digest", "description": "Today"}]
    scope = {"type": "chat", "chat_id": 8001}
    await client.ok("setMyCommands", commands=start)
    await client.ok("setMyCommands", commands=other, scope=scope, language_code="ru")
    assert await client.ok("getMyCommands") == start
    assert await client.ok("getMyCommands", scope=scope, language_code="ru") == other
    assert await client.ok("getMyCommands", scope=scope) == []
    await client.ok("deleteMyCommands")
    assert await client.ok("getMyCommands") == []
    bad = [{"command": "Nope!", "description": "x"}]
    assert (
        await client.refused("setMyCommands", commands=bad) == "Bad Request: BOT_COMMAND_INVALID"
    )


@pytest.mark.parametrize("name", ["name", "description", "short_description"])
async def test_what_the_bot_says_about_itself_is_kept_by_language(
    client: Client, name: str
) -> None:
    method = "My" + name.title().replace("_", "")
    await client.ok(f"set{method}", **{name: "plain"})
    await client.ok(f"set{method}", **{name: "russian"}, language_code="ru")
    assert await client.ok(f"get{method}", language_code="ru") == {name: "russian"}
    assert await client.ok(f"get{method}", language_code="de") == {name: "plain"}


async def test_a_reply_keyboard_is_shown_used_and_removed(client: Client) -> None:
    keyboard = {"keyboard": [["Yes", {"text": "No"}]], "resize_keyboard": True}
    sent = await client.ok("sendMessage", chat_id=ANNA, text="well?", reply_markup=keyboard)
    assert "reply_markup" not in sent
    shown = (await client.messages(ANNA))[0]["reply_markup"]
    assert shown["keyboard"] == [[{"text": "Yes"}, {"text": "No"}]]
    await client.control(
        "taps", sender=ANNA, chat=ANNA, message_id=sent["message_id"], label="Yes"
    )
    assert texts(await client.updates()) == ["Yes"]
    gone = {"remove_keyboard": True}
    await client.ok("sendMessage", chat_id=ANNA, text="good", reply_markup=gone)
    chats = {each["id"]: each for each in (await client.look("state"))["chats"]}
    assert chats[ANNA]["keyboard"] is None
