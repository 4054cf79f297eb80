"""A little shop that stands in for the application in the tests of the player."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import timedelta
from itertools import count

from tests.chat_script import model


class FakeHarness:
    """Echoes what is said, tells the group, edits the card when it is taken."""

    def __init__(self) -> None:
        self.calls: list[tuple[object, ...]] = []
        self._waiting: list[model.Shown] = []
        self._ids = count(1)

    async def start(self, scene: model.Scene) -> None:
        self._now = scene.now
        self.calls.append(("start", tuple(scene.customers)))

    async def say(
        self,
        name: str,
        text: str,
        *,
        chat: model.Chat = "private",
        reply_to: model.Shown | None = None,
        media: str = "",
    ) -> None:
        self.calls.append(("say", name, text, chat, reply_to and reply_to.text, media))
        to = model.GROUP if chat == model.GROUP else name
        self._show(to, f"<b>{name}</b> said:\n\n{text}", (("Again", "Enough"), ("Ask",)))
        if to == name:
            self._show(model.GROUP, f"{name} &amp; C-1001", (("Take it",),))

    async def tap(self, name: str, label: str, shown: model.Shown) -> str:
        self.calls.append(("tap", name, label, shown.message_id))
        if label != "Take it":
            return ""
        self._show(model.GROUP, f"C-1001 · {name}", edits=shown.message_id)
        return "Yours"

    def looks_for(self, label: str, shown: model.Shown) -> str:
        return ""

    async def search(self, name: str, text: str, *, chat: model.Chat = "private") -> model.Listed:
        self.calls.append(("search", name, text, chat))
        return model.Listed(lines=((f"{text} it", "at once"),), button="More")

    async def pick(self, name: str, title: str, *, reply_to: model.Shown | None = None) -> None:
        self.calls.append(("pick", name, title, reply_to and reply_to.text))

    async def edit(self, name: str, old_text: str, new_text: str) -> None:
        self.calls.append(("edit", name, old_text, new_text))

    async def block(self, name: str, blocked: bool) -> None:
        self.calls.append(("block", name, blocked))

    async def belong(self, name: str, member: bool) -> None:
        self.calls.append(("belong", name, member))

    async def restart(self) -> None:
        self.calls.append(("restart",))

    async def advance(self, seconds: float) -> None:
        self._now += timedelta(seconds=seconds)
        self.calls.append(("advance", seconds))
        if seconds >= 3600:
            self._show("Vera", f"It is {self._now:%H:%M}", media="photo: clock.png")

    async def fault(self, kind: str, times: int) -> None:
        self.calls.append(("fault", kind, times))

    async def drain(self) -> list[model.Shown]:
        shown, self._waiting = self._waiting, []
        return shown

    def fact(self, line: str) -> str:
        return f"{line.partition(':')[0]}: open"

    def _show(
        self,
        to: str,
        text: str,
        buttons: tuple[tuple[str, ...], ...] = (),
        *,
        media: str = "",
        edits: int = 0,
    ) -> None:
        self._waiting.append(
            model.Shown(
                to=to,
                text=text,
                buttons=buttons,
                media=media,
                edited=bool(edits),
                message_id=edits or next(self._ids),
            )
        )


def opening(
    harness: model.Harness,
) -> Callable[[], AbstractAsyncContextManager[model.Harness]]:
    """Opens the harness given, as `open_harness` opens the real one."""

    @asynccontextmanager
    async def opened() -> AsyncIterator[model.Harness]:
        yield harness

    return opened
