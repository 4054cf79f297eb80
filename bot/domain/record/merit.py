"""What the finding on a case amounts to (`reply-letter` §1)."""

from bot.domain.record.case import Case, Merit, Outcome

_STRICTEST_FIRST = (Merit.UNJUSTIFIED, Merit.PARTLY, Merit.JUSTIFIED)
_MERIT_OF = {
    Outcome.UPHELD: Merit.JUSTIFIED,
    Outcome.PARTLY_UPHELD: Merit.PARTLY,
    Outcome.NOT_UPHELD: Merit.UNJUSTIFIED,
    Outcome.GOODWILL: Merit.UNJUSTIFIED,
}


def outcome(case: Case) -> Outcome:
    """How a case ends that the customer calls settled, as far as the record tells (§16)."""
    if case.outcome is not None:
        return case.outcome
    if case.merit is Merit.PARTLY:
        return Outcome.PARTLY_UPHELD
    if case.merit is not Merit.UNJUSTIFIED:
        return Outcome.UPHELD
    taken = case.offer.chosen_option if case.offer is not None else None
    return Outcome.GOODWILL if taken is not None and taken.money else Outcome.NOT_UPHELD


def merit(case: Case) -> Merit:
    """Whether it is justified; where merit and outcome differ, the stricter one counts."""
    found = {case.merit, _MERIT_OF.get(case.outcome, case.merit) if case.outcome else case.merit}
    return next((one for one in _STRICTEST_FIRST if one in found), Merit.UNKNOWN)


def declines(case: Case) -> bool:
    """Whether the house says no, to all or to a part."""
    return merit(case) in (Merit.PARTLY, Merit.UNJUSTIFIED)
