"""Accounts without any interest in a service: looked at, confirmed, blocked, released (§9.3)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain import errors
from bot.domain.deciding.decision import Say, To
from bot.domain.moves.conduct import harassing
from bot.domain.moves.desk.working import may_work
from bot.domain.notices import conduct as say
from bot.domain.notices.base import Notice
from bot.domain.notices.customer import OpenQuestion
from bot.domain.people import Person, PersonId, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.account import Account, Happened, Standing
from bot.domain.record.timers import SetTimer, TimerKind
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.customer.first_words import LOOKING_BACK
from bot.services.customer.off_topic import slot
from bot.services.desk.at_desk import known_case

SHOWN, LISTED = 5, 30
LATELY = timedelta(days=30)
_ENDED: Notice = say.TalkEnded()
_GO_ON: Notice = OpenQuestion()


@dataclass(frozen=True, kw_only=True, slots=True)
class ListAccounts:
    """``/harass`` and ``/block``: who waits for a decision, and who is kept apart."""

    carry_out: CarryOut

    async def __call__(self, uow: UnitOfWork, person: Person, now: datetime) -> None:
        """Counters and numbers; staff see what waits, whoever leads sees all."""
        known = await uow.accounts.waiting_or_apart(limit=LISTED)
        leads = person.at_least(Role.SUPERVISOR)
        shown = [one for one in known if leads or one.standing is Standing.SUSPECTED]
        happened = await uow.accounts.happened_between(now - LATELY, now)
        mistaken = happened.get(Happened.MISTAKEN, 0)
        notice = say.AccountList(
            accounts=await self._lines(uow, shown),
            released=happened.get(Happened.RELEASED, 0) + mistaken,
            mistaken=mistaken,
        )
        await self.carry_out.tell(uow, person.id, notice, now)

    async def _lines(
        self, uow: UnitOfWork, accounts: Sequence[Account]
    ) -> tuple[say.AccountLine, ...]:
        tallies = [await uow.accounts.tally(one) for one in accounts]
        return tuple(
            say.AccountLine(
                account=one.account.label,
                number=one.account.id,
                standing=one.account.standing.value,
                since=one.account.since,
                until=one.account.until,
                attempts=one.account.attempts,
                wrote=one.counts.get(Happened.WROTE, 0),
                exposed=one.exposed,
                last_at=one.account.last_at,
            )
            for one in tallies
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowAccount:
    """[Look], in private: whoever reads the words is counted as exposed to them."""

    carry_out: CarryOut

    async def __call__(self, uow: UnitOfWork, person: Person, value: str, now: datetime) -> None:
        """Show it. Raises refusals."""
        account = await account_of(uow, value)
        harassing.look(account, person)
        said: tuple[str, ...] = ()
        if account.standing is Standing.SUSPECTED:
            loose = await uow.transcript.unfiled(account.person, account.since - LOOKING_BACK)
            said = tuple(m.text or m.media for m in loose if m.text or m.media)[-SHOWN:]
            await uow.accounts.note(account, Happened.LOOKED, now, person.id)
        tally = await uow.accounts.tally(account)
        notice = say.AccountShown(
            account=account.label,
            number=account.id,
            standing=account.standing.value,
            attempts=account.attempts,
            said=said,
            wrote=tally.counts.get(Happened.WROTE, 0),
            exposed=tally.exposed,
            since=account.since,
            until=account.until,
            may_block=person.at_least(Role.MANAGER),
            may_release=person.at_least(Role.SUPERVISOR),
        )
        await self.carry_out.tell(uow, person.id, notice, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class ReportHarassment:
    """``/harass C-1042``: somebody whose case has ended, and who only harasses now."""

    show_account: ShowAccount

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, now: datetime
    ) -> None:
        """Show what would be decided. Raises ``HasOpenCase``, refusals."""
        case = await known_case(uow, case_id)
        may_work(case, person)
        if await has_open_case(uow, case.customer):
            raise errors.HasOpenCase
        account = await uow.accounts.of(case.customer)
        if account is None or account.standing is Standing.FREE:
            fresh = account or Account(
                person=case.customer, standing=Standing.SUSPECTED, since=now, last_at=now
            )
            account = replace(
                fresh, standing=Standing.SUSPECTED, since=now, last_at=now, asked=True
            )
            account = await uow.accounts.save(account)
            await uow.accounts.note(account, Happened.SUSPECTED, now, person.id)
        await self.show_account(uow, person, str(account.id), now)


@dataclass(frozen=True, kw_only=True, slots=True)
class DecideHarassment:
    """[It is harassment] or [No, go on]: a person decides, the bot only suggested."""

    carry_out: CarryOut
    harassment: bool

    async def __call__(self, uow: UnitOfWork, person: Person, value: str, now: datetime) -> None:
        """Keep the account apart, or let it go on. Raises ``HasOpenCase``, refusals."""
        account = await account_of(uow, value)
        if self.harassment:
            has_case = await has_open_case(uow, account.person)
            after = harassing.confirm(account, person, now, has_case=has_case)
            happened, told = Happened.CONFIRMED, _ENDED
        else:
            after = harassing.clear(account, person, now)
            happened, told = Happened.CLEARED, _GO_ON
        await uow.accounts.save(after)
        await uow.accounts.note(after, happened, now, person.id)
        await self.carry_out.tell(uow, after.person, told, now)
        await _kept(self.carry_out, uow, after, person, now)
        notice = say.HarassmentSuspected(
            account=account.label,
            number=account.id,
            attempts=account.attempts,
            decided_by=person.name,
            harassment=self.harassment,
        )
        if account.attempts:
            card = Say(to=To.GROUP, notice=notice, slot=slot(account))
            await self.carry_out.say(uow, card, None, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class BlockAccount:
    """[Block 7 days]: by a manager; at its end the managers look again."""

    carry_out: CarryOut
    policy: Policy

    async def __call__(self, uow: UnitOfWork, person: Person, value: str, now: datetime) -> None:
        """Block it. Raises refusals."""
        number, _, days = value.partition(".")
        account = await account_of(uow, number)
        length = int(days) if days.isdecimal() else 0
        after = harassing.block(account, person, length, now, self.policy)
        await uow.accounts.save(after)
        await uow.accounts.note(after, Happened.BLOCKED, now, person.id)
        if after.until is not None:
            subject = str(after.person)
            timer = SetTimer(kind=TimerKind.BLOCK_OVER, due=after.until, subject=subject)
            await uow.timers.order(timer)
        await _kept(self.carry_out, uow, after, person, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class ReleaseAccount:
    """[Release] or [It was our mistake]: by whoever leads; the person is told."""

    carry_out: CarryOut
    mistake: bool

    async def __call__(self, uow: UnitOfWork, person: Person, value: str, now: datetime) -> None:
        """Release it. Raises refusals."""
        account = await account_of(uow, value)
        after = harassing.release(account, person, now)
        await uow.accounts.save(after)
        what = Happened.MISTAKEN if self.mistake else Happened.RELEASED
        await uow.accounts.note(after, what, now, person.id)
        told = say.TalkReopened(mistake=self.mistake)
        await self.carry_out.tell(uow, after.person, told, now)
        await _kept(self.carry_out, uow, after, person, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class EndBlock:
    """For the timer at the end of a block."""

    carry_out: CarryOut

    async def __call__(self, uow: UnitOfWork, customer: PersonId, now: datetime) -> str:
        """Kept apart as before; the managers are asked to look. Returns a note for the timer."""
        account = await uow.accounts.of(customer)
        if account is None or account.standing is not Standing.BLOCKED:
            return "not blocked"
        if account.until is not None and now < account.until:
            return "blocked anew"
        wrote = (await uow.accounts.tally(account)).counts.get(Happened.WROTE, 0)
        await uow.accounts.save(harassing.block_over(account, now))
        notice = say.BlockOver(account=account.label, number=account.id, wrote=wrote)
        await self.carry_out.say(uow, Say(to=To.MANAGERS, notice=notice), None, now)
        return "review"


async def _kept(
    carry_out: CarryOut, uow: UnitOfWork, account: Account, by: Person, now: datetime
) -> None:
    notice = say.HarassmentKept(
        account=account.label, standing=account.standing.value, until=account.until
    )
    await carry_out.tell(uow, by.id, notice, now)


async def account_of(uow: UnitOfWork, value: str) -> Account:
    """The account a button names. Raises ``AlreadyDone`` for a forged one."""
    account = await uow.accounts.get(int(value)) if value.isdecimal() else None
    if account is None:
        raise errors.AlreadyDone
    return account


async def has_open_case(uow: UnitOfWork, person: PersonId) -> bool:
    """Whether somebody has a case that is open: then it is never harassment (§9.3)."""
    return any(case.is_open for case in await uow.cases.of_customer(person))
