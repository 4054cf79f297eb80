"""To which of their cases new words of a customer belong, if to any (§2, t20)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from operator import itemgetter

from bot.domain.deciding.decision import Say, To
from bot.domain.moves.after import following_up
from bot.domain.notices import customer as say
from bot.domain.notices.base import Notice
from bot.domain.notices.customer.matters import Earlier, WhichMatter
from bot.domain.people import Person, PersonId
from bot.domain.policy.policy import Policy
from bot.domain.record.case import INTAKE, Case, Flag, State
from bot.domain.record.timers import SetTimer, TimerKind
from bot.domain.record.transcript import Side
from bot.domain.understanding.matters.same_matter import Fit, Matter
from bot.ports.understanding import Understanding
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.customer.sorting import may_begin
from bot.services.customer.what_is_due import meant_by_what_is_due

TITLE = 36
"""So many letters of what was told name a case; half as many of scripts that need fewer."""
_MOST = 3
_TELLING = timedelta(minutes=10)
"""So soon after their last words somebody is still telling the same story."""
_LIKELY = -0.5
"""From this fit on, words of somebody in the middle of telling are part of it."""
_NEARER = 1.0
"""So much better another case has to fit than the one that is talked about."""
_MUCH_NEARER = 2.0
"""The same while the case that is talked about is still being told."""
_QUESTIONS = frozenset({State.OFFERED, State.CONFIRMING})
"""A question of ours is open: words are an answer to it, unless they clearly are not."""
_AT_WORK = frozenset({State.UNCLAIMED, State.EXPLORING, State.ACTING})


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """Where words belong: ``matter`` measured by ``case``; ``others`` they could concern."""

    matter: Matter
    case: Case
    score: float = 0.0
    others: tuple[Case, ...] = ()
    joins: bool = False
    """Words that belonged to none so far come along, or the case has ended."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TellApart:
    """Compares words with the cases of a customer; asks with one tap where it is unsure."""

    carry_out: CarryOut
    policy: Policy
    understanding: Understanding

    async def of_message(
        self, uow: UnitOfWork, current: Case, text: str, now: datetime, waiting: str = ""
    ) -> Place:
        """One message while ``current`` is open; ``waiting`` words belong to none so far."""
        here = Place(matter=Matter.SAME, case=current)
        known = await self._known(uow, current.customer, now)
        announced = self._announced(current, text)
        begins = may_begin(text, self.understanding, announced=announced)
        named = _named(known, text)
        if named is not None and (named.is_open or begins):
            return replace(here, case=named, joins=not named.is_open)
        several = sum(1 for case in known if case.is_open) > 1
        asks = several and not _listens(current)
        due = await self._by_what_is_due(uow, known, current, text, now) if asks else None
        if due is not None or not text.strip() or not (begins or several):
            return due or here
        if _listens(current):
            place = await self._best(uow, known, text, current, telling=True)
            here = place if place.matter is Matter.SAME else here
        elif waiting and begins:
            place = await self._best(uow, known, f"{waiting}\n{text}", current)
            return replace(place, joins=True)
        else:
            place = await self._best(uow, known, text, current)
            place = place if announced else _still_told(place, current, now)
            fits = place.matter is Matter.SAME and place.case.is_open
            here = self._about_somebody(place, text) if fits else place
        if here.matter is Matter.UNSURE and self.understanding.read(text).alarming:
            return Place(matter=Matter.SAME, case=current)  # danger waits for no question
        stays = here.matter is Matter.SAME and here.case.is_open
        if stays or (begins and _outside_questions(current, here.matter)):
            return replace(here, joins=not stays)
        return Place(matter=Matter.SAME, case=current)

    async def _by_what_is_due(
        self, uow: UnitOfWork, known: Sequence[Case], current: Case, text: str, now: datetime
    ) -> Place | None:
        """Who asks after something that was promised means the case in which it is due."""
        meant = await meant_by_what_is_due(uow, known, text, now, self.understanding)
        if not meant or self.understanding.read(text).alarming:
            return None
        first, *others = meant
        here = next((case for case in meant if case.id == current.id), None)
        if here is not None or not others:
            return Place(matter=Matter.SAME, case=here or first)
        return Place(matter=Matter.UNSURE, case=first, others=tuple(others), joins=True)

    async def of_burst(
        self, uow: UnitOfWork, customer: PersonId, text: str, now: datetime
    ) -> Place | None:
        """All words that belong to none so far; ``None`` when there is nothing they could."""
        known = await self._known(uow, customer, now)
        if not known:
            return None
        if (named := _named(known, text)) is not None:
            return Place(matter=Matter.SAME, case=named)
        return await self._best(uow, known, text, known[0])

    async def ask(
        self, uow: UnitOfWork, person: Person, place: Place, now: datetime, *, due: bool = True
    ) -> None:
        """The same matter, or another? ``due``: without a tap it is decided after a while."""
        asked = replace(place.case, language=person.language)
        said = Say(to=To.CUSTOMER, notice=self._question(place))
        await self.carry_out.say(uow, said, asked, now)
        if not due:
            return
        await uow.memory.set(_asked(person.id), now.isoformat())
        ends, subject = now + self.policy.intake.weak_choice, str(person.id)
        await uow.timers.order(SetTimer(kind=TimerKind.WEAK_CHOICE, due=ends, subject=subject))

    async def is_asked(self, uow: UnitOfWork, customer: PersonId, now: datetime) -> bool:
        """Whether the question stands and may still be answered."""
        asked = await uow.memory.get(_asked(customer))
        if not isinstance(asked, str):
            return False
        return now - datetime.fromisoformat(asked) <= self.policy.intake.weak_choice

    async def settled(self, uow: UnitOfWork, customer: PersonId) -> None:
        """It is known where the words belong."""
        await uow.memory.set(_asked(customer), None)

    async def may_concern(self, uow: UnitOfWork, customer: PersonId, now: datetime) -> bool:
        """Whether there is any case that new words could be about."""
        return bool(await self._known(uow, customer, now))

    async def _known(self, uow: UnitOfWork, customer: PersonId, now: datetime) -> Sequence[Case]:
        """The cases words may be about, those that are open first, the newest first of each."""
        cases = await uow.cases.of_customer(customer)
        ended = [case for case in cases if following_up.may_reopen(case, now, self.policy)]
        return [*(case for case in cases if case.is_open), *ended]

    async def _best(
        self,
        uow: UnitOfWork,
        known: Sequence[Case],
        text: str,
        current: Case,
        *,
        telling: bool = False,
    ) -> Place:
        """The case that fits best; ``current`` where no other fits clearly better."""
        fits = [(await self._fit(uow, case, text), case) for case in known]
        fits.sort(key=lambda one: (_RANK[one[0].matter], one[0].score), reverse=True)
        fit, case = fits[0]
        here = next((one for one, other in fits if other.id == current.id), None)
        if here is not None and _stays(here, fit, telling=telling):
            fit, case = here, current
        others = [c for one, c in fits if c.id != case.id and one.matter is not Matter.ANOTHER]
        return Place(matter=fit.matter, case=case, score=fit.score, others=tuple(others))

    async def _fit(self, uow: UnitOfWork, case: Case, text: str) -> Fit:
        said = [  # who has asked for a person only has told of no matter yet
            self.understanding.story(message.text)
            for message in await uow.transcript.of_case(case.id)
            if message.side is Side.CUSTOMER
        ]
        offered = [option.text for option in case.offer.options] if case.offer else []
        told = [case.facts, case.impact, case.wish, *said, *offered, case.evidence]
        words = "\n".join(dict.fromkeys(one for one in told if one))
        return self.understanding.fits(text, words, is_open=case.is_open)

    def _announced(self, case: Case, text: str) -> bool:
        """Whether the words call what they tell another thing."""
        told = "\n".join(one for one in (case.facts, case.impact, case.wish) if one)
        return self.understanding.fits(text, told, is_open=case.is_open).announced

    def _about_somebody(self, place: Place, text: str) -> Place:
        """A complaint of one of our people inside a case that is about a thing may be its own."""
        reading, case = self.understanding.read(text), place.case
        own = reading.about_person and reading.dissatisfied and not reading.alarming
        if own and not case.about_person and case.state in _AT_WORK:
            return replace(place, matter=Matter.UNSURE)
        return place

    def _question(self, place: Place) -> Notice:
        case = place.case
        if not place.others:
            return say.SameMatter(case_number=case.number, title=self._title(case))
        cases = (case, *place.others)[:_MOST]
        return WhichMatter(
            cases=tuple(
                Earlier(case_id=one.id, case_number=one.number, title=self._title(one))
                for one in cases
            )
        )

    def _title(self, case: Case) -> str:
        told = case.facts or case.wish
        letters = TITLE if told.isascii() else TITLE // 2
        return self.understanding.title(told, letters) if told else ""


_RANK = {Matter.ANOTHER: 0, Matter.UNSURE: 1, Matter.SAME: 2}


def _stays(here: Fit, best: Fit, *, telling: bool) -> bool:
    """Whether the case that is talked about fits nearly as well as the best one."""
    ahead = best.score - here.score
    if telling:
        return ahead < _MUCH_NEARER
    return here.matter is best.matter and ahead < _NEARER


def _named(known: Iterable[Case], text: str) -> Case | None:
    """The case whose number stands in the text."""
    folded = text.casefold()
    places = [(folded.find(c.number.casefold()), c) for c in known]
    found = [one for one in places if one[0] >= 0]
    return min(found, key=itemgetter(0))[1] if found else None


def _listens(case: Case) -> bool:
    """Whether it is still being told."""
    return case.state in INTAKE or case.acknowledged_at is None


def _still_told(place: Place, current: Case, now: datetime) -> Place:
    """Somebody in the middle of telling goes on with it, unless the words clearly do not."""
    said = current.customer_at
    fresh = said is not None and now - said <= _TELLING
    if fresh and place.matter is Matter.UNSURE and place.score >= _LIKELY:
        return Place(matter=Matter.SAME, case=current)
    return place


def _outside_questions(case: Case, matter: Matter) -> bool:
    """Whether a finding counts: where we have asked something, only a sure one."""
    asked = case.state in _QUESTIONS or case.has(Flag.COUNTER_INVITED)
    return not asked or matter is Matter.ANOTHER


def _asked(customer: PersonId) -> str:
    return f"which:{customer}"
