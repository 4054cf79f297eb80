"""The owner turns out to be who the case is about: somebody else goes on with it (§6.4 inv. 8)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.deciding.decision import Decision, Say, To, moved, noted, unchanged
from bot.domain.notices import customer as say
from bot.domain.notices import desk as staff
from bot.domain.people import Person
from bot.domain.record.case import Case
from bot.domain.record.commitment import Promise
from bot.domain.record.journal import What
from bot.domain.record.transitions import Move


def recused(
    case: Case, owner: Person, rows: Sequence[Promise], due: datetime | None, now: datetime
) -> Decision:
    """t8 by the bot: to somebody who leads; every agreed time stays, and moves along.

    ``rows`` are the open promises of the case.
    """
    decision = moved(case, Move.REASSIGN, None, now)
    after = replace(
        decision.case, owner=owner.id, owner_name=owner.name, previous_owner=case.owner
    )
    handed = staff.CaseHanded(case_number=case.number, owner_name=owner.name, by_name="", due=due)
    told = say.OwnerChanged(old_name=case.owner_name, owner_name=owner.name, due=due)
    along = (replace(row, by=owner.id, by_name=owner.name) for row in rows if row.by == case.owner)
    return decision.then(unchanged(after)).adding(
        Say(to=owner.id, notice=handed),
        Say(to=To.CUSTOMER, notice=told),
        noted(case, What.OWNER, None, now, old=case.owner_name, new=owner.name),
        *along,
    )
