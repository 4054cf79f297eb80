"""Control of taps: a person presses a button and gets to know what the bot answered."""

import asyncio
from dataclasses import dataclass

from aiohttp import web

from bot.sandbox import talk, text
from bot.sandbox.bots import Bot
from bot.sandbox.chats import Chat, Post
from bot.sandbox.control import body
from bot.sandbox.control.body import Body
from bot.sandbox.control.messages import find, speaker
from bot.sandbox.errors import ControlError
from bot.sandbox.people import User
from bot.sandbox.wire import Json
from bot.sandbox.world import World

_PATIENCE = 10.0
_SILENCE: Json = {"text": None, "show_alert": False, "url": None}


@dataclass(frozen=True, kw_only=True, slots=True)
class TapsControl:
    """Answers /sandbox/taps."""

    world: World

    def add_routes(self, app: web.Application) -> None:
        """Put the address into an application."""
        app.router.add_post("/sandbox/taps", self.tap)

    async def tap(self, request: web.Request) -> web.Response:
        """Press the button with this label, or send forged data, and wait for the answer."""
        given = await body.read(request)
        user, chat = speaker(self.world, given)
        post = find(chat, given.number("message_id"))
        data = given.text("data", "")
        if not data:
            button = self._button(chat, post, given.text("label"))
            if "callback_data" not in button:
                return self._plain(user, chat, button)
            data = str(button["callback_data"])
        return await self._query(user, chat, post, data, given)

    def _button(self, chat: Chat, post: Post, label: str) -> Json:
        inline = _buttons(post.message.get("reply_markup"), "inline_keyboard")
        reply = _buttons(post.keyboard or chat.keyboard, "keyboard")
        for buttons in (inline, reply):
            found = _matching(buttons, label)
            if found is not None:
                return found
        labels = ", ".join(repr(each["text"]) for each in [*inline, *reply]) or "none at all"
        raise ControlError(f"there is no button {label!r}; there are: {labels}", 404)

    def _plain(self, user: User, chat: Chat, button: Json) -> web.Response:
        """Press a button that asks the bot nothing: a link, or a key of a reply keyboard."""
        if len(button) > 1 and ("url" in button or "web_app" in button):
            url = button.get("url") or button["web_app"]["url"]
            return body.answer({"answered": True, **_SILENCE, "url": url})
        content = text.typed(str(button["text"])).fields("text")
        number = talk.post(self.world, chat, user.id, content).id
        return body.answer({"answered": True, **_SILENCE, "message_id": number})

    async def _query(
        self, user: User, chat: Chat, post: Post, data: str, given: Body
    ) -> web.Response:
        bot = self._author(post)
        tap = self.world.taps.start(bot.id, chat.id, user.id)
        query = {
            "id": tap.id,
            "from": user.wire(),
            "message": post.message,
            "chat_instance": str(abs(chat.id) * 1_000_003 % (1 << 62)),
            "data": data,
        }
        talk.give(self.world, bot, "callback_query", query)
        patience = float(given.fields.get("wait") or _PATIENCE)
        try:
            answer = await asyncio.wait_for(asyncio.shield(tap.answer), min(patience, _PATIENCE))
        except TimeoutError:
            return body.answer({"answered": False, **_SILENCE})
        return body.answer({"answered": True, **answer})

    def _author(self, post: Post) -> Bot:
        bot = self.world.bots.get(post.message["from"]["id"])
        if bot is None:
            raise ControlError(f"message {post.id} was not sent by a bot")
        return bot


def _buttons(markup: Json | None, name: str) -> list[Json]:
    return [button for row in (markup or {}).get(name, []) for button in row]


def _matching(buttons: list[Json], label: str) -> Json | None:
    """Return the button with this label, else the only one that begins with or contains it."""
    tests = (
        lambda words: words == label,
        lambda words: words.startswith(label),
        lambda words: label in words,
    )
    for test in tests:
        found = [button for button in buttons if test(button["text"])]
        if len(found) == 1:
            return found[0]
        if found:
            return found[0] if test is tests[0] else None
    return None
