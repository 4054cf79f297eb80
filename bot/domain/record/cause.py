"""What the reports count a case under: the cause tags, by family (D §5, §16, §17)."""

from enum import StrEnum

from bot.domain.record.case import Case


class Family(StrEnum):
    """Whose matter a cause is: the first three lie at the front, the last with the managers."""

    PROCEDURAL = "procedural"
    PERSONAL = "personal"
    DISSATISFIER = "dissatisfier"
    OBSTACLE = "obstacle"


_TAGS: dict[Family, str] = {
    Family.PROCEDURAL: "timeliness flow adaptability foresight information feedback supervision",
    Family.PERSONAL: "appearance attitude attention tact guidance selling problem_solving",
    Family.DISSATISFIER: (
        "insincere cold slow running_down_rivals hard_to_do_business_with taken_for_granted "
        "promising_too_much negative pushing_sales unprofessional_look poor_excuses "
        "penny_pinching poor_goods complacent poor_training"
    ),
    Family.OBSTACLE: (
        "slow_feedback poor_cooperation weak_execution departmentalism bureaucracy "
        "raised_expectations silos failed_communication"
    ),
}
CAUSES: dict[Family, tuple[str, ...]] = {one: tuple(tags.split()) for one, tags in _TAGS.items()}
ALL = frozenset(tag for tags in CAUSES.values() for tag in tags)

LIKELY = 3
"""So many are put forward as ready keys."""
_OF_CATEGORY = {
    "product_quality": "poor_goods supervision foresight",
    "transaction_process": "timeliness information flow",
    "service_execution": "timeliness attention supervision",
    "communication_conflict": "tact attitude guidance",
}
_OF_FEELING = {
    "waiting": "timeliness",
    "treated_rudely": "tact",
    "ignored": "feedback",
    "confused": "information",
    "runaround": "poor_cooperation",
}
_ELSE = "timeliness information attention"


def likely(case: Case) -> tuple[str, ...]:
    """What the words of the customer speak for: proposed to a person, never set (D §5)."""
    told = f"{_OF_FEELING.get(case.feeling, '')} {_OF_CATEGORY.get(case.category, _ELSE)}"
    return tuple(dict.fromkeys(told.split()))[:LIKELY]
