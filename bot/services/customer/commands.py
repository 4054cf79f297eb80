"""Commands of a customer; they work in every state (§6.4 inv. 11)."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.deciding.decision import Say, To, unchanged
from bot.domain.moves.after import following_up
from bot.domain.moves.conduct.in_force import in_force
from bot.domain.moves.customer import withdrawing, words
from bot.domain.moves.intake import listening
from bot.domain.notices import customer as say
from bot.domain.notices import solution
from bot.domain.notices.base import Notice
from bot.domain.people import Person
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, State
from bot.domain.record.conduct import Conduct
from bot.domain.record.journal import Entry, What
from bot.domain.record.transcript import Message
from bot.domain.understanding.matters.same_matter import Matter
from bot.ports.unit_of_work import UnitOfWork
from bot.services.cards import next_due
from bot.services.carrying_out import CarryOut
from bot.services.customer.first_words import FirstWords
from bot.services.customer.taps import own_case
from bot.services.customer.which_matter import Place

YEAR = timedelta(days=365)


@dataclass(frozen=True, kw_only=True, slots=True)
class Tell:
    """Says something that needs no case, such as help."""

    carry_out: CarryOut

    async def __call__(
        self, uow: UnitOfWork, person: Person, notice: Notice, now: datetime, *, slot: str = ""
    ) -> None:
        """Remember the person and say it."""
        await uow.people.save(person)
        await self.carry_out.say(uow, Say(to=person.id, notice=notice, slot=slot), None, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class TellPrivacy:
    """``/privacy``: what is kept, and for how long by the policy in force (§20)."""

    tell: Tell
    policy: Policy

    async def __call__(self, uow: UnitOfWork, person: Person, now: datetime) -> None:
        """Say it."""
        keeping = self.policy.keeping
        notice = say.Privacy(
            files_days=keeping.files.days,
            words_years=math.ceil(keeping.text / YEAR),
            assisted=self.tell.carry_out.house.assisted,
        )
        await self.tell(uow, person, notice, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowStatus:
    """``/status``: where every open case stands, and when the next word comes."""

    carry_out: CarryOut
    policy: Policy

    async def __call__(self, uow: UnitOfWork, person: Person, now: datetime) -> None:
        """Always the truth, from the record (§12 no. 5)."""
        all_cases = await uow.cases.of_customer(person.id)
        cases = [c for c in all_cases if c.is_open]
        await uow.people.save(person)
        if not cases:
            await self._nothing_open(uow, person, all_cases, now)
            return
        lines = tuple([await self._line(uow, case, now) for case in cases])
        notice = solution.StatusReport(cases=lines)
        said = Say(to=To.CUSTOMER, notice=notice)
        await self.carry_out.say(uow, said, replace(cases[0], language=person.language), now)

    async def _nothing_open(
        self, uow: UnitOfWork, person: Person, ended: Sequence[Case], now: datetime
    ) -> None:
        """Nothing is open; what may be opened again is named (t20)."""
        last = next((c for c in ended if following_up.may_reopen(c, now, self.policy)), None)
        if last is None:
            await self.carry_out.tell(uow, person.id, say.NothingOpen(), now)
            return
        withdrawn = last.state is State.WITHDRAWN
        notice = say.NothingOpen(case_number=last.number, withdrawn=withdrawn)
        said = Say(to=To.CUSTOMER, notice=notice)
        await self.carry_out.say(uow, said, replace(last, language=person.language), now)

    async def _line(self, uow: UnitOfWork, case: Case, now: datetime) -> solution.StatusLine:
        entries = await uow.journal.of_case(case.id)
        restricted = in_force(case, now, self.policy) is Conduct.RESTRICTED
        return solution.StatusLine(
            case_number=case.number,
            state=case.state.value,
            owner_name=case.owner_name,
            last_act=_last_act(entries),
            by_owner=_by_owner(entries, case),
            next_at=await next_due(uow, case),
            opened_at=case.opened_at,
            wish=case.wish,
            stands_until=_stands_until(case),
            restricted_until=case.bounds.until if restricted else None,
        )


def _stands_until(case: Case) -> datetime | None:
    """How long what the final answer offers stands, where it offers anything."""
    final = case.final
    if case.state is not State.FINAL_POSITION or final is None or not final.options:
        return None
    return final.until


def _last_act(entries: Sequence[Entry]) -> str:
    """What happened last, as far as it is of interest to the customer."""
    last = _last(entries)
    if last is None:
        return ""
    if last.what is not What.MOVED:
        return last.what.value
    return What.HEARD.value if last.old == last.new else last.new


def _by_owner(entries: Sequence[Entry], case: Case) -> bool:
    """Whether whoever has the case did it."""
    last = _last(entries)
    return last is not None and case.owner is not None and last.by == case.owner


def _last(entries: Sequence[Entry]) -> Entry | None:
    return next((one for one in reversed(entries) if one.what not in _INSIDE), None)


_INSIDE = frozenset(
    {
        What.NOTED,
        What.REMINDED,
        What.LIMIT_PASSED,
        What.PROMISE_SETTLED,
        What.LEDGER,
        What.MERIT,
        What.CORRECTED,
        What.FACTS,
        What.INTENTION,
        What.CONDUCT,
    }
)
"""Entries that say nothing to the customer."""


@dataclass(frozen=True, kw_only=True, slots=True)
class AskHuman:
    """``/human``: straight to people, with or without a story."""

    carry_out: CarryOut
    policy: Policy
    first_words: FirstWords

    async def __call__(
        self, uow: UnitOfWork, person: Person, now: datetime, case_id: int | None = None
    ) -> None:
        """The case in hand goes to people; without one, a case is opened for it."""
        await uow.people.save(person)
        case = await self._case(uow, person, case_id)
        if case is None:
            case = await self.first_words.open(uow, person, now)
            case = replace(case, burst_from=None)
        decision = words.human(replace(case, language=person.language), now, self.policy)
        await self.carry_out(uow, decision, now)

    async def _case(self, uow: UnitOfWork, person: Person, case_id: int | None) -> Case | None:
        if case_id is not None:
            return await own_case(uow, person, case_id)
        return await newest_open(uow, person)


@dataclass(frozen=True, kw_only=True, slots=True)
class Complain:
    """``/complain``: an open question, or a case at once when words come with it."""

    carry_out: CarryOut
    policy: Policy
    first_words: FirstWords

    async def __call__(
        self,
        uow: UnitOfWork,
        person: Person,
        now: datetime,
        told: Message | None = None,
        *,
        another: bool = False,
    ) -> None:
        """A new case; beside an open one only for ``another`` matter: asked first (§2)."""
        await uow.people.save(person)
        running = await newest_open(uow, person)
        if running is not None and not running.facts and told is None:
            notice = Say(to=To.CUSTOMER, notice=say.AdditionInvited())
            await self.carry_out.say(uow, notice, running, now)
            return
        if told is not None:
            await uow.transcript.add(told)
            await self.first_words.taken(uow, person, told.text, now)
        elif running is not None and not another:
            place = Place(matter=Matter.UNSURE, case=running)
            await self.first_words.which.ask(uow, person, place, now, due=False)
        else:
            await self._ask(uow, person, now)

    async def _ask(self, uow: UnitOfWork, person: Person, now: datetime) -> None:
        number = await uow.cases.next_id()
        decision = listening.invited(number, person, now, self.policy)
        case = await self.first_words.off_topic.marked(uow, decision.case, now)
        await self.carry_out(uow, replace(decision, case=case), now)


@dataclass(frozen=True, kw_only=True, slots=True)
class AddMore:
    """``/add``: go on, it goes into the record."""

    carry_out: CarryOut

    async def __call__(self, uow: UnitOfWork, person: Person, now: datetime) -> None:
        """Invite more, or say that nothing is open."""
        await uow.people.save(person)
        case = await newest_open(uow, person)
        if case is None:
            await self.carry_out.tell(uow, person.id, say.NothingOpen(), now)
            return
        said = Say(to=To.CUSTOMER, notice=say.AdditionInvited())
        await self.carry_out(uow, unchanged(replace(case, spoke_at=now)).adding(said), now)


@dataclass(frozen=True, kw_only=True, slots=True)
class AskToWithdraw:
    """``/withdraw``: the first of two taps, for each open case."""

    carry_out: CarryOut

    async def __call__(self, uow: UnitOfWork, person: Person, now: datetime) -> None:
        """Ask once per open case, or say that nothing is open."""
        await uow.people.save(person)
        cases: Sequence[Case] = await uow.cases.of_customer(person.id)
        open_cases = [case for case in cases if case.is_open]
        if not open_cases:
            await self.carry_out.tell(uow, person.id, say.NothingOpen(), now)
        for case in open_cases:
            spoken_to = replace(case, language=person.language)
            await self.carry_out(uow, withdrawing.asked(spoken_to, now), now)


@dataclass(frozen=True, kw_only=True, slots=True)
class ChangeLanguage:
    """``/language`` and its buttons; never asked to be justified (§13.2)."""

    carry_out: CarryOut

    async def __call__(
        self, uow: UnitOfWork, person: Person, language: str, now: datetime
    ) -> None:
        """From now on, and for every open case."""
        person = replace(person, language=language)
        await uow.people.save(person)
        for case in await uow.cases.of_customer(person.id):
            if case.is_open:
                await uow.cases.save(replace(case, language=language))
        await self.carry_out.tell(uow, person.id, say.LanguageSet(), now)


async def newest_open(uow: UnitOfWork, person: Person) -> Case | None:
    """The newest open case of a customer, in the language they speak now."""
    cases = await uow.cases.of_customer(person.id)
    found = next((case for case in cases if case.is_open), None)
    return None if found is None else replace(found, language=person.language)
