"""Accounts without any interest in a service; their words stand in no list (§9.3)."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows, Weight, in_rows
from bot.domain.notices.conduct.keeping_calm import REST_ROW
from bot.domain.notices.customer.base import ToCustomer
from bot.domain.notices.desk.base import ToStaff
from bot.domain.notices.group import ToGroup
from bot.domain.notices.manager import ToManager

BLOCK_DAYS = (7, 30)
_DECIDE = ("suspected",)
_APART = ("quarantined", "blocked")


@dataclass(frozen=True, kw_only=True, slots=True)
class ServiceAsked(ToCustomer):
    """Back to the topic: which service is it about? (§9.3)."""

    again: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class TalkEnded(ToCustomer):
    """One neutral, true line; ``/complain`` always works."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TalkReopened(ToCustomer):
    """The account is one like any other again."""

    mistake: bool
    """Whether it was our mistake."""


@dataclass(frozen=True, kw_only=True, slots=True)
class HarassmentSuspected(ToGroup):
    """Somebody is asked to look; the words themselves stand nowhere in the group."""

    account: str
    number: int
    """Of the account, as the button carries it."""
    attempts: int
    decided_by: str = ""
    """Who has decided; empty while it waits."""
    harassment: bool = False
    """What was decided."""

    def buttons(self) -> Rows:
        """Look at it in private, and decide."""
        if self.decided_by:
            return ()
        return ((Button(action=Action.HARASS_LOOK, value=str(self.number)),),)


@dataclass(frozen=True, kw_only=True, slots=True)
class AccountShown(ToStaff):
    """In private, to whoever asked: the words, and what may be decided."""

    account: str
    number: int
    standing: str
    """An ``account.Standing`` value."""
    attempts: int
    said: tuple[str, ...]
    """The newest words from before it was kept apart; empty where there are none."""
    wrote: int
    """How many messages were counted since, which nobody has read."""
    exposed: int
    """How many of our people have read the words."""
    since: datetime
    until: datetime | None
    may_block: bool
    may_release: bool

    def buttons(self) -> Rows:
        """What this reader may decide."""
        value = str(self.number)
        if self.standing in _DECIDE:
            return (
                (
                    Button(action=Action.HARASS_YES, value=value),
                    Button(action=Action.HARASS_NO, value=value),
                ),
            )
        if self.standing not in _APART:
            return ()
        release = (
            Button(action=Action.HARASS_RELEASE, value=value),
            Button(action=Action.HARASS_MISTAKE, value=value),
        )
        return (
            *((_block_row(self.number),) if self.may_block else ()),
            *((release,) if self.may_release else ()),
        )


def _block_row(number: int) -> tuple[Button, ...]:
    return tuple(
        Button(action=Action.HARASS_BLOCK, value=f"{number}.{days}", label=f"block-{days}")
        for days in BLOCK_DAYS
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class HarassmentKept(ToStaff):
    """To whoever decided: what happens now."""

    account: str
    standing: str
    until: datetime | None

    def buttons(self) -> Rows:
        """After such words ten minutes are offered (§14)."""
        return (REST_ROW,) if self.standing == "quarantined" else ()


@dataclass(frozen=True, kw_only=True, slots=True)
class AccountLine:
    """One account of the list: counters only."""

    account: str
    number: int
    standing: str
    since: datetime
    until: datetime | None
    attempts: int
    wrote: int
    exposed: int
    last_at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class AccountList(ToStaff):
    """``/harass`` and ``/block``: who waits for a decision, and who is kept apart."""

    accounts: tuple[AccountLine, ...]
    released: int
    """How many were released in the last thirty days."""
    mistaken: int
    """How many of them because it had been a mistake."""

    def buttons(self) -> Rows:
        """Open one."""
        keys = [
            Button(action=Action.HARASS_OPEN, value=str(one.number), text=one.account)
            for one in self.accounts[:30]
        ]
        return in_rows(keys, 3)


@dataclass(frozen=True, kw_only=True, slots=True)
class BlockOver(ToManager):
    """A block has ended: the account is kept apart as before; look at it again."""

    weight: ClassVar[Weight] = Weight.NEWS
    account: str
    number: int
    wrote: int

    def buttons(self) -> Rows:
        """Let it be one like any other, or block it again."""
        value = str(self.number)
        return (
            (
                Button(action=Action.HARASS_RELEASE, value=value),
                Button(action=Action.HARASS_MISTAKE, value=value),
            ),
            _block_row(self.number),
        )
