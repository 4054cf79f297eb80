"""Gaps in the draft of a letter: what only a person can say (`reply-letter` §1)."""

import re
from collections.abc import Iterable

OPENS, CLOSES = "\u27e6", "\u27e7"
"""Stand around the hint that tells what is missing; readers see words instead."""
CLOCK = "\u23f2"
"""Begins the hint of a gap in which only a day and an hour belong."""
GAP = re.compile(f"{OPENS}([^{OPENS}{CLOSES}]*){CLOSES}")
_ENDS = (".", "!", "?", ",", ";", "\u3002", "\uff01", "\uff1f", "\uff0c", "\uff1b")
"""Full stops and the like, Latin and Chinese."""
_OPEN = r"[\[(<{\u3010\u3014\u3016\uff08\uff3b\u300c\u300e\u300a\u3008\uff5b]"
_CLOSE = r"[\])>}\u3011\u3015\u3017\uff09\uff3d\u300d\u300f\u300b\u3009\uff5d]"
_BLANK = (
    rf"{_OPEN}+[\s_.?\uff1f\u2026\u3000]*{_CLOSE}+"
    r"|_{3,}|\uff3f{2,}|\?{3,}|\uff1f{3,}|\u00d7{2,}"
    r"|(?<![^\W_])x{3,}(?![^\W_])|(?<![^\W_])x{2,}(?=[\u4e00-\u9fff])"
)
"""What people leave where something will stand later: empty brackets, a line, crosses."""


def shapes(words: Iterable[str]) -> re.Pattern[str]:
    """The marks of a gap as people write them, whole or half; ``words`` says "to be added"."""
    said = "|".join(words)
    end = rf"(?:{_CLOSE}+|(?=\n)|$)"
    return re.compile(
        rf"{_OPEN}+\s*(?:{said})\s*[:\uff1a]?(?P<in>[^\n\])>}}\u3011\u3015\uff09\u300d]*){end}"
        rf"|(?<![^\W_])(?:{said})\s*[:\uff1a](?P<after>[^\n.!?\u3002\uff01\uff1f]*)"
        rf"|(?:{_BLANK})",
        re.IGNORECASE,
    )


def marked(text: str, marks: re.Pattern[str]) -> str:
    """The words of a person with every mark of a gap made one that we know."""

    def gap(found: re.Match[str]) -> str:
        hint = found["in"] or found["after"] or ""
        return f"{OPENS}{hint.strip() or found[0].strip()}{CLOSES}"

    return marks.sub(gap, harmless(text))


def hints(text: str) -> tuple[str, ...]:
    """What is missing, gap by gap."""
    return tuple(hint.removeprefix(CLOCK) for hint in GAP.findall(text))


def wants_time(text: str) -> bool:
    """Whether only a day and an hour belong in its first gap."""
    found = GAP.search(text)
    return found is not None and found[1].startswith(CLOCK)


def has_gap(text: str) -> bool:
    """Whether something is missing; half a gap counts as well."""
    return OPENS in text or CLOSES in text


def harmless(text: str) -> str:
    """The words of a person without anything that looks like a gap of ours."""
    return text.replace(OPENS, "[").replace(CLOSES, "]").replace(CLOCK, "")


def timed(text: str, *, like: str) -> str:
    """The text with its gaps for a time known as such, as they were in ``like``."""
    for hint in GAP.findall(like):
        if hint.startswith(CLOCK):
            text = text.replace(f"{OPENS}{hint.removeprefix(CLOCK)}{CLOSES}", _mark(hint), 1)
    return text


def _mark(hint: str) -> str:
    return f"{OPENS}{hint}{CLOSES}"


def filled(text: str, words: str, *, hint: str | None = None) -> str:
    """The text with its first gap filled, or the first of this hint; unchanged when there is none.

    A full stop is not said twice. A gap that stands in the words stays one.
    """
    gaps = GAP.finditer(text)
    found = next((g for g in gaps if hint in (None, g[1].removeprefix(CLOCK))), None)
    if found is None:
        return text
    before, after = text[: found.start()], text[found.end() :]
    said = words.strip()
    if after.lstrip().startswith(_ENDS):
        said = said.rstrip("".join(_ENDS))
    return before + said + after
