"""One transaction: everything in it is committed together or not at all."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Protocol

from bot.ports.accounts import Accounts
from bot.ports.advice import AdviceBook
from bot.ports.cases import Cases, Journal, People, Promises, Transcript
from bot.ports.conversations import Conversations, Memory
from bot.ports.courier import Leases, Sendings
from bot.ports.held import HeldWords
from bot.ports.inbox import Inbox
from bot.ports.links import CaseLinks
from bot.ports.outbox import Outbox
from bot.ports.privacy import Privacy
from bot.ports.roster import Roster
from bot.ports.saved import SavedReplies
from bot.ports.signals import Signal
from bot.ports.timers import Timers
from bot.ports.topics import Topics


class StorageUnavailable(Exception):
    """The database is locked, full, read-only or out of reach; nothing was committed."""


class CommitInDoubt(StorageUnavailable):
    """The server was lost while it committed; nobody knows yet whether it did."""

    def __init__(self) -> None:
        super().__init__(self.__doc__)


class UnitOfWork(Protocol):
    """The stores of one open transaction."""

    @property
    def inbox(self) -> Inbox:
        """What came in."""
        ...

    @property
    def outbox(self) -> Outbox:
        """What is to be said."""
        ...

    @property
    def sendings(self) -> Sendings:
        """The courier's view of the outbox."""
        ...

    @property
    def timers(self) -> Timers:
        """What is due."""
        ...

    @property
    def conversations(self) -> Conversations:
        """Forms that are being filled in."""
        ...

    @property
    def memory(self) -> Memory:
        """Small remembered facts."""
        ...

    @property
    def leases(self) -> Leases:
        """Who does a job that only one may do."""
        ...

    @property
    def cases(self) -> Cases:
        """All cases."""
        ...

    @property
    def people(self) -> People:
        """Everybody the bot has met."""
        ...

    @property
    def transcript(self) -> Transcript:
        """What was said."""
        ...

    @property
    def promises(self) -> Promises:
        """The ledger."""
        ...

    @property
    def journal(self) -> Journal:
        """What happened."""
        ...

    @property
    def advice(self) -> AdviceBook:
        """What the second reader was asked."""
        ...

    @property
    def held(self) -> HeldWords:
        """Words of staff that the courtesy check has looked at."""
        ...

    @property
    def accounts(self) -> Accounts:
        """Who writes without any interest in a service."""
        ...

    @property
    def links(self) -> CaseLinks:
        """Links to cases that were told by word of mouth."""
        ...

    @property
    def roster(self) -> Roster:
        """Who will be away, and who is on call."""
        ...

    @property
    def saved(self) -> SavedReplies:
        """Replies that the team has saved."""
        ...

    @property
    def topics(self) -> Topics:
        """Which case has which topic."""
        ...

    @property
    def privacy(self) -> Privacy:
        """What is known of a person, wherever it stands."""
        ...

    @property
    def signals(self) -> list[Signal]:
        """What to do straight after the commit, best effort; append to it."""
        ...

    def after_commit(self, action: Callable[[], None]) -> None:
        """Call ``action`` once the transaction is committed, and never when it is not."""
        ...

    def nested(self) -> AbstractAsyncContextManager[None]:
        """A savepoint: an error inside undoes only what happened inside, and is raised on."""
        ...


class Transactions(Protocol):
    """Opens transactions. Errors of the machine become ``StorageUnavailable``."""

    def begin(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """Commit at the end of the block, roll back when it raises."""
        ...

    def reading(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """Look at what is committed; writing fails."""
        ...
