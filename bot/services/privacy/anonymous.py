"""A case that no longer shows whose it was: its figures and times stay, its words go (§20)."""

from dataclasses import fields, is_dataclass, replace
from typing import cast

from bot.domain.people import NOBODY
from bot.domain.record.case import Case

CODES = frozenset(
    "language feeling category wish_kind threats nature owner_name cause asked_of others".split()
)
"""Text that reports count or that says nothing of the customer; any other text goes."""


def anonymous(case: Case) -> Case:
    """The case without the customer and without words, also those about the customer."""
    bare = cast("Case", _bare(case, ""))
    return replace(bare, customer=NOBODY, letter_written=(), letter_fills=())


def _bare(value: object, name: str) -> object:
    if type(value) is str:  # not one of its kinds, which are codes
        return value if name in CODES else ""
    if isinstance(value, tuple):
        kept = value if name in CODES else (one for one in value if type(one) is not str)
        return tuple(_bare(one, name) for one in kept)
    if is_dataclass(value) and not isinstance(value, type):
        given = {one.name: _bare(getattr(value, one.name), one.name) for one in fields(value)}
        return replace(value, **given)
    return value
