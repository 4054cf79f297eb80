"""Whether a complaint is justified: set by itself, changed at one tap, or agreed by two (§5, §18).

Redress that is offered makes it justified. That it is *not* justified the owner proposes with what
was found, and a second person in charge agrees. The customer hears nothing of the word.
"""

from dataclasses import replace
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Decision, Say, To, at, noted, unchanged
from bot.domain.moves.desk.working import may_act
from bot.domain.moves.solution.authority import Rung
from bot.domain.moves.solution.waiting_approval import AGAIN, RISEN
from bot.domain.notices import desk as staff
from bot.domain.people import Person
from bot.domain.policy.policy import Due, Policy
from bot.domain.record.case import Case, Merit, Severity, State
from bot.domain.record.finding import Finding
from bot.domain.record.journal import What
from bot.domain.record.timers import CancelTimers, SetTimer, TimerKind
from bot.domain.rights import Right, check
from bot.domain.understanding.words.substance import A_FINDING, A_REASON, says_something

WAITS = "merit"
"""The first word of the subject of a timer for a finding that waits, before its stamp."""
ASKED = "asked"


def waits(case: Case) -> bool:
    """Whether somebody else is to agree that it is not justified."""
    return case.finding is not None and case.finding.agreed_by is None


def standing(case: Case) -> str:
    """As the desk reads it: empty while it counts as justified, or nothing was said yet."""
    if waits(case):
        return ASKED
    return case.merit.value if case.merit in (Merit.PARTLY, Merit.UNJUSTIFIED) else ""


def change(case: Case, by: Person, merit: Merit, now: datetime) -> Decision:
    """[Only in part] or [Justified after all]: one tap; what waited for somebody else is gone."""
    _may_judge(case, by)
    if merit is Merit.UNJUSTIFIED or (case.merit is merit and not waits(case)):
        raise errors.AlreadyDone
    after = replace(case, merit=merit, finding=None)
    return unchanged(after).adding(
        Say(to=by.id, notice=staff.MeritNoted(case_number=case.number, merit=merit.value)),
        *_no_more_asking(case),
        noted(case, What.MERIT, by, now, old=case.merit.value, new=merit.value),
    )


def may_propose(case: Case, by: Person) -> None:
    """Raise unless this person may propose now that it is not justified (§18)."""
    _may_judge(case, by)
    if case.merit is Merit.UNJUSTIFIED:
        raise errors.AlreadyDone


def propose(
    case: Case, by: Person, found: str, now: datetime, policy: Policy, *, on_duty: bool
) -> Decision:
    """[Not justified]: what was found, put before a second person; nothing changes until then.

    ``on_duty`` is whether a supervisor other than this person is there to decide. A draft offer
    that is not sent yet is dropped: it would give what is being questioned.
    """
    may_propose(case, by)
    if not says_something(found, A_FINDING):
        raise errors.SomethingMissing(what="finding")
    night = case.severity is Severity.MAJOR and not policy.calendar.is_working(now)
    rung = Rung.MANAGER if night or not on_duty else Rung.SUPERVISOR
    finding = Finding(
        text=found.strip(),
        asked_by=by.id,
        asked_by_name=by.name,
        asked_at=now,
        asked_of=rung.value,
    )
    drafted = case.offer is not None and case.offer.sent_at is None
    after = replace(case, finding=finding, offer=None if drafted else case.offer)
    told = staff.MeritAsked(case_number=case.number, rung=rung.value)
    return unchanged(after).adding(
        CancelTimers(case=case.id, kinds=frozenset({TimerKind.APPROVAL_DUE})),
        Say(to=by.id, notice=told),
        _wanted(after, finding),
        _timer(after, finding, policy.due(Due.APPROVAL, case.severity, now)),
        noted(case, What.MERIT, by, now, old=case.merit.value, new=ASKED, note=finding.text),
    )


def may_decide(case: Case, by: Person, read: str) -> Finding:
    """The finding as it was read. Raises unless this person may agree to it or not (§18)."""
    check(Right.DECIDE_MERIT, case, by)
    finding = case.finding
    if finding is None or not waits(case) or finding.stamp != read:
        raise errors.AlreadyDone
    if case.state is not State.EXPLORING:
        raise errors.OutOfPlace(state=case.state.value)
    if by.id == finding.asked_by:
        raise errors.AnotherPerson
    return finding


def agree(case: Case, by: Person, read: str, now: datetime) -> Decision:
    """[I agree]: not justified; the owner writes the answer."""
    finding = may_decide(case, by, read)
    agreed = replace(finding, agreed_by=by.id)
    after = replace(case, merit=Merit.UNJUSTIFIED, finding=agreed)
    answered = staff.MeritAnswered(case_number=case.number, agreed=True, by_name=by.name)
    return unchanged(after).adding(
        Say(to=To.OWNER, notice=answered),
        *_no_more_asking(case),
        noted(
            *(case, What.MERIT, by, now),
            old=case.merit.value,
            new=Merit.UNJUSTIFIED.value,
            note=finding.text,
        ),
    )


def disagree(case: Case, by: Person, read: str, reason: str, now: datetime) -> Decision:
    """[Not so]: the owner reads why; the complaint stands as it did."""
    may_decide(case, by, read)
    if not says_something(reason, A_REASON):
        raise errors.SomethingMissing(what="reason")
    answered = staff.MeritAnswered(
        case_number=case.number, agreed=False, by_name=by.name, reason=reason.strip()
    )
    return unchanged(replace(case, finding=None)).adding(
        Say(to=To.OWNER, notice=answered),
        *_no_more_asking(case),
        noted(case, What.MERIT, by, now, old=ASKED, new=case.merit.value, note=reason.strip()),
    )


def unanswered(case: Case, subject: str, now: datetime, policy: Policy) -> Decision:
    """Nobody has decided in time: to the managers, who are reminded every working day then."""
    finding = case.finding
    if finding is None or not waits(case) or subject != f"{WAITS}:{finding.stamp}":
        return unchanged(case)
    rises = finding.asked_of == Rung.SUPERVISOR.value
    due = policy.due(Due.APPROVAL, case.severity, now)
    if not rises:  # everybody knows: once a working day is enough
        due = max(due, policy.calendar.add_working_days(now, 1))
    asked = replace(finding, asked_of=Rung.MANAGER.value)
    after = replace(case, finding=asked)
    return unchanged(after).adding(
        _wanted(after, asked, why=RISEN if rises else AGAIN), _timer(after, asked, due)
    )


def _may_judge(case: Case, by: Person) -> None:
    may_act(case, by)
    if case.state is not State.EXPLORING:
        raise errors.OutOfPlace(state=case.state.value)


def _wanted(case: Case, finding: Finding, *, why: str = "") -> Say:
    notice = staff.MeritWanted(
        case_number=case.number,
        owner_name=finding.asked_by_name,
        facts=case.facts,
        wish=case.wish,
        finding=finding.text,
        why=why,
        stamp=finding.stamp,
    )
    supervisors = finding.asked_of == Rung.SUPERVISOR.value
    slot = f"merit:{case.id}:{finding.stamp}{why and f':{why}'}"
    return Say(to=To.SUPERVISORS if supervisors else To.MANAGERS, notice=notice, slot=slot)


def _timer(case: Case, finding: Finding, due: datetime) -> SetTimer:
    return at(case, TimerKind.APPROVAL_DUE, due, f"{WAITS}:{finding.stamp}")


def _no_more_asking(case: Case) -> tuple[CancelTimers, ...]:
    if case.finding is None:
        return ()
    subject = f"{WAITS}:{case.finding.stamp}"
    kinds = frozenset({TimerKind.APPROVAL_DUE})
    return (CancelTimers(case=case.id, kinds=kinds, subject=subject),)
