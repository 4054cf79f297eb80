"""What happens when a person presses a button that asks the bot something."""

import asyncio

from bot.sandbox import talk
from bot.sandbox.chats import Chat, Post
from bot.sandbox.errors import ControlError
from bot.sandbox.people import User
from bot.sandbox.wire import Json
from bot.sandbox.world import World

PATIENCE = 10.0
SILENCE: Json = {"text": None, "show_alert": False, "url": None}


async def press(
    world: World, user: User, chat: Chat, post: Post, data: str, patience: float = PATIENCE
) -> Json:
    """Send the data of a button to the bot, and wait some seconds for what it answers."""
    bot = world.bots.get(post.message["from"]["id"])
    if bot is None:
        raise ControlError(f"message {post.id} was not sent by a bot")
    tap = world.taps.start(bot.id, chat.id, user.id)
    query = {
        "id": tap.id,
        "from": user.wire(),
        "message": post.message,
        "chat_instance": str(abs(chat.id) * 1_000_003 % (1 << 62)),
        "data": data,
    }
    talk.give(world, bot, "callback_query", query)
    try:
        answer = await asyncio.wait_for(asyncio.shield(tap.answer), patience)
    except TimeoutError:
        return {"answered": False, **SILENCE}
    return {"answered": True, **answer}
