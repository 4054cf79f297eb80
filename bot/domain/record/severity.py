"""How heavy a complaint is: raised by rules or anybody, lowered only by a supervisor (§5)."""

from dataclasses import replace

from bot.domain.record.case import Case, Flag, Severity

ANGRY = 3
"""From this level on, no question before a person has written (§8)."""


def raised(case: Case) -> Case:
    """The case at the weight its record calls for; never lighter than it is."""
    if case.severity is not Severity.MAJOR and is_major(case):
        return replace(case, severity=Severity.MAJOR)
    if case.severity is Severity.MINOR and not is_minor(case):
        return replace(case, severity=Severity.NORMAL)
    return case


def first_weighed(case: Case) -> Case:
    """The case at its first weight, as people get it: the only time the rules may make it minor.

    From then on the rules, and anybody, only raise it; a supervisor alone lowers it (§5).
    """
    light = case.severity is Severity.NORMAL and is_minor(case)
    return replace(case, severity=Severity.MINOR) if light else case


def is_major(case: Case) -> bool:
    """Whether a rule of §5 makes it major."""
    return bool(
        case.safety
        or case.threats
        or case.flags & GRAVE
        or (case.has(Flag.PROMISE_BROKEN) and case.loops)
        or case.loops >= LOOPS_TO_MAJOR
    )


LOOPS_TO_MAJOR = 3
GRAVE = frozenset({Flag.SELF_HARM, Flag.VIOLENCE, Flag.DEGRADED, Flag.LARGE_LOSS})
"""What makes a case major by itself (§5, §9.2)."""


def is_minor(case: Case) -> bool:
    """Whether there is no loss, one step cures it, and the customer is calm (§5).

    In doubt it is not: the story has to be complete, and the wish one that words can grant.
    """
    known = bool(case.facts) and not case.flags & _UNSETTLED
    no_loss = not case.amount_named and case.feeling not in _LOSSES
    one_step = case.wish_kind in _ONE_STEP and not (case.loops or case.chases)
    heated = case.emotion or case.abuse or case.threats or case.safety
    return known and no_loss and one_step and not heated and not case.about_person


_UNSETTLED = frozenset(
    {
        Flag.INCOMPLETE,
        Flag.SUMMARY_DISPUTED,
        Flag.HUMAN_ASKED,
        Flag.MANAGER_ASKED,
        Flag.PROMISE_BROKEN,
    }
)
_ONE_STEP = frozenset({"explanation", "apology"})
"""``triage.Wish`` values."""
_LOSSES = frozenset({"loss", "worry", "treated_rudely", "unfair"})
"""``triage.Feeling`` values."""


def is_urgent(case: Case) -> bool:
    """Whether people must see it at once, before the story is complete (t5)."""
    return (
        case.severity is Severity.MAJOR
        or case.emotion >= ANGRY
        or case.has(Flag.HUMAN_ASKED)
        or case.has(Flag.MANAGER_ASKED)
        or case.has(Flag.QUARANTINED)
    )
