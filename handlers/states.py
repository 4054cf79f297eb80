"""Conversations with staff: a form that is open, or words that wait for their case."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot.domain.people import ChatId, Person
from bot.ports.json import Json
from bot.services.desk.forms import Asked, Form
from bot.services.inbox.incoming import Incoming

MOST_WAITING = 20
"""So many messages are kept while the bot asks which case they belong to; newer ones push out
the oldest."""


class Desk(StatesGroup):
    """What the next words of a member of staff are."""

    line = State()
    """The line that a form has asked for; the form itself is in the data."""
    away = State()
    """The day until which they are away."""


async def keep_form(state: FSMContext, asked: Asked | None) -> None:
    """The form that is open from now on; none leaves every form. Words that wait go on waiting."""
    kept = {name: value for name, value in (await state.get_data()).items() if name not in FORM}
    if asked is None:
        await state.set_state(None)
        await state.set_data(kept)
        return
    await state.set_state(Desk.line)
    await state.set_data({**kept, **written(asked)})


FORM = ("form", "case", "value", "line", "message", "due")
"""What is kept of a form."""


def written(asked: Asked) -> dict[str, Json]:
    """A form as it is kept."""
    return {name: getattr(asked, name) for name in FORM}


def read(kept: Mapping[str, Any]) -> Asked | None:
    """A form that was kept, perhaps among other things; ``None`` by another version."""
    try:
        return Asked(**{**{name: kept[name] for name in FORM}, "form": Form(kept["form"])})
    except (KeyError, ValueError):
        return None


async def open_form_of(state: FSMContext) -> Asked | None:
    """The form that is open."""
    if await state.get_state() != Desk.line.state:
        return None
    return read(await state.get_data())


async def keep_waiting(state: FSMContext, said: Incoming) -> bool:
    """Keep words until their case is known; whether they are the first of their kind.

    Later parts of an album belong to its first part and are not asked about again.
    """
    waiting = await _waiting(state)
    first = next((one for one in waiting if said.album and one["album"] == said.album), None)
    draft = said.message if first is None else first["draft"]
    await _keep(state, [*waiting, {**_written(said), "draft": draft}])
    return first is None


async def waiting_words(
    state: FSMContext, draft: int, person: Person, now: datetime
) -> Sequence[Incoming]:
    """The words that wait under this question, to be sent by this person now."""
    waiting = await _waiting(state)
    return [_read(one, person, now) for one in waiting if one["draft"] == draft]


async def drop_waiting(state: FSMContext, draft: int) -> bool:
    """Forget the words of one question; whether there were any."""
    waiting = await _waiting(state)
    left = [one for one in waiting if one["draft"] != draft]
    await _keep(state, left)
    return len(left) < len(waiting)


async def reword_waiting(state: FSMContext, said: Incoming) -> int | None:
    """Words that wait were edited: they leave as they read now. The question they stand under."""
    waiting = await _waiting(state)
    for number, one in enumerate(waiting):
        if (one["chat"], one["message"]) == (said.chat, said.message):
            changed = {**_written(said), "album": one["album"], "draft": one["draft"]}
            await _keep(state, [*waiting[:number], changed, *waiting[number + 1 :]])
            return int(one["draft"])
    return None


async def _waiting(state: FSMContext) -> list[dict[str, Any]]:
    kept = (await state.get_data()).get("waiting", [])
    return [one for one in kept if "draft" in one]  # kept by another version


async def _keep(state: FSMContext, waiting: Sequence[Mapping[str, Any]]) -> None:
    left = list(waiting)
    while len(left) > MOST_WAITING:  # the parts of an album go together
        left = [one for one in left if one["draft"] != left[0]["draft"]]
    await state.set_data({**await state.get_data(), "waiting": left})


async def remember_album(state: FSMContext, said: Incoming, case: int | None) -> None:
    """The other parts of an album go where its first part went."""
    if said.album and case is not None:
        await state.update_data({"album": said.album, "album_case": case})


async def case_of_album(state: FSMContext, said: Incoming) -> int | None:
    """Where the first part of this album went."""
    data = await state.get_data()
    if not said.album or data.get("album") != said.album:
        return None
    case = data.get("album_case")
    return case if isinstance(case, int) else None


def _written(said: Incoming) -> dict[str, Json]:
    return {
        "chat": said.chat,
        "message": said.message,
        "text": said.text,
        "media": said.media,
        "file_id": said.file_id,
        "album": said.album,
    }


def _read(kept: Mapping[str, Json], person: Person, now: datetime) -> Incoming:
    chat, message = kept["chat"], kept["message"]
    if not isinstance(chat, int) or not isinstance(message, int):
        raise TypeError(f"not what was kept: {kept}")
    return Incoming(
        person=person,
        chat=ChatId(chat),
        message=message,
        at=now,
        text=str(kept["text"]),
        media=str(kept["media"]),
        file_id=str(kept["file_id"]),
        album=str(kept["album"]),
    )
