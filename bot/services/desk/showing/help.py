"""``/help``: what somebody needs first, and the rest behind a key."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.deciding.decision import private
from bot.domain.notices.desk.help import HelpMore, StaffWelcome
from bot.domain.people import Person
from bot.ports.signals import ShowMenu
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.desk.menu import menu_of


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowHelp:
    """How the desk works, for the rank and the kind of desk of whoever asks."""

    carry_out: CarryOut

    async def __call__(self, uow: UnitOfWork, person: Person, now: datetime) -> None:
        """The first five minutes; and the menu of the chat becomes that of the desk."""
        welcome = StaffWelcome(name=person.name, rank=person.role.value, desk=self._desk())
        await self.carry_out.tell(uow, person.id, welcome, now)
        self._menu(uow, person, now)

    def _menu(self, uow: UnitOfWork, person: Person, now: datetime) -> None:
        commands = {
            name: self.carry_out.wording.say(f"command-{name}", language=person.language, now=now)
            for name in menu_of(person.role)
        }
        uow.signals.append(ShowMenu(chat=private(person.id), commands=commands))

    async def more(self, uow: UnitOfWork, person: Person, now: datetime) -> None:
        """Every command, in the order of the work."""
        more = HelpMore(rank=person.role.value, desk=self._desk())
        await self.carry_out.tell(uow, person.id, more, now)

    def _desk(self) -> str:
        topics = self.carry_out.house.topics
        return "forum" if topics.forum else "topics" if topics.private else "plain"
