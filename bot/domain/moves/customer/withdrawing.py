"""Withdrawing is asked about once, and the answer may come in words (t24)."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.deciding.decision import Decision, Say, To, unchanged
from bot.domain.moves.intake.heard import Said
from bot.domain.notices import customer as say
from bot.domain.record.case import Case, State
from bot.domain.script import length
from bot.domain.understanding.messages.triage import Choice, MessageKind
from bot.domain.understanding.wishes.asides import Aside

_BRIEF = 12
"""As `length` counts: whoever writes more has something else to say."""
JUST_WITHDRAWN = timedelta(minutes=15)
"""So long after it "no, keep it" can only mean the case."""


def asked(case: Case, now: datetime) -> Decision:
    """The question: with two keys, and words answer it as well."""
    open_now = replace(case, spoke_at=now, heeding=replace(case.heeding, withdraw_asked=True))
    notice = say.WithdrawCheck(case_number=case.number)
    return unchanged(open_now).adding(Say(to=To.CUSTOMER, notice=notice))


def answered(case: Case) -> Case:
    """The case without the question: whatever is said next is about something else."""
    return replace(case, heeding=replace(case.heeding, withdraw_asked=False))


def keeps(case: Case, said: Said) -> bool:
    """Whether the words say that the case is to stay open."""
    if not case.heeding.withdraw_asked or said.late:
        return False
    return said.noticed.keeps or _plainly(said) is Choice.NO


def agrees(case: Case, said: Said) -> bool:
    """Whether the words are a plain yes, or ask for it once more, and briefly."""
    if not case.heeding.withdraw_asked or said.late or said.noticed.keeps:
        return False
    asks = said.reading.kind is MessageKind.QUESTION or length(said.text) > _BRIEF
    return _plainly(said) is Choice.YES or (said.aside is Aside.WITHDRAW and not asks)


def undoes(case: Case, *, keeps: bool, now: datetime) -> bool:
    """Whether words to keep a case are about one that was withdrawn just now."""
    ended = case.closed_at if case.state is State.WITHDRAWN else None
    return keeps and ended is not None and now - ended <= JUST_WITHDRAWN


def _plainly(said: Said) -> Choice | None:
    """The answer, where nothing else is said."""
    answer = said.answer
    return None if answer is None or answer.more or answer.weak else answer.choice
