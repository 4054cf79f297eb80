"""Who looks at an answer afresh: supervisors and managers without a part in the case."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.deciding.decision import Decision
from bot.domain.moves.after import reviewing
from bot.domain.moves.customer import words
from bot.domain.people import Person, PersonId, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, Flag
from bot.ports.unit_of_work import UnitOfWork
from bot.services.house import House
from bot.services.inbox.incoming import Incoming


async def review_asked(
    uow: UnitOfWork, case: Case, incoming: Incoming, house: House, policy: Policy
) -> Decision:
    """The customer answered "review" to our letter: once it is on its way, when it comes."""
    now = incoming.at
    if case.has(Flag.REVIEW_ASKED) and case.contact_by is not None and case.contact_by > now:
        return words.still_here(case, now)
    leads = house.apart(case)
    took_part = {case.owner, case.previous_owner}
    took_part |= {entry.by for entry in await uow.journal.of_case(case.id)}
    without = [one for one in leads if one not in took_part]
    chosen = without or [one for one in leads if one != case.owner] or leads
    people = await _people(uow, list(dict.fromkeys(chosen)), house)
    return reviewing.asked(
        case, incoming.person, people, now, policy, apart=bool(without), words=incoming.text
    )


async def _people(uow: UnitOfWork, ids: Sequence[PersonId], house: House) -> Sequence[Person]:
    known = [(one, await uow.people.get(one)) for one in ids]
    return [
        replace(person, role=Role.SUPERVISOR)
        if person is not None
        else Person(id=one, name="", language=house.language, role=Role.SUPERVISOR)
        for one, person in known
    ]
