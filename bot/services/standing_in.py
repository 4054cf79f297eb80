"""Who is there, and who stands in for somebody who is not (§18.2)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.deciding.decision import Decision
from bot.domain.moves.taking import reassigning
from bot.domain.people import Person, PersonId, Role
from bot.domain.record.case import ENDED, Case
from bot.domain.record.journal import What
from bot.domain.rights import may_be_given
from bot.ports.unit_of_work import UnitOfWork
from bot.services.cards import next_due
from bot.services.house import House

_ENDED = frozenset(state.value for state in ENDED)


async def there(uow: UnitOfWork, people: Sequence[PersonId]) -> tuple[PersonId, ...]:
    """Those who are not absent; of whom nothing is known, that is supposed."""
    known = [(person, await uow.people.get(person)) for person in people]
    return tuple(person for person, who in known if who is None or not who.away)


async def on_duty(
    uow: UnitOfWork, house: House, case: Case | None, wanted: tuple[PersonId, ...]
) -> tuple[PersonId, ...]:
    """Those of ``wanted`` who are there; where none is, the managers; else all of ``wanted``."""
    here = await there(uow, wanted)
    if here:
        return here
    above = [one for one in house.managers if case is None or house.may_read(case, one)]
    return await there(uow, above) or wanted


async def others(uow: UnitOfWork, case: Case) -> Sequence[Person]:
    """Staff who are there, and whom the case is not about."""
    team = await uow.people.with_role(Role.STAFF)
    return [one for one in team if may_be_given(case, one)]


async def stand_in_for(
    uow: UnitOfWork, house: House, case: Case, owner: Person | None
) -> Person | None:
    """Who has the case while its owner is absent: the backup, a supervisor, else a manager."""
    named = owner.absence.backup if owner is not None and owner.absence is not None else None
    backup = () if named is None else (named,)
    for one in (*backup, *house.supervisors, *house.managers):
        person = await uow.people.get(one)
        if person is not None and one != case.owner and may_be_given(case, person):
            return person
    return None


async def cover_anew(uow: UnitOfWork, house: House) -> Sequence[tuple[Person, Case]]:
    """Somebody went or came: who stands in is looked up again for everybody who is absent.

    Returns the cases that somebody else looks after now, with their owners.
    """
    changed = []
    for owner in await uow.people.away():
        for case in await uow.cases.of_owner(owner.id):
            covered = await stand_in_for(uow, house, case, owner)
            if await _set(uow, case, covered.id if covered is not None else None):
                changed.append((owner, replace(case, stand_in=covered.id if covered else None)))
    return changed


async def uncover(uow: UnitOfWork, owner: PersonId) -> Sequence[Case]:
    """The owner is back: nobody stands in any more. Returns the open cases they have."""
    cases = await uow.cases.of_owner(owner)
    for case in cases:
        await _set(uow, case, None)
    return cases


async def in_hand(uow: UnitOfWork, person: PersonId) -> Sequence[Case]:
    """The open cases somebody owns, and those they stand in for, oldest first."""
    own = list(await uow.cases.of_owner(person))
    for owner in await uow.people.away():
        if owner.id != person:
            own += [c for c in await uow.cases.of_owner(owner.id) if c.stand_in == person]
    return sorted(own, key=lambda case: case.id)


async def in_whose_hands(
    uow: UnitOfWork, house: House, decision: Decision, now: datetime
) -> Decision:
    """A stand-in who has acted has the case now; who only looked, has not (§18.2)."""
    decision = await _of_absent_owner(uow, house, decision)
    case = decision.case
    if any(entry.what is What.OWNER for entry in decision.journal):
        return decision
    before = case
    if case.stand_in is None and case.previous_owner is not None:  # perhaps worked on as theirs
        before = await uow.cases.get(case.id) or case
    by = None if before.stand_in is None else await uow.people.get(before.stand_in)
    if by is None:
        return decision
    if not reassigning.has_acted(decision, by):
        hands = replace(case, owner=before.owner, owner_name=before.owner_name)
        hands = replace(hands, previous_owner=before.previous_owner, stand_in=before.stand_in)
        return replace(decision, case=hands)
    rows = await uow.promises.open_of_case(case.id)
    known = reassigning.Known(rows=rows, due=await next_due(uow, before))
    return reassigning.stood_in(before, decision, by, known, now)


async def _of_absent_owner(uow: UnitOfWork, house: House, decision: Decision) -> Decision:
    """A case that came back to an owner who is not there is covered from the first moment on."""
    case = decision.case
    reopened = any(one.what is What.MOVED and one.old in _ENDED for one in decision.journal)
    if not reopened or case.owner is None or not case.is_open:
        return decision
    owner = await uow.people.get(case.owner)
    if owner is None or (owner.at_least(Role.STAFF) and not owner.away):
        return decision
    covered = await stand_in_for(uow, house, case, owner)
    return replace(decision, case=replace(case, stand_in=covered.id if covered else None))


async def team(uow: UnitOfWork, house: House) -> Sequence[Person]:
    """Everybody of ours whose name is known and who is there: staff first, then who leads."""
    leads = [await uow.people.get(one) for one in (*house.supervisors, *house.managers)]
    known = [*await uow.people.with_role(Role.STAFF), *(one for one in leads if one is not None)]
    return [one for one in {one.id: one for one in known}.values() if not one.away]


async def _set(uow: UnitOfWork, case: Case, stand_in: PersonId | None) -> bool:
    if case.stand_in == stand_in:
        return False
    await uow.cases.save(replace(case, stand_in=stand_in))
    return True
