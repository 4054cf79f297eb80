"""What the finding on a case amounts to (`reply-letter` §1)."""

from bot.domain.record.case import Case, Merit, Outcome

_STRICTEST_FIRST = (Merit.UNJUSTIFIED, Merit.PARTLY, Merit.JUSTIFIED)
_MERIT_OF = {
    Outcome.UPHELD: Merit.JUSTIFIED,
    Outcome.PARTLY_UPHELD: Merit.PARTLY,
    Outcome.NOT_UPHELD: Merit.UNJUSTIFIED,
    Outcome.GOODWILL: Merit.UNJUSTIFIED,
}


def merit(case: Case) -> Merit:
    """Whether it is justified; where merit and outcome differ, the stricter one counts."""
    found = {case.merit, _MERIT_OF.get(case.outcome, case.merit) if case.outcome else case.merit}
    return next((one for one in _STRICTEST_FIRST if one in found), Merit.UNKNOWN)


def declines(case: Case) -> bool:
    """Whether the house says no, to all or to a part."""
    return merit(case) in (Merit.PARTLY, Merit.UNJUSTIFIED)
