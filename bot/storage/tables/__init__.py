"""All tables share one metadata; import this package to have it complete."""

from bot.storage.tables import accounts, advice, cases, runtime
from bot.storage.tables.meta import metadata

__all__ = ["accounts", "advice", "cases", "metadata", "runtime"]
