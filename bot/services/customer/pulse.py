"""How was it today? One tap, for whoever comes by a link such as one on a receipt (§3)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.errors import AlreadyDone
from bot.domain.notices import customer as say
from bot.domain.people import Person, PersonId
from bot.domain.reports import days
from bot.ports.unit_of_work import UnitOfWork
from bot.services.customer.expressions import Expressions

PULSE = "pulse"
"""What the link ``t.me/NAME?start=pulse`` asks for; it may go on, as ``pulse_counter3``."""


class Mood(StrEnum):
    """The three faces."""

    GOOD = "good"
    FAIR = "fair"
    BAD = "bad"


@dataclass(frozen=True, kw_only=True, slots=True)
class TakePulse:
    """Asked only of who has come for it, counted once a day and person, never in public."""

    expressions: Expressions

    async def ask(self, uow: UnitOfWork, person: Person, now: datetime) -> None:
        """The question with its three faces."""
        await uow.people.save(person)
        await self.expressions.carry_out.tell(uow, person.id, say.PulseQuestion(), now)

    async def answer(self, uow: UnitOfWork, person: Person, value: str, now: datetime) -> None:
        """Thanks; a bad one may be followed up (§2). Raises ``AlreadyDone`` for a second tap."""
        if value not in tuple(Mood):
            raise AlreadyDone
        today = days.today(now, self.expressions.policy).isoformat()
        before = str(await uow.memory.get(_felt(person.id)) or "")
        if before == f"{today} {value}":
            raise AlreadyDone
        await uow.memory.set(_felt(person.id), f"{today} {value}")
        if not before.startswith(today):
            await self.expressions.count(uow, f"pulse_{value}", now)
        notice = say.WeakChoice() if value == Mood.BAD else say.PulseThanks(mood=value)
        await self.expressions.carry_out.tell(uow, person.id, notice, now)
        await self.expressions.keep(uow, person, notice, "", now)


def _felt(person: PersonId) -> str:
    return f"pulse:{person}"
