"""Accounts that are kept apart, and counters of what has happened with them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import bindparam, distinct, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.people import PersonId
from bot.domain.record.account import (
    APART,
    UNSAVED,
    Account,
    AccountId,
    Happened,
    Standing,
    Tally,
)
from bot.storage.straight import kept
from bot.storage.tables.accounts import account_events, accounts
from bot.storage.tables.meta import AnyRow

_OF = kept(select(accounts).where(accounts.c.person_id == bindparam("person")))
_GET = select(accounts).where(accounts.c.id == bindparam("this"))
_ADD = accounts.insert().returning(accounts.c.id)
_CHANGE = update(accounts).where(accounts.c.id == bindparam("this"))
_LISTED = [one.value for one in sorted({*APART, Standing.SUSPECTED})]


class SqlAccounts:
    """The ``accounts`` table and its events."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of(self, person: PersonId) -> Account | None:
        """The account of a person, if anything is known of it."""
        return _account((await self._connection.execute(_OF, {"person": person})).first())

    async def get(self, number: int) -> Account | None:
        """The account with this number."""
        return _account((await self._connection.execute(_GET, {"this": number})).first())

    async def save(self, account: Account) -> Account:
        """Add or change it; returns it with its number."""
        values = _values(account)
        if account.id == UNSAVED:
            number = (await self._connection.execute(_ADD, values)).scalar_one()
            return replace(account, id=AccountId(number))
        await self._connection.execute(_CHANGE.values(**values), {"this": account.id})
        return account

    async def note(
        self, account: Account, what: Happened, at: datetime, by: PersonId | None = None
    ) -> None:
        """Count something that has happened with it."""
        values = {"account_id": account.id, "at": at, "happened": what.value, "by_id": by}
        await self._connection.execute(account_events.insert(), values)

    async def tally(self, account: Account) -> Tally:
        """What has happened with it since it came into its standing, and who has read it."""
        mine = account_events.c.account_id == account.id
        count = func.count().label("number")
        chosen = select(account_events.c.happened, count).where(
            mine, account_events.c.at >= account.since
        )
        rows = await self._connection.execute(chosen.group_by(account_events.c.happened))
        looked = select(func.count(distinct(account_events.c.by_id))).where(
            mine, account_events.c.happened == Happened.LOOKED.value
        )
        return Tally(
            account=account,
            counts={Happened(row.happened): row.number for row in rows},
            exposed=int(await self._connection.scalar(looked) or 0),
        )

    async def waiting_or_apart(self, *, limit: int) -> Sequence[Account]:
        """Accounts that wait for a decision or are kept apart, the newest first."""
        listed = accounts.c.standing.in_(_LISTED)
        waits = (accounts.c.standing != Standing.SUSPECTED.value) | (accounts.c.asked == 1)
        chosen = select(accounts).where(listed, waits).order_by(accounts.c.id.desc())
        rows = await self._connection.execute(chosen.limit(limit))
        return [one for one in map(_account, rows) if one is not None]

    async def happened_between(self, start: datetime, end: datetime) -> Mapping[Happened, int]:
        """How often each thing has happened in a span of time."""
        count = func.count().label("number")
        chosen = select(account_events.c.happened, count).where(
            account_events.c.at.between(start, end)
        )
        rows = await self._connection.execute(chosen.group_by(account_events.c.happened))
        return {Happened(row.happened): row.number for row in rows}

    async def exposed_between(self, start: datetime, end: datetime) -> int:
        """How many members of staff have read such words in a span of time."""
        chosen = select(func.count(distinct(account_events.c.by_id))).where(
            account_events.c.happened == Happened.LOOKED.value,
            account_events.c.at.between(start, end),
        )
        return int(await self._connection.scalar(chosen) or 0)


def _values(account: Account) -> dict[str, object]:
    return {
        "person_id": account.person,
        "standing": account.standing.value,
        "since": account.since,
        "attempts": account.attempts,
        "asked": int(account.asked),
        "until": account.until,
        "last_at": account.last_at,
        "told_at": account.told_at,
    }


def _account(row: AnyRow | None) -> Account | None:
    if row is None:
        return None
    return Account(
        id=AccountId(row.id),
        person=PersonId(row.person_id),
        standing=Standing(row.standing),
        since=row.since,
        attempts=row.attempts,
        asked=bool(row.asked),
        until=row.until,
        last_at=row.last_at,
        told_at=row.told_at,
    )
