"""Who has no access to a case, because it is about them (§5, §6.4 inv. 8)."""

from bot.domain.people import PersonId, Role
from bot.domain.record.case import Case


def is_concerned(case: Case, person: PersonId, role: Role) -> bool:
    """Whether the case is about this person; of a supervisor meant, it is about all of them."""
    return person in case.those_concerned or (case.about_lead and role is Role.SUPERVISOR)
