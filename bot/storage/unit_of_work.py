"""The stores of one transaction. A new store is one more line in ``SqlUnitOfWork``."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ports.signals import Signal
from bot.storage.accounts import SqlAccounts
from bot.storage.advice import SqlAdvice
from bot.storage.cases import SqlCases
from bot.storage.conversations import SqlConversations
from bot.storage.held import SqlHeldWords
from bot.storage.inbox import SqlInbox
from bot.storage.journal import SqlJournal
from bot.storage.leases import SqlLeases
from bot.storage.links import SqlCaseLinks
from bot.storage.memory import SqlMemory
from bot.storage.outbox import SqlOutbox
from bot.storage.people import SqlPeople
from bot.storage.privacy import SqlPrivacy
from bot.storage.promises import SqlPromises
from bot.storage.roster import SqlRoster
from bot.storage.saved import SqlSavedReplies
from bot.storage.sendings import SqlSendings
from bot.storage.timers import SqlTimers
from bot.storage.topics import SqlTopics
from bot.storage.transcript import SqlTranscript


class SqlUnitOfWork:
    """One open transaction and the stores that work in it."""

    def __init__(self, connection: AsyncConnection) -> None:
        self.connection = connection
        self.touched: set[str] = set()
        self.actions: list[Callable[[], None]] = []
        self.signals: list[Signal] = []
        self.inbox = SqlInbox(connection, self.touched)
        self.outbox = SqlOutbox(connection, self.touched)
        self.sendings = SqlSendings(connection, self.touched)
        self.timers = SqlTimers(connection, self.touched)
        self.conversations = SqlConversations(connection)
        self.memory = SqlMemory(connection)
        self.leases = SqlLeases(connection)
        self.cases = SqlCases(connection)
        self.people = SqlPeople(connection)
        self.transcript = SqlTranscript(connection)
        self.promises = SqlPromises(connection)
        self.journal = SqlJournal(connection)
        self.privacy = SqlPrivacy(connection)
        self.topics = SqlTopics(connection)
        self.accounts = SqlAccounts(connection)
        self.links = SqlCaseLinks(connection)
        self.roster = SqlRoster(connection)
        self.saved = SqlSavedReplies(connection)
        self.advice = SqlAdvice(connection, self.touched)
        self.held = SqlHeldWords(connection)

    def after_commit(self, action: Callable[[], None]) -> None:
        """Call ``action`` once the transaction is committed, and never when it is not."""
        self.actions.append(action)

    @asynccontextmanager
    async def nested(self) -> AsyncIterator[None]:
        """A savepoint: an error inside undoes only what happened inside, and is raised on."""
        try:
            async with self.connection.begin_nested():
                yield
        except BaseException:
            self.people.forget()
            self.cases.forget()
            raise
