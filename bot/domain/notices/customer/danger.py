"""What a customer reads who tells of danger once more (D §9.2)."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.notices.customer.base import ToCustomer


@dataclass(frozen=True, kw_only=True, slots=True)
class DangerAgain(ToCustomer):
    """A short word on new danger in a case that is known to be grave: never the same one twice."""

    grave: str
    """``self_harm``, ``violence`` or ``safety``."""
    harmed: str
    """Who is newly hurt: a ``Harmed`` value; empty where nobody is."""
    turn: int
    """The how many such word of ours it is in this case, from 1 on."""
    owner_name: str
    """Empty while the customer has not heard it."""
    contact_by: datetime | None
    """By when a person is in touch; ``None`` where the customer was told so just before."""
    to_call: str = ""
    """Whom they can call now, in the operator's words; empty where there are none."""
