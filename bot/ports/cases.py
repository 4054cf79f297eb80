"""The stores of the domain: cases, people, what was said, promised and done."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.people import ChatId, Person, PersonId, Role
from bot.domain.record.case import Case, CaseId, State
from bot.domain.record.commitment import Promise, PromiseId
from bot.domain.record.journal import Entry
from bot.domain.record.transcript import Message, MessageId


class ChangedMeanwhile(Exception):
    """Somebody else saved this case since it was read; the whole update is tried again."""


class Cases(Protocol):
    """All cases."""

    async def next_id(self) -> CaseId:
        """The id for a new case; numbers rise without holes in the usual course."""
        ...

    async def get(self, case: int) -> Case | None:
        """The case, if there is one."""
        ...

    async def save(self, case: Case) -> None:
        """Add or change it; raises ``ChangedMeanwhile``."""
        ...

    def saved(self) -> Sequence[str]:
        """The numbers of the cases saved in this transaction so far, each once."""
        ...

    async def of_customer(self, customer: PersonId) -> Sequence[Case]:
        """All cases of a customer, newest first."""
        ...

    async def of_owner(self, owner: PersonId) -> Sequence[Case]:
        """The open cases a member of staff owns, oldest first."""
        ...

    async def in_state(self, states: Collection[State]) -> Sequence[Case]:
        """The cases in these states, oldest first."""
        ...

    async def touched_between(self, start: datetime, end: datetime) -> Sequence[Case]:
        """The cases opened, settled or closed in a span of time, for the reports."""
        ...

    async def without_next_event(self) -> Sequence[CaseId]:
        """Open cases that no timer will ever look at again (§6.4 inv. 3): there should be none."""
        ...

    async def search(
        self,
        words: str,
        *,
        limit: int,
        states: Collection[State] = (),
        before: int | None = None,
    ) -> Sequence[Case]:
        """Cases whose number, customer or words contain each of ``words``, newest first.

        In one of ``states`` where there are any, and older than the case ``before``.
        """
        ...

    async def among(self, ids: Collection[CaseId]) -> Sequence[Case]:
        """The cases with these ids, oldest first."""
        ...

    async def like(self, case: Case, *, limit: int) -> Sequence[Case]:
        """The newest others about the same category with the same kind of wish, by an index."""
        ...

    async def count_open(self) -> Mapping[State, int]:
        """How many open cases are in each state, without reading them."""
        ...

    async def oldest_open(self, *, limit: int) -> Sequence[Case]:
        """The first open cases, oldest first."""
        ...

    async def active_between(self, start: datetime, end: datetime) -> Sequence[Case]:
        """The cases touched, or with a line in their journal, in a span of time, oldest first."""
        ...

    async def standing_out(self, now: datetime) -> Sequence[Case]:
        """The open cases of which one may be overdue, is major, out of reach or restricted.

        All that are unclaimed, explored, offered or acted upon; of the others those that owe a
        reply, have an open promise past its due time, or stand out otherwise. Oldest first.
        """
        ...

    async def promised_until(self, until: datetime) -> Mapping[CaseId, datetime]:
        """When the first open promise of each open case is due, where that is by ``until``."""
        ...

    async def in_state_since(self, states: Collection[State]) -> Mapping[CaseId, datetime]:
        """When each case that is in one of these states came into it, by its journal."""
        ...


class People(Protocol):
    """Everybody the bot has met."""

    async def get(self, person: PersonId) -> Person | None:
        """The person, if known."""
        ...

    async def save(self, person: Person) -> None:
        """Add or change."""
        ...

    async def with_role(self, role: Role) -> Sequence[Person]:
        """Everybody with exactly this role."""
        ...

    async def away(self) -> Sequence[Person]:
        """Everybody who is absent (§18.2)."""
        ...


class Transcript(Protocol):
    """What was said, append-only."""

    async def add(self, message: Message) -> Message:
        """Store it; returns it with its id. The same Telegram message again changes nothing."""
        ...

    async def of_case(self, case: CaseId) -> Sequence[Message]:
        """Everything said in a case, oldest first, all versions."""
        ...

    async def unfiled(self, customer: PersonId, since: datetime) -> Sequence[Message]:
        """What a customer said since then that belongs to no case yet."""
        ...

    async def file(self, messages: Collection[MessageId], case: CaseId) -> None:
        """These belong to that case after all."""
        ...

    async def said_as(self, chat: ChatId, message: int) -> Message | None:
        """The newest version of what was said in this Telegram message."""
        ...


class Promises(Protocol):
    """The ledger (§10)."""

    async def add(self, promise: Promise) -> Promise:
        """Book it; returns it with its id."""
        ...

    async def save(self, promise: Promise) -> None:
        """Change the state of a row."""
        ...

    async def get(self, promise: PromiseId) -> Promise | None:
        """The row, if there is one."""
        ...

    async def of_case(self, case: CaseId) -> Sequence[Promise]:
        """All rows of a case, oldest first."""
        ...

    async def open_of_case(self, case: CaseId) -> Sequence[Promise]:
        """The rows of a case still to be kept, first due first."""
        ...

    async def of_cases(self, cases: Collection[CaseId]) -> Sequence[Promise]:
        """All rows of these cases, oldest first."""
        ...

    async def made_between(self, start: datetime, end: datetime) -> Sequence[Promise]:
        """The rows made in a span of time, oldest first."""
        ...

    async def owing_cases(self, until: datetime) -> Sequence[CaseId]:
        """The owned cases with a row to be kept by then, or broken and not made good yet."""
        ...

    async def due_between(self, start: datetime, end: datetime) -> Sequence[Promise]:
        """The rows due in a span of time, whatever became of them."""
        ...


class Journal(Protocol):
    """What happened, append-only (§6.4 inv. 14)."""

    async def add(self, entry: Entry) -> None:
        """Write a line."""
        ...

    async def of_case(self, case: CaseId) -> Sequence[Entry]:
        """All lines of a case, oldest first."""
        ...

    async def between(self, start: datetime, end: datetime) -> Sequence[Entry]:
        """All lines of a span of time, oldest first, for the reports."""
        ...

    async def after(self, line: int, *, limit: int) -> Sequence[tuple[int, Entry]]:
        """The next lines of all cases after a numbered one, each with its number."""
        ...

    async def newest(self) -> int:
        """The number of the newest line; 0 where there is none."""
        ...
