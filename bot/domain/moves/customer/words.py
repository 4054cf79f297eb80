"""What a customer's words do, state by state; nothing said is ever lost (t26)."""

from dataclasses import replace
from datetime import datetime

from bot.domain.deciding.decision import Decision, Say, To, moved, unchanged
from bot.domain.deciding.known_by_name import known_owner
from bot.domain.deciding.telling_owner import tell_owner
from bot.domain.moves.customer import answering, chasing, withdrawing
from bot.domain.moves.desk import hinting
from bot.domain.moves.intake import alarming, giving_up, listening, summing_up
from bot.domain.moves.intake.absorbing import absorb
from bot.domain.moves.intake.heard import Said
from bot.domain.moves.passing_on import handing_over, rising
from bot.domain.moves.passing_on.escalating import ABUSIVE, escalate
from bot.domain.notices import customer as say
from bot.domain.people import Person
from bot.domain.policy.policy import Due, Policy
from bot.domain.record.case import Case, Flag, Severity, State
from bot.domain.record.transitions import Move
from bot.domain.understanding.messages.triage import Choice, MessageKind
from bot.domain.understanding.wishes.asides import Aside


def during_intake(case: Case, by: Person, said: Said, now: datetime, policy: Policy) -> Decision:
    """While the bot is listening, or people have it and nothing was acknowledged yet."""
    if said.reading.alarming:
        return listening.hear(case, said.reading, now, policy)
    if (own := _asked_of_us(case, said, now)) is not None:
        return own
    case = withdrawing.answered(case)
    if said.aside is Aside.WHEN and said.reading.kind not in _STORY:
        return unchanged(replace(case, customer_at=now))  # answered from the record
    if case.state is State.SUMMARY_SENT:
        return _to_the_summary(case, by, said, now, policy)
    return listening.hear(case, said.reading, now, policy)


def _asked_of_us(case: Case, said: Said, now: datetime) -> Decision | None:
    """What needs no story: is it to stay open, is it a bot, is anybody there."""
    answered = withdrawing.answered(case)
    if withdrawing.keeps(case, said):
        return still_here(answered, now, stays_open=True)
    if (own := _of_the_bot(answered, said, now)) is not None:
        return own
    calls = said.reading.are_you_there or chasing.calls_out(case, said)
    return still_here(answered, now) if calls else None


def _to_the_summary(case: Case, by: Person, said: Said, now: datetime, policy: Policy) -> Decision:
    """Words instead of a tap: right, wrong (then what is?), or the correction itself (t3, t4)."""
    answer = said.answer
    choice = answer.choice if answer is not None else None
    if giving_up.gives_up(case, said.reading, lets_go=said.noticed.lets_go):
        gone = replace(case, flags=case.flags | {Flag.GENTLY_ASKED})
        return giving_up.taken_up(gone, now, policy)
    reading = said.reading
    if (reading.asks_human or reading.asks_manager) and reading.kind not in _STORY:
        asked = human(case, now, policy, manager=reading.asks_manager)
        return asked.then(listening.told_upwards(asked.case, now))
    mostly = answer is not None and answer.agrees and not answer.more
    if choice is Choice.YES or mostly or said.reading.courtesy:
        return handing_over.hand_over(case, Move.SUBMIT, by, now, policy)
    if said.reading.idle or (choice in _WRONG and not said.tells):
        return summing_up.correct(case, by, now, policy)
    return listening.hear_correction(case, by, said.reading, now, policy)


_WRONG = frozenset({Choice.NO, Choice.PARTLY, Choice.OPTION, Choice.ALL})
"""Under a summary: it is not right, or a number nobody asked for."""


_STORY = frozenset(MessageKind) - {MessageKind.REQUEST, MessageKind.QUESTION, MessageKind.PRAISE}
"""What tells something, to somebody who had only asked for a person."""


def said(case: Case, by: Person, words: Said, now: datetime, policy: Policy) -> Decision:
    """Once people have the case: an answer to what is open, or an addition to the record."""
    decision = rising.with_word(case, _said(case, by, words, now, policy), now, policy)
    decision = hinting.heed(case, words, decision)
    if words.reading.foreign and not case.has(Flag.FOREIGN):
        notice = say.LanguagesRead(case_number=case.number)
        return decision.adding(Say(to=To.CUSTOMER, notice=notice))
    return decision


def _said(case: Case, by: Person, words: Said, now: datetime, policy: Policy) -> Decision:
    added = _added(case, by, words, now, policy)
    if chasing.chases(case, words, now):
        added = added.then(chasing.chased(added.case, words.text, now))
    if words.reading.alarming:
        grave = alarming.in_open_case(case, added.case, by, words.reading, now, policy)
        return added.then(grave)
    if withdrawing.keeps(case, words):
        return added.then(still_here(added.case, now, stays_open=True))
    if (own := _of_the_bot(added.case, words, now)) is not None:
        return added.then(own)
    answered = _answered(added.case, by, words, now, policy)
    if answered is not None:
        return added.then(answered)
    talked = _talk(added.case, words, now, policy)
    chased = added.case.chases > case.chases
    if chased and not any(one.to is To.CUSTOMER for one in talked.say):
        talked = talked.then(still_here(talked.case, now, chased=True))
    return added.then(talked)


def _added(case: Case, by: Person, words: Said, now: datetime, policy: Policy) -> Decision:
    """t26, and what the words mean for the weight of the case."""
    decision = moved(case, Move.ADD, by, now)
    heard = withdrawing.answered(absorb(decision.case, words.reading))
    heard = replace(heard, customer_at=now)
    tells = words.reading.kind in _STORY and not words.reading.courtesy
    if words.wish and not case.wish:
        heard = replace(heard, wish=words.wish)
    if tells and not case.facts and not case.wish:
        heard = replace(heard, facts=words.text.strip())
    decision = decision.then(unchanged(heard))
    decision = decision.then(rising.raised(case.severity, heard, now, policy))
    heard = decision.case
    was_major = case.severity is Severity.MAJOR or bool(words.reading.alarming)
    if not was_major and heard.severity is Severity.MAJOR:
        return decision.then(escalate(heard, 1, "major", now))
    if case.emotion < ABUSIVE <= heard.emotion and not heard.escalation:
        return decision.then(escalate(heard, 1, "emotion", now))
    return decision


def _answered(
    case: Case, by: Person, words: Said, now: datetime, policy: Policy
) -> Decision | None:
    """The decision, when a question of ours is open; else ``None``."""
    reading = words.reading
    calls = reading.are_you_there or chasing.calls_out(case, words)
    if reading.asks_human or reading.asks_manager or calls:
        return None
    return answering.answered(case, by, words, now, policy)


def _of_the_bot(case: Case, words: Said, now: datetime) -> Decision | None:
    """What is asked of the bot itself: is it one, or may the case be withdrawn (inv. 13, t24)."""
    if words.aside is Aside.BOT:
        return unchanged(replace(case, spoke_at=now)).adding(
            Say(to=To.CUSTOMER, notice=say.WhatIAm())
        )
    stops = words.reading.stop and words.reading.idle and case.state is not State.FOLLOWING_UP
    if words.aside is Aside.WITHDRAW or stops:
        return withdrawing.asked(case, now)
    return None


def _talk(case: Case, words: Said, now: datetime, policy: Policy) -> Decision:
    reading = words.reading
    if reading.asks_human or reading.asks_manager:
        return human(case, now, policy, manager=reading.asks_manager)
    if reading.are_you_there:
        return still_here(case, now)
    if chasing.calls_out(case, words):
        owed = answering.await_reply(case, now, policy)
        return owed.then(still_here(owed.case, now, chased=True))
    if words.thanks:
        return unchanged(case)
    gone = giving_up.gives_up(case, reading, lets_go=words.noticed.lets_go)
    gone = gone and not case.has(Flag.LOOKED_AFTER)
    if not gone and case.has(Flag.COUNTER_INVITED) and case.state is State.EXPLORING:
        return answering.counter_heard(case, words, now, policy)
    owed = answering.await_reply(case, now, policy)
    if gone:
        owed = owed.then(giving_up.with_people(owed.case, now))
    elif words.aside is Aside.NEWS:
        owed = owed.then(still_here(owed.case, now))
    return owed


def still_here(
    case: Case, now: datetime, *, stays_open: bool = False, chased: bool = False
) -> Decision:
    """Yes, we are there: said within five seconds, with what comes next (§8)."""
    coming = case.contact_by if case.contact_by is not None and case.contact_by > now else None
    notice = say.StillHere(
        case_number=case.number,
        contact_by=coming,
        missed=_missed(case, now),
        owner_name=known_owner(case),
        stays_open=stays_open,
        chased=chased,
    )
    return unchanged(replace(case, customer_at=now, spoke_at=now)).adding(
        Say(to=To.CUSTOMER, notice=notice)
    )


def _missed(case: Case, now: datetime) -> datetime | None:
    """The time by which somebody should have been in touch, and was not."""
    due, human_at = case.contact_by, case.human_at
    if due is None or due > now or not case.is_open:
        return None
    return due if human_at is None or human_at < due else None


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
