"""Who may promise how much on a case: everything given on it counts together (§11)."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from enum import StrEnum

from bot.domain import errors
from bot.domain.people import Person, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, State
from bot.domain.record.commitment import Promise, PromiseKind, PromiseState
from bot.domain.record.money import NOTHING, Money
from bot.domain.record.offer import Offer

_GONE = frozenset({PromiseState.RELEASED, PromiseState.RENEGOTIATED})


class Rung(StrEnum):
    """Who has to approve an amount."""

    SUPERVISOR = "supervisor"
    MANAGER = "manager"
    SECOND = "second"
    """A manager and a second person by name."""


def limit(role: Role, policy: Policy) -> Decimal:
    """The amount somebody of this rank may promise on one case."""
    limits = {
        Role.STAFF: policy.money.staff,
        Role.SUPERVISOR: policy.money.supervisor,
        Role.MANAGER: policy.money.manager,
    }
    return limits.get(role, Decimal(0))


def given(case: Case, rows: Iterable[Promise]) -> Money:
    """Everything promised or given on the case; what was released or replaced does not count."""
    return sum((row.money for row in rows if _counts(case, row)), NOTHING)


def _counts(case: Case, row: Promise) -> bool:
    """A solution that was missed and given up for another counts no more (t13).

    What the house owes by its own guarantee nobody has decided on: it is within nobody's limit.
    """
    if row.state in _GONE or row.kind is PromiseKind.GUARANTEE:
        return False
    missed = row.state is PromiseState.BROKEN and row.performed_at is None
    return not (missed and row.solution and case.state is State.EXPLORING)


def total(case: Case, more: Money, rows: Sequence[Promise]) -> Money:
    """What it comes to with this; nothing when this gives nothing."""
    return given(case, rows) + more if more else NOTHING


def may(role: Role, sum_: Money, policy: Policy) -> bool:
    """Whether this rank alone may promise it; other currencies are a manager's (§11)."""
    if sum_.others and role is not Role.MANAGER:
        return False
    return sum_.amount <= limit(role, policy)


def rung(sum_: Money, policy: Policy) -> Rung:
    """Who has to approve it, when whoever asks may not."""
    if may(Role.SUPERVISOR, sum_, policy):
        return Rung.SUPERVISOR
    return Rung.MANAGER if may(Role.MANAGER, sum_, policy) else Rung.SECOND


def dearest(case: Case, offer: Offer, rows: Sequence[Promise], policy: Policy) -> Money:
    """What the option gives that wants the highest approval, the gift included."""
    order = tuple(Rung)
    return max(
        (option.money for option in offer.options),
        key=lambda money: (
            order.index(rung(total(case, money, rows), policy)),
            bool(money.others),
            money.amount,
        ),
        default=NOTHING,
    )


def must_be_within(
    case: Case, by: Person, more: Money, rows: Sequence[Promise], policy: Policy
) -> None:
    """Raise ``OverAuthority`` when this comes to more than this person may promise."""
    sum_ = total(case, more, rows)
    if not may(by.role, sum_, policy):
        raise errors.OverAuthority(
            limit=limit_in_words(by.role, policy), total=in_words(sum_, policy)
        )


def limit_in_words(role: Role, policy: Policy) -> str:
    """The limit of a rank as people read it, such as ``CNY 200``."""
    return f"{policy.money.currency} {_figure(limit(role, policy))}"


def in_words(money: Money, policy: Policy) -> str:
    """Money as people read it, as ``CNY 250 + USD 50``; empty when there is none."""
    own = f"{policy.money.currency} {_figure(money.amount)}" if money.amount else ""
    return " + ".join(part for part in (own, money.others) if part)


def _figure(amount: Decimal) -> str:
    whole = amount == amount.to_integral_value()
    return f"{amount:,.0f}" if whole else f"{amount:,.2f}"
