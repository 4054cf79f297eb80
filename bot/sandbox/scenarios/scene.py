"""The settings of a story: the lines that begin with `@`, and who speaks in it."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.sandbox.scenarios import story

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
KEYS = ("language", "timezone", "staff", "customers", "inline", "policy")
ROLES = ("staff", "supervisor", "manager")
_DATE = re.compile(r"(?:(\w+day),? )?(\d{1,2} \w+ \d{4}),? (\d\d:\d\d)")


def read_scene(steps: Sequence[story.Step], path: Path) -> story.Scene:
    """The scene of a story; whoever speaks and is not of the staff is a customer."""
    lines = [line for step in steps for line in step.lines if step.lines[0].startswith("@")]
    settings = list(_settings(lines, path))
    one = dict(settings)
    staff = dict(_member(name) for name in _names(one.get("staff", "")))
    speakers = [step.act.name for step in steps if hasattr(step.act, "name")]
    customers = [
        name for name in (*_names(one.get("customers", "")), *speakers) if name not in staff
    ]
    return story.Scene(
        now=_moment(one.get("date", ""), one.get("timezone", "Asia/Shanghai"), path),
        language=one.get("language", "en"),
        customers=tuple(dict.fromkeys(customers)),
        staff=staff,
        inline=one.get("inline") == "on",
        policy=dict(_policy(value) for key, value in settings if key == "policy"),
    )


def _settings(lines: list[str], path: Path) -> Iterator[tuple[str, str]]:
    for part in (part for line in lines for part in re.split(r"\s{2,}", line.lstrip("@ "))):
        key, colon, value = part.partition(": ")
        if _DATE.fullmatch(part):
            yield "date", part
        elif colon and key in KEYS:
            yield key, value.strip()
        elif part:
            raise story.StoryError(
                f'{path}: "@ {part}" is no setting; there are {", ".join(KEYS)}'
            )


def _names(text: str) -> list[str]:
    return [name.strip() for name in re.split("[,，、]", text) if name.strip()]


def _member(text: str) -> tuple[str, str]:
    found = re.fullmatch(r"(.+?)(?: *\((.+)\))?", text)
    name, role = (found[1], found[2] or ROLES[0]) if found else (text, ROLES[0])
    if role not in ROLES:
        raise story.StoryError(f'"{role}" of {name} is no role; there are {", ".join(ROLES)}')
    return name, role


def _policy(text: str) -> tuple[str, object]:
    key, _, value = (part.strip() for part in text.partition("="))
    try:
        return key, tomllib.loads(f"value = {value}")["value"]
    except tomllib.TOMLDecodeError:
        return key, value


def _moment(text: str, zone: str, path: Path) -> datetime:
    if (found := _DATE.fullmatch(text)) is None:
        raise story.StoryError(f'{path}: no date, as in "@ Monday 3 March 2025, 10:00"')
    moment = parse_date(found[2], found[3], ZoneInfo(zone))
    if found[1] and DAYS[moment.weekday()] != found[1]:
        raise story.StoryError(f"{path}: {found[2]} is a {DAYS[moment.weekday()]}")
    return moment


def parse_date(day: str, clock: str, zone: ZoneInfo) -> datetime:
    """A day such as ``3 March 2025`` and a time of day; raises ``ValueError``."""
    return datetime.strptime(f"{day} {clock}", "%d %B %Y %H:%M").replace(tzinfo=zone)


def moment(until: story.Until, now: datetime) -> datetime:
    """The moment that is meant by, say, ``tomorrow 08:30``, in the zone of ``now``."""
    days = {"today": 0, "tomorrow": 1}
    if until.day in DAYS:
        days[until.day] = (DAYS.index(until.day) - now.weekday() - 1) % 7 + 1
    zone = now.tzinfo
    if not isinstance(zone, ZoneInfo):
        raise story.StoryError("a story needs a time zone with a name")
    if until.day not in days:
        return parse_date(until.day.split("day ")[-1], until.clock, zone)
    day = now.date() + timedelta(days=days[until.day])
    return parse_date(f"{day:%d %B %Y}", until.clock, zone)
