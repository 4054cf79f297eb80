"""What a customer's words do, state by state; nothing said is ever lost (t26)."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.deciding.decision import Decision, Say, To, at, moved, unchanged
from bot.domain.deciding.telling_owner import tell_owner
from bot.domain.moves import confirming, following_up, handing_over, listening, offering
from bot.domain.moves.escalating import escalate
from bot.domain.notices import customer as say
from bot.domain.notices import solution
from bot.domain.people import Person
from bot.domain.policy.policy import Due, Policy
from bot.domain.record.case import Case, Flag, Severity, State
from bot.domain.record.timers import TimerKind
from bot.domain.record.transitions import Move
from bot.domain.understanding.triage import Answer, Choice, MessageKind, Reading


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """One message of the customer, as understood."""

    text: str
    reading: Reading
    answer: Answer | None


def during_intake(case: Case, by: Person, said: Said, now: datetime, policy: Policy) -> Decision:
    """While the bot is listening, or people have it and nothing was acknowledged yet."""
    if said.reading.are_you_there:
        return still_here(case, now)
    if case.state is State.SUMMARY_SENT:
        if said.answer is not None and said.answer.choice is Choice.YES:
            return handing_over.hand_over(case, Move.SUBMIT, by, now, policy)
        return listening.hear_correction(case, by, said.reading, now, policy)
    return listening.hear(case, said.reading, now, policy)


_STORY = frozenset(MessageKind) - {MessageKind.REQUEST, MessageKind.QUESTION, MessageKind.PRAISE}
"""What tells something, to somebody who had only asked for a person."""


def said(case: Case, by: Person, words: Said, now: datetime, policy: Policy) -> Decision:
    """Once people have the case: an answer to what is open, or an addition to the record."""
    added = _added(case, by, words, now)
    answered = _answered(added.case, by, words, now, policy)
    if answered is not None:
        return added.then(answered)
    return added.then(_talk(added.case, words, now, policy))


def _added(case: Case, by: Person, words: Said, now: datetime) -> Decision:
    """t26, and what the words mean for the weight of the case."""
    decision = moved(case, Move.ADD, by, now)
    heard = replace(listening.absorb(decision.case, words.reading), customer_at=now)
    if not case.facts and not case.wish and words.reading.kind in _STORY:
        heard = replace(heard, facts=words.text.strip())
    decision = decision.then(unchanged(heard))
    if case.severity is not Severity.MAJOR and heard.severity is Severity.MAJOR:
        return decision.then(escalate(heard, 1, "major", now))
    return decision


def _answered(
    case: Case, by: Person, words: Said, now: datetime, policy: Policy
) -> Decision | None:
    """The decision, when the words answer the question that is open; else ``None``."""
    if words.reading.asks_human or words.reading.asks_manager or words.reading.are_you_there:
        return None
    if case.state is State.OFFERED and words.answer is not None:
        return offering.in_words(case, by, words.answer, now, policy)
    if case.state is State.CONFIRMING and words.answer is not None:
        return confirming.in_words(case, by, words.answer, now, policy)
    if case.state is State.FOLLOWING_UP:
        if words.reading.kind is MessageKind.COMPLAINT:
            return following_up.back(case, by, now, policy, told=True)
        if words.answer is not None:
            return following_up.in_words(case, by, words.answer, now, policy)
    return None


def _talk(case: Case, words: Said, now: datetime, policy: Policy) -> Decision:
    reading = words.reading
    if reading.asks_human or reading.asks_manager:
        return human(case, now, policy, manager=reading.asks_manager)
    if reading.are_you_there:
        return still_here(case, now)
    if case.has(Flag.COUNTER_INVITED) and case.state is State.EXPLORING:
        return _counter_heard(case, now, policy)
    return _await_reply(case, now, policy)


def _counter_heard(case: Case, now: datetime, policy: Policy) -> Decision:
    """The counter-wish is with the owner, who owes an answer at a time that is told (M7b)."""
    due = policy.due(Due.REPLY, case.severity, now)
    heard = replace(case, flags=case.flags - {Flag.COUNTER_INVITED}, contact_by=due, spoke_at=now)
    notice = solution.CounterHeard(owner_name=case.owner_name, contact_by=due)
    return unchanged(heard).adding(
        Say(to=To.CUSTOMER, notice=notice),
        handing_over.contact_promise(heard, due, now),
    )


def still_here(case: Case, now: datetime, *, stays_open: bool = False) -> Decision:
    """Yes, we are there: said within five seconds, with what comes next (§8)."""
    coming = case.contact_by if case.contact_by is not None and case.contact_by > now else None
    notice = say.StillHere(case_number=case.number, contact_by=coming, stays_open=stays_open)
    return unchanged(replace(case, customer_at=now, spoke_at=now)).adding(
        Say(to=To.CUSTOMER, notice=notice)
    )


def human(case: Case, now: datetime, policy: Policy, *, manager: bool = False) -> Decision:
    """``/human`` or a manager asked for: honoured with a time, never argued with (§7)."""
    flag = Flag.MANAGER_ASKED if manager else Flag.HUMAN_ASKED
    asked = replace(case, flags=case.flags | {flag}, customer_at=now)
    if case.state in (State.LISTENING, State.SUMMARY_SENT):
        return handing_over.hand_over(asked, Move.HURRY, None, now, policy)
    contact = policy.due(Due.NOT_SOLVED, case.severity, now)
    told_before = case.contact_by if case.contact_by and case.contact_by > now else None
    due = min(contact, told_before) if told_before else contact
    told = replace(asked, contact_by=due, spoke_at=now)
    notice = say.HumanComing(
        case_number=case.number, owner_name=case.owner_name, contact_by=due, manager=manager
    )
    decision = unchanged(told).adding(Say(to=To.CUSTOMER, notice=notice))
    if due != told_before:
        decision = decision.adding(handing_over.contact_promise(told, due, now))
    if manager:
        return decision.then(escalate(told, 1, "manager_asked", now))
    return decision.adding(tell_owner(told, "human_asked"))


def _await_reply(case: Case, now: datetime, policy: Policy) -> Decision:
    """The owner owes an answer; the first unanswered message starts the clock (§19)."""
    if case.owner is None or case.reply_owed_since is not None:
        return unchanged(case)
    due = policy.due(Due.REPLY, case.severity, now)
    return unchanged(replace(case, reply_owed_since=now)).adding(
        at(case, TimerKind.REPLY_DUE, due)
    )
