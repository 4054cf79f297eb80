"""Every table that knows something of a customer: handing it out, and forgetting it (§20)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, cast

from sqlalchemy import ScalarSelect, Table, delete, func, select, update
from sqlalchemy import case as when
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.elements import ColumnElement

from bot.domain.notices.desk.finding import FoundCases
from bot.domain.notices.desk.saved import ReplySaved, SavedList, SavingAsks
from bot.domain.notices.desk.talking import WhichCase, WordsPlaced
from bot.domain.people import NOBODY, PersonId, Role
from bot.domain.record.case import OPEN, CaseId
from bot.domain.record.journal import What
from bot.ports.json import Json
from bot.ports.privacy import Record
from bot.storage.held import NO_WORDS
from bot.storage.tables.accounts import account_events, accounts
from bot.storage.tables.advice import advice
from bot.storage.tables.cases import cases, journal, people, promises, transcript
from bot.storage.tables.held import held
from bot.storage.tables.links import case_links
from bot.storage.tables.runtime import conversations, inbox, memory, outbox, sent, slots, timers

_ended_at = func.coalesce(cases.c.closed_at, cases.c.opened_at)
_ENDED = cases.c.state.not_in([state.value for state in sorted(OPEN)])
_KEPT = ("burst", "asked", "which", "weak", "public", "pulse")
"""What the memory holds about a customer, each with their id behind it."""
_OF_ANYBODY = ("saving", "found")
"""What it holds of staff, with words that may be about any customer: to be saved, looked for."""
_OF_MANY = tuple(
    one.__name__ for one in (SavingAsks, ReplySaved, SavedList, WhichCase, WordsPlaced, FoundCases)
)
"""What staff were told of no single case, with the words and names of customers in it."""
_ON_ITS_WAY = ("pending", "sending")
_TELLING = (What.HEARD, What.EDITED, What.NOTED, What.CLOSING, What.REPLIED, What.FACTS)
"""Lines of the journal whose old and new are words, not figures."""
_JUDGED = (What.ANSWERED, What.MOVED, What.LIMIT_PASSED, What.CORRECTED)
"""Lines whose note is a code that reports count."""


class SqlPrivacy:
    """All tables, by person and by case."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of_customer(self, customer: PersonId) -> Record:
        """Everything about a customer that belongs to no case."""
        loose = transcript.c.case_id.is_(None) & (transcript.c.person_id == customer)
        told = outbox.c.case_id.is_(None) & (outbox.c.chat_id == customer)
        return {
            "people": await self._rows(people, people.c.id == customer),
            "transcript": await self._rows(transcript, loose),
            "outbox": await self._rows(outbox, told),
            "inbox": await self._rows(inbox, inbox.c.lane == customer),
            "conversations": await self._rows(conversations, _talks(customer)),
            "accounts": await self._rows(accounts, accounts.c.person_id == customer),
            "account_events": await self._rows(
                account_events, account_events.c.account_id.in_(_accounts_of(customer))
            ),
        }

    async def of_case(self, case: CaseId) -> Record:
        """Everything about a case."""
        wanted: tuple[tuple[Table, ColumnElement[Any]], ...] = (
            (cases, cases.c.id),
            *(
                (one, one.c.case_id)
                for one in (transcript, promises, journal, timers, outbox, advice, held)
            ),
        )
        return {table.name: await self._rows(table, key == case) for table, key in wanted}

    async def named_before(self, moment: datetime, *, limit: int) -> Sequence[CaseId]:
        """Ended cases that ended before ``moment`` and still show whose they are, oldest first."""
        named = select(cases.c.id).where(_ENDED, _ended_at < moment)
        named = named.where(cases.c.customer_id != NOBODY).order_by(cases.c.id).limit(limit)
        return [CaseId(row.id) for row in await self._connection.execute(named)]

    async def forget_files(self, before: datetime) -> int:
        """Forget the files of cases that ended before then, and what belonged to no case.

        Returns how many files there were.
        """
        old = select(cases.c.id).where(_ENDED, _ended_at < before)
        those = transcript.c.case_id.in_(old) & (transcript.c.file_id != "")
        done = await self._connection.execute(update(transcript).where(those).values(file_id=""))
        await self._delete(transcript, transcript.c.case_id.is_(None) & (transcript.c.at < before))
        return done.rowcount

    async def forget_words(self, case: CaseId, customer: PersonId) -> None:
        """Empty what was said, promised and noted in a case; its figures and times stay."""
        theirs = transcript.c.side == "customer"
        for table, values in (
            (transcript, {"text": "", "file_id": "", **_of_nobody(theirs)}),
            (promises, {"text": "", "evidence": ""}),
            (journal, _bare_line(customer)),
        ):
            await self._connection.execute(
                update(table).where(table.c.case_id == case).values(**values)
            )
        said = update(outbox).where(outbox.c.case_id == case, outbox.c.state.not_in(_ON_ITS_WAY))
        await self._connection.execute(said.values(fields={}))
        await self._delete(memory, memory.c.key == f"card:{case}")
        await self._delete(memory, memory.c.key.like(f"saved:%:{case}"))
        await self._delete(advice, advice.c.case_id == case)
        await self._delete(case_links, case_links.c.case_id == case)
        kept_back = update(held).where(held.c.case_id == case)  # the codes are figures, and stay
        await self._connection.execute(kept_back.values(words=NO_WORDS))

    async def forget_person(self, customer: PersonId) -> None:
        """Delete what else is known of a customer, and everything from and to their chat."""
        await self._delete(people, (people.c.id == customer) & (people.c.role == Role.CUSTOMER))
        await self._delete(conversations, _talks(customer))
        # the figures of the reports stay, with nobody behind them
        theirs = update(accounts).where(accounts.c.person_id == customer)
        await self._connection.execute(theirs.values(person_id=-accounts.c.id))
        kept = memory.c.key.in_([f"{name}:{customer}" for name in _KEPT])
        await self._delete(memory, kept)
        for name in _OF_ANYBODY:
            await self._delete(memory, memory.c.key.like(f"{name}:%"))
        told = outbox.c.kind.in_(_OF_MANY) & outbox.c.state.not_in(_ON_ITS_WAY)
        await self._connection.execute(update(outbox).where(told).values(fields={}))
        await self._delete(transcript, transcript.c.person_id == customer)
        for table in (sent, slots, outbox):
            await self._delete(table, table.c.chat_id == customer)
        await self._delete(inbox, (inbox.c.lane == customer) & (inbox.c.state != "new"))
        # What others wrote may quote the customer; only the number of the update is needed.
        heard = update(inbox).where(inbox.c.state == "handled")
        await self._connection.execute(heard.values(payload={}))
        await self._delete(
            timers, timers.c.case_id.is_(None) & (timers.c.subject == str(customer))
        )

    async def _delete(self, table: Table, which: ColumnElement[bool]) -> None:
        await self._connection.execute(delete(table).where(which))

    async def _rows(
        self, table: Table, which: ColumnElement[bool]
    ) -> Sequence[Mapping[str, Json]]:
        found = await self._connection.execute(select(table).where(which))
        return [{name: _plain(value) for name, value in row.items()} for row in found.mappings()]


def _accounts_of(customer: PersonId) -> ScalarSelect[Any]:
    return select(accounts.c.id).where(accounts.c.person_id == customer).scalar_subquery()


def _talks(customer: PersonId) -> ColumnElement[bool]:
    """The keys of conversations hold the chat and the person."""
    return conversations.c.key.like(f"%:{customer}:%")


def _of_nobody(theirs: ColumnElement[bool]) -> dict[str, object]:
    """The customer's name and ids, without those of staff who answered."""
    return {
        "name": when((theirs, ""), else_=transcript.c.name),
        "person_id": when((theirs, NOBODY), else_=transcript.c.person_id),
        "chat_id": when((theirs, NOBODY), else_=transcript.c.chat_id),
    }


def _bare_line(customer: PersonId) -> dict[str, object]:
    """What reports count stays; words go."""
    what = journal.c.what
    counted = what.in_(_JUDGED) & (journal.c.note != "")
    wordy = what.in_(_TELLING) | ((what == What.ANSWERED) & (journal.c.note == ""))
    return {
        "by_id": when((journal.c.by_id == customer, NOBODY), else_=journal.c.by_id),
        "note": when((counted, journal.c.note), else_=""),
        "old": when((wordy, ""), else_=journal.c.old),
        "new": when((wordy, ""), else_=journal.c.new),
    }


def _plain(value: object) -> Json:
    return value.isoformat() if isinstance(value, datetime) else cast("Json", value)
