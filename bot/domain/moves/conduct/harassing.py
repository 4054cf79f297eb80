"""Harassment: the bot suggests, a person confirms, a manager blocks (§9.3, §18)."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain import errors
from bot.domain.people import Person, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.account import APART, Account, Standing
from bot.domain.understanding.messages.triage import MessageKind, Reading

LAPSES = timedelta(days=1)
"""A suspicion that nothing was added to in so long begins anew."""


def is_off_topic(account: Account | None, reading: Reading, now: datetime) -> bool:
    """Whether words are about no service at all, or go on without one after such words.

    Anything that tells, asks or wishes something of us is not, and neither is what calls for
    help; no conclusion is drawn from anything but the words.
    """
    if reading.alarming or (reading.emotion and reading.kind is MessageKind.COMPLAINT):
        return False
    if reading.kind is MessageKind.POSSIBLE_HARASSMENT:
        return True
    vague = reading.kind is MessageKind.UNCLEAR and not (reading.idle or reading.greeting)
    return vague and is_suspected(account, now)


def is_suspected(account: Account | None, now: datetime) -> bool:
    """Whether a suspicion is under way."""
    if account is None or account.standing is not Standing.SUSPECTED:
        return False
    return now - account.last_at < LAPSES


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """What follows from words that are about no service."""

    account: Account
    ask: bool = False
    """Ask which service it is about."""
    suggest: bool = False
    """Ask staff to look."""


def next_step(account: Account, now: datetime, policy: Policy) -> Step:
    """Back to the topic twice; then people are asked, once, and the bot says no more."""
    fresh = is_suspected(account, now)
    base = account if fresh else replace(account, attempts=0, asked=False, since=now)
    base = replace(base, standing=Standing.SUSPECTED, last_at=now)
    if base.attempts < policy.conduct.topic_attempts:
        return Step(account=replace(base, attempts=base.attempts + 1), ask=True)
    return Step(account=replace(base, asked=True), suggest=not base.asked)


def _must_be(by: Person, role: Role) -> None:
    if not by.at_least(role):
        raise errors.NotForYou(role.value)


def look(account: Account, by: Person) -> None:
    """[Look]: by any member of staff, as long as it waits; by whoever leads, always."""
    _must_be(by, Role.STAFF)
    if account.standing is not Standing.SUSPECTED and not by.at_least(Role.SUPERVISOR):
        raise errors.AlreadyDone


def confirm(account: Account, by: Person, now: datetime, *, has_case: bool) -> Account:
    """[It is harassment]: by any member of staff, never for somebody with an open case."""
    _must_be(by, Role.STAFF)
    if account.standing is not Standing.SUSPECTED:
        raise errors.AlreadyDone
    if has_case:
        raise errors.HasOpenCase
    return replace(account, standing=Standing.QUARANTINED, since=now, told_at=now)


def clear(account: Account, by: Person, now: datetime) -> Account:
    """[No, go on]: by any member of staff, as long as nobody has decided."""
    _must_be(by, Role.STAFF)
    if account.standing is not Standing.SUSPECTED:
        raise errors.AlreadyDone
    return replace(account, standing=Standing.FREE, since=now, attempts=0, asked=False)


def block(account: Account, by: Person, days: int, now: datetime, policy: Policy) -> Account:
    """By a manager, with an end at which it is looked at again."""
    _must_be(by, Role.MANAGER)
    if account.standing not in APART:
        raise errors.AlreadyDone
    if not 1 <= days <= policy.conduct.block_longest.days:
        raise errors.AlreadyDone
    until = policy.quiet.next_allowed(now + timedelta(days=days))
    return replace(account, standing=Standing.BLOCKED, since=now, until=until)


def release(account: Account, by: Person, now: datetime) -> Account:
    """By whoever leads: the account is one like any other again."""
    _must_be(by, Role.SUPERVISOR)
    if account.standing not in APART:
        raise errors.AlreadyDone
    return replace(account, standing=Standing.FREE, since=now, until=None, attempts=0, asked=False)


def block_over(account: Account, now: datetime) -> Account:
    """The end of a block: kept apart as before, until a manager has looked."""
    return replace(account, standing=Standing.QUARANTINED, since=now, until=None)
