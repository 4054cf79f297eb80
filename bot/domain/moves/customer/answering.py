"""Words while a question of ours is open: an answer, or the choice said once more (§15)."""

from dataclasses import replace
from datetime import datetime

from bot.domain.deciding.decision import Decision, Say, To, at, unchanged
from bot.domain.moves.after import confirming, following_up, last_word
from bot.domain.moves.customer.verdicts import GOOD, Verdict, is_treatment, verdict_of
from bot.domain.moves.intake.heard import Said
from bot.domain.moves.solution import countering, declining, offering
from bot.domain.notices import solution
from bot.domain.notices.base import Notice
from bot.domain.notices.solution.repeating import NoHurry
from bot.domain.people import Person
from bot.domain.policy.policy import Due, Policy
from bot.domain.record.case import Case, ConfirmStep, Flag, MatterAnswer, State
from bot.domain.record.timers import CancelTimers, TimerKind, TimerOrder
from bot.domain.understanding.messages.triage import Answer, Choice, MessageKind
from bot.domain.understanding.wishes.asides import Aside


def answered(case: Case, by: Person, said: Said, now: datetime, policy: Policy) -> Decision | None:
    """What the words decide; ``None`` when no question of ours is open or it is not answered."""
    if said.late or said.aside in (Aside.WITHDRAW, Aside.BOT):
        return None
    if case.state is State.OFFERED and case.offer is not None:
        return _offered(case, by, said, now, policy)
    if case.state is State.FINAL_POSITION:
        return _after_the_last_word(case, by, said, now, policy)
    if case.state is State.CONFIRMING and _was_asked(case):
        return _confirming(case, by, said, now, policy)
    if case.state is State.FOLLOWING_UP:
        return _following_up(case, by, said, now, policy)
    return None


def _was_asked(case: Case) -> bool:
    """Whether the question is out already; in the evening it waits for the morning."""
    asked, done = case.spoke_at, case.done_at
    return case.confirm_step is not None and (
        done is None or (asked is not None and asked >= done)
    )


def _offered(case: Case, by: Person, said: Said, now: datetime, policy: Policy) -> Decision:
    answer, count = said.answer, len(case.offer.options) if case.offer else 0
    another = countering.names_another_sum(case, said.sums)
    if answer is not None:
        taken = _taken(answer, count)
        if taken is not None and not another:
            if answer.weak:
                return _offer_again(case, said, now, policy, perhaps=taken)
            return offering.choose(case, by, taken, now, policy)
    every = count > 1 and answer is not None and answer.choice is Choice.ALL_OF_THEM
    refuses = _refuses(said)
    if every or (refuses and _names_a_wish(said, another=another)):
        return countering.instead(case, by, _wish(case, said), now, policy)
    if refuses:
        return offering.refuse(case, by, now, policy)
    if another:
        return _offer_again(countering.kept(case, said.text), said, now, policy, counter=True)
    return _offer_again(case, said, now, policy)


def _taken(answer: Answer, count: int) -> int | None:
    """The option that is taken; a yes takes the only one."""
    taken = answer.option if answer.choice is Choice.OPTION else None
    if answer.choice is Choice.YES and count == 1 and not answer.weak:
        taken = 1
    return taken if taken is not None and taken <= count else None


def _refuses(said: Said) -> bool:
    """Whether none of it is wanted; what only asks refuses nothing."""
    if said.answer is not None and said.answer.choice is Choice.NO:
        return True
    return said.noticed.refuses and said.reading.kind is not MessageKind.QUESTION


def _names_a_wish(said: Said, *, another: bool) -> bool:
    """Whether a refusal says what is wanted: a threat or displeasure beside it is no wish."""
    if said.wish or said.reading.wish is not None or another:
        return True
    if said.reading.threats or said.reading.dissatisfied:
        return False
    return said.answer is not None and said.answer.more


def _after_the_last_word(
    case: Case, by: Person, said: Said, now: datetime, policy: Policy
) -> Decision | None:
    """Taken what is still offered, or something that may be new; a question is the owner's."""
    answer, count = said.answer, len(case.offer.options) if case.offer else 0
    if answer is not None:
        taken = _taken(answer, count)
        if taken is not None and not answer.weak:
            return offering.choose(case, by, taken, now, policy)
    if said.reading.courtesy or said.reading.kind in _ASKING or said.reading.idle:
        return None
    return last_word.hear(case, said.text.strip(), now, policy)


_ASKING = frozenset({MessageKind.QUESTION, MessageKind.REQUEST, MessageKind.PRAISE})


def _wish(case: Case, said: Said) -> str:
    return said.wish or said.text.strip() or case.wish


def counter_heard(case: Case, said: Said, now: datetime, policy: Policy) -> Decision:
    """What would be fair, once that was asked (M7b); a threat or another no is no answer to it."""
    refused = said.noticed.refuses or bool(said.reading.threats)
    if refused and not _names_a_wish(said, another=bool(said.sums)):
        return await_reply(case, now, policy)
    return countering.heard(case, _wish(case, said), now, policy)


def _offer_again(
    case: Case,
    said: Said,
    now: datetime,
    policy: Policy,
    *,
    counter: bool = False,
    perhaps: int = 0,
) -> Decision:
    """Nothing was chosen: the keys once more; the reminders count from these words on.

    ``counter``: something else may be wanted in its place, which is asked beside them.
    ``perhaps``: the option that may be meant, which is asked with its words.
    """
    if case.offer is None:
        return unchanged(case)
    notice: Notice = solution.ChoiceRepeated(
        kind="offer",
        options=offering.lines(case.offer, now),
        stamp=case.offer.sent_stamp,
        declined=declining.says_no(case),
    )
    if perhaps:
        notice = offering.asked_whether(case.offer, perhaps, now, declined=declining.says_no(case))
    elif counter:
        notice = countering.check(case, said.text, now)
    first, *_ = policy.offers.reminders
    return _once_more(case, notice, said, now, policy).adding(
        CancelTimers(case=case.id, kinds=frozenset({TimerKind.OFFER_REMINDER})),
        at(case, TimerKind.OFFER_REMINDER, now + first, "0"),
    )


def _confirming(case: Case, by: Person, said: Said, now: datetime, policy: Policy) -> Decision:
    step = case.confirm_step
    if step is ConfirmStep.PERSON:
        return _person(case, by, said, now, policy)
    verdict = verdict_of(said, step)
    if verdict is Verdict.HURT:
        return confirming.solved_but_hurt(case, by, said.text, now, policy)
    if verdict is Verdict.UNCLEAR:
        return _confirm_again(case, said, now, policy)
    if verdict is Verdict.LATER:
        return _not_known_yet(case, now, policy)
    if verdict in (Verdict.PARTLY, Verdict.NO):
        partly = verdict is Verdict.PARTLY or step is ConfirmStep.COMPLETENESS
        answer = MatterAnswer.PARTLY if partly else MatterAnswer.NOT_SOLVED
        return confirming.not_solved(case, by, answer, now, policy, told=said.tells)
    return _solved(case, by, said, now, policy, weak=verdict is Verdict.WEAK)


def _solved(
    case: Case, by: Person, said: Said, now: datetime, policy: Policy, *, weak: bool
) -> Decision:
    if case.confirm_step is ConfirmStep.MATTER:
        return confirming.judge_matter(case, by, MatterAnswer.SOLVED, now, policy, weak=weak)
    if said.score is not None and said.score.counted:  # the last question is answered as well
        rated = replace(case, confirm_step=ConfirmStep.PERSON)
        return confirming.judge_person(rated, by, said.score.points, now, policy)
    return confirming.complete(case, by, yes=True, now=now, policy=policy)


def _person(case: Case, by: Person, said: Said, now: datetime, policy: Policy) -> Decision:
    points = said.answer.option if said.answer is not None else None
    if said.score is not None:
        points = said.score.points
    if points is not None:
        return confirming.judge_person(case, by, points, now, policy)
    if said.reading.kind is MessageKind.COMPLAINT:
        if is_treatment(said.reading) or said.reading.about_person:
            return confirming.solved_but_hurt(case, by, said.text, now, policy)
        return confirming.not_solved(case, by, MatterAnswer.PARTLY, now, policy, told=True)
    return _confirm_again(case, said, now, policy)


def _confirm_again(case: Case, said: Said, now: datetime, policy: Policy) -> Decision:
    """Whoever writes is not silent: the case is not closed as unconfirmed on the old count (t17).

    The matter is asked about anew later, should no answer come; only silence after that closes.
    """
    step = case.confirm_step or ConfirmStep.MATTER
    notice = solution.ChoiceRepeated(kind=step.value)
    decision = _once_more(case, notice, said, now, policy)
    return decision.adding(*_asked_anew(case, now, policy)) if step is _MATTER else decision


_MATTER = ConfirmStep.MATTER


def _not_known_yet(case: Case, now: datetime, policy: Policy) -> Decision:
    """Nobody is hurried: it is asked about again later, and the owner owes no answer."""
    told = replace(case, spoke_at=now)
    said = Say(to=To.CUSTOMER, notice=NoHurry(asks_again=True))
    return unchanged(told).adding(said, *_asked_anew(case, now, policy))


def _asked_anew(case: Case, now: datetime, policy: Policy) -> tuple[TimerOrder, ...]:
    later = policy.quiet.next_allowed(now + policy.confirm.reminders[0])
    close = policy.quiet.next_allowed(later + policy.confirm.close)
    return (
        CancelTimers(case=case.id, kinds=frozenset({TimerKind.CONFIRM_REMINDER})),
        at(case, TimerKind.CONFIRM_ASK, later),
        at(case, TimerKind.CONFIRM_CLOSE, close),
    )


def _following_up(
    case: Case, by: Person, said: Said, now: datetime, policy: Policy
) -> Decision | None:
    yes = said.answer is not None and said.answer.choice is Choice.YES
    if said.noticed.judged.unknown and case.has(Flag.FOLLOW_UP_OPEN) and not yes:
        told = unchanged(replace(case, spoke_at=now))
        return told.adding(Say(to=To.CUSTOMER, notice=NoHurry(asks_again=False)))
    if said.reading.kind is MessageKind.COMPLAINT:
        return following_up.back(case, by, now, policy, told=True)
    if said.reading.stop:
        return following_up.stop_asking(case, by, now, policy)
    return _follow_up_answered(case, by, said, now, policy)


def _follow_up_answered(
    case: Case, by: Person, said: Said, now: datetime, policy: Policy
) -> Decision | None:
    if said.answer is not None:
        decision = following_up.in_words(case, by, said.answer, now, policy)
        if decision is not None:
            return decision
    if not case.has(Flag.FOLLOW_UP_OPEN):
        return None
    if said.score is not None and said.score.points >= GOOD:
        yes = following_up.yes_to(case, policy)
        return following_up.answer(case, by, yes, now, policy)
    day = following_up.asked_last(case, policy) or 0
    return _once_more(case, solution.ChoiceRepeated(kind="follow_up", day=day), said, now, policy)


def _once_more(case: Case, notice: Notice, said: Said, now: datetime, policy: Policy) -> Decision:
    """One line with the keys, once in a burst; what is more than a courtesy the owner answers."""
    decision = await_reply(case, now, policy) if _wants_reply(case, said) else unchanged(case)
    if _just_repeated(case, now, policy):
        return decision
    told = replace(decision.case, repeated_at=now, spoke_at=now)
    return decision.then(unchanged(told)).adding(Say(to=To.CUSTOMER, notice=notice))


def _wants_reply(case: Case, said: Said) -> bool:
    """Whether the owner owes an answer; what is left unclear about a rating is none of theirs."""
    if case.confirm_step in (ConfirmStep.COMPLETENESS, ConfirmStep.PERSON):
        return said.reading.kind in (MessageKind.QUESTION, MessageKind.REQUEST)
    return not said.thanks


def _just_repeated(case: Case, now: datetime, policy: Policy) -> bool:
    at_ = case.repeated_at
    return (
        at_ is not None and at_ == case.spoke_at and now - at_ < policy.intake.burst_message_every
    )


def await_reply(case: Case, now: datetime, policy: Policy) -> Decision:
    """The owner owes an answer; the first unanswered message starts the clock (§19)."""
    if case.owner is None or case.reply_owed_since is not None:
        return unchanged(case)
    due = policy.due(Due.REPLY, case.severity, now)
    return unchanged(replace(case, reply_owed_since=now)).adding(
        at(case, TimerKind.REPLY_DUE, due)
    )
