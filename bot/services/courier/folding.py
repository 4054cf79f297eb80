"""Many new cards for one group at once become a few lists."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from bot.ports.outbox import OutboxRow, Outgoing


@dataclass(frozen=True, kw_only=True, slots=True)
class Folding:
    """Which kind is folded into which, and from how many on."""

    card: str = "CaseCard"
    cards: str = "CaseCardList"
    """Its only field is ``cards``: the fields of each folded card."""
    more_than: int = 10
    at_most: int = 20
    """Cards per list."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Fold:
    """Rows to be replaced, and the message that replaces them."""

    rows: tuple[OutboxRow, ...]
    into: Outgoing


def folds(rows: Sequence[OutboxRow], folding: Folding | None) -> tuple[Fold, ...]:
    """The lists to make of the rows that wait for one chat; none for a private chat."""
    if folding is None or not rows or rows[0].message.chat >= 0:
        return ()
    cards = [row for row in rows if _is_unsent_card(row, folding)]
    if len(cards) <= folding.more_than:
        return ()
    made: list[Fold] = []
    by_language = sorted(cards, key=lambda row: row.message.language)
    for _, same in groupby(by_language, key=lambda row: row.message.language):
        made.extend(_fold_all(list(same), folding))
    return tuple(made)


def _is_unsent_card(row: OutboxRow, folding: Folding) -> bool:
    return row.message.kind == folding.card and row.slot_message is None


def _fold_all(cards: Sequence[OutboxRow], folding: Folding) -> list[Fold]:
    size = folding.at_most
    return [
        _fold(tuple(cards[start : start + size]), folding) for start in range(0, len(cards), size)
    ]


def _fold(cards: tuple[OutboxRow, ...], folding: Folding) -> Fold:
    first = cards[0].message
    into = replace(
        first,
        kind=folding.cards,
        fields={"cards": [row.message.fields for row in cards]},
        case=None,
        slot="",
        reply_to=None,
        album="",
        not_before=None,
        expires=None,
        dedup="",
    )
    return Fold(rows=cards, into=into)
