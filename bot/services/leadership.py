"""Being the one process that does a job."""

from datetime import datetime, timedelta
from uuid import uuid4

from bot.ports.clock import Clock
from bot.ports.unit_of_work import Transactions, UnitOfWork


class Leadership:
    """A lease, renewed when a third of it has passed; refused, we ask again after a sixth."""

    def __init__(
        self,
        *,
        transactions: Transactions,
        clock: Clock,
        job: str,
        lasting: timedelta = timedelta(seconds=30),
    ) -> None:
        self._transactions = transactions
        self._clock = clock
        self._job = job
        self._lasting = lasting
        self._owner = uuid4().hex
        self._epoch: int | None = None
        self._asked: datetime | None = None

    async def epoch(self) -> int | None:
        """The epoch of our leadership, or ``None`` while another process leads."""
        now = self._clock.now()
        rest = self._lasting / (3 if self.leads else 6)
        if self._asked is None or abs(now - self._asked) > rest:
            async with self._transactions.begin() as uow:
                self._epoch = await uow.leases.hold(
                    self._job, self._owner, now, lasting=self._lasting
                )
            self._asked = now
        return self._epoch

    @property
    def leads(self) -> bool:
        """Whether we led when we last asked."""
        return self._epoch is not None

    async def is_ours(self, uow: UnitOfWork) -> bool:
        """Whether nobody has taken over while we were held up; true until ``uow`` is committed."""
        if self._epoch is not None and not await uow.leases.holds(
            self._job, self._owner, self._epoch
        ):
            self._epoch = self._asked = None
        return self.leads

    def renounce(self) -> None:
        """Lead again only as somebody else would, in a new epoch."""
        self._owner = uuid4().hex
        self._epoch = self._asked = None

    async def resign(self) -> None:
        """Let another process lead at once."""
        if self._epoch is None:
            return
        async with self._transactions.begin() as uow:
            await uow.leases.release(self._job, self._owner)
        self._epoch = self._asked = None
