"""Saved replies picked from the list that Telegram shows while one types the name of the bot.

The list is filled with the names and times of customers, so it is shown in the private chat with
the bot alone; anywhere else somebody might look over the shoulder, and there is only the way back
(§20). What is picked arrives like words typed by hand, and goes the same way.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from bot.domain import errors
from bot.domain.moves.desk import replying
from bot.domain.people import Person
from bot.domain.record.case import Case
from bot.domain.record.saved import SavedReply
from bot.ports.signals import AnswerQuery, Line
from bot.ports.unit_of_work import UnitOfWork
from bot.ports.wording import Wording
from bot.services.desk.at_desk import number_and_words, to_act_on
from bot.services.desk.replies.filling import FillSaved
from bot.services.desk.replies.replying import ReplyToCustomer
from bot.services.desk.replies.saved import UseSaved
from bot.services.inbox.incoming import Incoming
from bot.services.standing_in import in_hand

MOST = 50
"""Telegram takes no more."""
KEPT = 2 * MOST
"""So many of the lines shown last are known again; the list before may still be on the screen."""
DIGITS = 16


@dataclass(frozen=True, kw_only=True, slots=True)
class Query:
    """What somebody has typed behind the name of the bot."""

    id: str
    words: str
    here: bool
    """In the private chat with the bot, where nobody else reads."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Picked:
    """A line of a list that was shown, found again by its words."""

    case: int
    saved: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Match:
    """A reply, and a case it could go to."""

    reply: SavedReply
    case: Case


@dataclass(frozen=True, kw_only=True, slots=True)
class OfferSaved:
    """The list: each reply that matches, for each case it could go to; it never guesses which."""

    wording: Wording
    fill_saved: FillSaved

    async def __call__(self, uow: UnitOfWork, person: Person, query: Query, now: datetime) -> None:
        """Answer with the list, or say above it why it is empty. Refuses nobody."""
        lines, key = await self._found(uow, person, query, now)
        uow.signals.append(
            AnswerQuery(query=query.id, lines=lines, key=key, language=person.language)
        )

    async def _found(
        self, uow: UnitOfWork, person: Person, query: Query, now: datetime
    ) -> tuple[Sequence[Line], str]:
        if not query.here:
            return (), "picker-elsewhere"
        cases, words = await _cases_and_words(uow, person, query.words)
        if not cases:
            return (), "picker-no-case"
        replies = await uow.saved.all()
        if not replies:
            return (), "picker-none-saved"
        found = list(_matching(replies, cases, words))[:MOST]
        known = [(one, await self._text(uow, person, one, now)) for one in found]
        await _remember(uow, person, [(one, text) for one, text in known if text])
        lines = [self._line(person, one, text, now) for one, text in known]
        return lines, "" if lines else "picker-nothing-found"

    async def _text(self, uow: UnitOfWork, person: Person, found: Match, now: datetime) -> str:
        """What the customer would read; empty where a time is missing."""
        try:
            text = await self.fill_saved(uow, found.case, person, found.reply, now)
        except errors.SomethingMissing:
            return ""
        return text.strip()

    def _line(self, person: Person, found: Match, text: str, now: datetime) -> Line:
        """Without a text it is the command that says what is missing."""
        case, reply = found.case, found.reply
        about = text.partition("\n")[0]
        if not text:
            about = self.wording.say("picker-no-time", language=person.language, now=now)
        return Line(
            id=f"{reply.id}.{case.id}",
            title=f"{reply.name} \u2192 {case.number} \u00b7 {case.customer_name}",
            text=text or f"/r {case.number} {reply.name}",
            about=about,
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class TakePicked:
    """A line of the list has arrived: to the customer for whom it was filled, and nobody else."""

    reply_to_customer: ReplyToCustomer
    use_saved: UseSaved

    async def shown(self, uow: UnitOfWork, person: Person, text: str) -> Picked | None:
        """Which line it is, where these words were shown to this person not long ago."""
        for digest, case, saved in await _remembered(uow, person):
            if digest == _digest(text):
                return Picked(case=case, saved=saved)
        return None

    async def __call__(
        self, uow: UnitOfWork, said: Incoming, picked: Picked, pointed: int | None
    ) -> None:
        """Send it as a reply. Raises refusals.

        Where it answers a message of another case, it is filled anew for that one and shown.
        """
        left = [one for one in await _remembered(uow, said.person) if one[0] != _digest(said.text)]
        await uow.memory.set(_key(said.person), [list(one) for one in left])
        if pointed not in (None, picked.case):
            saved = str(picked.saved)
            await self.use_saved.by_number(uow, said.person, pointed, saved, said.at)
            return
        await self.reply_to_customer(uow, [said], picked.case, ready_made=True)
        await uow.saved.used(picked.saved)


async def _cases_and_words(
    uow: UnitOfWork, person: Person, text: str
) -> tuple[Sequence[Case], Sequence[str]]:
    """The case that is named first, else those in hand; and what is looked for."""
    number, rest = number_and_words(text)
    named = await uow.cases.get(number) if number is not None else None
    if named is not None:
        return _open_to(person, [named]), rest.casefold().split()
    return _open_to(person, await in_hand(uow, person.id)), text.casefold().split()


def _open_to(person: Person, cases: Sequence[Case]) -> Sequence[Case]:
    """Those to whose customers this person may write."""
    found = []
    for one in cases:
        try:
            case = to_act_on(one, person)
            replying.may_reply(case, person)
        except errors.Refusal:
            continue
        found.append(case)
    return found


def _matching(
    replies: Sequence[SavedReply], cases: Sequence[Case], words: Sequence[str]
) -> Iterator[Match]:
    """All words stand in the reply, or name the case; those found by their name come first."""
    ranked = sorted(replies, key=lambda one: _rank(one, words))
    for reply in ranked:
        for case in cases:
            where = f"{reply.name}\n{reply.text}\n{case.number} {case.customer_name}".casefold()
            if all(word in where for word in words):
                yield Match(reply=reply, case=case)


def _rank(reply: SavedReply, words: Sequence[str]) -> int:
    name = reply.name.casefold()
    if any(name.startswith(word) for word in words):
        return 0
    return 1 if any(word in name for word in words) else 2


async def _remember(uow: UnitOfWork, person: Person, shown: Sequence[tuple[Match, str]]) -> None:
    """Which words were shown for which case; the words themselves are not kept."""
    new = [(_digest(text), int(one.case.id), int(one.reply.id)) for one, text in shown]
    fresh = {digest for digest, _, _ in new}
    old = [one for one in await _remembered(uow, person) if one[0] not in fresh]
    if new:
        await uow.memory.set(_key(person), [list(one) for one in (*new, *old)[:KEPT]])


async def _remembered(uow: UnitOfWork, person: Person) -> Sequence[tuple[str, int, int]]:
    """Newest first."""
    kept = await uow.memory.get(_key(person))
    rows = kept if isinstance(kept, list) else []
    found = []
    for row in rows:
        match row:
            case [str(digest), int(number), int(saved)]:
                found.append((digest, number, saved))
    return found


def _digest(text: str) -> str:
    """Telegram may set spaces anew; nothing else."""
    return sha256(" ".join(text.split()).encode()).hexdigest()[:DIGITS]


def _key(person: Person) -> str:
    return f"picks:{person.id}"
