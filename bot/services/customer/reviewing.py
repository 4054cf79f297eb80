"""Who looks at an answer afresh: supervisors and managers without a part in the case."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain import errors
from bot.domain.deciding.decision import Decision
from bot.domain.moves.after import following_up, reviewing
from bot.domain.moves.customer import words as customer_words
from bot.domain.people import Person, PersonId, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, Flag
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.customer.taps import own_case
from bot.services.house import House


async def review_asked(
    uow: UnitOfWork,
    case: Case,
    person: Person,
    now: datetime,
    house: House,
    policy: Policy,
    words: str = "",
) -> Decision:
    """The customer wants our answer reviewed: once it is on its way, when it comes."""
    if case.has(Flag.REVIEW_ASKED) and case.contact_by is not None and case.contact_by > now:
        return customer_words.still_here(case, now)
    leads = house.apart(case)
    took_part = {case.owner, case.previous_owner}
    took_part |= {entry.by for entry in await uow.journal.of_case(case.id)}
    without = [one for one in leads if one not in took_part]
    chosen = without or [one for one in leads if one != case.owner] or leads
    people = await _people(uow, list(dict.fromkeys(chosen)), house)
    return reviewing.asked(case, person, people, now, policy, apart=bool(without), words=words)


@dataclass(frozen=True, kw_only=True, slots=True)
class AskReview:
    """[Have it reviewed] under an answer that says no."""

    carry_out: CarryOut

    async def __call__(self, uow: UnitOfWork, person: Person, case_id: int, now: datetime) -> None:
        """Send it to whoever had no part. Raises refusals."""
        case = await own_case(uow, person, case_id)
        if not reviewing.may_ask(case):
            raise errors.AlreadyDone
        house, policy = self.carry_out.house, self.carry_out.policy
        decision = await review_asked(uow, case, person, now, house, policy)
        await self.carry_out(uow, decision, now)


async def review_of_ended(
    uow: UnitOfWork, carry_out: CarryOut, person: Person, now: datetime, words: str
) -> bool:
    """After the end: the case is open again, and with whoever had no part in it (t20).

    Whether there is an answer of ours that can be looked at still.
    """
    policy = carry_out.policy
    ended = [
        case
        for case in await uow.cases.of_customer(person.id)
        if following_up.may_reopen(case, now, policy) and reviewing.may_ask(case)
    ]
    if not ended:
        return False
    case = replace(ended[0], language=person.language)
    woken = following_up.woken_up(case, person, now)
    flags = woken.case.flags - {Flag.REVIEW_ASKED}
    after = replace(woken.case, round_from=now, flags=flags)
    asked = await review_asked(uow, after, person, now, carry_out.house, policy, words)
    loose = await uow.transcript.unfiled(person.id, now - FRESH)
    await uow.transcript.file([one.id for one in loose], case.id)
    await carry_out(uow, woken.then(asked), now)
    return True


FRESH = timedelta(minutes=1)
"""The words that ask for it go into the record."""


async def _people(uow: UnitOfWork, ids: Sequence[PersonId], house: House) -> Sequence[Person]:
    known = [(one, await uow.people.get(one)) for one in ids]
    return [
        replace(person, role=Role.SUPERVISOR)
        if person is not None
        else Person(id=one, name="", language=house.language, role=Role.SUPERVISOR)
        for one, person in known
    ]
