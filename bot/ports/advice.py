"""The store of what the second reader was asked and has proposed."""

from collections.abc import Mapping
from typing import Protocol

from bot.domain.record.advice import Advice, AdviceId, AdviceKind, AdviceState
from bot.domain.record.case import CaseId


class AdviceBook(Protocol):
    """Questions and proposals, committed with whatever made them necessary."""

    async def add(self, advice: Advice) -> Advice:
        """Ask; returns it with its id."""
        ...

    async def get(self, advice: AdviceId) -> Advice | None:
        """One of them."""
        ...

    async def next_asked(self) -> Advice | None:
        """The question to be put next: people who wait go first, then the oldest."""
        ...

    async def newest(self, case: CaseId, kind: AdviceKind, state: AdviceState) -> Advice | None:
        """The newest of a case in this state."""
        ...

    async def settle(
        self,
        advice: Advice,
        state: AdviceState,
        answer: Mapping[str, str] | None = None,
    ) -> bool:
        """Move it on from the state it was seen in; ``False`` when somebody was quicker.

        Without an answer nothing is kept of one.
        """
        ...
