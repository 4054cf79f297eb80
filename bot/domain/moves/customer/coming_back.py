"""A customer out of reach, and back: what is kept for them, as far as it holds (§20)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.deciding.decision import Decision, Say, To, noted, unchanged
from bot.domain.deciding.known_by_name import known_owner
from bot.domain.moves.after import confirming
from bot.domain.moves.solution import offering
from bot.domain.notices import customer as say
from bot.domain.notices import desk as staff
from bot.domain.notices import solution
from bot.domain.notices.base import Notice
from bot.domain.people import Reach
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, ConfirmStep, State
from bot.domain.record.commitment import (
    UNSAVED,
    Promise,
    PromiseKind,
    PromiseState,
    at_one_time,
    keep,
)
from bot.domain.record.journal import What

_TIMED = (
    say.OwnerIntroduced,
    say.OwnerChanged,
    solution.PromiseMade,
    solution.HonestDelay,
    solution.PromiseMissed,
)
_LASTING = (
    *_TIMED,
    say.StaffMessage,
    solution.OptionsOffered,
    solution.AskMatter,
    solution.ReplyLetter,
    solution.FinalPosition,
    solution.AnswerStands,
    solution.TakenUpAgain,
    solution.CaseClosed,
    solution.ClosedUnconfirmed,
    solution.ClosedDeadlock,
)


def lasts(notice: Notice) -> bool:
    """Whether it is kept for a customer out of reach; reminders and the like are not."""
    return isinstance(notice, _LASTING)


def back(
    case: Case, kept: Sequence[Notice], rows: Sequence[Promise], now: datetime, policy: Policy
) -> Decision:
    """Welcome back, where we are, and the questions that were never seen, as if asked now.

    ``rows`` are the open promises.
    """
    reached = replace(case, reach=Reach.REACHABLE)
    offered = any(_is_open_offer(case, notice) for notice in kept)
    asked = _asks_still(case) and any(isinstance(one, solution.AskMatter) for one in kept)
    more = offered or asked or any(holds(notice, now) for notice in kept)
    welcome = say.WelcomeBack(
        case_number=case.number,
        state=case.state.value,
        owner_name=known_owner(case),
        more=more,
        missed=_missed(kept, now),
    )
    told = staff.CustomerOutOfReach(
        case_number=case.number, customer_name=case.customer_name, back=True, kept=bool(kept)
    )
    decision = unchanged(reached).adding(
        Say(to=To.OWNER, notice=told),
        noted(case, What.REACH, None, now, old=case.reach.value, new=Reach.REACHABLE.value),
        Say(to=To.CUSTOMER, notice=welcome),
    )
    if offered:
        return decision.then(offering.again(reached, now, policy)).adding(
            *(
                keep(row, now, evidence="", grace=policy.callback.grace)
                for row in rows
                if row.is_open and row.kind is PromiseKind.CALLBACK
            )
        )
    if asked:
        return decision.then(confirming.begin(reached, now, policy))
    return decision


def _missed(kept: Sequence[Notice], now: datetime) -> datetime | None:
    """The time that was missed last while the customer was away, and is told by nothing else."""
    told = [one for one in kept if isinstance(one, solution.PromiseMissed)]
    gone = [one for one in told if not holds(one, now)]
    if len(gone) < len(told):
        return None
    return max((line.due for one in gone for line in one.missed), default=None)


def holds(notice: Notice, now: datetime) -> bool:
    """Whether kept words go out as they are: not where the time they name has passed."""
    if isinstance(notice, solution.OptionsOffered | solution.AskMatter):
        return False
    due = getattr(notice, "new_due", None) or getattr(notice, "due", None)
    return not isinstance(notice, _TIMED) or due is None or due > now


def never_arrived(rows: Sequence[Promise], said_at: datetime) -> tuple[Promise, ...]:
    """Contacts that words kept which did not arrive: they are to be kept still (§10)."""
    return tuple(
        replace(row, state=PromiseState.OPEN, settled_at=None, performed_at=None)
        for row in rows
        if row.kind is PromiseKind.CALLBACK
        and row.state in (PromiseState.KEPT, PromiseState.KEPT_LATE)
        and row.settled_at == said_at
    )


def without_contact(decision: Decision, before: Case) -> Decision:
    """Words that cannot arrive keep no promised contact, and are no contact.

    Where they name a time no later than one still owed, that one stands for both.
    """
    told = any(said.to is To.CUSTOMER for said in decision.say)
    if not told:
        return decision
    settled = (PromiseState.KEPT, PromiseState.KEPT_LATE)
    kept = [
        row
        for row in decision.promises
        if row.kind is PromiseKind.CALLBACK and row.state in settled
    ]
    rows = tuple(_in_place(row, kept) for row in decision.promises if row not in kept)
    case = replace(
        decision.case,
        first_human_at=before.first_human_at,
        human_at=before.human_at,
        reply_owed_since=before.reply_owed_since,
    )
    return replace(decision, case=case, promises=rows)


def _in_place(new: Promise, owed: Sequence[Promise]) -> Promise:
    """The same row where it is the same time: missed once, it is broken once."""
    if new.kind is not PromiseKind.CALLBACK or new.id != UNSAVED:
        return new
    return replace(new, id=next((row.id for row in owed if at_one_time(row, new)), UNSAVED))


def _asks_still(case: Case) -> bool:
    return case.state is State.CONFIRMING and case.confirm_step is ConfirmStep.MATTER


def _is_open_offer(case: Case, notice: Notice) -> bool:
    return (
        isinstance(notice, solution.OptionsOffered)
        and case.state is State.OFFERED
        and case.offer is not None
        and case.offer.sent_stamp == notice.stamp
    )
