"""The life cycle of a case as one table (§6.3) and the pure function that walks it."""

from dataclasses import dataclass, replace
from enum import StrEnum

from bot.domain import errors
from bot.domain.people import Role
from bot.domain.record.case import ENDED, OPEN, Case, State


class Move(StrEnum):
    """The transitions, by their number in §6.3; those with a letter have none there."""

    OPEN = "t1"
    SUMMARISE = "t2"
    CORRECT = "t3"
    SUBMIT = "t4"
    HURRY = "t5"
    CLAIM = "t6"
    RELEASE = "t7"
    REASSIGN = "t8"
    OFFER = "t9"
    CHOOSE = "t10"
    GRANT = "t10b"
    """What was asked for was granted in a reply: nothing is left to choose or to do (§6.3)."""
    REFUSE = "t11"
    DONE = "t12"
    CANNOT = "t13"
    SETTLED = "t14"
    NOT_SOLVED = "t15"
    HURT = "t16"
    UNCONFIRMED = "t17"
    CLOSE = "t18"
    BACK = "t19"
    REOPEN = "t20"
    FINAL = "t21"
    ACCEPT = "t22"
    DEADLOCK = "t23"
    NEW_FACTS = "t22b"
    """A supervisor takes it up again after the final answer."""
    WITHDRAW = "t24"
    MERGE = "t25"
    ADD = "t26"
    UNREACHABLE = "t27"


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One row of the table."""

    move: Move
    sources: frozenset[State]
    target: State | None
    """``None`` stays where it is."""
    by: frozenset[Role]


C = Role.CUSTOMER
B = Role.BOT
S = Role.STAFF
V = Role.SUPERVISOR
M = Role.MANAGER
DESK = (S, V, M)
LEAD = (V, M)


def _row(
    move: Move, sources: State | frozenset[State], target: State | None, *by: Role
) -> tuple[Move, Row]:
    states = frozenset({sources}) if isinstance(sources, State) else sources
    return move, Row(move=move, sources=states, target=target, by=frozenset(by))


def _any(*states: State) -> frozenset[State]:
    return frozenset(states)


TABLE: dict[Move, Row] = dict(
    [
        _row(Move.OPEN, frozenset(), State.LISTENING, C, *DESK),
        _row(Move.SUMMARISE, State.LISTENING, State.SUMMARY_SENT, B),
        _row(Move.CORRECT, State.SUMMARY_SENT, State.LISTENING, C),
        _row(Move.SUBMIT, _any(State.SUMMARY_SENT, State.LISTENING), State.UNCLAIMED, C, B),
        _row(Move.HURRY, _any(State.LISTENING, State.SUMMARY_SENT), State.UNCLAIMED, C, B, *DESK),
        _row(Move.CLAIM, State.UNCLAIMED, State.EXPLORING, *DESK),
        _row(Move.RELEASE, State.EXPLORING, State.UNCLAIMED, B, *DESK),
        _row(Move.REASSIGN, OPEN - {State.LISTENING, State.SUMMARY_SENT}, None, B, *LEAD),
        _row(Move.OFFER, State.EXPLORING, State.OFFERED, *DESK),
        _row(Move.CHOOSE, State.OFFERED, State.ACTING, C),
        _row(Move.GRANT, State.OFFERED, State.ACTING, *DESK),
        _row(Move.REFUSE, State.OFFERED, State.EXPLORING, C),
        _row(Move.DONE, State.ACTING, State.CONFIRMING, B, *DESK),
        _row(Move.CANNOT, State.ACTING, State.EXPLORING, *DESK),
        _row(Move.SETTLED, State.CONFIRMING, State.FOLLOWING_UP, C, B),
        _row(Move.NOT_SOLVED, State.CONFIRMING, State.EXPLORING, C),
        _row(Move.HURT, State.CONFIRMING, State.FOLLOWING_UP, C),
        _row(Move.UNCONFIRMED, State.CONFIRMING, State.CLOSED, B),
        _row(Move.CLOSE, State.FOLLOWING_UP, State.CLOSED, B, *DESK),
        _row(Move.BACK, State.FOLLOWING_UP, State.EXPLORING, C),
        _row(Move.REOPEN, _any(State.CLOSED, State.WITHDRAWN), State.EXPLORING, C, *LEAD),
        _row(Move.FINAL, _any(State.EXPLORING, State.OFFERED), State.FINAL_POSITION, M),
        _row(Move.ACCEPT, State.FINAL_POSITION, State.ACTING, C),
        _row(Move.DEADLOCK, State.FINAL_POSITION, State.CLOSED, B),
        _row(Move.NEW_FACTS, State.FINAL_POSITION, State.EXPLORING, *LEAD),
        _row(Move.WITHDRAW, OPEN, State.WITHDRAWN, C),
        _row(Move.MERGE, OPEN, State.MERGED, *DESK, Role.BOT),
        _row(Move.ADD, OPEN, None, C),
        _row(Move.UNREACHABLE, OPEN, State.CLOSED, *LEAD),
    ]
)


def step(case: Case, move: Move, by: Role) -> Case:
    """The case after ``move``: its state, its version, nothing else.

    Raises ``AlreadyDone`` when the case is where the move leads, ``OutOfPlace`` when the move is
    not possible from here, and ``NotForYou`` when somebody of this role may not make it.
    """
    row = TABLE[move]
    if by not in row.by:
        raise errors.NotForYou(_least(row))
    if case.state not in row.sources:
        if case.state is row.target or case.state in ENDED:
            raise errors.AlreadyDone
        raise errors.OutOfPlace(state=case.state.value)
    return replace(case, state=row.target or case.state, version=case.version + 1)


def _least(row: Row) -> str:
    return next((role.value for role in (C, S, V, M) if role in row.by), Role.BOT.value)
