"""After the settlement: follow-ups, the end, and the way back (§15, §16, t18–t20, t24)."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain import errors
from bot.domain.deciding.decision import Decision, Say, To, at, moved, noted, unchanged
from bot.domain.deciding.telling_owner import tell_owner
from bot.domain.moves.after import looping
from bot.domain.notices import customer as intake_say
from bot.domain.notices import solution as say
from bot.domain.notices.desk import ClosingForm, LetterWanted
from bot.domain.people import Person
from bot.domain.policy.policy import Due, Policy
from bot.domain.record.case import Case, Flag, Merit, Outcome, Severity, State
from bot.domain.record.commitment import Promise, PromiseState
from bot.domain.record.journal import What
from bot.domain.record.merit import declines, merit
from bot.domain.record.timers import CancelTimers, TimerKind
from bot.domain.record.transitions import Move
from bot.domain.understanding.messages.triage import Answer, Choice


def begin(case: Case, now: datetime, policy: Policy) -> Decision:
    """The series of follow-ups by severity, and the closing note filled from the record."""
    after = replace(case, follow_ups=_series(case, policy))
    decision = unchanged(after).adding(Say(to=To.OWNER, notice=closing_form(after)))
    if letter_is_due(after):
        decision = decision.adding(Say(to=To.OWNER, notice=LetterWanted(case_number=case.number)))
    return decision.then(_next(decision.case, now, policy))


def _series(case: Case, policy: Policy) -> tuple[int, ...]:
    """The days of the follow-ups (§15)."""
    declined = merit(case) is Merit.UNJUSTIFIED
    weak = case.has(Flag.WEAK_YES)
    return policy.follow_up.days(case.severity, weak=weak, declined=declined)


def closing_form(case: Case) -> ClosingForm:
    """What the owner accepts with one tap."""
    return ClosingForm(
        case_number=case.number,
        outcome=(case.outcome or Outcome.UPHELD).value,
        done=case.evidence,
        lesson=case.lesson,
        cause=case.cause,
        found_cause=case.sheet.found_cause,
    )


def letter_is_due(case: Case) -> bool:
    """Whether the letter is obligatory and not sent yet (`reply-letter` §1)."""
    obligatory = (
        case.severity is Severity.MAJOR
        or case.about_person
        or declines(case)
        or case.loops > 0
        or case.has(Flag.PROMISE_BROKEN)
        or case.has(Flag.LETTER_ASKED)
    )
    return obligatory and not case.has(Flag.LETTER_SENT)


def _next(case: Case, now: datetime, policy: Policy) -> Decision:
    """Wait for the next day of the series; close when none is left."""
    if not case.follow_ups:
        return close(case, now, policy)
    start = case.solved_at or now
    due = policy.quiet.next_allowed(start + timedelta(days=case.follow_ups[0]))
    timer = at(case, TimerKind.FOLLOW_UP, due)
    return unchanged(case).adding(timer)


def ask(case: Case, now: datetime, policy: Policy) -> Decision:
    """A follow-up; it waits 48 hours for an answer."""
    if case.state is not State.FOLLOWING_UP or not case.follow_ups:
        return unchanged(case)
    day, *rest = case.follow_ups
    answered = (case.matter_at or case.solved_at or now).astimezone(policy.zone).date()
    notice = say.FollowUp(
        day=day,
        owner_name=case.owner_name,
        commitment=case.commitment,
        said_on=answered,
        yesterday=now.astimezone(policy.zone).date() - answered == timedelta(days=1),
    )
    flags = case.flags | {Flag.FOLLOW_UP_OPEN}
    asked = replace(case, follow_ups=tuple(rest), flags=flags, spoke_at=now)
    return unchanged(asked).adding(
        Say(to=To.CUSTOMER, notice=notice),
        at(asked, TimerKind.FOLLOW_UP_EXPIRY, now + policy.follow_up.wait),
        noted(case, What.ASKED, None, now, new=f"day {day}"),
    )


def answer(case: Case, by: Person, value: str, now: datetime, policy: Policy) -> Decision:
    """A tap under a follow-up: thanked for, and the series goes on; "it is back" reopens."""
    if case.state is not State.FOLLOWING_UP:
        raise errors.AlreadyDone
    if value == BACK:
        return back(case, by, now, policy)
    flags = case.flags - {Flag.FOLLOW_UP_OPEN}
    heard = replace(case, flags=flags, customer_at=now, spoke_at=now)
    answered = CancelTimers(case=case.id, kinds=frozenset({TimerKind.FOLLOW_UP_EXPIRY}))
    decision = unchanged(heard).adding(
        answered,
        Say(to=To.CUSTOMER, notice=say.FollowUpThanks()),
        noted(case, What.ANSWERED, by, now, new=value, note="follow_up"),
    )
    return decision.then(_next(heard, now, policy))


BACK = "back"


def in_words(
    case: Case, by: Person, words: Answer, now: datetime, policy: Policy
) -> Decision | None:
    """An answer to a follow-up in words; "would you choose us again? no" is no new complaint."""
    again = asked_last(case, policy) == say.REPURCHASE_DAY
    if words.choice is Choice.YES:
        return answer(case, by, yes_to(case, policy), now, policy)
    if words.choice is Choice.NO and again:
        return answer(case, by, "no", now, policy)
    if words.choice in (Choice.NO, Choice.PARTLY):
        return back(case, by, now, policy, told=words.more)
    return None


def yes_to(case: Case, policy: Policy) -> str:
    """What a yes means to the follow-up that was asked last: the value of its key."""
    return "yes" if asked_last(case, policy) == say.REPURCHASE_DAY else "fine"


def asked_last(case: Case, policy: Policy) -> int | None:
    """The day of the follow-up that waits for an answer, or was answered last."""
    days = _series(case, policy)
    asked = len(days) - len(case.follow_ups)
    return days[asked - 1] if asked else None


def back(case: Case, by: Person, now: datetime, policy: Policy, *, told: bool = False) -> Decision:
    """t19: the problem is back."""
    decision = moved(case, Move.BACK, by, now).adding(tell_owner(case, "back"))
    return decision.then(looping.again(decision.case, now, policy, told=told))


def expire(case: Case, now: datetime, policy: Policy) -> Decision:
    """No answer to a follow-up: that ends the series (§15)."""
    if case.state is not State.FOLLOWING_UP:
        return unchanged(case)
    return close(replace(case, follow_ups=()), now, policy)


def stop_asking(case: Case, by: Person, now: datetime, policy: Policy) -> Decision:
    """One tap, and no more questions."""
    if case.state is not State.FOLLOWING_UP:
        raise errors.AlreadyDone
    flags = case.flags - {Flag.FOLLOW_UP_OPEN}
    quiet = replace(case, follow_ups=(), flags=flags, customer_at=now)
    noted_ = noted(case, What.ANSWERED, by, now, new="stop", note="follow_up")
    decision = unchanged(quiet).adding(noted_).then(close(quiet, now, policy))
    if decision.case.is_open:
        return decision.adding(Say(to=To.CUSTOMER, notice=say.FollowUpThanks()))
    return decision


def close(case: Case, now: datetime, policy: Policy) -> Decision:
    """t18: only with the obligatory letter sent and no promise open; else looked at daily."""
    if letter_is_due(case):
        later = policy.calendar.add_working_days(now, 1)
        return unchanged(case).adding(
            Say(to=To.OWNER, notice=LetterWanted(case_number=case.number)),
            at(case, TimerKind.FOLLOW_UP_EXPIRY, later),
        )
    if case.open_promises:
        later = policy.calendar.add_working_days(now, 1)
        return unchanged(case).adding(at(case, TimerKind.FOLLOW_UP_EXPIRY, later))
    decision = moved(case, Move.CLOSE, None, now)
    flags = case.flags if case.lesson else case.flags | {Flag.CLOSING_DEFAULT}
    after = replace(decision.case, closed_at=now, flags=flags, spoke_at=now)
    notice = say.CaseClosed(case_number=case.number, days=policy.ending.reopen.days)
    return decision.then(unchanged(after)).adding(Say(to=To.CUSTOMER, notice=notice))


def may_reopen(case: Case, now: datetime, policy: Policy) -> bool:
    """Whether the customer may still open it again (30 days, §19)."""
    ended = case.closed_at
    return (
        case.state in (State.CLOSED, State.WITHDRAWN)
        and ended is not None
        and now <= ended + policy.ending.reopen
    )


def reopen(case: Case, by: Person, now: datetime, policy: Policy, *, words: str = "") -> Decision:
    """t20: same number, same owner first; the clock of the whole case goes on."""
    if not may_reopen(case, now, policy):
        raise errors.AlreadyDone
    decision = woken_up(case, by, now)
    woken = decision.case
    decision = decision.adding(tell_owner(woken, "reopened", words))
    round_ = looping.again(woken, now, policy, told=bool(words))
    if case.state is State.WITHDRAWN:
        round_ = _welcomed_back(round_)
    decision = decision.then(round_)
    return decision if woken.owner is not None else _to_the_group(decision, now, policy)


def woken_up(case: Case, by: Person, now: datetime) -> Decision:
    """A case that had ended is open again; nothing is said yet (t20)."""
    decision = moved(case, Move.REOPEN, by, now)
    woken = replace(decision.case, closed_at=None, outcome=None, reply_owed_since=None)
    return decision.then(unchanged(woken))


def _welcomed_back(round_: Decision) -> Decision:
    """Whoever withdrew has not said that we failed: they are thanked for coming back."""
    case = round_.case
    said = tuple(
        replace(
            one,
            notice=intake_say.CaseReopened(
                case_number=case.number,
                owner_name=one.notice.owner_name,
                contact_by=one.notice.contact_by,
            ),
        )
        if isinstance(one.notice, say.BackInLoop)
        else one
        for one in round_.say
    )
    return replace(round_, say=said)


def _to_the_group(decision: Decision, now: datetime, policy: Policy) -> Decision:
    """A case that nobody owned before is free to be claimed."""
    free = moved(decision.case, Move.RELEASE, None, now)
    limit = policy.due(Due.CLAIM, free.case.severity, now)
    return decision.then(free).adding(at(free.case, TimerKind.CLAIM_LIMIT, limit))


def withdraw(
    case: Case, by: Person, open_promises: tuple[Promise, ...], now: datetime
) -> Decision:
    """t24: the second tap; open promises are released by the customer."""
    decision = moved(case, Move.WITHDRAW, by, now)
    after = replace(decision.case, outcome=Outcome.WITHDRAWN, closed_at=now)
    released = tuple(
        replace(p, state=PromiseState.RELEASED, settled_at=now) for p in open_promises
    )
    notice = intake_say.Withdrawn(case_number=case.number)
    return (
        decision.then(unchanged(after))
        .adding(Say(to=To.CUSTOMER, notice=notice), *released)
        .adding(tell_owner(after, "withdrawn"))
    )
