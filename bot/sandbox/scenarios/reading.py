"""From the text of a story to its steps."""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

from bot.sandbox.scenarios import story
from bot.sandbox.scenarios.scene import read_scene

_MEDIA = (
    "photo|document|voice|audio|video_note|video|animation|sticker|location|contact|poll|dice"
    "|forwarded"
)
_WITH_MEDIA = re.compile(rf"\(((?:{_MEDIA})\b[^)]*)\)\s*(.*)", re.DOTALL)
_UNIT = re.compile(r"(\d+) (second|minute|hour|day|week)s?")
_QUOTE = '["“](?P<quote>[^"”]*)["”]'


def parse(text: str, path: Path) -> story.Story:
    """Read a story; raises ``StoryError`` with the number of the line that cannot be read."""
    steps = tuple(_steps(text, path))
    titles = [step.lines[0] for step in steps[:1] if step.lines[0].startswith("# ")]
    if not titles:
        raise story.StoryError(f'{path}:1: the first line is the title, as in "# A late parcel"')
    scene = read_scene(steps, path)
    return story.Story(path=path, title=titles[0][2:].strip(), scene=scene, steps=steps)


def _steps(text: str, path: Path) -> Iterator[story.Step]:
    for number, gap, lines in _blocks(text):
        body = "\n".join([lines[0].strip(), *(line.strip() for line in lines[1:])])
        if (act := _act(body)) is None:
            raise story.StoryError(f"{path}:{number}: cannot be understood: {lines[0]}")
        yield story.Step(act=act, lines=tuple(lines), number=number, gap=gap)


def _blocks(text: str) -> Iterator[tuple[int, bool, list[str]]]:
    """Yield each line at the margin with the indented ones below it, and empty ones between."""
    rest = [line.rstrip() for line in text.splitlines()]
    heads = [at for at, line in enumerate(rest) if line and (not line[0].isspace() or at == 0)]
    for at, following in zip(heads, [*heads[1:], len(rest)], strict=True):
        lines = rest[at:following]
        while not lines[-1]:
            lines.pop()
        yield at + 1, at > 0 and not rest[at - 1], lines


def _act(body: str) -> story.Act | None:
    for pattern, make in _GRAMMAR:
        if found := re.fullmatch(pattern, body, re.DOTALL):
            return make(found)
    return None


_CHATS: dict[str, story.Chat] = {"": "private", " in group": "group", " in public": "public"}


def _written(found: re.Match[str]) -> story.Act:
    chat: story.Chat = _CHATS[found["group"] or ""]
    name, text = found["name"], found["text"].strip()
    if label := re.fullmatch(r"\[([^\]]+)\]", text):
        return story.Tap(name=name, chat=chat, label=label[1])
    media = ""
    if sent := _WITH_MEDIA.fullmatch(text):
        media, text = sent[1], sent[2]
    return story.Say(name=name, chat=chat, text=text, media=media, reply_to=found["quote"])


def _searched(found: re.Match[str]) -> story.Act:
    chat = _CHATS[found["group"] or ""]
    return story.Search(name=found["name"], chat=chat, text=found["text"].strip())


def _picked(found: re.Match[str]) -> story.Act:
    text = found["text"].strip()
    return story.Pick(name=found["name"], text=text, reply_to=found["quote"])


def _edited(found: re.Match[str]) -> story.Act:
    return story.Edit(name=found["name"], old=found["quote"], new=found["text"].strip())


def _blocked(found: re.Match[str]) -> story.Act:
    return story.Blocking(name=found[1], blocked=found[2] == "blocks")


def _belonging(found: re.Match[str]) -> story.Act:
    return story.Belonging(name=found[1], member=found[2] == "joins")


def _waited(found: re.Match[str]) -> story.Act:
    spans = [timedelta(**{f"{unit}s": int(count)}) for count, unit in _UNIT.findall(found[1])]
    return story.Wait(by=sum(spans, timedelta()))


def _until(found: re.Match[str]) -> story.Act:
    return story.Until(day=(found[1] or "today").strip(" ,"), clock=found[2])


def _fault(found: re.Match[str]) -> story.Act:
    return story.Fault(kind=found[1], times=int(found[2] or 1))


def _fact(found: re.Match[str]) -> story.Act:
    return story.Fact(text=" ".join(found[1].split()))


def _output(found: re.Match[str]) -> story.Act:
    return story.Output(prefix=found[1], text=found[2].strip())


_NAME = r"(?P<name>(?!\.\.\.|!!|[#@=])[^\s>\"“][^>\"“\n]*?)"
_SPAN = rf"{_UNIT.pattern}(?: (?:and )?{_UNIT.pattern})*"
_GRAMMAR: tuple[tuple[str, Callable[[re.Match[str]], story.Act]], ...] = (
    (r"[#@] .*", lambda _: story.Remark()),
    (r"= (.+)", _fact),
    (rf"\.\.\. ({_SPAN}) later \.\.\.", _waited),
    (r"\.\.\. until (.+? )?(\d\d:\d\d) \.\.\.", _until),
    (r"!! (restart)()", _fault),
    (r"!! Telegram: (.+?)(?: (\d+) times)?", _fault),
    (r"(Bot(?: edits)?(?: to [^>\n]+)?>)(.*)", _output),
    (r"(Staff(?: edits)?<)(.*)", _output),
    (r"((?:Tap|List)>)(.*)", _output),
    (rf"{_NAME} looks(?P<group> in group| in public)? for>(?P<text>.*)", _searched),
    (rf"{_NAME} picks(?: replying {_QUOTE})?>(?P<text>.*)", _picked),
    (rf"{_NAME} edits {_QUOTE}>(?P<text>.*)", _edited),
    (rf"{_NAME}(?P<group> in group| in public)?(?: replies {_QUOTE})?>(?P<text>.*)", _written),
    (r"(\S.*?) (blocks|unblocks) the bot", _blocked),
    (r"(\S.*?) (leaves|joins) the staff group", _belonging),
)
