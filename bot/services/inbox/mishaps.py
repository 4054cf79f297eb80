"""When something fails: a person hears a polite sentence, staff see what failed (§12 no. 4)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.deciding.decision import Say, To, noted, unchanged
from bot.domain.moves.customer import coming_back
from bot.domain.notices import customer as say
from bot.domain.notices.base import Notice
from bot.domain.notices.desk import CustomerOutOfReach, DeliveryUnconfirmed, NotDelivered
from bot.domain.notices.desk.stopped import KINDS_STOPPED
from bot.domain.notices.group import DeadLetterAlert, StartMeFirst
from bot.domain.people import ChatId, PersonId, Reach
from bot.domain.record.case import Case
from bot.domain.record.journal import What
from bot.domain.record.timers import DueTimer
from bot.ports.clock import Clock
from bot.ports.inbox import InboxRow
from bot.ports.json import Json
from bot.ports.outbox import OutboxRow, Outgoing
from bot.ports.unit_of_work import UnitOfWork
from bot.services import notice_codec
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
            await self._start_me_first(uow, person.name, row, now)
            return
        await self._keep(uow, row, now)
        await self.reach(uow, PersonId(chat), Reach.BLOCKED, now)

    async def reach(
        self, uow: UnitOfWork, customer: PersonId, reach: Reach, now: datetime
    ) -> bool:
        """The customer left or came back: staff are told, timers and promises go on (§20).

        Whether this is news.
        """
        away = [c for c in await uow.cases.of_customer(customer) if c.reach is Reach.BLOCKED]
        if reach is Reach.REACHABLE:
            for case in away:
                await self._back(uow, case, now)
            return bool(away)
        left = [c for c in await uow.cases.of_customer(customer) if c.is_open and c not in away]
        for case in left:
            await self._gone(uow, case, now)
        return bool(left)

    async def _gone(self, uow: UnitOfWork, case: Case, now: datetime) -> None:
        notice = CustomerOutOfReach(
            case_number=case.number, customer_name=case.customer_name, back=False
        )
        gone = Reach.BLOCKED
        entry = noted(case, What.REACH, None, now, old=case.reach.value, new=gone.value)
        decision = unchanged(replace(case, reach=gone)).adding(
            Say(to=To.OWNER, notice=notice), entry
        )
        await self.carry_out(uow, decision, now)

    async def _back(self, uow: UnitOfWork, case: Case, now: datetime) -> None:
        """What was kept goes out after the welcome, as far as it still holds."""
        rows = [(one, _notice(one)) for one in await uow.outbox.called_back(case.id, now)]
        kept = [(outgoing, notice) for outgoing, notice in rows if notice is not None]
        if not case.is_open and not kept:
            await uow.cases.save(replace(case, reach=Reach.REACHABLE))
            return
        notices = [notice for _, notice in kept]
        promised = await uow.promises.open_of_case(case.id)
        decision = coming_back.back(case, notices, promised, now, self.carry_out.policy)
        await self.carry_out(uow, decision, now)
        for outgoing, notice in kept:
            if coming_back.holds(notice, now):
                await uow.outbox.put(replace(outgoing, away=False, not_before=None), now)

    async def _keep(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> None:
        """What the customer did not get waits for them; a contact it kept is open again."""
        case = await uow.cases.get(row.message.case) if row.message.case else None
        notice = _notice(row.message)
        if case is None or notice is None or not coming_back.lasts(notice):
            return
        await uow.sendings.keep_away(row)
        rows = await uow.promises.of_case(case.id)
        reopened = coming_back.never_arrived(rows, row.created)
        if reopened:
            await self.carry_out(uow, unchanged(case).adding(*reopened), now)

    async def _start_me_first(
        self, uow: UnitOfWork, name: str, row: OutboxRow, now: datetime
    ) -> None:
        case = await uow.cases.get(row.message.case) if row.message.case else None
        notice = StartMeFirst(name=name, unsent=row.message.kind in KINDS_STOPPED)
        await self.carry_out.say(uow, Say(to=To.GROUP, notice=notice), case, now)

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
            uow.after_commit(self.roles.forget)


def _notice(outgoing: Outgoing) -> Notice | None:
    """What was to be said; ``None`` for what another version has left behind."""
    try:
        return notice_codec.decode(outgoing.kind, outgoing.fields)
    except ValueError:
        return None


def _private_writer(update: Mapping[str, Json]) -> PersonId | None:
    message = update.get("message") or update.get("edited_message")
    if not isinstance(message, Mapping):
        return None
    chat = message.get("chat")
    if not isinstance(chat, Mapping) or chat.get("type") != "private":
        return None
    writer = chat.get("id")
    return PersonId(writer) if isinstance(writer, int) else None
