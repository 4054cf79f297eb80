"""Whether a sentence tells of something done; Chinese has no tense, only signs for it."""

import re

_DONE = re.compile(r"\u5df2|\u521a|\u8fc7|\u904e|\u4e86\s*(?:[\u3002\uff0c,.!\uff01]|$)")


def told_as_done(sentence: str) -> bool:
    """Whether one of the signs stands in it; other languages have a tense for that."""
    return _DONE.search(sentence) is not None
