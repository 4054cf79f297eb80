"""Words for a customer without a chat: told by mouth, and said only once that is done (§3)."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Decision, Say, noted, unchanged
from bot.domain.moves.desk.working import callbacks_kept, contacted, may_act
from bot.domain.notices.desk.spoken import WordsPassedOn
from bot.domain.people import Person, Reach
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, State
from bot.domain.record.commitment import Promise, PromiseKind, keep
from bot.domain.record.journal import What
from bot.domain.record.timers import CancelTimers, TimerKind

TOLD = "told"
"""How a line of the journal begins that says that words were passed on by mouth."""


def told_by_mouth(
    case: Case,
    by: Person,
    rows: Sequence[Promise],
    now: datetime,
    policy: Policy,
    *,
    stamp: str,
    answered: bool = False,
) -> Decision:
    """[Told]: only now the customer has heard it, and contacts that waited for a word are kept.

    ``rows`` are the open promises. Raises ``AlreadyDone`` once the customer writes here.
    """
    may_act(case, by)
    if case.reach is not Reach.ALT_CHANNEL:
        raise errors.AlreadyDone
    notice = WordsPassedOn(
        case_number=case.number, customer_name=case.customer_name, at=now, answered=answered
    )
    return unchanged(contacted(case, now)).adding(
        *_contacts_kept(case, rows, now, policy),
        CancelTimers(case=case.id, kinds=frozenset({TimerKind.REPLY_DUE})),
        noted(case, What.REPLIED, by, now, note=f"{TOLD} {stamp}"),
        Say(to=by.id, notice=notice, slot=slot(case, stamp)),
    )


def _contacts_kept(
    case: Case, rows: Sequence[Promise], now: datetime, policy: Policy
) -> tuple[Promise, ...]:
    """Options and the question whether it is solved keep every contact, as they do in a chat."""
    if case.state not in (State.OFFERED, State.CONFIRMING):
        return callbacks_kept(rows, now, policy)
    return tuple(
        keep(row, now, evidence="", grace=policy.callback.grace)
        for row in rows
        if row.is_open and row.kind is PromiseKind.CALLBACK
    )


def slot(case: Case, stamp: str) -> str:
    """The message that asks to tell something, which becomes the note that it was told."""
    return f"tell:{case.id}:{stamp}"


def answer_entered(case: Case, by: Person, action: str, value: str, now: datetime) -> Decision:
    """Who entered what the customer had answered: their own tap would stand without a name."""
    entry = noted(case, What.NOTED, by, now, new=f"{action} {value}".strip(), note="for_customer")
    return unchanged(case).adding(entry)
