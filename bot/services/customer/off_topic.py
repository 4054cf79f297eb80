"""Words without any interest in a service: asked back twice, then people look (§9.3)."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.deciding.decision import Say, To
from bot.domain.moves.conduct import harassing
from bot.domain.notices import conduct as say
from bot.domain.people import Person, PersonId
from bot.domain.policy.policy import Policy
from bot.domain.record.account import APART, Account, Happened, Standing
from bot.domain.record.case import Case, Flag
from bot.domain.understanding.messages.triage import Reading
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.inbox.incoming import Incoming

TOLD_AGAIN = timedelta(days=1)
"""Whoever is kept apart reads the one neutral line at most once in so long."""


@dataclass(frozen=True, kw_only=True, slots=True)
class OffTopic:
    """Suggests, and keeps apart whom people have confirmed; it never concludes by itself."""

    carry_out: CarryOut
    policy: Policy

    async def answered(
        self, uow: UnitOfWork, person: Person, reading: Reading, now: datetime
    ) -> bool:
        """Whether the words of a customer without a case were about no service, and dealt with."""
        known = await uow.accounts.of(person.id)
        if not harassing.is_off_topic(known, reading, now):
            return False
        account = known or Account(
            person=person.id, standing=Standing.SUSPECTED, since=now, last_at=now
        )
        step = harassing.next_step(account, now, self.policy)
        account = await uow.accounts.save(step.account)
        if step.ask:
            notice = say.ServiceAsked(again=account.attempts > 1)
            await self.carry_out.tell(uow, person.id, notice, now)
        if step.suggest:
            await self.suggest(uow, account, now)
        return True

    async def suggest(self, uow: UnitOfWork, account: Account, now: datetime) -> None:
        """The group is asked to look; no word of it stands there."""
        await uow.accounts.note(account, Happened.SUSPECTED, now)
        notice = say.HarassmentSuspected(
            account=account.label, number=account.id, attempts=account.attempts
        )
        said = Say(to=To.GROUP, notice=notice, slot=slot(account))
        await self.carry_out.say(uow, said, None, now)

    async def keeps_out(self, uow: UnitOfWork, incoming: Incoming) -> bool:
        """Whether words of a customer without a case are counted alone, and read by nobody.

        What calls for help is heard, whoever writes it.
        """
        account = await uow.accounts.of(incoming.person.id)
        if account is None or account.standing not in APART:
            return False
        if self.carry_out.cards.understanding.read(incoming.text).alarming:
            return False
        now = incoming.at
        await uow.accounts.note(account, Happened.WROTE, now)
        silent = account.standing is Standing.BLOCKED or (
            account.told_at is not None and now - account.told_at < TOLD_AGAIN
        )
        told_at = account.told_at if silent else now
        await uow.accounts.save(replace(account, last_at=now, told_at=told_at))
        if not silent:
            await self.carry_out.tell(uow, incoming.person.id, say.TalkEnded(), now)
        return True

    async def since(self, uow: UnitOfWork, person: PersonId, earliest: datetime) -> datetime:
        """From when on the words of this person may be read: not from before they were decided."""
        account = await uow.accounts.of(person)
        if account is None or account.standing is Standing.SUSPECTED:
            return earliest
        return max(earliest, account.since)

    async def marked(self, uow: UnitOfWork, case: Case, now: datetime) -> Case:
        """A case that is opened: from an account that is kept apart supervisors alone read it.

        It ends a suspicion: somebody with an open case is never harassment.
        """
        account = await uow.accounts.of(case.customer)
        if account is not None and account.standing is Standing.SUSPECTED:
            free = replace(account, standing=Standing.FREE, since=now, attempts=0, asked=False)
            await uow.accounts.save(free)
        if account is None or account.standing not in APART:
            return case
        return replace(case, flags=case.flags | {Flag.QUARANTINED})


def slot(account: Account) -> str:
    """The message in the group, which becomes what was decided."""
    return f"account:{account.id}"
