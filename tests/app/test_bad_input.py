"""Whatever comes in, the bot goes on, and says what it can."""

import asyncio
from typing import Any

import pytest

from bot.domain.notices.actions import Action
from tests.app.people import LI, STORY, ZHOU
from tests.app.shop import Shop, bare_shop, bot_at_work
from tests.sandbox.client import ANNA, BEN, GROUP, PNG

pytestmark = [pytest.mark.asyncio, pytest.mark.timeout(60)]

FORGED = (
    "1:clm:99999999999999999999999:",
    "1:clm:1001:x",
    "1:clm::",
    "1:cho:1001:999",
    "1:cho:1001:-1",
    "1:cho:1001:one",
    "1:ofs:1001:0",
    "1:nxt:1001:inform|99999999999999999999",
    "1:mat:1001:perhaps",
    "1:per:1001:6",
    "1:fua:1001:?",
    "1:cmp:1001:",
    "1:pkp:1001:no-number",
    "1:agn::no-number",
    "1:agn::999999999999999999999",
    "1:lfl:1001:99",
    "1:lap:1001:x",
    "1:ofy:1001:x",
    "1:ofp:1001:gold",
    "1:mer:1001:x",
    "1:lng::tlh",
    "1:sam:4242:",
    "1:wdy:4242:",
    "1:dig::new",
    "1:dig::new.20261301.x",
    "1:rep:4242:",
    "1:mine:1001:x",
    "2:clm:1001:",
    "1:clm:١٠٠١:",
    "no colon at all",
    ":::",
    "x" * 64,
)

LARGE = (
    "/case 99999999999999999999999",
    "/case C-99999999999999999999999",
    "/note 99999999999999999999999 hello",
    "/pause C-1001 99999999999999999999",
    "/promise C-1001 I call in 99999999999 days",
    "/promise C-1001 I call in 99999999999 hours",
    "/promise C-1001 I call in 999999999 working days",
    "/promise C-1001 I call on 31.12.9999 at 18:00",
    "/offer C-1001 Refund of 99999999999999999999999999999999999999999, Friday 18:00",
)


def dead_letters(shop: Shop) -> list[Any]:
    """What could not be handled."""
    return shop.rows("SELECT update_id, error FROM inbox WHERE state = 'dead' OR attempts > 0")


async def test_a_command_there_is_not_is_answered_with_what_there_is(shop: Shop) -> None:
    await shop.say(ANNA, "/frobnicate now")
    await shop.say(BEN, "/frobnicate now")

    assert "/complain" in (await shop.told(ANNA))[-1]
    assert len(await shop.told(BEN)) == 1
    assert (shop.cases(), dead_letters(shop)) == (0, [])


async def test_a_sticker_is_kept_and_answered_but_is_no_complaint(shop: Shop) -> None:
    await shop.send_files(ANNA, ("sticker", "a.webp", PNG))
    await shop.wait(40)

    assert shop.rows("SELECT media FROM transcript") == [("sticker",)]
    assert len(await shop.told(ANNA)) == 1
    assert (shop.cases(), dead_letters(shop)) == (0, [])


async def test_a_file_without_a_word_opens_a_case(shop: Shop) -> None:
    kinds = ["photo", "voice", "video", "video_note", "audio", "document"]
    people = [(await shop.control("users", first_name=kind))["id"] for kind in kinds]

    for who, kind in zip(people, kinds, strict=True):
        await shop.send_files(who, (kind, "a.bin", PNG), caption="")
    await shop.wait(40)

    kept = shop.rows("SELECT media FROM transcript WHERE case_id > 1000")
    assert sorted(kept) == sorted((kind,) for kind in kinds)
    assert shop.cases() == len(kinds)
    assert [len(await shop.told(who)) for who in people] == [1] * len(kinds)


async def test_a_document_of_ten_megabytes_reaches_the_owner(shop: Shop) -> None:
    await shop.complain()
    await shop.take()

    await shop.send_files(ANNA, ("document", "bill.pdf", bytes(10 * 1024**2)), caption="the bill")
    await shop.wait()

    (call,) = await shop.calls("sendDocument")
    assert (call["chat"], call["result"]["document"]["file_size"]) == (BEN, 10 * 1024**2)


async def test_a_forwarded_message_counts_as_told(shop: Shop) -> None:
    await shop.say(ANNA, "Your parcel is lost, sorry. The courier", forward_from="A courier")
    await shop.say(ANNA, STORY)

    assert shop.rows("SELECT count(*) FROM transcript WHERE case_id = 1001") == [(2,)]
    assert dead_letters(shop) == []


async def test_an_edit_of_a_message_never_seen_is_simply_heard(shop: Shop) -> None:
    chat = {"id": ANNA, "type": "private", "first_name": "Anna"}
    sender = {"id": ANNA, "is_bot": False, "first_name": "Anna", "language_code": "en"}
    old = {"message_id": 900, "date": 1_600_000_000, "edit_date": 1_600_000_060}

    shop.give("edited_message", {**old, "chat": chat, "from": sender, "text": STORY})
    await shop.wait()

    assert shop.rows("SELECT text, case_id FROM transcript") == [(STORY, 1001)]


async def test_an_old_button_says_that_it_has_been_done(shop: Shop) -> None:
    await shop.complain()
    await shop.tap(BEN, Action.CLAIM, chat=GROUP)
    step = await shop.button(BEN, Action.NEXT_STEP)
    await shop.press(BEN, step)

    again = await shop.press(BEN, step, label="", data=step.data)

    assert again.startswith("That has been done")
    assert sum("I'm Ben" in text for text in await shop.told(ANNA)) == 1


@pytest.mark.parametrize("who", [ANNA, BEN, ZHOU], ids=["customer", "staff", "manager"])
async def test_a_forged_button_is_answered_and_changes_nothing(shop: Shop, who: int) -> None:
    await shop.complain()
    await shop.tap(LI, Action.CLAIM, chat=GROUP)
    await shop.say(who, "/help")
    chat = GROUP if who != ANNA else ANNA
    target = next(m for m in await shop.messages(chat) if m["from"]["is_bot"])
    before = shop.rows("SELECT * FROM cases")

    place = {"chat": chat, "message_id": target["message_id"], "wait": 3}
    taps = {data: shop.control("taps", sender=who, data=data, **place) for data in FORGED}
    answers = dict(zip(taps, await asyncio.gather(*taps.values()), strict=True))
    await shop.wait()

    assert [data for data, answer in answers.items() if not answer["answered"]] == []
    assert dead_letters(shop) == []
    assert shop.rows("SELECT * FROM cases") == before


async def test_no_number_is_too_large_to_be_typed(shop: Shop) -> None:
    await shop.complain()
    await shop.take()
    before = len(await shop.told(BEN))

    for line in LARGE:
        await shop.say(BEN, line)
    await shop.wait(60)

    assert dead_letters(shop) == []
    assert len(await shop.told(BEN)) >= before + len(LARGE)


async def test_channels_and_other_bots_say_nothing_to_us(shop: Shop) -> None:
    chat = {"id": ANNA, "type": "private", "first_name": "Anna"}
    channel = {"id": -1002, "type": "channel", "title": "News"}
    group = {"id": GROUP, "type": "supergroup", "title": "Staff"}
    robot = {"id": 77, "is_bot": True, "first_name": "Robot"}
    message = {"message_id": 901, "date": 1_700_000_000, "text": STORY}

    shop.give("message", {**message, "chat": chat, "from": robot})
    shop.give("message", {**message, "chat": channel, "sender_chat": channel})
    shop.give("message", {**message, "chat": group, "from": robot, "text": "/bind 1"})
    shop.give("message", {**message, "chat": group, "sender_chat": group, "from": robot})
    shop.give("channel_post", {**message, "chat": channel, "sender_chat": channel})
    await shop.wait()

    assert (shop.cases(), dead_letters(shop)) == (0, [])
    assert await shop.told(ANNA) == await shop.told(GROUP) == []


async def test_talk_in_the_staff_group_is_left_alone(shop: Shop) -> None:
    for text in ("Good morning", "I want a refund! My kettle is broken!", "/lunch"):
        await shop.say(BEN, text, GROUP)

    assert (await shop.told(GROUP), shop.cases(), dead_letters(shop)) == ([], 0, [])


async def test_a_staff_group_that_moves_keeps_getting_cards(tmp_path: Any) -> None:
    async with bare_shop(tmp_path, staff_chat_id=-2001) as shop:
        members = [BEN, LI, 7001, 8001]
        await shop.control("chats", id=-2001, title="Staff", type="group", members=members)
        async with bot_at_work(shop):
            await shop.say(ANNA, STORY)
            moved = (await shop.control("migrate", chat=-2001))["to"]
            await shop.wait(40)
            await shop.say(ANNA, "/human")
            await shop.wait(40)

            toast = await shop.tap(BEN, Action.CLAIM, chat=moved)

            assert toast.startswith("It's yours")
            assert dead_letters(shop) == []


@pytest.mark.parametrize(
    "rant",
    [
        "<b>You</b> & your <script>alert(1)</script> </b> &amp; {{ cheat }} {% raw %} *_`[",
        "😡👩‍👩‍👧‍👦🏴‍☠️ " * 100 + "my kettle!",
        "حذائي مكسور وأريد استرداد أموالي! \u202eabc\u202c \u200f",
        ("My kettle <leaks> & " * 300)[:4096],
        "a\u0000b\ud7ff\ufffe\U0010ffff c",
    ],
    ids=["markup", "emoji", "right to left", "4,096 characters", "odd characters"],
)
async def test_words_reach_the_owner_unharmed(shop: Shop, rant: str) -> None:
    await shop.complain()
    await shop.take()

    await shop.say(ANNA, rant)
    await shop.wait(10)

    heard = "".join(part for part in await shop.told(BEN))
    assert "".join(rant.split()) in "".join(heard.split()).replace("C-1001·Anna", "")
    assert dead_letters(shop) == []
    assert not [c for c in await shop.calls() if not c["ok"]]


@pytest.mark.filterwarnings("ignore:Detected unknown update type")
async def test_kinds_of_update_nobody_knows_are_passed_over(shop: Shop) -> None:
    shop.give("hologram", {"from": {"id": ANNA}, "shape": "kettle"})
    shop.give("poll", {"id": "1"})
    await shop.say(ANNA, STORY)

    assert shop.cases() == 1


async def test_an_update_that_cannot_be_read_becomes_one_dead_letter_and_others_go_on(
    shop: Shop,
) -> None:
    chat = {"id": ANNA, "type": "private", "first_name": "Anna"}
    sender = {"id": ANNA, "is_bot": False, "first_name": "Anna", "language_code": "en"}
    origin = {"type": "hologram", "date": 1}
    message = {"message_id": 902, "date": 1_700_000_000, "chat": chat, "from": sender}

    number = shop.give("message", {**message, "text": "secret words", "forward_origin": origin})
    await shop.say(ANNA, STORY)
    await shop.wait(40)

    assert [row[0] for row in dead_letters(shop)] == [number]
    assert shop.cases() == 1
    assert str(number) in (await shop.told(GROUP))[0]
    assert not any("secret" in text for text in await shop.told(GROUP))
    assert any("C-1001" in text for text in await shop.told(ANNA))
