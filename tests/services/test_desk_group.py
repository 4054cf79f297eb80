"""The staff group: bound with a code, followed when it moves, and free of other talk."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.domain.people import PersonId, Role
from bot.services.house import BIND_CODE, STAFF_CHAT
from tests.chat_script.mouth import GROUP
from tests.services.desk_house import DeskHouse, open_house

OTHER = -1009
_numbers = iter(range(100_000, 200_000))


async def deliver(house: DeskHouse, kind: str, content: Mapping[str, Any]) -> None:
    """An update as Telegram would send it."""
    await house.harness._deliver({"update_id": next(_numbers), kind: dict(content)})


def message(house: DeskHouse, name: str, chat: int = GROUP, **more: Any) -> dict[str, Any]:
    return {
        "message_id": next(_numbers),
        "date": 1_740_000_000,
        "chat": {"id": chat, "type": "supergroup", "title": "Staff"},
        "from": {"id": house.harness._ids[name], "is_bot": False, "first_name": name},
        **more,
    }


async def remembered(house: DeskHouse, key: str) -> object:
    async with house.harness._database.reading() as uow:
        return await uow.memory.get(key)


async def with_code(house: DeskHouse, code: str) -> None:
    async with house.harness._database.begin() as uow:
        await uow.memory.set(BIND_CODE, code)


def role(house: DeskHouse, name: str) -> Role:
    person = PersonId(house.harness._ids[name])
    return house.harness._engine.roles.of(person, house.harness._clock.now())


async def test_a_group_is_bound_with_the_code_once(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await with_code(house, "s3cret")
        house.harness._mouth.names[OTHER] = "other"

        await deliver(house, "message", message(house, "Boris", OTHER, text="/bind wrong"))
        wrong = await remembered(house, STAFF_CHAT)
        await deliver(
            house, "message", message(house, "Boris", OTHER, text="/bind@amends_bot s3cret")
        )
        await deliver(house, "message", message(house, "Boris", text="/bind s3cret"))

        assert wrong is None
        assert await remembered(house, STAFF_CHAT) == OTHER
        assert await remembered(house, BIND_CODE) is None
        assert await house.kinds("group") == ["BindWrong"]


async def test_without_a_code_nothing_can_be_bound(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await deliver(house, "message", message(house, "Boris", text="/bind"))

        assert await house.kinds("group") == ["BindWrong"]


async def test_a_group_that_became_a_supergroup_is_followed(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        moved = message(house, "Boris", migrate_to_chat_id=OTHER)
        await deliver(house, "message", moved)

        assert await remembered(house, STAFF_CHAT) == OTHER


async def test_who_leaves_the_group_is_staff_no_longer(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.say("Boris", "/me")
        before = role(house, "Boris")
        boris = {"id": house.harness._ids["Boris"], "is_bot": False, "first_name": "Boris"}
        change = {
            "chat": {"id": GROUP, "type": "supergroup", "title": "Staff"},
            "from": {**boris, "id": house.harness._ids["Vera"]},
            "date": 1_740_000_000,
            "old_chat_member": {"user": boris, "status": "member"},
            "new_chat_member": {"user": boris, "status": "left"},
        }

        await deliver(house, "chat_member", change)

        assert (before, role(house, "Boris")) == (Role.STAFF, Role.CUSTOMER)


async def test_who_joins_a_group_that_is_not_ours_becomes_nobody(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        anna = {"id": house.harness._ids["Anna"], "is_bot": False, "first_name": "Anna"}

        await deliver(house, "message", message(house, "Boris", OTHER, new_chat_members=[anna]))
        elsewhere = role(house, "Anna")
        await deliver(house, "message", message(house, "Boris", new_chat_members=[anna]))

        assert (elsewhere, role(house, "Anna")) == (Role.CUSTOMER, Role.STAFF)


async def test_only_what_is_said_to_the_bot_is_answered(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.complaint()

        await house.say("Boris", "who takes this?", chat="group")
        await house.say("Boris", "I do", chat="group", to=await house.last("group"))
        await house.say("Boris", "/note it is late", chat="group")

        assert (await house.kinds("group"))[-2:] == ["GroupHelp", "GroupHelp"]
        assert (await house.kinds("group")).count("GroupHelp") == 2
        assert (await house.case()).owner is None


async def test_in_other_groups_the_bot_is_silent(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        house.harness._mouth.names[OTHER] = "other"

        await deliver(house, "message", message(house, "Anna", OTHER, text="It is sunny!"))
        await deliver(house, "message", message(house, "Anna", OTHER, text="/start"))
        await house.wait(minutes=1)

        assert await house.harness.drain() == []


async def test_forged_and_old_taps_are_answered_kindly(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        boris = house.harness._ids["Boris"]
        forged = (
            "1:nxt:1001:check|99999999999999999",
            "1:nxt:1001:fly|1",
            "1:pkp:1001:x",
            "1:pkp:1001:99",
            "1:ofp:1001:gold",
            "1:ofs:1001:",
            "1:agn:1001:7",
            "1:rep:1001:",
            "1:cas:9999:",
            "1:cas::",
            "1:lfl:1001:77",
            "1:dig::x",
            "0:nxt",
            "",
        )
        for data in forged:
            await deliver(
                house,
                "callback_query",
                {
                    "id": f"tap {data}",
                    "from": {"id": boris, "is_bot": False, "first_name": "Boris"},
                    "chat_instance": "1",
                    "message": message(house, "Boris")
                    | {"chat": {"id": boris, "type": "private"}},
                    "data": data,
                },
            )

        toasts = house.harness._mouth.toasts
        assert all(toasts[f"tap {data}"] for data in forged), toasts
        async with house.harness._database.reading() as uow:
            assert await uow.inbox.dead() == []


async def test_a_customer_who_blocks_the_bot_and_comes_back_is_noticed(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()

        await house.harness.block("Anna", True)
        await house.harness.block("Anna", False)

        seen = [
            one.fields for one in await house.told("Boris") if one.kind == "CustomerOutOfReach"
        ]
        assert [one["back"] for one in seen] == [False, True]
        assert (await house.last("Anna")).kind == "WelcomeBack"
