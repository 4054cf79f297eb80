"""What became of every word of every customer, read from the sandbox's record and the books."""

import asyncio
import itertools
from collections import Counter, defaultdict
from dataclasses import asdict, dataclass, field
from typing import Any

from bot.domain.notices.actions import Action
from bot.sandbox import STAFF_GROUP, Sandbox
from bot.telegram.callbacks import unpack
from tests.faults.case_people import Town, keys_of

TWO = 2
"""Under a summary the nudge is the summary again, once."""
ACKNOWLEDGEMENTS = ("CaseAcknowledged", "CaseAcknowledgedAtOnce")


@dataclass(kw_only=True, slots=True)
class CaseTally:
    """The figures of one run; all but those of the last group have to be zero."""

    lost: int = 0
    """Messages that stand in no case."""
    kept_twice: int = 0
    scattered: int = 0
    """Customers without exactly one case that holds all they wrote."""
    not_acknowledged_once: int = 0
    """Customers to whom not exactly one acknowledgement was written."""
    without_card: int = 0
    """Cases nobody in the group ever saw."""
    said_twice: int = 0
    """Messages to customers that were written twice."""
    never_said: int = 0
    """Messages that were written and neither sent nor shown as unconfirmed."""
    order_violations: int = 0
    timers_forgotten: int = 0
    repeated_hold: int = 0

    kills: int = 0
    customers: int = 0
    messages: int = 0
    said: int = 0
    """Messages of the bot that arrived, edits not counted."""
    repeated_resend: int = 0
    repeated_acknowledgements: int = 0
    repeated_cards: int = 0
    held: int = 0
    """In doubt, and shown to a person."""

    def faults(self) -> dict[str, int]:
        """The figures that have to be zero."""
        given = asdict(self)
        names = list(given)
        return {name: given[name] for name in names[: names.index("kills")]}

    def table(self) -> str:
        """One figure a line."""
        return "\n".join(f"{name:25} {value}" for name, value in asdict(self).items())


@dataclass(frozen=True, kw_only=True, slots=True)
class Witness:
    """Every message of the bot as it was when it came, whatever it was edited into later."""

    sandbox: Sandbox
    seen: dict[int, dict[int, dict[str, Any]]] = field(default_factory=lambda: defaultdict(dict))
    """By chat and message id."""

    async def watch(self) -> None:
        """Until cancelled."""
        bot = self.sandbox.world.main_bot.id
        with self.sandbox.world.events.subscribe() as events:
            while (event := await events.get()) is not None:
                if event["type"] == "message_added" and event["message"]["from"]["id"] == bot:
                    message = event["message"]
                    self.seen[event["chat"]][message["message_id"]] = message
        raise RuntimeError("the witness fell asleep")

    async def catch_up(self) -> None:
        """Let the feed run empty."""
        await asyncio.sleep(0.2)


def count(tally: CaseTally, town: Town, witness: Witness) -> None:
    """Fill in the figures."""
    tally.customers = len(town.written)
    tally.messages = sum(map(len, town.written.values()))
    _count_words(tally, town)
    _count_promised(tally, town)
    for chat, posts in witness.seen.items():
        _count_posts(tally, town, chat, posts)


def _count_words(tally: CaseTally, town: Town) -> None:
    """Each message of a customer stands once, in order, in the one case of that customer."""
    for customer, written in town.written.items():
        kept = town.rows(
            "SELECT message_id, case_id FROM transcript WHERE chat_id = ? AND side = 'customer'"
            " ORDER BY id",
            customer,
        )
        filed = [message for message, case in kept if case is not None]
        tally.lost += len(set(written) - set(filed))
        tally.kept_twice += len(kept) - len({message for message, _ in kept})
        tally.order_violations += sum(1 for a, b in itertools.pairwise(filed) if b < a)
        cases = town.rows("SELECT id FROM cases WHERE customer_id = ?", customer)
        tally.scattered += len(cases) != 1 or {case for _, case in kept} != set(cases[0])


def _count_promised(tally: CaseTally, town: Town) -> None:
    """What the books say should have happened."""
    for customer in town.written:
        rows = town.rows("SELECT kind, fields FROM outbox WHERE chat_id = ?", customer)
        nudged = any(row[0] == "SummaryCheck" and rows.count(row) == TWO for row in rows)
        tally.said_twice += len(rows) - len(set(rows)) - nudged
        kinds = Counter(kind for kind, _ in rows)
        tally.not_acknowledged_once += sum(kinds[kind] for kind in ACKNOWLEDGEMENTS) != 1
    waiting = "state NOT IN ('sent', 'unknown', 'superseded')"
    tally.never_said = town.rows(f"SELECT count(*) FROM outbox WHERE {waiting}")[0][0]  # noqa: S608
    tally.held = town.rows("SELECT count(*) FROM outbox WHERE state = 'unknown'")[0][0]
    tally.timers_forgotten = town.rows(
        "SELECT count(*) FROM timers WHERE state = 'pending'"
        " AND wake < CAST(strftime('%s', 'now') AS INTEGER) * 1000 - 10000"
    )[0][0]
    tally.without_card = town.rows(
        "SELECT count(*) FROM cases WHERE 'case:' || id || ':card' NOT IN (SELECT slot FROM slots)"
        " AND id NOT IN (SELECT json_extract(value, '$.case_id')"
        "  FROM outbox, json_each(fields, '$.cards')"
        "  WHERE kind = 'CaseCardList' AND state = 'sent')"
    )[0][0]


def _count_posts(
    tally: CaseTally, town: Town, chat: int, posts: dict[int, dict[str, Any]]
) -> None:
    """Each row arrived once and in order; a post that the books do not know is a repeat."""
    known = known_in(town, chat)
    order: list[int] = []
    for number in sorted(posts):
        tally.said += 1
        found = known.get(number) or _sent_again(posts, known, number)
        if found is None:
            continue  # held, and arrived all the same
        if found.row not in order:
            order.append(found.row)
        if number not in known:
            tally.repeated_hold += found.doubt == "hold"
            tally.repeated_resend += found.doubt == "resend"
            tally.repeated_acknowledgements += found.kind in ACKNOWLEDGEMENTS
    tally.order_violations += sum(1 for a, b in itertools.pairwise(order) if b < a)
    if chat == STAFF_GROUP:
        tally.repeated_cards += sum(n - 1 for n in _claims(posts).values())


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """A message of the books; of those that edit one message, the first."""

    row: int
    kind: str
    doubt: str


def known_in(town: Town, chat: int) -> dict[int, Row]:
    """The row behind each message of a chat."""
    rows = town.rows(
        "SELECT sent.message_id, kind, on_unknown, (SELECT min(first.id) FROM outbox AS first"
        "  WHERE first.id = outbox.id OR (first.state = 'sent' AND outbox.slot != ''"
        "  AND first.slot = outbox.slot AND first.chat_id = outbox.chat_id))"
        " FROM sent JOIN outbox ON outbox.id = sent.outbox_id WHERE sent.chat_id = ?",
        chat,
    )
    return {message: Row(row=row, kind=kind, doubt=doubt) for message, kind, doubt, row in rows}


def _sent_again(
    posts: dict[int, dict[str, Any]], known: dict[int, Row], number: int
) -> Row | None:
    """The row of the next post that looks the same."""
    looks = _looks(posts[number])
    again = (n for n in sorted(posts) if n > number and n in known)
    return next((known[n] for n in again if _looks(posts[n]) == looks), None)


def _looks(message: dict[str, Any]) -> tuple[str, ...]:
    return (str(message.get("text")), *keys_of(message))


def _claims(posts: dict[int, dict[str, Any]]) -> Counter[int | None]:
    """How many messages with the button to claim it each case has had."""
    tapped = [unpack(data) for message in posts.values() for data in keys_of(message)]
    return Counter(one.case for one in tapped if one and one.action == Action.CLAIM)
