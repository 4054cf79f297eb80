"""Who may do what with a case: one table, which every use case asks (§18)."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain import errors
from bot.domain.people import Person, PersonId, Role
from bot.domain.record.case import Case, Flag, State
from bot.domain.record.concern import is_concerned

TRANSFERS = 2
"""Handed back so often, a case is taken by somebody who leads (§6.3 t7)."""


class Right(StrEnum):
    """What somebody of ours may want to do with a case."""

    KNOW = "know"
    """See its card, and ask a supervisor to look."""
    READ = "read"
    """See it in full: story, wish, promises, files."""
    CLAIM = "claim"
    WORK = "work"
    """What its owner does: write, promise, offer, finish, hand back."""
    TAKE = "take"
    """Take it over from its owner."""
    ASSIGN = "assign"
    """Give it to somebody."""
    READ_BRIEF = "read_brief"
    """Answer for an escalation that one has read it."""
    LESSEN = "lessen"
    """Set it to a lower severity."""
    APPROVE = "approve"
    """An offer above the authority of whoever makes it; the sum is looked at besides (§11)."""
    DECIDE_MERIT = "decide_merit"
    """That it is not justified."""
    DECIDE_FACTS = "decide_facts"
    """Whether something new, told after the final answer, opens it again."""
    SIGN_LETTER = "sign_letter"
    """A letter that is no usual one."""
    SIGN_MAJOR = "sign_major"
    """The letter of a major case."""
    PROPOSE_RESTRICTION = "propose_restriction"
    RESTRICT = "restrict"
    EXTEND = "extend"
    """A later date for the solution, with a reason (§19)."""
    FINAL = "final"
    """The final answer (§6.3 t21)."""
    RECORD_FACTS = "record_facts"
    """Write the fact sheet, and name the cause that the reports count it under."""
    INTENTION = "intention"
    """See, make and take back the note that trouble may be put on (§9.1)."""


class Standing(StrEnum):
    """How somebody stands to a case."""

    CONCERNED = "concerned"
    """It is about them (§6.4 inv. 8)."""
    OWNER = "owner"
    STAND_IN = "stand_in"
    """For an owner who is absent (§18.2)."""
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the table."""

    least: Role
    """The rank from which it is open to anybody."""
    own: bool = False
    """Whether owner and stand-in may at any rank."""


RULES: dict[Right, Rule] = {
    Right.KNOW: Rule(Role.STAFF),
    Right.READ: Rule(Role.SUPERVISOR, own=True),
    Right.CLAIM: Rule(Role.STAFF),
    Right.WORK: Rule(Role.SUPERVISOR, own=True),
    Right.TAKE: Rule(Role.SUPERVISOR),
    Right.ASSIGN: Rule(Role.SUPERVISOR),
    Right.READ_BRIEF: Rule(Role.SUPERVISOR),
    Right.LESSEN: Rule(Role.SUPERVISOR),
    Right.APPROVE: Rule(Role.SUPERVISOR),
    Right.DECIDE_MERIT: Rule(Role.SUPERVISOR),
    Right.DECIDE_FACTS: Rule(Role.SUPERVISOR),
    Right.SIGN_LETTER: Rule(Role.SUPERVISOR),
    Right.SIGN_MAJOR: Rule(Role.MANAGER),
    Right.PROPOSE_RESTRICTION: Rule(Role.SUPERVISOR),
    Right.RESTRICT: Rule(Role.MANAGER),
    Right.EXTEND: Rule(Role.SUPERVISOR),
    Right.FINAL: Rule(Role.MANAGER),
    Right.RECORD_FACTS: Rule(Role.SUPERVISOR, own=True),
    Right.INTENTION: Rule(Role.SUPERVISOR, own=True),
}


def standing(case: Case, person: PersonId, role: Role) -> Standing:
    """How this person, of this role, stands to the case; being meant outweighs all else."""
    if is_concerned(case, person, role):
        return Standing.CONCERNED
    if case.owner == person:
        return Standing.OWNER
    return Standing.STAND_IN if case.stand_in == person else Standing.OTHER


def check(right: Right, case: Case, by: Person) -> None:
    """Raise the refusal that says who may, unless ``by`` may.

    ``NotForYou`` names a rank or the owner, ``OutOfPlace`` where the case stands while nobody has
    it, ``ConcernedCannotWork`` is for whoever it is about,
    ``AwayCannotClaim`` and ``SecondTransfer`` belong to claiming alone (§18.2, §6.3 t7).
    """
    if not by.at_least(Role.STAFF):
        raise errors.NotForYou
    stands = standing(case, by.id, by.role)
    if stands is Standing.CONCERNED:
        raise errors.ConcernedCannotWork
    own = stands in (Standing.OWNER, Standing.STAND_IN)
    if is_apart(case) and not own and not by.at_least(Role.SUPERVISOR):
        raise errors.NotForYou("supervisor")
    if right is Right.CLAIM:
        _may_claim(case, by)
    rule = RULES[right]
    if not by.at_least(rule.least) and not (rule.own and own):
        if rule.own and case.owner is None:  # there is no colleague to ask
            raise errors.OutOfPlace(state=case.state.value)
        raise errors.NotForYou("owner" if rule.own else rule.least.value)


def may(right: Right, case: Case, by: Person) -> bool:
    """Whether ``check`` lets them."""
    try:
        check(right, case, by)
    except errors.Refusal:
        return False
    return True


def may_be_given(case: Case, person: Person) -> bool:
    """Whether the case can be put into these hands: there, not meant, and of the rank it takes."""
    return not person.away and may(Right.CLAIM, case, person)


def is_apart(case: Case) -> bool:
    """Whether supervisors alone have it: about a person (§5), or quarantined (§9.3)."""
    return case.about_person or case.has(Flag.QUARANTINED)


def is_for_leads(case: Case) -> bool:
    """Whether it was handed back twice: whoever leads takes it now (§6.3 t7)."""
    return case.state is State.UNCLAIMED and case.transfers >= TRANSFERS


def _may_claim(case: Case, by: Person) -> None:
    if by.away:
        raise errors.AwayCannotClaim
    if is_for_leads(case) and not by.at_least(Role.SUPERVISOR):
        raise errors.SecondTransfer
