"""Whether a line that others rely on says anything."""

A_REASON = 5
A_DEED = 8
A_FINDING = 16
"""What such a line weighs at least: an ideograph counts two, any other letter or digit one."""
_WIDE = 0x2E80
"""From here on a letter is an ideograph, or of a script that is written as densely."""


def says_something(text: str, least: int) -> bool:
    """Tell whether a line can stand in the record: more than a mark, a nod or a single word."""
    return sum(2 if ord(one) >= _WIDE else 1 for one in text if one.isalnum()) >= least
