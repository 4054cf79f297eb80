"""Words for a customer without a chat: told, and what they answered (§3)."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain import errors
from bot.domain.moves.desk import by_mouth
from bot.domain.notices.actions import Action
from bot.domain.people import Person, Reach, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case
from bot.domain.record.journal import What
from bot.ports.unit_of_work import UnitOfWork
from bot.services.by_mouth import ANSWERS
from bot.services.carrying_out import CarryOut
from bot.services.customer.taps import TapByCustomer
from bot.services.desk.at_desk import case_to_act_on, known_case


@dataclass(frozen=True, kw_only=True, slots=True)
class PassOn:
    """[Told]: the customer has heard it."""

    carry_out: CarryOut
    policy: Policy

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, stamp: str, now: datetime
    ) -> None:
        """Note it, and keep the contacts that waited for it. Raises refusals."""
        case = await case_to_act_on(uow, person, case_id)
        await not_told(uow, case, stamp)
        await self.noted(uow, case, person, stamp, now, answered=False)

    async def noted(
        self,
        uow: UnitOfWork,
        case: Case,
        person: Person,
        stamp: str,
        now: datetime,
        *,
        answered: bool,
    ) -> None:
        """Write it down."""
        rows = await uow.promises.open_of_case(case.id)
        decision = by_mouth.told_by_mouth(
            case, person, rows, now, self.policy, stamp=stamp, answered=answered
        )
        await self.carry_out(uow, decision, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class EnterAnswer:
    """A key of the customer, tapped for them by whoever asked: the same way, the same guards."""

    carry_out: CarryOut
    pass_on: PassOn
    tap_by_customer: TapByCustomer

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, value: str, now: datetime
    ) -> None:
        """What the customer has answered. Raises refusals; forged values are ``AlreadyDone``."""
        case = await case_to_act_on(uow, person, case_id)
        action, said, stamp = _parts(value)
        if case.reach is not Reach.ALT_CHANNEL:
            raise errors.AlreadyDone
        if action is Action.PERSON and not person.at_least(Role.SUPERVISOR):
            raise errors.NotForYou("supervisor")  # never whoever is rated (§15)
        await not_told(uow, case, stamp)
        await self.pass_on.noted(uow, case, person, stamp, now, answered=True)
        case = await known_case(uow, case.id)
        entry = by_mouth.answer_entered(case, person, action.value, said, now)
        await self.carry_out(uow, entry, now)
        customer = Person(id=case.customer, name=case.customer_name, language=case.language)
        await self.tap_by_customer(uow, customer, action, case.id, said, now)


async def not_told(uow: UnitOfWork, case: Case, stamp: str) -> None:
    """Raise ``AlreadyDone`` when it was told, and perhaps answered, before."""
    note = f"{by_mouth.TOLD} {stamp}"
    entries = await uow.journal.of_case(case.id)
    if not stamp or any(e.what is What.REPLIED and e.note == note for e in entries):
        raise errors.AlreadyDone


def _parts(value: str) -> tuple[Action, str, str]:
    action, _, rest = value.partition("|")
    said, _, stamp = rest.rpartition("|")
    if action not in {one.value for one in ANSWERS}:
        raise errors.AlreadyDone
    return Action(action), said, stamp
