"""The courtesy check, whatever it looks with."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.courtesy.findings import Checked, Draft


class Courtesy(Protocol):
    """Looks at words before they are sent; never fails, never waits."""

    def get_ready(self) -> None:
        """Read what is read once; else the first words that are looked at wait for it."""
        ...

    def check(self, draft: Draft, now: datetime) -> Checked:
        """What is wrong with a draft, and what it promises."""
        ...

    def statements(self, text: str) -> Sequence[str]:
        """The sentences that say something themselves: they ask, deny and quote nothing."""
        ...

    def sentence_of(self, text: str, words: str) -> str:
        """The sentence in which these words stand; the text where they do not."""
        ...

    def tells_of_contact(self, text: str) -> bool:
        """Whether the words say that the customer will hear from us."""
        ...

    def moves_a_time(self, text: str) -> bool:
        """Whether the words put a time in the place of one that was told before."""
        ...

    def puts_off(self, text: str) -> bool:
        """Whether the words say only that we are still finding out, which answers nothing."""
        ...

    def known(self, texts: Sequence[str]) -> Mapping[str, str]:
        """What a customer's messages hold that nobody has to ask for again."""
        ...
