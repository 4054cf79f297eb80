"""What the customer needs comes before the time they were told: it cannot wait (§17 item 5)."""

from datetime import datetime

from bot.domain.deciding.decision import Say, To
from bot.domain.notices.desk.needed import NeededSooner
from bot.domain.record.case import Case


def comes_too_late(case: Case) -> bool:
    """Whether the time that was told is after the one that is needed."""
    needed, told = case.marks.needed, case.contact_by
    return needed is not None and told is not None and told > needed


def said(case: Case, text: str = "") -> tuple[Say, ...]:
    """Owner and supervisors hear it; ``text`` are the words that say so, else wish and story."""
    notice = NeededSooner(
        case_number=case.number,
        customer_name=case.customer_name,
        owner_name=case.owner_name,
        text=" ".join((text or case.wish or case.facts).split()),
        contact_by=case.contact_by,
        needed=case.marks.needed,
    )
    owner = (Say(to=To.OWNER, notice=notice),) if case.owner is not None else ()
    return (*owner, Say(to=To.SUPERVISORS, notice=notice))


def newly(before: Case, case: Case, now: datetime) -> bool:
    """Whether these words have made the time that was told too late."""
    ahead = case.contact_by is not None and case.contact_by > now
    return ahead and before.marks.needed != case.marks.needed and comes_too_late(case)
