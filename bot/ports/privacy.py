"""Personal data as a whole: handing them out, and forgetting them (§20)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.people import PersonId
from bot.domain.record.case import CaseId
from bot.ports.json import Json

Record = Mapping[str, Sequence[Mapping[str, Json]]]
"""Rows by the name of their table."""


class Privacy(Protocol):
    """Reaches what is known of a person or a case in every table."""

    async def of_customer(self, customer: PersonId) -> Record:
        """Everything about a customer that belongs to no case."""
        ...

    async def of_case(self, case: CaseId) -> Record:
        """Everything about a case."""
        ...

    async def named_before(self, moment: datetime, *, limit: int) -> Sequence[CaseId]:
        """Ended cases that ended before ``moment`` and still show whose they are, oldest first."""
        ...

    async def forget_files(self, before: datetime) -> int:
        """Forget the files of cases that ended before then, and what belonged to no case.

        Returns how many files there were.
        """
        ...

    async def forget_words(self, case: CaseId, customer: PersonId) -> None:
        """Empty what was said, promised and noted in a case; its figures and times stay."""
        ...

    async def forget_person(self, customer: PersonId) -> None:
        """Delete what else is known of a customer, and everything from and to their chat."""
        ...
