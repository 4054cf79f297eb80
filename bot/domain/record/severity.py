"""How heavy a complaint is: raised by rules or anybody, lowered only by a supervisor (§5)."""

from dataclasses import replace

from bot.domain.record.case import Case, Flag, Severity

ANGRY = 3
"""From this level on, no question before a person has written (§8)."""


def raised(case: Case) -> Case:
    """The case at the weight its record calls for; never lighter than it is."""
    if case.severity is Severity.MAJOR or not is_major(case):
        return case
    return replace(case, severity=Severity.MAJOR)


def is_major(case: Case) -> bool:
    """Whether a rule of §5 makes it major."""
    return bool(
        case.safety
        or case.threats
        or (case.has(Flag.PROMISE_BROKEN) and case.loops)
        or case.loops >= LOOPS_TO_MAJOR
    )


LOOPS_TO_MAJOR = 3


def is_urgent(case: Case) -> bool:
    """Whether people must see it at once, before the story is complete (t5)."""
    return (
        case.severity is Severity.MAJOR
        or case.emotion >= ANGRY
        or case.has(Flag.HUMAN_ASKED)
        or case.has(Flag.MANAGER_ASKED)
    )
