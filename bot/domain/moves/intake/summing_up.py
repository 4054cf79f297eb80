"""Summing up: the paraphrase-back, and its corrections (§7, t2–t4)."""

from dataclasses import replace
from datetime import datetime

from bot.domain.deciding.decision import Decision, Say, To, at, moved, unchanged
from bot.domain.moves.passing_on.handing_over import hand_over
from bot.domain.notices import customer as say
from bot.domain.people import Person
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, Flag, State
from bot.domain.record.timers import LatePolicy, SetTimer, TimerKind
from bot.domain.record.transitions import Move
from bot.domain.understanding.wishes.answers import told_back


def summarise(
    case: Case,
    now: datetime,
    policy: Policy,
    *,
    before: Case | None = None,
    files: bool = False,
    sorry: bool = False,
) -> Decision:
    """t2: the paraphrase-back; a case about which nothing was said goes to people instead.

    ``before`` is the case as it was shown last: after a correction only what is new is shown (t3).
    ``files``: it was put in no words, such as by a photo.  ``sorry``: asked for it once too often.
    """
    if not case.facts and not case.wish:
        return hand_over(
            replace(case, flags=case.flags | {Flag.INCOMPLETE}), Move.HURRY, None, now, policy
        )
    decision = moved(case, Move.SUMMARISE, None, now)
    after = replace(decision.case, spoke_at=now)
    return decision.then(unchanged(after)).adding(
        Say(
            to=To.CUSTOMER,
            notice=_corrected(before, case, files=files) or replace(_whole(case), sorry=sorry),
        ),
        *patience(after, now, policy),
    )


def _whole(case: Case) -> say.SummaryCheck:
    return say.SummaryCheck(
        facts=told_back(case.facts),
        impact=told_back(case.impact),
        # One sentence may tell both; it is not said twice.
        wish="" if case.wish == case.facts else case.wish,
        feeling=case.feeling if case.emotion else "",
        again=case.summary_rounds > 0,
    )


def _corrected(before: Case | None, case: Case, *, files: bool) -> say.CorrectionCheck | None:
    """What a correction has changed or added; ``None`` when it was put in no words."""
    if before is None:
        return None
    texts = [_new(before.facts, case.facts), _new(before.impact, case.impact)]
    said = "\n".join(text for text in texts if text)
    wish = case.wish if case.wish != before.wish else ""
    if not (said or wish or files):
        return None
    return say.CorrectionCheck(said=told_back(said), wish=wish, files=files)


def _new(before: str, now: str) -> str:
    return "" if now == before else now.removeprefix(before).strip()


def patience(case: Case, now: datetime, policy: Policy) -> tuple[SetTimer, SetTimer]:
    """A gentle word after ten quiet minutes, and the hand-over after thirty (§19)."""
    nudge, submit = policy.intake.nudge, policy.intake.submit
    return (
        at(case, TimerKind.NUDGE, now + nudge, late=LatePolicy.COLLAPSE),
        at(case, TimerKind.SUBMIT, now + submit),
    )


def correct(
    case: Case, by: Person, now: datetime, policy: Policy, *, adding: bool = False
) -> Decision:
    """t3: back to listening; after the second correction people take it as disputed (t4)."""
    if case.state is State.SUMMARY_SENT and case.summary_rounds >= policy.intake.max_summaries:
        disputed = replace(case, flags=case.flags | {Flag.SUMMARY_DISPUTED})
        return hand_over(disputed, Move.SUBMIT, by, now, policy)
    decision = moved(case, Move.CORRECT, by, now)
    after = replace(decision.case, summary_rounds=case.summary_rounds + 1, spoke_at=now)
    notice = say.AdditionInvited() if adding else say.CorrectionInvited()
    return decision.then(unchanged(after)).adding(
        Say(to=To.CUSTOMER, notice=notice), *patience(after, now, policy)
    )
