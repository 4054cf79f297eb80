"""Plays a story against the application and writes down what happened."""

import difflib
from datetime import UTC, timedelta
from functools import singledispatchmethod

from bot.sandbox.scenarios import story as script
from bot.sandbox.scenarios.scene import moment
from tests.chat_script import model, printer


async def play(story: model.Story, harness: model.Harness) -> list[str]:
    """Play all steps; returns the story as it really went."""
    player = Player(story.scene, harness)
    await harness.start(story.scene)
    await player.look()
    for step in story.steps:
        try:
            await player.perform(step)
        except Exception as error:
            error.add_note(f"{story.path}:{step.number}: {step.lines[0]}")
            raise
    return player.lines


def difference(story: model.Story, happened: list[str]) -> str:
    """The chat as a diff, empty when everything went as told."""
    told = printer.expected(story)
    lines = difflib.unified_diff(told, happened, "the story", "what happened", lineterm="", n=6)
    return "\n".join(lines)


class Player:
    """Keeps what has been shown and said, to find buttons and quotes again."""

    def __init__(self, scene: model.Scene, harness: model.Harness) -> None:
        self.lines: list[str] = []
        self._scene = scene
        self._harness = harness
        self._now = scene.now
        self._last = ""
        self._shown: list[model.Shown] = []
        self._said: list[tuple[str, str]] = []

    async def perform(self, step: script.Step) -> None:
        """Do what the step says and look what comes of it."""
        if isinstance(step.act, script.Output):
            return
        self.lines += [""] if step.gap else []
        self.lines += [] if isinstance(step.act, script.Fact) else step.lines
        await self._do(step.act)
        await self.look()

    async def look(self) -> None:
        """Write down what the bot has shown."""
        for shown in await self._harness.drain():
            self._shown.append(shown)
            self.lines += printer.printed(shown, self._last)

    @singledispatchmethod
    async def _do(self, act: object) -> None:
        """Titles and settings ask for nothing."""

    @_do.register
    async def _(self, act: script.Say) -> None:
        self._speaks(act.name, act.chat)
        quoted = None
        if act.reply_to is not None:
            quoted = self._quoted(act.reply_to, self._reader(act.name, act.chat))
        self._said.append((act.name, act.text))
        await self._harness.say(
            act.name, act.text, chat=act.chat, reply_to=quoted, media=act.media
        )

    @_do.register
    async def _(self, act: script.Tap) -> None:
        self._last = act.name  # a stranger in the group can tap, too
        shown = self._with_button(act.label, self._reader(act.name, act.chat))
        if words := self._harness.looks_for(act.label, shown):
            await self._search(act.name, words, act.chat)
        elif toast := await self._harness.tap(act.name, act.label, shown):
            self.lines += printer.laid_out("Tap>", toast)

    @_do.register
    async def _(self, act: script.Search) -> None:
        self._last = act.name
        await self._search(act.name, act.text, act.chat)

    async def _search(self, name: str, words: str, chat: model.Chat) -> None:
        self.lines += printer.listed(await self._harness.search(name, words, chat=chat))

    @_do.register
    async def _(self, act: script.Pick) -> None:
        self._last = act.name
        quoted = self._quoted(act.reply_to, act.name) if act.reply_to is not None else None
        await self._harness.pick(act.name, act.text, reply_to=quoted)

    @_do.register
    async def _(self, act: script.Edit) -> None:
        self._last = act.name
        texts = [text for name, text in self._said if name == act.name]
        old = next((text for text in reversed(texts) if text.startswith(act.old)), None)
        if old is None:
            raise model.StoryError(f'{act.name} never wrote "{act.old}"')
        self._said.append((act.name, act.new))
        await self._harness.edit(act.name, old, act.new)

    @_do.register
    async def _(self, act: script.Blocking) -> None:
        await self._harness.block(act.name, act.blocked)

    @_do.register
    async def _(self, act: script.Belonging) -> None:
        await self._harness.belong(act.name, act.member)

    @_do.register
    async def _(self, act: script.Wait) -> None:
        await self._pass(act.by)

    @_do.register
    async def _(self, act: script.Until) -> None:
        by = moment(act, self._now).astimezone(UTC) - self._now.astimezone(UTC)
        if by <= timedelta():
            raise model.StoryError(f"it is {self._now:%A %H:%M} already")
        await self._pass(by)

    @_do.register
    async def _(self, act: script.Fault) -> None:
        if act.kind == "restart":
            await self._harness.restart()
        else:
            await self._harness.fault(act.kind, act.times)

    @_do.register
    async def _(self, act: script.Fact) -> None:
        self.lines.append(f"= {self._harness.fact(act.text)}")

    def _speaks(self, name: str, chat: model.Chat) -> None:
        if chat == model.GROUP and name not in self._scene.staff:
            raise model.StoryError(f"{name} is not of the staff")
        self._last = name

    @staticmethod
    def _reader(name: str, chat: model.Chat) -> str:
        return model.GROUP if chat == model.GROUP else name

    def _quoted(self, words: str, reader: str) -> model.Shown:
        for shown in reversed(self._shown):
            text = " ".join(printer.plain(shown.text).split())
            if shown.to == reader and text.startswith(" ".join(words.split())):
                return shown
        raise model.StoryError(f'no message begins with "{words}"')

    def _with_button(self, label: str, reader: str) -> model.Shown:
        """The newest message that has the button now, else the newest that ever had it."""
        mine = [shown for shown in self._shown if shown.to == reader]
        having = [shown for shown in mine if any(label in row for row in shown.buttons)]
        current = {shown.message_id: shown for shown in mine}
        best = [shown for shown in having if current[shown.message_id] is shown] or having
        if not best:
            labels = sorted({one for shown in mine for row in shown.buttons for one in row})
            raise model.StoryError(f"there is no [{label}]; there were {labels}")
        return best[-1]

    async def _pass(self, by: timedelta) -> None:
        self._now = (self._now.astimezone(UTC) + by).astimezone(self._scene.now.tzinfo)
        await self._harness.advance(by.total_seconds())
