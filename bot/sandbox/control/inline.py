"""Control of inline mode: a person types the name of a bot and words, and picks from the list."""

from dataclasses import dataclass

from aiohttp import web

from bot.sandbox import inline
from bot.sandbox.bots import Bot
from bot.sandbox.control import body
from bot.sandbox.control.body import Body
from bot.sandbox.control.messages import find, in_topic, speaker
from bot.sandbox.errors import ControlError
from bot.sandbox.wire import Json, flag
from bot.sandbox.world import World


@dataclass(frozen=True, kw_only=True, slots=True)
class InlineControl:
    """Answers /sandbox/inline, inline/picks and inline/mode."""

    world: World

    def add_routes(self, app: web.Application) -> None:
        """Put the addresses into an application."""
        app.router.add_post("/sandbox/inline", self.ask)
        app.router.add_post("/sandbox/inline/picks", self.pick)
        app.router.add_post("/sandbox/inline/mode", self.mode)

    async def ask(self, request: web.Request) -> web.Response:
        """Type words behind the name of the bot, and wait for the list."""
        given = await body.read(request)
        user, chat = speaker(self.world, given)
        wait = given.fields.get("wait")
        patience = inline.PATIENCE if wait in (None, "") else given.decimal("wait")
        if patience < 0:
            raise ControlError("the field 'wait' must not be negative")
        words, offset = given.text("text", ""), given.text("offset", "")
        patience = min(patience, inline.PATIENCE)
        bot = self._bot(given)
        return body.answer(await inline.ask(self.world, bot, user, chat, words, offset, patience))

    async def pick(self, request: web.Request) -> web.Response:
        """Send a line of a list; where it was shown, and by whom it was asked for."""
        given = await body.read(request)
        query = self.world.queries.answered(given.text("query"))
        if query is None:
            raise ControlError("there is no such list", 404)
        user, chat = speaker(self.world, given)
        if (user.id, chat.id) != (query.user, query.chat):
            raise ControlError("the list was shown to somebody else, or in another chat")
        reply = given.maybe_number("reply_to")
        target = find(chat, reply) if reply is not None else None
        thread = given.maybe_number("thread")
        if target is not None:
            thread = target.message.get("message_thread_id", thread)
        place: Json = in_topic(thread)
        result = given.text("result")
        post = inline.pick(self.world, query, result, reply_to=target, place=place)
        return body.answer({"message_id": post.id})

    async def mode(self, request: web.Request) -> web.Response:
        """Switch inline mode and its feedback on or off, as @BotFather does."""
        given = await body.read(request)
        bot = self._bot(given)
        bot.inline = flag(given.fields.get("on", bot.inline))
        bot.inline_feedback = flag(given.fields.get("feedback", bot.inline_feedback))
        self.world.save_bot(bot)
        return body.answer({"on": bot.inline, "feedback": bot.inline_feedback})

    def _bot(self, given: Body) -> Bot:
        bot = self.world.bots.get(given.number("bot", self.world.main_bot.id))
        if bot is None:
            raise ControlError("there is no such bot", 404)
        return bot
