"""Whether a complaint is justified, how it ended, and what is new after the final answer."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain import errors
from bot.domain.moves.after import closing, last_word
from bot.domain.moves.solution import judging
from bot.domain.people import Person
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, Merit, Outcome
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.desk.at_desk import case_to_act_on, known_case, lead_on_duty


@dataclass(frozen=True, kw_only=True, slots=True)
class ChangeMerit:
    """[Only in part] or [Justified after all]: one tap."""

    carry_out: CarryOut
    merit: Merit

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, now: datetime
    ) -> None:
        """Note it. Raises refusals."""
        case = await case_to_act_on(uow, person, case_id)
        await self.carry_out(uow, judging.change(case, person, self.merit, now), now)


@dataclass(frozen=True, kw_only=True, slots=True)
class ProposeMerit:
    """[Not justified]: what was found goes to a second person."""

    carry_out: CarryOut
    policy: Policy

    async def may(self, uow: UnitOfWork, person: Person, case_id: int) -> None:
        """Raise unless this person may propose it now."""
        judging.may_propose(await known_case(uow, case_id), person)

    async def __call__(
        self, uow: UnitOfWork, person: Person, case: Case, found: str, now: datetime
    ) -> None:
        """Ask whoever may agree. Raises refusals."""
        on_duty = await lead_on_duty(uow, self.carry_out.house, case, person)
        decision = judging.propose(case, person, found, now, self.policy, on_duty=on_duty)
        await self.carry_out(uow, decision, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class ProposeByFacts:
    """[As in the fact sheet]: what it says is the finding."""

    propose: ProposeMerit

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, now: datetime
    ) -> None:
        """Ask whoever may agree. Raises refusals."""
        case = await case_to_act_on(uow, person, case_id)
        found = case.sheet.in_a_row() if case.sheet.is_checked else ""
        await self.propose(uow, person, case, found, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class AgreeMerit:
    """[I agree]: not justified; the owner writes the answer."""

    carry_out: CarryOut

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, read: str, now: datetime
    ) -> None:
        """Agree to what was read. Raises refusals."""
        case = await known_case(uow, case_id)
        await self.carry_out(uow, judging.agree(case, person, read, now), now)


@dataclass(frozen=True, kw_only=True, slots=True)
class RefuseMerit:
    """[Not so]: the owner reads why."""

    carry_out: CarryOut

    async def may(self, uow: UnitOfWork, person: Person, case_id: int, read: str) -> None:
        """Raise unless this person may decide about what was read."""
        judging.may_decide(await known_case(uow, case_id), person, read)

    async def __call__(
        self, uow: UnitOfWork, person: Person, case: Case, read: str, reason: str, now: datetime
    ) -> None:
        """Say no. Raises refusals."""
        await self.carry_out(uow, judging.disagree(case, person, read, reason, now), now)


@dataclass(frozen=True, kw_only=True, slots=True)
class TakeUp:
    """[Take it up again]: what the customer wrote after the final answer is new."""

    carry_out: CarryOut
    policy: Policy

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, now: datetime
    ) -> None:
        """Take it up. Raises refusals."""
        case = await known_case(uow, case_id)
        rows = await uow.promises.open_of_case(case.id)
        await self.carry_out(uow, last_word.take_up(case, person, now, self.policy, rows), now)


@dataclass(frozen=True, kw_only=True, slots=True)
class LetStand:
    """[The answer stands]: the customer reads why."""

    carry_out: CarryOut
    policy: Policy

    async def may(self, uow: UnitOfWork, person: Person, case_id: int) -> None:
        """Raise unless this person may decide it now."""
        last_word.may_decide(await known_case(uow, case_id), person)

    async def __call__(
        self, uow: UnitOfWork, person: Person, case: Case, reason: str, now: datetime
    ) -> None:
        """Tell the customer. Raises refusals."""
        rows = await uow.promises.open_of_case(case.id)
        decision = last_word.stands(case, person, reason, now, self.policy, rows)
        await self.carry_out(uow, decision, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class ChooseOutcome:
    """[It ended otherwise] under the closing note: the other ways it may have ended."""

    carry_out: CarryOut

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, now: datetime
    ) -> None:
        """Show them. Raises refusals."""
        case = await case_to_act_on(uow, person, case_id)
        await self.carry_out(uow, closing.choices(case, person), now)


@dataclass(frozen=True, kw_only=True, slots=True)
class ChangeOutcome:
    """One of them was tapped: the closing note is shown as it is then."""

    carry_out: CarryOut

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, value: str, now: datetime
    ) -> None:
        """Change it. Raises refusals; a forged value is ``AlreadyDone``."""
        case = await case_to_act_on(uow, person, case_id)
        try:
            outcome = Outcome(value)
        except ValueError as error:
            raise errors.AlreadyDone from error
        await self.carry_out(uow, closing.ended_otherwise(case, person, outcome, now), now)
