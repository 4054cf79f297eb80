"""Inline mode: what people type behind the name of a bot, and what they pick from its list."""

import asyncio

from bot.sandbox import talk
from bot.sandbox.bots import Bot
from bot.sandbox.chats import Chat, Post
from bot.sandbox.errors import ControlError
from bot.sandbox.people import User
from bot.sandbox.queries import Query
from bot.sandbox.wire import Json
from bot.sandbox.world import World

PATIENCE = 10.0
MOST_TYPED = 256
NOTHING: Json = {"results": [], "button": None, "next_offset": ""}


async def ask(
    world: World, bot: Bot, user: User, chat: Chat, words: str, offset: str, patience: float
) -> Json:
    """Let a person type words behind the name of a bot, and wait some seconds for the list."""
    if not bot.inline:
        raise ControlError(f"inline mode is off for @{bot.username}: @BotFather switches it on")
    words = words[:MOST_TYPED].strip()
    query = world.queries.start(bot.id, user.id, chat.id, words, offset)
    if (kept := world.queries.kept(bot.id, user.id, words, offset)) is not None:
        query.answer.set_result(kept)
        return {"answered": True, "query": query.id, **kept}
    talk.give(
        world,
        bot,
        "inline_query",
        {
            "id": query.id,
            "from": user.wire(),
            "chat_type": "sender" if chat.id == user.id else chat.type,
            "query": words,
            "offset": offset,
        },
    )
    try:
        answer = await asyncio.wait_for(asyncio.shield(query.answer), patience)
    except TimeoutError:
        return {"answered": False, "query": query.id, **NOTHING}
    return {"answered": True, "query": query.id, **answer}


def pick(world: World, query: Query, result: str, *, reply_to: Post | None, place: Json) -> Post:
    """Send a line of a list as the person who looks at it."""
    found = [one for one in query.answer.result()["results"] if one["id"] == result]
    if not found:
        raise ControlError(f"the list has no result {result!r}", 404)
    bot, chat = world.bots[query.bot], world.chat(query.chat)
    content = {**place, **found[0]["message"], "via_bot": bot.wire()}
    keyboard = found[0]["reply_markup"]
    post = talk.post(world, chat, query.user, content, reply_to=reply_to, keyboard=keyboard)
    if bot.inline_feedback:
        chosen = {"result_id": result, "from": world.person(query.user), "query": query.words}
        talk.give(world, bot, "chosen_inline_result", chosen)
    return post
