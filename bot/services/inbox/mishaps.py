"""When something fails: a person hears a polite sentence, staff see what failed (§12 no. 4)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.deciding.decision import Say, To, noted, unchanged
from bot.domain.notices import customer as say
from bot.domain.notices.desk import CustomerOutOfReach, DeliveryUnconfirmed, NotDelivered
from bot.domain.notices.group import DeadLetterAlert, StartMeFirst
from bot.domain.people import ChatId, PersonId, Reach
from bot.domain.record.case import Case
from bot.domain.record.journal import What
from bot.domain.record.timers import DueTimer
from bot.ports.clock import Clock
from bot.ports.inbox import InboxRow
from bot.ports.json import Json
from bot.ports.outbox import OutboxRow
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.courier.settings import Alert
from bot.services.house import STAFF_CHAT
from bot.services.roles import Roles

_REASONS = {
    Alert.MARKUP_REFUSED: "plain",
    Alert.WORDING_FAILED: "wording",
    Alert.REFUSED: "refused",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Mishaps:
    """What people are told when an update, a message or a timer fails."""

    carry_out: CarryOut
    clock: Clock
    roles: Roles

    async def dead_letter(self, row: InboxRow, error: Exception, uow: UnitOfWork) -> None:
        """An update was kept as a dead letter: its writer and the staff are told."""
        now = self.clock.now()
        alert = DeadLetterAlert(update=row.update, error=type(error).__name__)
        await self.carry_out.say(uow, Say(to=To.GROUP, notice=alert), None, now)
        writer = _private_writer(row.payload)
        if writer is not None:
            await self.carry_out.tell(uow, writer, say.HandlingFailed(), now)

    async def stuck_timer(self, timer: DueTimer, error: Exception, uow: UnitOfWork) -> None:
        """A timer failed again and again: it is kept, and staff are told."""
        alert = DeadLetterAlert(update=timer.id, error=type(error).__name__)
        said = Say(to=To.GROUP, notice=alert)
        await self.carry_out.say(uow, said, None, self.clock.now())

    async def blocked(self, chat: ChatId, row: OutboxRow, uow: UnitOfWork) -> None:
        """A customer blocked the bot, or a member of staff has never started it."""
        now = self.clock.now()
        person = await uow.people.get(PersonId(chat))
        if person is not None and self.roles.of(person.id, now).value != "customer":
            await self._start_me_first(uow, person.name, now)
            return
        await self.reach(uow, PersonId(chat), Reach.BLOCKED, now)

    async def reach(
        self, uow: UnitOfWork, customer: PersonId, reach: Reach, now: datetime
    ) -> None:
        """The customer left or came back: staff are told, timers and promises go on (§20)."""
        for case in await uow.cases.of_customer(customer):
            if case.is_open and case.reach is not reach:
                await self._reach(uow, case, reach, now)

    async def _reach(self, uow: UnitOfWork, case: Case, reach: Reach, now: datetime) -> None:
        back = reach is Reach.REACHABLE
        changed = replace(case, reach=reach)
        notice = CustomerOutOfReach(
            case_number=case.number, customer_name=case.customer_name, back=back
        )
        entry = noted(case, What.REACH, None, now, old=case.reach.value, new=reach.value)
        decision = unchanged(changed).adding(Say(to=To.OWNER, notice=notice), entry)
        if back:
            welcome = say.WelcomeBack(case_number=case.number, state=case.state.value)
            decision = decision.adding(Say(to=To.CUSTOMER, notice=welcome))
        await self.carry_out(uow, decision, now)

    async def _start_me_first(self, uow: UnitOfWork, name: str, now: datetime) -> None:
        said = Say(to=To.GROUP, notice=StartMeFirst(name=name))
        await self.carry_out.say(uow, said, None, now)

    async def held(self, row: OutboxRow, uow: UnitOfWork) -> None:
        """Nobody knows whether a message arrived: its case's owner may send it again."""
        case = await uow.cases.get(row.message.case) if row.message.case else None
        if case is None or int(row.message.chat) != int(case.customer):
            return
        text = next((str(v) for v in row.message.fields.values() if isinstance(v, str)), "")
        notice = DeliveryUnconfirmed(row=row.id, case_number=case.number, text=text)
        await self.carry_out.say(uow, Say(to=To.OWNER, notice=notice), case, self.clock.now())

    async def alert(self, alert: Alert, row: OutboxRow, _error: str, uow: UnitOfWork) -> None:
        """A message went out in other words, or not at all: staff hear which case it was."""
        case = await uow.cases.get(row.message.case) if row.message.case else None
        notice = NotDelivered(case_number=case.number if case else "", reason=_REASONS[alert])
        to = To.OWNER if case is not None else To.GROUP
        await self.carry_out.say(uow, Say(to=to, notice=notice), case, self.clock.now())

    async def moved(self, old: ChatId, new: ChatId, uow: UnitOfWork) -> None:
        """The staff group became a supergroup: its new id counts from now on."""
        if await self.carry_out.house.group(uow) == old:
            await uow.memory.set(STAFF_CHAT, new)
            self.roles.forget()


def _private_writer(update: Mapping[str, Json]) -> PersonId | None:
    message = update.get("message") or update.get("edited_message")
    if not isinstance(message, Mapping):
        return None
    chat = message.get("chat")
    if not isinstance(chat, Mapping) or chat.get("type") != "private":
        return None
    writer = chat.get("id")
    return PersonId(writer) if isinstance(writer, int) else None
