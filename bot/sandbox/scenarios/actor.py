"""Does in the sandbox what the people of a story do."""

import re
from collections.abc import Iterator
from datetime import timedelta
from functools import singledispatchmethod
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.sandbox import inline, media, membership, talk, tapping, text
from bot.sandbox.beginning import Beginning
from bot.sandbox.chats import Chat, Post
from bot.sandbox.people import User
from bot.sandbox.scenarios import story
from bot.sandbox.scenarios.scene import moment
from bot.sandbox.seed import STAFF_GROUP
from bot.sandbox.travel import Travel
from bot.sandbox.uploads import Upload
from bot.sandbox.wire import Json
from bot.sandbox.world import World

_NUMBER = re.compile(r"\d+")
_PICTURE = Path(__file__).with_name("table.jpg")
_ASKS = frozenset({"callback_data", "switch_inline_query_current_chat"})
"""Keys that ask the bot something, by a tap or from the line one writes in."""
_RETRY = re.compile(r"retry after (\d+) s")


class Actor:
    """Speaks for everybody in a story."""

    def __init__(self, world: World, travel: Travel, beginning: Beginning) -> None:
        self._world, self._travel, self._beginning = world, travel, beginning
        self._looks_at: dict[int, str] = {}

    async def perform(self, act: story.Act) -> None:
        """Do one thing; raises StoryError."""
        await self._do(act)

    async def answered(self) -> None:
        """Wait for what the bot makes of it; raises BotUnreachable."""
        await self._travel.catch_up()

    @singledispatchmethod
    async def _do(self, act: object) -> None:
        """Titles and expectations ask for nothing."""

    @_do.register
    async def _(self, act: story.Say) -> None:
        user, chat = self._who(act.name), self._where(act.name, act.chat)
        quoted = self._beginning_with(chat, act.reply_to) if act.reply_to is not None else None
        for content in self._contents(act):
            talk.post(self._world, chat, user.id, content, reply_to=quoted)

    @_do.register
    async def _(self, act: story.Tap) -> None:
        chat = self._where(act.name, act.chat)
        user = self._who(act.name)
        post, key = self._button(chat, act.label)
        if "callback_data" in key:
            await tapping.press(self._world, user, chat, post, str(key["callback_data"]))
        else:
            await self._search(user, chat, str(key["switch_inline_query_current_chat"]))

    @_do.register
    async def _(self, act: story.Search) -> None:
        await self._search(self._who(act.name), self._where(act.name, act.chat), act.text)

    @_do.register
    async def _(self, act: story.Pick) -> None:
        user, chat = self._who(act.name), self._where(act.name, "private")
        query = self._world.queries.answered(self._looks_at.get(user.id, ""))
        found = query.answer.result()["results"] if query is not None else []
        same = [one["id"] for one in found if _starts(one["title"], act.text)]
        if query is None or not same:
            raise story.StoryError(f'{act.name} sees no line "{act.text}"')
        quoted = self._beginning_with(chat, act.reply_to) if act.reply_to is not None else None
        inline.pick(self._world, query, same[0], reply_to=quoted, place={})

    @_do.register
    async def _(self, act: story.Edit) -> None:
        user, chat = self._who(act.name), self._where(act.name, "private")
        own = (post for post in _newest(chat) if post.message["from"]["id"] == user.id)
        post = next((one for one in own if _words(one).startswith(act.old)), None)
        if post is None:
            raise story.StoryError(f'{act.name} never wrote "{act.old}"')
        name = "text" if "text" in post.message else "caption"
        changed = {**post.message, **text.typed(act.new).fields(name)}
        talk.change(self._world, chat, post, changed, by_person=True)

    @_do.register
    async def _(self, act: story.Blocking) -> None:
        who = self._who(act.name)
        membership.set_blocked(self._world, self._world.main_bot, who.id, blocked=act.blocked)

    @_do.register
    async def _(self, act: story.Belonging) -> None:
        group, who = self._world.chat(STAFF_GROUP), self._who(act.name)
        membership.set_status(self._world, group, who.id, "member" if act.member else "left")

    @_do.register
    async def _(self, act: story.Wait) -> None:
        await self._travel.advance(act.by.total_seconds())

    @_do.register
    async def _(self, act: story.Until) -> None:
        now = self._world.clock.now().astimezone(ZoneInfo(self._world.settings.zone))
        left = (moment(act, now) - now) / timedelta(seconds=1)
        # By hand, a story takes longer than told: then it is later already.
        await self._travel.advance(max(0.0, left))

    @_do.register
    async def _(self, act: story.Fault) -> None:
        if act.kind == "restart":
            await self._beginning.kill()
            return
        wait = _RETRY.fullmatch(act.kind)
        kind = "retry_after" if wait else "server_error"
        self._world.faults.order("*", kind, act.times, None, float(wait[1]) if wait else None)

    def _who(self, name: str) -> User:
        found = (user for user in self._world.users.values() if user.first_name == name)
        if (user := next(found, None)) is None:
            raise story.StoryError(f"{name} is not here")
        return user

    def _where(self, name: str, chat: story.Chat) -> Chat:
        return self._world.chat(STAFF_GROUP if chat == story.GROUP else self._who(name).id)

    def _contents(self, act: story.Say) -> list[Json]:
        if not act.media:
            return [text.typed(act.text).fields("text")]
        parts = [part.strip() for part in act.media.split(",")]
        album: Json = {"media_group_id": str(self._world.calls.count)} if len(parts) > 1 else {}
        contents = [{**album, **self._file(part)} for part in parts]
        if act.text:
            contents[0] |= text.typed(act.text).fields("caption")
        return contents

    def _file(self, told: str) -> Json:
        kind, _, name = (part.strip() for part in told.partition(":"))
        upload = Upload(name=name or "table.jpg", content_type="", data=_PICTURE.read_bytes())
        stored = self._world.files.add(kind, upload)
        return media.fields(self._world.files, kind, stored)

    def _beginning_with(self, chat: Chat, words: str) -> Post:
        wanted = " ".join(words.split())
        for post in _newest(chat):
            if " ".join(_words(post).split()).startswith(wanted):
                return post
        raise story.StoryError(f'no message begins with "{words}"')

    async def _search(self, user: User, chat: Chat, words: str) -> None:
        bot = self._world.main_bot
        shown = await inline.ask(self._world, bot, user, chat, words, "", inline.PATIENCE)
        self._looks_at[user.id] = shown["query"]

    def _button(self, chat: Chat, label: str) -> tuple[Post, Json]:
        """Find the newest key of this name; times in it may be others than told."""
        keys = [(post, key) for post in _newest(chat) for key in _keys(post)]
        for same in (str, _timeless):
            for post, key in keys:
                if same(key["text"]) == same(label) and not _ASKS.isdisjoint(key):
                    return post, key
        raise story.StoryError(f"there is no [{label}]")


def _newest(chat: Chat) -> Iterator[Post]:
    for number in sorted(chat.posts, reverse=True):
        yield chat.posts[number]


def _keys(post: Post) -> list[Json]:
    rows = (post.message.get("reply_markup") or {}).get("inline_keyboard", [])
    return [key for row in rows for key in row]


def _words(post: Post) -> str:
    return str(post.message.get("text") or post.message.get("caption") or "")


def _starts(title: str, told: str) -> bool:
    return _timeless(title).startswith(_timeless(told))


def _timeless(label: str) -> str:
    return _NUMBER.sub("#", label)
