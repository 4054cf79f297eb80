"""What becomes of words in which the courtesy check has found something (D §10, §11, §12, §13.1).

Blame, half apologies, threats and challenges are not sent as they are. What is worth a second look
waits for one tap, the sooner the more upset the customer is; the rest is a hint after the sending.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.courtesy.findings import Checked, Code, Finding, Promise
from bot.domain.moves.solution import authority
from bot.domain.people import Person
from bot.domain.policy.policy import Policy
from bot.domain.record import commitment
from bot.domain.record.case import Case
from bot.domain.record.held import STOPPED, Stop
from bot.domain.record.money import Money
from bot.domain.understanding.offers.money import Given

PAUSED_FROM: Mapping[Code, int] = {
    Code.REPEAT: 0,
    Code.VAGUE_TIME: 1,
    Code.OVERPROMISE: 1,
    Code.INTERROGATION: 1,
    Code.APOLOGY_ONLY: 1,
    Code.NO_EMPATHY: 2,
    Code.DENIES_FEELING: 2,
    Code.WALL: 3,
    Code.DODGE: 3,
    Code.COLD: 3,
    Code.SELF_PITY: 3,
}
"""The emotion from which words wait for one more tap (D §12: 1, 8, 9, 10 before sending)."""
HINTED_FROM: Mapping[Code, int] = {
    Code.APOLOGY_ONLY: 1,
    Code.COLD: 1,
    Code.NO_EMPATHY: 2,
}
"""From which emotion on there is a hint at all; the others are always hinted at."""
OF_A_WHOLE = frozenset({Code.VAGUE_TIME, Code.APOLOGY_ONLY, Code.NO_EMPATHY, Code.COLD})
"""What a whole message lacks; the line of a form stands in a message with its time beside it."""
OF_NO_DECISION = frozenset({Code.WALL})
"""What a decision is not told: its no stands between the reasons and the other ways."""
MOST = 3
"""So many findings are shown at once; more is a lecture."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict:
    """How far words may go, and what their author reads about them."""

    stop: Stop | None = None
    findings: tuple[Finding, ...] = ()
    rewritten: str = ""
    promise: Promise | None = None
    further: tuple[Promise, ...] = ()
    """What they promise for other times beside it."""

    @property
    def stopped(self) -> bool:
        """Whether they are not to go out now."""
        return self.stop in STOPPED


FINE = Verdict()


def judged(
    checked: Checked,
    emotion: int,
    *,
    whole: bool,
    courtesy: bool = False,
    decides: bool = False,
) -> Verdict:
    """What is done about a draft.

    ``whole`` is whether it is a message by itself; ``courtesy`` whether it is thanks or an okay
    alone, which nothing stops that does not hurt; ``decides`` whether it is the part of a message
    that says what was found or decided.
    """
    left_out = frozenset() if whole else OF_A_WHOLE | (OF_NO_DECISION if decides else frozenset())
    held = [one for one in checked.findings if one.holds]
    soft = [
        one
        for one in checked.findings
        if not one.holds and one.code not in left_out
        if not courtesy or (one.code is Code.COLD and emotion >= HINTED_FROM[Code.COLD])
    ]
    waits = [one for one in soft if emotion >= PAUSED_FROM.get(one.code, emotion + 1)]
    hints = [one for one in soft if emotion >= HINTED_FROM.get(one.code, 0)]
    promise = checked.promise if whole else None
    further = checked.further if whole else ()
    if held:
        shown = _first([*held, *waits])
        return Verdict(
            stop=Stop.HOLD,
            findings=shown,
            rewritten=checked.rewritten,
            promise=promise,
            further=further,
        )
    if waits:
        found = _first(waits)
        return Verdict(stop=Stop.PAUSE, findings=found, promise=promise, further=further)
    stop = Stop.HINT if hints else None
    return Verdict(stop=stop, findings=_first(hints), promise=promise, further=further)


def _first(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings[:MOST], key=lambda one: one.start))


def must_be_told(
    case: Case, by: Person, given: Given, rows: Sequence[commitment.Promise], policy: Policy
) -> None:
    """Raise ``OverAuthority`` where free words give more than their author may tell (§6.4 inv. 6).

    What the customer was told with an approval already may be said again.
    """
    money = given.money + given.gift_money if given.due or given.gift else Money()
    if not money or _is_known(case, money, rows):
        return
    authority.must_be_within(case, by, money, rows, policy)


def _is_known(case: Case, money: Money, rows: Iterable[commitment.Promise]) -> bool:
    told = [row.money for row in rows] + [authority.given(case, rows)]
    if case.offer is not None and case.offer.sent_at is not None:
        told += [option.money for option in case.offer.options]
    return any(
        money.amount <= one.amount and (not money.others or money.others == one.others)
        for one in told
        if one
    )
