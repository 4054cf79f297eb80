"""Replies that the team has saved: ``/save``, ``/r``, and [Saved replies] under a case."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Say
from bot.domain.moves.desk import replying
from bot.domain.notices.desk.saved import (
    SavedChoice,
    SavedDraft,
    SavedDropped,
    SavedLine,
    SavedList,
)
from bot.domain.people import Person, Role
from bot.domain.record.saved import SavedReply
from bot.domain.record.stamp import stamp_of
from bot.ports.json import Json
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.desk.at_desk import case_to_act_on
from bot.services.desk.replies.filling import FillSaved
from bot.services.desk.replies.replying import ReplyToCustomer
from bot.services.inbox.incoming import Incoming

BEGINNING = 60
MOST = 40


@dataclass(frozen=True, kw_only=True, slots=True)
class Saved:
    """Listing and dropping them; everybody at the desk uses the same."""

    carry_out: CarryOut

    async def show_all(self, uow: UnitOfWork, person: Person, now: datetime) -> None:
        """``/save`` alone."""
        notice = SavedList(replies=await lines(uow))
        await self.carry_out.tell(uow, person.id, notice, now)

    async def drop(self, uow: UnitOfWork, person: Person, value: str, now: datetime) -> None:
        """By whoever wrote it last, or leads. Raises refusals."""
        reply = await uow.saved.get(int(value)) if value.isdecimal() else None
        if reply is None:
            raise errors.AlreadyDone
        if reply.by != person.id and not person.at_least(Role.SUPERVISOR):
            raise errors.NotForYou("supervisor")
        await uow.saved.delete(reply.id)
        await self.carry_out.tell(uow, person.id, SavedDropped(name=reply.name), now)


@dataclass(frozen=True, kw_only=True, slots=True)
class UseSaved:
    """One of them filled for a case, shown, and sent the way of every reply."""

    carry_out: CarryOut
    fill_saved: FillSaved
    reply_to_customer: ReplyToCustomer

    async def choose(
        self, uow: UnitOfWork, person: Person, case_id: int | None, now: datetime
    ) -> None:
        """[Saved replies]. Raises refusals; ``SomethingMissing`` where none was saved."""
        case = await case_to_act_on(uow, person, case_id)
        found = await lines(uow)
        if not found:
            raise errors.SomethingMissing(what="saved")
        notice = SavedChoice(
            case_number=case.number, customer_name=case.customer_name, replies=found
        )
        await self.carry_out.say(uow, Say(to=person.id, notice=notice), case, now)

    async def by_name(
        self, uow: UnitOfWork, person: Person, case_id: int | None, name: str, now: datetime
    ) -> None:
        """``/r name``; without a name, the choice. Raises refusals."""
        if not name.strip():
            await self.choose(uow, person, case_id, now)
            return
        await self._draft(uow, person, case_id, await uow.saved.named(name), now)

    async def by_number(
        self, uow: UnitOfWork, person: Person, case_id: int | None, value: str, now: datetime
    ) -> None:
        """A key of the choice. Raises refusals."""
        reply = await uow.saved.get(int(value)) if value.isdecimal() else None
        await self._draft(uow, person, case_id, reply, now)

    async def send(self, uow: UnitOfWork, said: Incoming, case_id: int, stamp: str) -> bool:
        """[Send]: as if it had been written here; ``False`` when it is kept back for a look."""
        key = _key(said.person, case_id)
        draft = await uow.memory.get(key)
        if not isinstance(draft, dict) or draft.get("stamp") != stamp:
            raise errors.AlreadyDone
        words = [said.saying(str(draft["text"]))]
        gone = await self.reply_to_customer(uow, words, case_id, ready_made=True)
        await uow.memory.set(key, None)
        await uow.saved.used(int(str(draft["saved"])))
        return gone

    async def _draft(
        self,
        uow: UnitOfWork,
        person: Person,
        case_id: int | None,
        reply: SavedReply | None,
        now: datetime,
    ) -> None:
        if reply is None:
            raise errors.SomethingMissing(what="saved")
        case = await case_to_act_on(uow, person, case_id)
        replying.may_reply(case, person)
        text = await self.fill_saved(uow, case, person, reply, now)
        stamp = stamp_of(f"{now.isoformat()} {text}")
        kept: dict[str, Json] = {"text": text, "stamp": stamp, "saved": int(reply.id)}
        await uow.memory.set(_key(person, case.id), kept)
        notice = SavedDraft(
            case_number=case.number, customer_name=case.customer_name, text=text, stamp=stamp
        )
        await self.carry_out.say(uow, Say(to=person.id, notice=notice), case, now)


async def lines(uow: UnitOfWork) -> tuple[SavedLine, ...]:
    """All of them, those used most first."""
    found: Sequence[SavedReply] = await uow.saved.all()
    return tuple(
        SavedLine(saved=one.id, name=one.name, text=_beginning(one.text)) for one in found[:MOST]
    )


def _beginning(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= BEGINNING else f"{words[: BEGINNING - 1]}\u2026"


def _key(person: Person, case: int) -> str:
    return f"saved:{person.id}:{case}"
