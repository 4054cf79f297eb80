"""Where a sentence ends: no full stop inside a figure, a time, an address or an abbreviation."""

import re

_HAN_ENDS = r"\u3002\uff01\uff1f\uff1b\u2026"
_SHORT = (
    "mr mrs ms mx dr prof st jr sr approx incl excl dept tel ext vs mon tue wed thu fri sat sun "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
).split()
"""Never the end of a sentence while something follows."""
_COUNTING = "no nos nr pp art fig vol".split()
"""The same before a number."""

_WRITTEN_OUT = "".join(rf"(?<!\b{one})" for one in _SHORT)
_NUMBERED = "".join(rf"(?!(?<=\b{one}\.)\s*#?\d)" for one in _COUNTING)
_LETTER = r"(?<!\b[a-hj-z])"
"""An initial or "a.m."; a sentence may end in "I"."""
_LISTED = r"(?<!^\d)"
_STOP = rf"{_WRITTEN_OUT}{_LETTER}{_LISTED}\.(?!\d){_NUMBERED}"
NO_STOP = rf"(?!{_STOP})(?!\.+\s*$)\."
"""A full stop that ends nothing; of a folded text."""
ADDRESS = (
    r"(?:https?://|www\.)[^\s\u2e80-\uffff]*[^\s\u2e80-\uffff.!?;,]"
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|co|io|shop|uk|de|eu|cn|tw|hk|jpe?g|png|pdf|docx?)\b"
    r"(?:/[^\s\u2e80-\uffff]*[^\s\u2e80-\uffff.!?;,])?"
)
"""An address of the network, or the name of a file."""

_FLAGS = re.IGNORECASE | re.MULTILINE
_SENTENCE = re.compile(
    rf"(?:{ADDRESS}|[^.!?;\n{_HAN_ENDS}]|(?!{_STOP})\.)+(?:[.!?;{_HAN_ENDS}]+|\n|\Z)"
    rf"|[.!?;\n{_HAN_ENDS}]+",
    _FLAGS,
)
PAUSE_IN_FIGURE = r"(?<=\d)[.,:](?=\d)"
"""The mark inside 3.50, 1,200 and 10:30."""


def sentences(text: str) -> list[str]:
    """The sentences as they stand, each with its end; together they are the text."""
    return _SENTENCE.findall(text)
