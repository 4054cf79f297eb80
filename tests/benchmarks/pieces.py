"""Microseconds of the pieces that work on one message, a card or a letter."""

import time
from collections.abc import Callable
from statistics import median
from zoneinfo import ZoneInfo

from bot.domain.deciding import card
from bot.domain.letters.facts import facts
from bot.services import notice_codec
from bot.texts.catalogue import Catalogue
from bot.texts.letters import Letters
from tests.benchmarks.rig import COMPLAINTS
from tests.letter_stories import NOW, late_car

ZONE = ZoneInfo("Asia/Shanghai")


def pieces(times: int = 5) -> dict[str, float]:
    """The median of several runs, each of many calls."""
    return {name: median(_once(piece) for _ in range(times)) for name, piece in _pieces().items()}


def _once(piece: Callable[[], object], calls: int = 100) -> float:
    piece()
    began = time.process_time()
    for _ in range(calls):
        piece()
    return (time.process_time() - began) / calls * 1e6


def _pieces() -> dict[str, Callable[[], object]]:
    catalogue = Catalogue(zone=ZONE, company="Blue Harbour")
    letters = Letters(catalogue, zone=ZONE)
    story = late_car("en")
    on_card = card.CardFacts(
        summary=COMPLAINTS[0], wish="refund", earlier_cases=1, files=2, due=NOW, overdue=True
    )
    kind, fields = notice_codec.encode(card.card(story.case, on_card).notice)
    known = facts(story.case, story.rows, story=story.case.facts, role=story.role)

    def render() -> object:
        return catalogue.render(kind, fields, language="en", now=NOW, case=story.case.id)

    return {
        "a card in words": render,
        "a letter in words": lambda: letters.parts(known, language="en"),
    }
