"""Links to cases that were told by word of mouth."""

from datetime import datetime
from typing import Protocol

from bot.domain.people import PersonId
from bot.domain.record.case import CaseId
from bot.domain.record.link import CaseLink


class CaseLinks(Protocol):
    """Each is good once."""

    async def add(self, link: CaseLink) -> None:
        """Keep a new one; earlier ones of the case are good no longer."""
        ...

    async def find(self, digest: str) -> CaseLink | None:
        """The link with this digest."""
        ...

    async def spend(self, digest: str, by: PersonId, now: datetime) -> bool:
        """Use it up; ``False`` when it was used, or has expired."""
        ...

    async def end(self, case: CaseId, now: datetime) -> None:
        """Links of this case are good no longer."""
        ...

    async def move(self, case: CaseId, to: CaseId) -> None:
        """Links of a case lead to another one from now on."""
        ...
