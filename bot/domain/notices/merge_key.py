"""The key that asks whether two open cases are one."""

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows

MERGE_WITH = "merge-with"
"""The label of a button whose value is the case it names."""


def merge_row(duplicate: int, other: int) -> Rows:
    """Return the row with the key that names ``other``; nothing where that is 0."""
    if not other:
        return ()
    return ((Button(action=Action.MERGE, case=duplicate, value=str(other), label=MERGE_WITH),),)
