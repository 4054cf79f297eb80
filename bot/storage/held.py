"""Words that the courtesy check has looked at."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.people import ChatId, PersonId
from bot.domain.record.case import CaseId
from bot.domain.record.held import Ending, Held, HeldId, Part, Stop
from bot.storage.straight import kept
from bot.storage.tables.held import held
from bot.storage.tables.meta import AnyRow

NO_WORDS: Mapping[str, Any] = {
    "parts": [],
    "form": "",
    "value": "",
    "due": 0,
    "rewritten": "",
    "state": "",
    "told": True,
    "reason": "",
}
"""What stands there once the words are forgotten."""
_ADD = held.insert().returning(held.c.id)
_GET = select(held).where(held.c.id == bindparam("this"))
_WAITING = kept(
    select(held)
    .where(held.c.case_id == bindparam("of_case"), held.c.ending == bindparam("in_state"))
    .order_by(held.c.id)
)
_OF_MESSAGE = (
    select(held)
    .where(
        held.c.by_id == bindparam("author"),
        held.c.message_id == bindparam("message"),
        held.c.ending == Ending.WAITING.value,
    )
    .order_by(held.c.id)
)
_BETWEEN = (
    select(held)
    .where(held.c.at >= bindparam("start"), held.c.at < bindparam("until"))
    .order_by(held.c.id)
)
_SAVE = update(held).where(held.c.id == bindparam("this"))
_SETTLE = _SAVE.where(held.c.ending == Ending.WAITING.value)


class SqlHeldWords:
    """The ``held`` table."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, new: Held) -> Held:
        """Keep them; returns them with their id."""
        values = {
            "case_id": new.case,
            "by_id": new.by,
            "at": new.at,
            "message_id": new.parts[0].message,
            "stop": new.stop.value,
            "ending": new.ending.value,
            "faults": list(new.faults),
            "words": _words(new),
        }
        number = (await self._connection.execute(_ADD, values)).scalar_one()
        return replace(new, id=HeldId(number))

    async def get(self, number: HeldId) -> Held | None:
        """One of them."""
        row = (await self._connection.execute(_GET, {"this": number})).first()
        return None if row is None else _held(row)

    async def save(self, changed: Held) -> None:
        """Change what waits: its words, what was found, that its author was told."""
        values = {
            "stop": changed.stop.value,
            "faults": list(changed.faults),
            "words": _words(changed),
        }
        await self._connection.execute(_SAVE.values(**values), {"this": changed.id})

    async def waiting(self, case: CaseId) -> Sequence[Held]:
        """Those of a case about which nobody has decided, oldest first."""
        wanted = {"of_case": case, "in_state": Ending.WAITING.value}
        return [_held(row) for row in await self._connection.execute(_WAITING, wanted)]

    async def of_message(self, by: PersonId, message: int) -> Sequence[Held]:
        """Those of an author that begin with this message, and wait."""
        wanted = {"author": by, "message": message}
        return [_held(row) for row in await self._connection.execute(_OF_MESSAGE, wanted)]

    async def settle(self, seen: Held, ending: Ending, reason: str = "") -> bool:
        """End it; ``False`` when somebody was quicker. Words stay where there is a reason."""
        ended = replace(seen, ending=ending, reason=reason)
        bare = ended if reason else replace(ended, parts=(), rewritten="", value="")
        values = {"ending": ending.value, "words": _words(bare)}
        done = await self._connection.execute(_SETTLE.values(**values), {"this": seen.id})
        return done.rowcount > 0

    async def between(self, start: datetime, end: datetime) -> Sequence[Held]:
        """All of a span of time, oldest first, for the review."""
        wanted = {"start": start, "until": end}
        return [_held(row) for row in await self._connection.execute(_BETWEEN, wanted)]


def _words(one: Held) -> dict[str, Any]:
    return {
        "parts": [
            {
                "chat": part.chat,
                "message": part.message,
                "text": part.text,
                "media": part.media,
                "file_id": part.file_id,
                "album": part.album,
            }
            for part in one.parts
        ],
        "form": one.form,
        "value": one.value,
        "due": one.due,
        "rewritten": one.rewritten,
        "state": one.state,
        "told": one.told,
        "reason": one.reason,
    }


def _held(row: AnyRow) -> Held:
    words: Mapping[str, Any] = row.words
    return Held(
        id=HeldId(row.id),
        case=CaseId(row.case_id),
        by=PersonId(row.by_id),
        at=row.at,
        stop=Stop(row.stop),
        ending=Ending(row.ending),
        faults=tuple(row.faults),
        parts=tuple(Part(**{**part, "chat": ChatId(part["chat"])}) for part in words["parts"]),
        form=words["form"],
        value=words["value"],
        due=words["due"],
        rewritten=words["rewritten"],
        state=words["state"],
        told=words["told"],
        reason=words["reason"],
    )
