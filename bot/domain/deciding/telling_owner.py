"""What the owner hears when the customer decides something."""

from bot.domain.deciding.decision import Say, To
from bot.domain.notices.desk import CustomerAnswered
from bot.domain.record.case import Case


def tell_owner(case: Case, answer: str, detail: str = "") -> Say:
    """The owner (else the supervisors) hears what the customer decided."""
    notice = CustomerAnswered(
        case_number=case.number, customer_name=case.customer_name, answer=answer, detail=detail
    )
    return Say(to=To.OWNER, notice=notice)


def tell_owner_and_approver(case: Case, answer: str, detail: str = "") -> tuple[Say, ...]:
    """Whoever approved the offer hears as well what became of it; where two have, both do."""
    told = tell_owner(case, answer, detail)
    offer = case.offer
    both = (offer.approved_first, offer.approved_by) if offer is not None else ()
    approvers = [one for one in dict.fromkeys(both) if one is not None and one != case.owner]
    notice = CustomerAnswered(
        case_number=case.number,
        customer_name=case.customer_name,
        answer=answer,
        detail=detail,
        own=False,
    )
    return (told, *(Say(to=approver, notice=notice) for approver in approvers))
