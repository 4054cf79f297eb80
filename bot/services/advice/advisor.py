"""The loop that asks the second reader: after the commit, outside every transaction.

A question is a row. It is asked, and what came of it is written together with the mark that it
was answered: whoever dies in between asks again, and nobody hears of it twice.
"""

import asyncio
import logging
from dataclasses import dataclass
from datetime import timedelta

from bot.bells import EventBell
from bot.domain.record.advice import Advice, AdviceKind, AdviceState
from bot.domain.understanding.opinion import Opinion
from bot.ports.clock import Clock
from bot.ports.second_reader import NoAnswer, SecondReader, Talk
from bot.ports.unit_of_work import StorageUnavailable, Transactions
from bot.services.advice.receiving import ReceiveReading, ReceiveWords
from bot.services.advice.talk import MakeTalk
from bot.services.advice.tally import Tally
from bot.services.leadership import Leadership

log = logging.getLogger(__name__)

IDLE = timedelta(seconds=5)
"""How often to look when nobody rings."""
LEASE = timedelta(seconds=15)
"""Held only while there are questions; another process waits no longer for a dead one."""
TOO_LATE = {AdviceKind.READING: timedelta(hours=1), AdviceKind.WORDS: timedelta(minutes=2)}
"""A question that is found older than that, after downtime, is not asked any more."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Answered:
    """What the second reader said; both empty when it did not."""

    opinion: Opinion | None = None
    words: str | None = None
    why: str = ""
    """Why there is no answer."""


class Advisor:
    """Puts one question after the other; without a second reader it does nothing."""

    def __init__(
        self,
        *,
        transactions: Transactions,
        clock: Clock,
        bell: EventBell,
        reader: SecondReader | None,
        make_talk: MakeTalk,
        receive_reading: ReceiveReading,
        receive_words: ReceiveWords,
    ) -> None:
        self.tally = Tally()
        self._transactions = transactions
        self._clock = clock
        self._bell = bell
        self._reader = reader
        self._make_talk = make_talk
        self._receive_reading = receive_reading
        self._receive_words = receive_words
        self._lead = Leadership(
            transactions=transactions, clock=clock, job="advice", lasting=LEASE
        )
        self._driving = asyncio.Lock()
        self._patience: asyncio.Timeout | None = None
        self._stopping = False

    async def run(self) -> None:
        """Ask until ``stop``; a database that is unwell is waited for."""
        while self._reader is not None and not self._stopping:
            try:
                await self.drain()
            except StorageUnavailable as error:
                log.warning("the assistant waits, the database is unwell: %s", error)
            if not self._stopping:
                await self._bell.wait(IDLE)

    async def stop(self) -> None:
        """Ask no more; a question that is being asked waits for the next start."""
        self._stopping = True
        if self._patience is not None:
            self._patience.reschedule(0)
        self._bell.ring()

    async def drain(self) -> int:
        """Ask all that waits; returns how many. Raises ``StorageUnavailable``."""
        done = 0
        if self._reader is None:
            return done
        async with self._driving:
            while not self._stopping and (asked := await self._next()) is not None:
                if await self._lead.epoch() is None:
                    break
                answered = await self._ask(self._reader, asked)
                if answered is None:
                    break
                await self._receive(asked, answered)
                done += 1
        return done

    async def _next(self) -> Advice | None:
        async with self._transactions.reading() as uow:
            return await uow.advice.next_asked()

    async def _ask(self, reader: SecondReader, asked: Advice) -> Answered | None:
        """The answer; ``None`` when we are stopped meanwhile."""
        if self._clock.now() - asked.at > TOO_LATE[asked.kind]:
            return Answered(why="late")
        talk = await self._talk(asked)
        if talk is None:
            return Answered()
        try:
            async with asyncio.timeout(None) as self._patience:
                if asked.kind is AdviceKind.WORDS:
                    return Answered(words=await reader.words(talk))
                return Answered(opinion=await reader.read(talk))
        except NoAnswer as none:
            log.info("the assistant has not answered: %s", none.why)
            return Answered(why=none.why)
        except TimeoutError:
            return None
        finally:
            self._patience = None

    async def _talk(self, asked: Advice) -> Talk | None:
        async with self._transactions.reading() as uow:
            case = await uow.cases.get(asked.case)
            talk = None if case is None else await self._make_talk(uow, case)
        return talk if talk is not None and talk.lines else None

    async def _receive(self, asked: Advice, answered: Answered) -> None:
        try:
            outcome = await self._written(asked, answered)
        except StorageUnavailable:
            raise
        except Exception:  # an answer from outside stops nothing here
            log.exception("advice %s could not be used", asked.id)
            async with self._transactions.begin() as uow:
                await uow.advice.settle(asked, AdviceState.NOTHING)
            outcome = "nothing_new"
        self.tally.count(answered.why or outcome)

    async def _written(self, asked: Advice, answered: Answered) -> str:
        now = self._clock.now()
        async with self._transactions.begin() as uow:
            if asked.kind is AdviceKind.WORDS:
                return await self._receive_words(uow, asked, answered.words, now)
            return await self._receive_reading(uow, asked, answered.opinion, now)
