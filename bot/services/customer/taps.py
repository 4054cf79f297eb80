"""Taps of a customer on the buttons of a case: one table from action to decision."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Decision, Say, To, at, unchanged
from bot.domain.moves.after import confirming, following_up, last_word
from bot.domain.moves.customer import withdrawing, words
from bot.domain.moves.intake import listening, summing_up
from bot.domain.moves.passing_on import handing_over
from bot.domain.moves.solution import countering, declining, offering
from bot.domain.notices import customer as say
from bot.domain.notices.actions import Action
from bot.domain.notices.customer.listening import NOW
from bot.domain.people import Person
from bot.domain.policy.policy import Policy
from bot.domain.record.case import INTAKE, Case, MatterAnswer, State
from bot.domain.record.timers import TimerKind
from bot.domain.record.transitions import Move
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut

OVER = "over"
"""What ``OutOfPlace`` calls the state of a case before a customer."""

Decide = Callable[[Case, Person, str, datetime, Policy], Decision]


def _summary_right(case: Case, by: Person, _: str, now: datetime, policy: Policy) -> Decision:
    if case.submitted_at is not None:
        raise errors.AlreadyDone
    return handing_over.hand_over(case, Move.SUBMIT, by, now, policy)


def _summary_wrong(case: Case, by: Person, _: str, now: datetime, policy: Policy) -> Decision:
    return summing_up.correct(case, by, now, policy)


def _summary_add(case: Case, by: Person, _: str, now: datetime, policy: Policy) -> Decision:
    return summing_up.correct(case, by, now, policy, adding=True)


def _that_is_all(case: Case, by: Person, value: str, now: datetime, policy: Policy) -> Decision:
    if value == NOW and case.state is State.LISTENING:
        return handing_over.hand_over(case, Move.HURRY, by, now, policy)
    return listening.that_is_all(case, by, now, policy)


def _go_on(case: Case, _by: Person, _: str, now: datetime, policy: Policy) -> Decision:
    if case.state not in INTAKE:
        raise errors.AlreadyDone
    patience = at(case, TimerKind.SUBMIT, now + policy.intake.submit)
    return unchanged(case).adding(Say(to=To.CUSTOMER, notice=say.AdditionInvited()), patience)


def _human(case: Case, _by: Person, _: str, now: datetime, policy: Policy) -> Decision:
    return words.human(case, now, policy)


def _choose(case: Case, by: Person, value: str, now: datetime, policy: Policy) -> Decision:
    number, _, offered = value.partition(".")
    offering.still_open(case, offered)
    return offering.choose(case, by, int(number), now, policy)


def _other_wish(case: Case, by: Person, value: str, now: datetime, policy: Policy) -> Decision:
    offering.still_open(case, value)
    return offering.refuse(case, by, now, policy)


def _counter(case: Case, by: Person, value: str, now: datetime, policy: Policy) -> Decision:
    return countering.meant(case, by, value, now, policy)


def _explained(case: Case, by: Person, value: str, now: datetime, policy: Policy) -> Decision:
    offering.still_open(case, value)
    return declining.accepted(case, by, now, policy)


def _new_facts(case: Case, _by: Person, _: str, now: datetime, _policy: Policy) -> Decision:
    return last_word.invite(case, now)


def _matter(case: Case, by: Person, value: str, now: datetime, policy: Policy) -> Decision:
    return confirming.judge_matter(case, by, MatterAnswer(value), now, policy)


def _complete(case: Case, by: Person, value: str, now: datetime, policy: Policy) -> Decision:
    return confirming.complete(case, by, value == "yes", now, policy)


def _person(case: Case, by: Person, value: str, now: datetime, policy: Policy) -> Decision:
    return confirming.judge_person(case, by, int(value), now, policy)


def _follow_up(case: Case, by: Person, value: str, now: datetime, policy: Policy) -> Decision:
    return following_up.answer(case, by, value, now, policy)


def _stop(case: Case, by: Person, _: str, now: datetime, policy: Policy) -> Decision:
    return following_up.stop_asking(case, by, now, policy)


def _reopen(case: Case, by: Person, _: str, now: datetime, policy: Policy) -> Decision:
    return following_up.reopen(case, by, now, policy)


def _withdraw(case: Case, _by: Person, _: str, now: datetime, _policy: Policy) -> Decision:
    if not case.is_open:
        raise errors.AlreadyDone
    return withdrawing.asked(case, now)


def _withdraw_no(case: Case, _by: Person, _: str, now: datetime, _policy: Policy) -> Decision:
    if not case.is_open:
        raise errors.AlreadyDone
    return words.still_here(withdrawing.answered(case), now, stays_open=True)


DECISIONS: dict[Action, Decide] = {
    Action.SUMMARY_RIGHT: _summary_right,
    Action.SUMMARY_WRONG: _summary_wrong,
    Action.SUMMARY_ADD: _summary_add,
    Action.THAT_IS_ALL: _that_is_all,
    Action.GO_ON: _go_on,
    Action.HUMAN: _human,
    Action.CHOOSE: _choose,
    Action.OTHER_WISH: _other_wish,
    Action.COUNTER: _counter,
    Action.MATTER: _matter,
    Action.COMPLETE: _complete,
    Action.PERSON: _person,
    Action.FOLLOW_UP_ANSWER: _follow_up,
    Action.STOP_ASKING: _stop,
    Action.EXPLAINED: _explained,
    Action.NEW_FACTS: _new_facts,
    Action.REOPEN: _reopen,
    Action.WITHDRAW: _withdraw,
    Action.WITHDRAW_NO: _withdraw_no,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class TapByCustomer:
    """A tap of a customer on a button of their own case."""

    carry_out: CarryOut
    policy: Policy

    async def __call__(
        self,
        uow: UnitOfWork,
        person: Person,
        action: Action,
        case_id: int,
        value: str,
        now: datetime,
    ) -> None:
        """Do what the table says. Raises refusals; forged values are ``AlreadyDone``.

        What no longer fits is said in words for customers, whatever the state.
        """
        case = await own_case(uow, person, case_id)
        try:
            decision = DECISIONS[action](case, person, value, now, self.policy)
        except ValueError as error:
            raise errors.AlreadyDone from error
        except errors.OutOfPlace as error:
            raise errors.OutOfPlace(state=OVER) from error
        await self.carry_out(uow, decision, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class Withdraw:
    """The second tap of a withdrawal (t24)."""

    carry_out: CarryOut

    async def __call__(self, uow: UnitOfWork, person: Person, case_id: int, now: datetime) -> None:
        """Withdraw the case; what was promised is released."""
        case = await own_case(uow, person, case_id)
        await self.carry_out(uow, await withdrawn(uow, case, person, now), now)


async def withdrawn(uow: UnitOfWork, case: Case, person: Person, now: datetime) -> Decision:
    """The withdrawal, by a tap or by a yes in words. Raises refusals."""
    promises = await uow.promises.open_of_case(case.id)
    return following_up.withdraw(withdrawing.answered(case), person, tuple(promises), now)


async def own_case(uow: UnitOfWork, person: Person, case_id: int) -> Case:
    """The person's own case in the person's language; raises ``NotForYou``."""
    case = await uow.cases.get(case_id)
    if case is None or case.customer != person.id:
        raise errors.NotForYou("customer")
    return replace(case, language=person.language)
