"""Confirmation: two judgements, the matter and the treatment, never mixed (§15, t12–t17)."""

from dataclasses import replace
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Decision, Say, To, at, moved, noted, unchanged
from bot.domain.deciding.telling_owner import tell_owner
from bot.domain.moves.after import following_up, linking, looping
from bot.domain.moves.passing_on.escalating import brief
from bot.domain.notices import solution as say
from bot.domain.notices.base import Notice
from bot.domain.people import Person
from bot.domain.policy.policy import Due, Policy
from bot.domain.record.case import (
    Case,
    ConfirmStep,
    Flag,
    MatterAnswer,
    Outcome,
    State,
)
from bot.domain.record.journal import What
from bot.domain.record.merit import outcome
from bot.domain.record.timers import LatePolicy, SetTimer, TimerKind
from bot.domain.record.transitions import Move

GOOD_OR_NEUTRAL = 3
"""From this score of five on, the treatment is not a complaint of its own (t14, t16)."""


def begin(case: Case, now: datetime, policy: Policy) -> Decision:
    """The first question, at once by day, else when the quiet hours end (§15)."""
    waiting = replace(
        case, confirm_step=ConfirmStep.MATTER, matter=None, person_score=None, done_at=now
    )
    ask_at = policy.quiet.next_allowed(now)
    if ask_at > now:
        return unchanged(waiting).adding(at(waiting, TimerKind.CONFIRM_ASK, ask_at))
    return ask(waiting, now, policy)


def ask(case: Case, now: datetime, policy: Policy) -> Decision:
    """The matter question, with its reminders and its end.

    Answered in the night before it was asked, it is not asked; the questions after it end alike.
    """
    if case.state is not State.CONFIRMING:
        return unchanged(case)
    if case.matter is MatterAnswer.SOLVED:
        return unchanged(case).adding(*_ends(case, now, policy))
    notice = say.AskMatter(
        done="" if case.has(Flag.EXPLANATION_ONLY) or _was_said(case) else case.evidence,
        explanation_only=case.has(Flag.EXPLANATION_ONLY),
        again=case.has(Flag.WEAK_YES_ASKED),
        said=_was_said(case),
    )
    asked = replace(case, confirm_step=ConfirmStep.MATTER, spoke_at=now)
    return unchanged(asked).adding(
        Say(to=To.CUSTOMER, notice=notice),
        noted(case, What.ASKED, None, now, new=ConfirmStep.MATTER.value),
        *_ends(case, now, policy),
    )


def _ends(case: Case, now: datetime, policy: Policy) -> tuple[SetTimer, ...]:
    """Two reminders, and the end where no answer comes (t17)."""
    reminders = (
        at(
            case,
            TimerKind.CONFIRM_REMINDER,
            policy.quiet.next_allowed(now + span),
            str(n),
            late=LatePolicy.COLLAPSE,
        )
        for n, span in enumerate(policy.confirm.reminders)
    )
    close = policy.quiet.next_allowed(now + policy.confirm.close)
    return (*reminders, at(case, TimerKind.CONFIRM_CLOSE, close))


def _was_said(case: Case) -> bool:
    """Whether a reply was the solution: the customer has read what was done, word for word."""
    taken = case.offer.chosen_option if case.offer is not None else None
    return taken is not None and taken.solution == taken.text == case.evidence


def judge_matter(
    case: Case,
    by: Person,
    answer: MatterAnswer,
    now: datetime,
    policy: Policy,
    *,
    weak: bool = False,
) -> Decision:
    """The matter: yes goes on, partly or no goes back into the loop at once (t15)."""
    in_confirmation(case, ConfirmStep.MATTER)
    if answer is not MatterAnswer.SOLVED:
        return not_solved(case, by, answer, now, policy)
    if weak and not case.has(Flag.WEAK_YES_ASKED):
        again = replace(case, flags=case.flags | {Flag.WEAK_YES_ASKED})
        return ask(again, now, policy)
    flags = case.flags | {Flag.WEAK_YES} if weak else case.flags
    explained = case.has(Flag.EXPLANATION_ONLY)  # nothing was to be done: nothing is left over
    heard = replace(
        case,
        matter=answer,
        matter_at=now,
        flags=flags,
        confirm_step=ConfirmStep.PERSON if explained else ConfirmStep.COMPLETENESS,
        customer_at=now,
        spoke_at=now,
    )
    return unchanged(heard).adding(
        Say(to=To.CUSTOMER, notice=say.AskPerson() if explained else say.AskCompleteness()),
        noted(case, What.ANSWERED, by, now, new=answer.value, note=ConfirmStep.MATTER.value),
    )


def complete(case: Case, by: Person, yes: bool, now: datetime, policy: Policy) -> Decision:
    """Is there anything left? If so, the loop goes on; else the last question."""
    in_confirmation(case, ConfirmStep.COMPLETENESS)
    if not yes:
        return not_solved(case, by, MatterAnswer.PARTLY, now, policy)
    heard = replace(case, confirm_step=ConfirmStep.PERSON, customer_at=now, spoke_at=now)
    return unchanged(heard).adding(Say(to=To.CUSTOMER, notice=say.AskPerson()))


def judge_person(case: Case, by: Person, score: int, now: datetime, policy: Policy) -> Decision:
    """The treatment, 1–5: good or neutral settles the case (t14), bad opens another (t16)."""
    in_confirmation(case, ConfirmStep.PERSON)
    judged = noted(case, What.ANSWERED, by, now, new=str(score), note=ConfirmStep.PERSON.value)
    scored = replace(case, person_score=score, customer_at=now, spoke_at=now)
    if score < GOOD_OR_NEUTRAL:
        return _hurt(scored, by, now, policy).adding(judged)
    explained = case.has(Flag.EXPLANATION_ONLY)
    thanks = say.SettledThanks(owner_name=case.owner_name, explained=explained)
    decision = _settled(scored, by, now, policy).adding(judged)
    return decision.adding(Say(to=To.CUSTOMER, notice=thanks))


def solved_but_hurt(case: Case, by: Person, words: str, now: datetime, policy: Policy) -> Decision:
    """Words that say both at once: it is solved, and the way it was done was not right (t16)."""
    judged = noted(case, What.ANSWERED, by, now, new=MatterAnswer.SOLVED.value)
    heard = replace(case, matter=MatterAnswer.SOLVED, matter_at=now, customer_at=now, spoke_at=now)
    return _hurt(heard, by, now, policy, words).adding(judged)


def _settled(case: Case, by: Person | None, now: datetime, policy: Policy) -> Decision:
    """t14: the owner hears it, and the follow-ups begin."""
    decision = moved(case, Move.SETTLED, by, now)
    after = _solved(decision.case, now)
    decision = decision.then(unchanged(after)).adding(tell_owner(after, "solved"))
    return decision.then(following_up.begin(after, now, policy))


def _hurt(case: Case, by: Person, now: datetime, policy: Policy, words: str = "") -> Decision:
    """t16: solved, and the way hurt: a case about people, for supervisors alone, grows out of it.

    The first one goes its own way: neither its card nor its owner, who may be the one rated, is
    shown anything of the other.
    """
    decision = moved(case, Move.HURT, by, now)
    after = _solved(decision.case, now)
    contact = policy.due(Due.NOT_SOLVED, case.severity, now)
    linked, opened = linking.about_treatment(after, words, contact, now, policy)
    heard = say.TreatmentHeard(case_number=linked.number, contact_by=contact)
    told = replace(brief(linked, "people"), done=after.evidence)
    decision = decision.then(opened).adding(
        tell_owner(after, "solved"),
        Say(to=To.CUSTOMER, notice=heard),
        Say(to=To.SUPERVISORS, notice=told),
    )
    return decision.then(following_up.begin(after, now, policy))


def _solved(case: Case, now: datetime) -> Case:
    return replace(
        case,
        confirm_step=None,
        outcome=outcome(case),
        solved_at=now,
        contact_by=None,
    )


def not_solved(
    case: Case,
    by: Person,
    answer: MatterAnswer,
    now: datetime,
    policy: Policy,
    *,
    told: bool = False,
) -> Decision:
    """t15: back into the loop; after two loops a supervisor, after three a manager and major.

    ``told`` is whether the customer has just said what is missing.
    """
    decision = moved(case, Move.NOT_SOLVED, by, now)
    judged = replace(decision.case, matter=answer)
    partly = told and answer is MatterAnswer.PARTLY
    return decision.adding(
        noted(case, What.ANSWERED, by, now, new=answer.value, note=ConfirmStep.MATTER.value),
        tell_owner(case, answer.value),
    ).then(looping.again(judged, now, policy, told=told, partly=partly))


def remind(case: Case, which: int, now: datetime, policy: Policy) -> Decision:
    """The open question once more, after 48 hours and after five days."""
    if case.state is not State.CONFIRMING:
        return unchanged(case)
    last = which + 1 >= len(policy.confirm.reminders)
    if case.confirm_step in _OTHERS:
        return unchanged(case) if last else _ask_again(case, _OTHERS[case.confirm_step], now)
    explained = case.has(Flag.EXPLANATION_ONLY)
    reminder = say.ConfirmReminder(last=last, explanation_only=explained)
    return unchanged(replace(case, spoke_at=now)).adding(Say(to=To.CUSTOMER, notice=reminder))


_OTHERS: dict[ConfirmStep | None, type[Notice]] = {
    ConfirmStep.COMPLETENESS: say.AskCompleteness,
    ConfirmStep.PERSON: say.AskPerson,
}
"""What is asked once the matter is answered; that answer is never asked for again (inv. 9)."""


def _ask_again(case: Case, question: type[Notice], now: datetime) -> Decision:
    return unchanged(replace(case, spoke_at=now)).adding(Say(to=To.CUSTOMER, notice=question()))


def close_unconfirmed(case: Case, now: datetime, policy: Policy) -> Decision:
    """t17: no answer in seven days; silence is *unconfirmed*, not satisfaction.

    Whoever has said "solved" and nothing more has answered: the case goes on as settled.
    """
    if case.state is not State.CONFIRMING:
        return unchanged(case)
    if case.matter is MatterAnswer.SOLVED:
        return _settled(case, None, now, policy)
    if case.open_promises:
        later = policy.calendar.add_working_days(now, 1)
        return unchanged(case).adding(at(case, TimerKind.CONFIRM_CLOSE, later))
    decision = moved(case, Move.UNCONFIRMED, None, now)
    after = replace(decision.case, outcome=Outcome.UNCONFIRMED, closed_at=now, confirm_step=None)
    notice = say.ClosedUnconfirmed(case_number=case.number, days=policy.ending.reopen.days)
    return decision.then(unchanged(after)).adding(Say(to=To.CUSTOMER, notice=notice))


def in_confirmation(case: Case, step: ConfirmStep) -> None:
    """Raise ``AlreadyDone`` when another question, or none, is open: an old button."""
    if case.state is not State.CONFIRMING or case.confirm_step is not step:
        raise errors.AlreadyDone
