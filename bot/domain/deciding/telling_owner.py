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
