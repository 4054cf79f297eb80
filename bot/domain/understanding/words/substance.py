"""Whether a line that others rely on says anything."""

from bot.domain.script import is_wide

A_REASON = 5
A_DEED = 8
A_FINDING = 16
"""What such a line weighs at least: an ideograph counts two, any other letter or digit one."""


def says_something(text: str, least: int) -> bool:
    """Tell whether a line can stand in the record: more than a mark, a nod or a single word."""
    return sum(1 + is_wide(one) for one in text if one.isalnum()) >= least
