"""Whether the customer has heard who has their case."""

from bot.domain.record.case import Case


def knows_owner(case: Case) -> bool:
    """Whether the customer has heard the name of whoever has the case: from a person's word."""
    spoke, claimed = case.human_at, case.claimed_at
    return bool(case.owner_name) and spoke is not None and claimed is not None and spoke >= claimed


def known_owner(case: Case) -> str:
    """The name of the owner as the customer knows it; empty where they have not heard it."""
    return case.owner_name if knows_owner(case) else ""
