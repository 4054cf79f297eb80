"""All tables share one metadata; import this package to have it complete."""

from bot.storage.tables import (
    accounts,
    advice,
    cases,
    held,
    links,
    roster,
    runtime,
    saved,
    topics,
)
from bot.storage.tables.meta import metadata

__all__ = [
    "accounts",
    "advice",
    "cases",
    "held",
    "links",
    "metadata",
    "roster",
    "runtime",
    "saved",
    "topics",
]
