"""``/log``: a complaint told to one of us becomes a case in one line (§3, t1)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain import errors
from bot.domain.deciding.decision import Say, noted, unchanged
from bot.domain.moves.desk import working
from bot.domain.moves.intake import recording, spoken
from bot.domain.notices.base import Notice
from bot.domain.notices.desk.spoken import FreshLink, SpokenAdded, SpokenApart, SpokenLogged
from bot.domain.people import Person, Reach, Role, unmet
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, CaseId
from bot.domain.record.journal import What
from bot.domain.record.link import LOG, CaseLink, digest
from bot.domain.record.spoken import Spoken
from bot.domain.record.transcript import Message, Side
from bot.domain.understanding.people.caller import Caller, caller, told_of
from bot.ports.understanding import Understanding
from bot.ports.unit_of_work import UnitOfWork
from bot.ports.wording import Wording
from bot.services.asking_reader import ask_for_reading
from bot.services.carrying_out import CarryOut
from bot.services.customer.telling import told
from bot.services.customer.who_is_meant import WhoIsMeant
from bot.services.desk.at_desk import known_case, may_read
from bot.services.inbox.incoming import Incoming

LinkTo = Callable[[str], str]
"""From what ``/start`` is to carry to a link; empty before Telegram has said our name."""


@dataclass(frozen=True, kw_only=True, slots=True)
class MakeLink:
    """A link that is good once; its secret is told and never kept."""

    new_secret: Callable[[], str]
    good_for: timedelta

    async def __call__(self, uow: UnitOfWork, case: CaseId, link_to: LinkTo, now: datetime) -> str:
        """The link; earlier ones of the case are good no longer."""
        secret = self.new_secret()
        await uow.links.add(
            CaseLink(case=case, digest=digest(secret), made_at=now, expires=now + self.good_for)
        )
        return link_to(f"{LOG}_{secret}")


@dataclass(frozen=True, kw_only=True, slots=True)
class LogSpoken:
    """Keeps the customer's words, opens the case, tells the writer its number and the link."""

    carry_out: CarryOut
    policy: Policy
    understanding: Understanding
    wording: Wording
    make_link: MakeLink

    async def __call__(self, uow: UnitOfWork, incoming: Incoming, link_to: LinkTo) -> None:
        """One line, a file, or both. Raises ``SomethingMissing`` for neither."""
        who = await self._caller(uow, incoming.text)
        if not (who.words.strip() or incoming.file_id):
            raise errors.SomethingMissing(what="text")
        by, now = incoming.person, incoming.at
        number = await uow.cases.next_id()
        customer = self._customer(number, who, now)
        heard = replace(self._noted(who.words), unheard=not who.words)
        record = Spoken(by=by.id, by_name=by.name, contact=who.phone, unnamed=not who.name)
        decision = spoken.log(number, by, customer, heard, record, now, self.policy)
        meant = WhoIsMeant(carry_out=self.carry_out, understanding=self.understanding)
        decision = await meant.in_new(uow, decision, told_of(who))
        await uow.transcript.add(as_said(incoming, number, customer, who.words))
        case = await self.carry_out(uow, decision, now)
        if who.words:
            await ask_for_reading(uow, self.carry_out.house, case, now)
        link = await self.make_link(uow, number, link_to, now)
        await self._answer(uow, case, by, who, link, now)

    async def _caller(self, uow: UnitOfWork, text: str) -> Caller:
        """Who it was; a name of ours before the colon is rather whom it is about."""
        read = self.understanding
        ours = {one.id: one.name for one in await self.carry_out.known_staff(uow)}
        found = caller(text, read.mask, read.is_name)
        if found.phone or not found.name or not read.named(found.name, ours):
            return found
        return Caller(of=found.name, words=text.strip())

    def _customer(self, number: CaseId, who: Caller, now: datetime) -> Person:
        """Nobody the bot has met; in the language of the words."""
        house = self.carry_out.house.language
        language = self.understanding.language(who.words, hint="", current=house)
        unnamed = self.wording.say("value-caller-unnamed", language=house, now=now)
        return Person(id=unmet(number), name=who.name or unnamed, language=language)

    def _noted(self, words: str) -> recording.Told:
        """What was said, in the words of one of us: "she wants a repair"."""
        heard = told([words], self.understanding)
        found = self.understanding.reported(words)
        reading = replace(heard.reading, wish=heard.reading.wish or found.wish)
        text = heard.text.replace(found.told, found.words, 1) if found.told else heard.text
        return replace(heard, text=text, wish=found.words or heard.wish, reading=reading)

    async def _answer(
        self, uow: UnitOfWork, case: Case, by: Person, who: Caller, link: str, now: datetime
    ) -> None:
        """To the writer; whom the complaint is about reads nothing more of it."""
        if not self.carry_out.house.may_read(case, by.id):
            notice = SpokenApart(case_number=case.number)
            await self.carry_out.tell(uow, by.id, notice, now)
            return
        logged = SpokenLogged(
            case_number=case.number,
            customer_name=who.name,
            contact=who.phone,
            contact_by=case.contact_by,
            link=link,
            days=self.make_link.good_for.days,
            may_claim=_may_claim(case, by),
        )
        await self.carry_out.say(uow, Say(to=by.id, notice=logged), case, now)


def _may_claim(case: Case, by: Person) -> bool:
    try:
        working.may_work(case, by)
    except errors.Refusal:
        return False
    return not by.away


@dataclass(frozen=True, kw_only=True, slots=True)
class AddToSpoken:
    """A reply to the number: a photo, a voice note or more words of the customer."""

    carry_out: CarryOut

    async def __call__(self, uow: UnitOfWork, incoming: Incoming, case_id: int) -> None:
        """Keep it. Raises ``NotForYou`` for those who neither noted nor have the case."""
        case = await known_case(uow, case_id)
        theirs = case.spoken is not None and case.spoken.by == incoming.person.id
        if not theirs and not may_read(case, incoming.person):
            raise errors.NotForYou("owner")
        if not self.carry_out.house.may_read(case, incoming.person.id):
            raise errors.ConcernedCannotWork
        who = Person(id=case.customer, name=case.customer_name, language=case.language)
        await uow.transcript.add(as_said(incoming, case.id, who, incoming.text))
        entry = noted(case, What.HEARD, incoming.person, incoming.at)
        added: Notice = SpokenAdded(case_number=case.number)
        said = Say(to=incoming.person.id, notice=added)
        await self.carry_out(uow, unchanged(case).adding(entry, said), incoming.at)


@dataclass(frozen=True, kw_only=True, slots=True)
class NewLink:
    """[New link]: for the owner, whoever noted it, and those who lead."""

    carry_out: CarryOut
    make_link: MakeLink

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, link_to: LinkTo, now: datetime
    ) -> None:
        """Tell it. Raises ``AlreadyDone`` once the customer writes here."""
        case = await known_case(uow, case_id)
        working.may_work(case, person)
        theirs = case.spoken is not None and case.spoken.by == person.id
        if not (theirs or case.owner == person.id or person.at_least(Role.SUPERVISOR)):
            raise errors.NotForYou("owner")
        if case.reach is not Reach.ALT_CHANNEL or not case.is_open:
            raise errors.AlreadyDone
        link = await self.make_link(uow, case.id, link_to, now)
        notice = FreshLink(case_number=case.number, link=link, days=self.make_link.good_for.days)
        entry = noted(case, What.REACH, person, now, note="link")
        said = Say(to=person.id, notice=notice)
        await self.carry_out(uow, unchanged(case).adding(entry, said), now)


def as_said(incoming: Incoming, case: CaseId, customer: Person, words: str) -> Message:
    """The customer's words as the transcript keeps them, although one of us has written them."""
    return Message(
        case=case,
        person=customer.id,
        name=customer.name,
        side=Side.CUSTOMER,
        at=incoming.at,
        text=words.strip(),
        media=incoming.media,
        file_id=incoming.file_id,
        album=incoming.album,
        chat=incoming.chat,
        message=incoming.message,
    )
