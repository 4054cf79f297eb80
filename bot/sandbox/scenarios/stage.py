"""Where a story is played: at which step it is, how it begins, goes on and is left."""

import asyncio
from dataclasses import asdict
from typing import Any
from zoneinfo import ZoneInfo

from bot.sandbox.beginning import Beginning
from bot.sandbox.bot_control import BotUnreachable
from bot.sandbox.errors import ControlError
from bot.sandbox.people import User
from bot.sandbox.scenarios import shelf, story
from bot.sandbox.scenarios.actor import Actor
from bot.sandbox.seed import LOCALES, seed
from bot.sandbox.travel import Travel
from bot.sandbox.wire import Json
from bot.sandbox.world import World

_FIRST = {"customer": 5001, "staff": 6001, "supervisor": 7001, "manager": 8001}
_CODES = {"zh": "zh-hans"}
_NOTE = "story"
_AWAY = "bot_away"


class Stage:
    """Plays one story at a time; how far it has come is kept with the world."""

    def __init__(self, world: World, travel: Travel, beginning: Beginning) -> None:
        self._world, self._beginning = world, beginning
        self._actor = Actor(world, travel, beginning)
        self._playing: asyncio.Task[None] | None = None
        self._target = 0
        self._problem: str | None = None

    def stories(self) -> list[Json]:
        """Return name, title and language of every story."""
        return [
            {"id": name, "title": told.title, "language": told.scene.language}
            for name, told in shelf.all_stories().items()
        ]

    def state(self) -> Json | None:
        """Return the story that is on and how many of its steps are done; None without one."""
        note = self._world.notes.get(_NOTE)
        told = shelf.all_stories().get(note["id"]) if note else None
        if not note or told is None:
            return None
        return {
            "id": note["id"],
            "title": told.title,
            "language": told.scene.language,
            "steps": [_shown(act) for act in shelf.acts(told)],
            "done": note["done"],
            "target": self._target if self._playing else note["done"],
            "problem": self._problem,
        }

    async def begin(self, name: str) -> None:
        """Empty the sandbox, set its clock to the first moment of the story, let people in."""
        told = shelf.all_stories().get(name)
        if told is None:
            raise ControlError(f"there is no story {name!r}", 404)
        self.pause()
        await self.played()
        self._problem = None
        await self._beginning.anew(lambda: self._set(name, told))
        self._tell()

    def play(self, to: int, pace: float) -> None:
        """Play until so many steps are done, with so many seconds between two."""
        state = self.state()
        if state is None:
            raise ControlError("no story is on")
        self._target = min(to, len(state["steps"]))
        self._problem = None
        if self._playing is None:
            self._playing = self._world.tasks.start(self._play(pace))
        self._tell()

    def pause(self) -> None:
        """Stop after the step that is being done."""
        self._target = 0

    async def played(self) -> None:
        """Return when nothing is being played."""
        if self._playing is not None:
            await asyncio.wait([self._playing])

    def leave(self) -> None:
        """Let the story end here."""
        self.pause()
        self._world.note(_NOTE, None)
        self._tell()

    def _set(self, name: str, told: story.Story) -> None:
        scene, world = told.scene, self._world
        world.clear()
        # The hour of the story is meant where the bot is, whatever the story says.
        zone = ZoneInfo(world.settings.zone)
        world.clock.begin_at(scene.now.replace(tzinfo=zone))
        seed(world, _people(scene), scene.language)
        world.note("locale", LOCALES.get(scene.language, scene.language))
        world.note(_NOTE, {"id": name, "done": 0})

    async def _play(self, pace: float) -> None:
        try:
            more = await self._step()
            while more:
                await asyncio.sleep(pace)
                more = await self._step()
        except (story.StoryError, ControlError) as error:
            self._problem = str(error)
        except BotUnreachable:
            self._problem = _AWAY
        except Exception as error:
            self._problem = type(error).__name__
            raise
        finally:
            self._playing = None
            self._tell()

    async def _step(self) -> bool:
        """Do one step; tell whether another one is wanted."""
        note: Any = self._world.notes.get(_NOTE)
        if not note or note["done"] >= self._target:
            return False
        name, done = note["id"], note["done"]
        await self._actor.perform(shelf.acts(shelf.all_stories()[name])[done])
        if self._world.notes.get(_NOTE) is not note:
            return False  # The world began anew meanwhile.
        done += 1
        self._world.note(_NOTE, {"id": name, "done": done})
        self._tell()
        await self._actor.answered()
        return bool(done < self._target)

    def _tell(self) -> None:
        self._world.events.emit("scenario", story=self.state())


def _people(scene: story.Scene) -> list[User]:
    """Everybody in a story; all speak its language."""
    roles = dict.fromkeys(scene.customers, "customer") | dict(scene.staff)
    free = dict(_FIRST)
    people = []
    for name, role in roles.items():
        code = _CODES.get(scene.language, scene.language)
        people.append(User(id=free[role], first_name=name, language_code=code, role=role))
        free[role] += 1
    return people


def _shown(act: story.Act) -> Json:
    """One step, for the page to tell in its own words."""
    told: Json = {"kind": type(act).__name__.lower(), **asdict(act)}
    if isinstance(act, story.Wait):
        told["by"] = act.by.total_seconds()
    return told
