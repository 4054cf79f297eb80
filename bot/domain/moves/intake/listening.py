"""Listening: from the first angry message to a summary the customer recognises (§7, t1–t3)."""

from dataclasses import replace
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding import outer
from bot.domain.deciding.decision import Decision, Say, To, at, moved, noted, unchanged
from bot.domain.deciding.empathy import empathy
from bot.domain.moves.intake import alarming, giving_up
from bot.domain.moves.intake.absorbing import absorb
from bot.domain.moves.intake.recording import SHORT, Told, recorded
from bot.domain.moves.intake.summing_up import correct, patience, summarise
from bot.domain.moves.passing_on.escalating import ABUSIVE, MANAGER, escalate
from bot.domain.moves.passing_on.handing_over import at_once, hand_over
from bot.domain.moves.passing_on.rising import raised
from bot.domain.notices import customer as say
from bot.domain.notices.customer.waiting import SummaryWaits
from bot.domain.people import Person
from bot.domain.policy.policy import Policy
from bot.domain.record import severity
from bot.domain.record.case import INTAKE, Case, CaseId, Flag, Question, Severity, State
from bot.domain.record.journal import Entry, What
from bot.domain.record.timers import CancelTimers, TimerKind
from bot.domain.record.transitions import Move
from bot.domain.script import length
from bot.domain.understanding.messages.triage import Reading

LONG_STORY = 40
"""From this many Chinese characters on, the effect is taken as told (others count less)."""


def open_case(case: CaseId, customer: Person, now: datetime, policy: Policy) -> Decision:
    """t1: a case of the customer, before anything was heard in it."""
    opened = Case(
        id=case,
        customer=customer.id,
        customer_name=customer.name,
        language=customer.language,
        state=State.LISTENING,
        opened_at=now,
    )
    entry = Entry(
        case=case,
        at=now,
        by=customer.id,
        what=What.MOVED,
        new=opened.state.value,
        note=Move.OPEN.value,
    )
    return Decision(case=opened, journal=(entry,), timers=outer.timers(opened, policy))


def hear(case: Case, reading: Reading, now: datetime, policy: Policy) -> Decision:
    """One message while the bot is listening: wait for the end of the burst (§6.4 inv. 10)."""
    began = case.burst_from or now
    heard = replace(
        absorb(case, reading),
        burst_from=began,
        burst_size=case.burst_size + 1,
        customer_at=now,
    )
    ends = min(_cap(case, began, policy), now + policy.intake.burst_quiet)
    waiting = CancelTimers(case=case.id, kinds=frozenset({TimerKind.NUDGE, TimerKind.SUBMIT}))
    decision = unchanged(heard).adding(waiting, at(heard, TimerKind.BURST_OVER, ends))
    if heard.state in INTAKE and (severity.is_urgent(heard) or reading.foreign):
        decision = decision.then(hand_over(heard, Move.HURRY, None, now, policy))
    decision = decision.then(raised(case.severity, decision.case, now, policy))
    return decision.then(alarming.sound(case, decision.case, reading, now))


def _cap(case: Case, began: datetime, policy: Policy) -> datetime:
    """When a burst is answered although it goes on; then at most once a minute."""
    cap = began + policy.intake.burst_cap
    spoke = case.spoke_at
    if spoke is None or began - spoke > policy.intake.burst_quiet:
        return cap
    return max(cap, spoke + policy.intake.burst_message_every)


def end_burst(case: Case, told: Told, now: datetime, policy: Policy) -> Decision:
    """The customer has paused: acknowledge, then the next question or the summary."""
    gone = giving_up.gives_up(case, told.reading, lets_go=told.lets_go)
    written = absorb(case, told.reading) if gone else recorded(case, told)
    # each message was heard by itself before: its insults are counted
    heard = replace(written, burst_from=None, burst_size=0, abuse=case.abuse)
    if not case.is_open:
        return unchanged(heard)
    if heard.state not in INTAKE:
        decision = raised(case.severity, heard, now, policy)
        decision = decision.then(_acknowledged_late(decision.case, now))
        return decision.then(told_upwards(decision.case, now))
    if case.summary_rounds:  # a correction is followed by the paraphrase, by no question
        return summarise(heard, now, policy, before=case, files=told.unheard)
    if gone:
        return giving_up.taken_up(heard, now, policy)
    since = case.open_question is Question.SINCE_WHEN and told.dated
    done = told.reading.done_telling and not since
    question = None if done else next_question(heard, policy)
    sorry = told.said_before and bool(case.asked)
    return _ask(heard, question, now, policy, unheard=told.unheard, sorry=sorry)


def _ask(
    case: Case,
    question: Question | None,
    now: datetime,
    policy: Policy,
    *,
    unheard: bool = False,
    sorry: bool = False,
) -> Decision:
    """``sorry``: the customer was asked for what they had told."""
    decision = unchanged(case)
    if case.acknowledged_at is None:
        decision = _acknowledged(case, question, now, unheard=unheard)
    elif question is not None:
        decision = unchanged(case).adding(
            Say(to=To.CUSTOMER, notice=say.IntakeQuestion(question=question.value, sorry=sorry))
        )
    case = decision.case
    if question is None:
        return decision.then(summarise(case, now, policy, sorry=sorry))
    asked = replace(case, asked=(*case.asked, question), open_question=question, spoke_at=now)
    return decision.then(unchanged(asked)).adding(*patience(asked, now, policy))


def _acknowledged(
    case: Case, question: Question | None, now: datetime, *, unheard: bool
) -> Decision:
    """M1; who has told nothing yet is not told how it must feel."""
    asked = question.value if question else ""
    notice = say.CaseAcknowledged(
        case_number=case.number,
        empathy=empathy(case) if case.facts or case.wish or case.emotion else None,
        question=say.IN_WORDS if unheard and question is Question.WHAT_HAPPENED else asked,
    )
    after = replace(case, acknowledged_at=now, spoke_at=now, empathy_used=case.empathy_used + 1)
    return unchanged(after).adding(
        Say(to=To.CUSTOMER, notice=notice), noted(case, What.ACKNOWLEDGED, None, now)
    )


def _acknowledged_late(case: Case, now: datetime) -> Decision:
    """The case went to people in the middle of the burst: M1 and M4 are one message."""
    if case.acknowledged_at is not None or case.contact_by is None:
        return unchanged(case)
    notice = at_once(case, case.contact_by)
    after = replace(case, acknowledged_at=now, spoke_at=now, empathy_used=case.empathy_used + 1)
    return unchanged(after).adding(
        Say(to=To.CUSTOMER, notice=notice), noted(case, What.ACKNOWLEDGED, None, now)
    )


def told_upwards(case: Case, now: datetime) -> Decision:
    """The supervisors get the brief of what is major, abusive, or when a manager was asked for."""
    major, beyond = case.severity is Severity.MAJOR, case.emotion >= ABUSIVE
    asked = case.has(Flag.MANAGER_ASKED)
    if case.escalation or not (asked or major or beyond):
        return unchanged(case)
    if case.has(Flag.ERRAND):
        return escalate(case, MANAGER, "errand", now)
    reason = "manager_asked" if asked else "major" if major else "emotion"
    return escalate(case, 1, reason, now)


def next_question(case: Case, policy: Policy) -> Question | None:
    """The first thing not known and not asked yet; none when enough was asked (§7).

    What happened and what is wished are enough (t2): the effect is asked for on the way only.
    """
    if len(case.asked) >= policy.intake.max_questions:
        return None
    wished = bool(case.wish or case.wish_kind)
    known = {
        Question.WHAT_HAPPENED: bool(case.category) or length(case.facts) >= SHORT,
        Question.SINCE_WHEN: not case.has(Flag.SWEEPING),
        Question.IMPACT: wished
        or bool(case.impact)
        or case.impact_told
        or length(case.facts) >= LONG_STORY,
        Question.WISH: wished,
    }
    return next((q for q in Question if not known[q] and q not in case.asked), None)


def hear_correction(
    case: Case, by: Person, reading: Reading, now: datetime, policy: Policy
) -> Decision:
    """Words instead of a tap under the summary: they are the correction (t3), unprompted."""
    if case.summary_rounds >= policy.intake.max_summaries:
        decision = correct(case, by, now, policy)
        return decision.then(hear(decision.case, reading, now, policy))
    decision = moved(case, Move.CORRECT, by, now)
    after = replace(decision.case, summary_rounds=case.summary_rounds + 1)
    return decision.then(hear(after, reading, now, policy))


def nudge(case: Case, now: datetime) -> Decision:
    """Ten quiet minutes: still here, no hurry; once. Under a summary its keys come again (t2)."""
    if case.state not in INTAKE:
        return unchanged(case)
    summed = case.state is State.SUMMARY_SENT
    notice = SummaryWaits() if summed else say.IntakeNudge()
    return unchanged(replace(case, spoke_at=now)).adding(Say(to=To.CUSTOMER, notice=notice))


def silence(case: Case, now: datetime, policy: Policy) -> Decision:
    """Thirty quiet minutes: to people as it is (t4 from a summary, t5 from listening)."""
    if case.state is State.SUMMARY_SENT:
        return hand_over(case, Move.SUBMIT, None, now, policy)
    if case.state is State.LISTENING:
        return hand_over(case, Move.HURRY, None, now, policy)
    return unchanged(case)


def that_is_all(case: Case, by: Person, now: datetime, policy: Policy) -> Decision:
    """[That is all]: from listening to the summary, from the summary to people."""
    if case.state is State.SUMMARY_SENT:
        return hand_over(case, Move.SUBMIT, by, now, policy)
    if case.state is not State.LISTENING:
        raise errors.AlreadyDone
    return summarise(replace(case, open_question=None), now, policy)


def invited(case: CaseId, customer: Person, now: datetime, policy: Policy) -> Decision:
    """``/complain`` without words: a case, acknowledged with the first question (M1)."""
    decision = open_case(case, customer, now, policy)
    return decision.then(_ask(decision.case, Question.WHAT_HAPPENED, now, policy))
