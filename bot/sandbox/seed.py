"""The people and the staff group a new sandbox starts with."""

import json
from collections.abc import Sequence
from pathlib import Path

from bot.sandbox.people import User
from bot.sandbox.world import World

STAFF_GROUP = -1001000000001
STAFF_ROLES = ("staff", "supervisor", "manager")


LOCALES = {"zh": "zh-Hans", "en": "en"}
"""The languages a sandbox can begin in, and how the settings of the bot name them."""


def seed(world: World, people: Sequence[User] | None = None, language: str = "zh") -> None:
    """Fill an empty world: the staff group, and customers, staff, a supervisor, a manager.

    The group and whoever leads speak `language`. Other `people` may take the place of the usual
    ones.
    """
    rows = json.loads(Path(__file__).with_name("seed.json").read_text("utf-8"))
    bot = world.main_bot
    bot.first_name, bot.username = rows["bot"]["first_name"], rows["bot"]["username"]
    world.save_bot(bot)
    place, own = rows["group"], rows.get(language, {})
    title, forum = own.get("title", place["title"]), world.settings.topics == "forum"
    group = world.add_chat(place["id"], "supergroup", title, is_forum=forum)
    group.members[bot.id] = "administrator"
    others = own.get("users", {})
    usual = [User(**row | others.get(str(row["id"]), {})) for row in rows["users"]]
    for user in people or usual:
        add_person(world, user, started=True)
    world.save_chat(group)


def add_person(world: World, user: User, *, started: bool) -> User:
    """Add a person; those who work here come into the staff group without further words."""
    world.add_user(user)
    if started:
        chat = world.chats[user.id]
        chat.started.add(world.main_bot.id)
        world.save_chat(chat)
    group = world.chats.get(STAFF_GROUP)
    if group is not None and user.role in STAFF_ROLES:
        group.members[user.id] = "creator" if user.role == "manager" else "member"
        world.save_chat(group)
    return user
