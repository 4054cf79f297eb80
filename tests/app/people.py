"""What people do and see, spoken through the sandbox's control API alone.

Works the same whether the bot runs in this process or in one of its own: the sandbox's clock waits
until the bot has done everything that is due.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import aiohttp

from bot.domain.notices.actions import Action
from bot.telegram.callbacks import Tapped, unpack
from tests.sandbox.client import ANNA, BEN, GROUP

ZHANG, LI, WANG, ZHOU = 5001, 6001, 7001, 8001
STORY = "My kettle arrived with a cracked lid and nobody answers. I want a refund!"
MINUTE, HOUR, DAY = 60, 3600, 86400
MOMENT = 3
"""Seconds after which whatever follows at once has been said, also to somebody who hears a lot."""

Message = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Button:
    """A button somebody can see."""

    chat: int
    message: int
    label: str
    data: str
    tapped: Tapped


@dataclass(kw_only=True)
class People:
    """Customers and staff of the sandbox at this address."""

    base_url: str
    session: aiohttp.ClientSession

    async def control(self, path: str, *, expect: int = 200, **fields: Any) -> Any:
        """Post to the control API."""
        sent = {"from" if name == "sender" else name: value for name, value in fields.items()}
        async with self.session.post(f"{self.base_url}/sandbox/{path}", json=sent) as answer:
            body = await answer.json()
            assert answer.status == expect, body
            return body

    async def look(self, path: str) -> Any:
        """Look at something through the control API."""
        async with self.session.get(f"{self.base_url}/sandbox/{path}") as answer:
            assert answer.status == 200, await answer.text()
            return await answer.json()

    # ------------------------------------------------------------------------------- doing

    async def write(self, who: int, text: str, chat: int | None = None, **more: Any) -> int:
        """Write, and do not wait for an answer."""
        fields = {"sender": who, "chat": chat or who, "text": text, **more}
        return int((await self.control("messages", **fields))["message_id"])

    async def say(self, who: int, text: str, chat: int | None = None, **more: Any) -> int:
        """Write, and wait until the bot has done what follows at once."""
        message = await self.write(who, text, chat, **more)
        await self.wait(MOMENT)
        return message

    async def send_files(self, who: int, *parts: tuple[str, str, bytes], **fields: str) -> None:
        """Send files, each as (kind, name, bytes); several make an album."""
        form = aiohttp.FormData(quote_fields=False)
        for name, value in {"from": str(who), "chat": str(who), **fields}.items():
            form.add_field(name, value)
        for kind, name, data in parts:
            form.add_field(kind, io.BytesIO(data), filename=name)
        async with self.session.post(f"{self.base_url}/sandbox/messages", data=form) as answer:
            assert answer.status == 200, await answer.text()

    async def wait(self, seconds: float = MOMENT) -> dict[str, Any]:
        """Let time pass; returns when everything due has been done."""
        moved: dict[str, Any] = await self.control("clock/advance", seconds=seconds)
        return moved

    async def tap(
        self,
        who: int,
        action: Action,
        value: str | None = None,
        *,
        chat: int | None = None,
        case: int | None = None,
    ) -> str:
        """Tap the newest such button in a chat; returns what the tap was answered."""
        button = await self.button(chat or who, action, value, case=case)
        return await self.press(who, button)

    async def press(self, who: int, button: Button, **more: Any) -> str:
        """Tap this button; the answer must come."""
        answer = await self.control(
            "taps",
            sender=who,
            chat=button.chat,
            message_id=button.message,
            **{"label": button.label, **more},
        )
        assert answer["answered"], f"nobody answered the tap on {button}"
        await self.wait(MOMENT)
        return str(answer["text"] or "")

    # ------------------------------------------------------------------------------ seeing

    async def messages(self, chat: int) -> list[Message]:
        """The messages of a chat as they stand now."""
        found: list[Message] = await self.look(f"chats/{chat}/messages")
        return found

    async def told(self, chat: int) -> list[str]:
        """What the bot has said in a chat, as it stands now."""
        said = [one for one in await self.messages(chat) if one["from"]["is_bot"]]
        return [words(one) for one in said]

    async def buttons(self, chat: int) -> list[Button]:
        """All buttons of a chat, oldest first."""
        return [button for one in await self.messages(chat) for button in _buttons(chat, one)]

    async def button(
        self, chat: int, action: Action, value: str | None = None, *, case: int | None = None
    ) -> Button:
        """The newest button that does this."""
        for button in reversed(await self.buttons(chat)):
            tapped = button.tapped
            said = {None, tapped.value, tapped.value.partition(".")[0]}
            wanted = value in said and case in {None, tapped.case}
            if tapped.action == action and wanted:
                return button
        raise AssertionError(f"no button {action.name} in {chat}: {await self.told(chat)}")

    async def has(self, chat: int, action: Action, *, case: int | None = None) -> bool:
        """Whether there is such a button."""
        found = await self.buttons(chat)
        return any(b.tapped.action == action and case in {None, b.tapped.case} for b in found)

    async def calls(self, method: str = "") -> list[dict[str, Any]]:
        """The log of what the bot called, or of one method."""
        found: list[dict[str, Any]] = await self.look("calls")
        return [c for c in found if c["direction"] == "call" and method in {"", c["method"]}]

    # --------------------------------------------------------------------------- a whole case

    async def complain(self, who: int = ANNA, text: str = STORY) -> None:
        """A customer complains until people have the case."""
        await self.say(who, text)
        await self.wait(40)
        await self.say(who, "/human")
        await self.wait(40)

    async def take(self, who: int = BEN) -> None:
        """A member of staff takes the newest case, and names a step and a time."""
        await self.tap(who, Action.CLAIM, chat=GROUP)
        await self.tap(who, Action.NEXT_STEP)

    async def reply(self, text: str, who: int = BEN) -> int:
        """Answer the newest message that shows what the customer or the case says."""
        button = await self.button(who, Action.OFFER)
        return await self.say(who, text, reply_to=button.message)

    async def offer(self, text: str = "Refund of 50, Friday 18:00\nA new kettle") -> None:
        """Staff offer two ways out."""
        await self.tap(BEN, Action.OFFER)
        await self.say(BEN, text)
        await self.tap(BEN, Action.OFFER_SEND)

    async def finish(self) -> None:
        """The chosen way is gone, and the customer is asked whether that was it."""
        await self.tap(ANNA, Action.CHOOSE, "1")
        await self.tap(BEN, Action.DONE)
        await self.say(BEN, "Refund of 50 booked today, receipt 4711")

    async def judge(self) -> None:
        """The customer says that it was."""
        await self.wait(DAY)
        await self.tap(ANNA, Action.MATTER, "solved")
        await self.tap(ANNA, Action.COMPLETE, "yes")
        await self.tap(ANNA, Action.PERSON, "5")


def words(message: Message) -> str:
    """The text or caption of a message."""
    return str(message.get("text") or message.get("caption") or "")


def _buttons(chat: int, message: Message) -> Iterator[Button]:
    for row in (message.get("reply_markup") or {}).get("inline_keyboard", []):
        for key in row:
            tapped = unpack(key.get("callback_data", ""))
            if tapped is not None:
                yield Button(
                    chat=chat,
                    message=message["message_id"],
                    label=key["text"],
                    data=key["callback_data"],
                    tapped=tapped,
                )
