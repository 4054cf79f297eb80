"""Control of taps: a person presses a button and gets to know what the bot answered."""

from dataclasses import dataclass

from aiohttp import web

from bot.sandbox import talk, tapping, text
from bot.sandbox.chats import Chat, Post
from bot.sandbox.control import body
from bot.sandbox.control.body import Body
from bot.sandbox.control.messages import find, speaker
from bot.sandbox.errors import ControlError
from bot.sandbox.limits import MAX_BUTTON_DATA
from bot.sandbox.people import User
from bot.sandbox.wire import Json
from bot.sandbox.world import World


@dataclass(frozen=True, kw_only=True, slots=True)
class TapsControl:
    """Answers /sandbox/taps."""

    world: World

    def add_routes(self, app: web.Application) -> None:
        """Put the address into an application."""
        app.router.add_post("/sandbox/taps", self.tap)

    async def tap(self, request: web.Request) -> web.Response:
        """Press the button with this label, or send forged data, and wait for the answer.

        A label is the whole label; spaces around it and capitals do not matter.
        """
        given = await body.read(request)
        user, chat = speaker(self.world, given)
        post = find(chat, given.number("message_id"))
        patience = _patience(given)
        data = given.text("data", "")
        if len(data.encode()) > MAX_BUTTON_DATA:
            raise ControlError(f"the data of a button has at most {MAX_BUTTON_DATA} bytes")
        if not data:
            button = self._button(chat, post, given.text("label"))
            if "callback_data" not in button:
                return self._plain(user, chat, button)
            data = str(button["callback_data"])
        return body.answer(await tapping.press(self.world, user, chat, post, data, patience))

    def _button(self, chat: Chat, post: Post, label: str) -> Json:
        inline = _buttons(post.message.get("reply_markup"), "inline_keyboard")
        reply = _buttons(post.keyboard or chat.keyboard, "keyboard")
        found = _matching(inline, label) or _matching(reply, label)
        if len(found) == 1:
            return found[0]
        labels = ", ".join(repr(each["text"]) for each in [*inline, *reply]) or "none at all"
        count = f"are {len(found)} buttons" if found else "is no button"
        raise ControlError(f"there {count} {label!r}; there are: {labels}")

    def _plain(self, user: User, chat: Chat, button: Json) -> web.Response:
        """Press a button that asks the bot nothing: a link, or a key of a reply keyboard."""
        if len(button) > 1 and ("url" in button or "web_app" in button):
            url = button.get("url") or button["web_app"]["url"]
            return body.answer({"answered": True, **tapping.SILENCE, "url": url})
        if "switch_inline_query_current_chat" in button:
            find = button["switch_inline_query_current_chat"]
            return body.answer({"answered": True, **tapping.SILENCE, "inline": find})
        content = text.typed(str(button["text"])).fields("text")
        number = talk.post(self.world, chat, user.id, content).id
        return body.answer({"answered": True, **tapping.SILENCE, "message_id": number})


def _buttons(markup: Json | None, name: str) -> list[Json]:
    return [button for row in (markup or {}).get(name, []) for button in row]


def _matching(buttons: list[Json], label: str) -> list[Json]:
    """Return the buttons with exactly this label, else those with the same words."""
    exact = [button for button in buttons if button["text"] == label]
    words = label.strip().casefold()
    return exact or [one for one in buttons if str(one["text"]).strip().casefold() == words]


def _patience(given: Body) -> float:
    """Return how many seconds to wait for the answer."""
    if given.fields.get("wait") in (None, ""):
        return tapping.PATIENCE
    wait = given.decimal("wait")
    if wait < 0:
        raise ControlError("the field 'wait' must not be negative")
    return min(wait, tapping.PATIENCE)
