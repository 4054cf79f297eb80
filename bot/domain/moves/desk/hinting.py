"""Accusations that go in circles: a hint to the owner alone (§8: topic turn, emphasis)."""

from dataclasses import replace

from bot.domain.deciding.decision import Decision, Say, To, unchanged
from bot.domain.moves.intake.heard import Said
from bot.domain.notices import desk as staff
from bot.domain.record.case import Case, Flag, State
from bot.domain.understanding.messages.emotion import Feeling
from bot.domain.understanding.messages.triage import MessageKind

UNHEEDED = 2
"""So many messages that pass by an offer of help bring a hint."""
EMPHASIS = 3
"""So often the same is said once more; then permission is asked, once (§8)."""
_AT_WORK = frozenset({State.EXPLORING, State.OFFERED, State.ACTING, State.FINAL_POSITION})
_NO_TURN = frozenset({Flag.LARGE_LOSS, Flag.DEGRADED, Flag.SELF_HARM, Flag.VIOLENCE})


def heed(before: Case, said: Said, decision: Decision) -> Decision:
    """What the owner is shown about these words; ``before`` is the case without them."""
    case = decision.case
    heeding = replace(case.heeding, plan=said.noticed.plan or case.heeding.plan)
    if not _circles(before, said):
        return decision.then(unchanged(replace(case, heeding=replace(heeding, unheeded=0))))
    heeding = replace(heeding, unheeded=heeding.unheeded + 1)
    if heeding.unheeded < UNHEEDED or heeding.hints > EMPHASIS:
        return decision.then(unchanged(replace(case, heeding=heeding)))
    turn = "" if heeding.turned or _too_grave(case) else heeding.plan
    hint = staff.CirclingHint(
        case_number=case.number,
        customer_name=case.customer_name,
        times=heeding.hints + 1,
        ask=heeding.hints >= EMPHASIS,
        plan=turn,
    )
    after = replace(
        heeding, unheeded=0, hints=heeding.hints + 1, turned=heeding.turned or bool(turn)
    )
    return decision.then(unchanged(replace(case, heeding=after))).adding(
        Say(to=To.OWNER, notice=hint)
    )


def _circles(case: Case, said: Said) -> bool:
    """Whether a person has written, and the words accuse without telling anything new."""
    if case.owner is None or case.human_at is None or case.state not in _AT_WORK:
        return False
    reading, noticed = said.reading, said.noticed
    if reading.alarming or reading.asks_human or reading.asks_manager or said.wish:
        return False
    accuses = reading.kind is MessageKind.COMPLAINT or noticed.blanket
    return accuses and not (noticed.dated or noticed.plan or reading.amounts)


def _too_grave(case: Case) -> bool:
    """Injury, loss and discrimination are never turned away from."""
    return case.safety or bool(case.flags & _NO_TURN) or case.feeling == Feeling.LOSS
