"""A line less the words of its time, which is told beside it, and as a date (§10)."""

import re

from bot.domain.script import is_wide

_AROUND = (
    r"around|about|approximately|roughly|by|before|until|till|on|at|from|"
    r"no later than|latest by|at the latest by"
)
_WIDE_AROUND = (
    r"(?:\u5927[\u7ea6\u7d04\u6982]|\u5dee\u4e0d\u591a|\u6700[\u665a\u8fdf\u9072]|\u5728|"
    r"(?<![\u9884\u9810\u5408\u9080\u76f8])[\u7ea6\u7d04]|(?<![\u7531\u5173\u95dc\u81f3\u5bf9\u5c0d])[\u4e8e\u65bc])"
)
_BEFORE_TIME = re.compile(
    rf"[\s(\uff08-]*(?:(?:\b(?:{_AROUND})\s*)+|{_WIDE_AROUND}+)?\s*$", re.IGNORECASE
)
_WIDE_AFTER = (
    r"(?:\u5de6\u53f3|\u524d[\u540e\u5f8c]|\u4e0a\u4e0b|[\u4e4b\u4ee5][\u524d\u5185\u5167]|"
    r"\u524d|[\u5185\u5167](?![\u5bb9\u90e8]))"
)
_ARRIVING = r"[\u5230\u5165][\u8d26\u5e10\u8cec\u5e33]"
_AFTER_TIME = re.compile(
    rf"^\s*(?:(?:{_WIDE_AFTER})+|(?:or so|or thereabouts|at the latest|sharp|latest)\b|[)\uff09])*"
    rf"\s*(?:{_ARRIVING}(?=\s*(?:$|[,.;\uff0c\u3002\uff1b])))?\s*",
    re.IGNORECASE,
)
_EDGES = " ,;\uff0c\u3001\uff1b"
_PAUSES = ",;\uff0c\u3001\uff1b"
_CLOSES = ",.;:!?)\uff0c\u3002\uff1b\uff01\uff1f\uff09"
_PAUSE = rf"[{_PAUSES}.!?\u3002\uff01\uff1f\n]"
_LEANS_BEFORE = re.compile(
    r"(?:it(?:'s| is| will be)?\s+)?(?:all\s+)?(?:ready|done|finished|completed?|available)"
    r"(?:\s+(?:for you|to collect|for collection))?",
    re.IGNORECASE,
)
"""What says nothing without the time behind it: "ready"."""
_LEANS_AFTER = re.compile(r"[\u5c31\u4fbf\u5373]")
"""What leans on the time before it: "then"."""
_NOTHING_MORE = re.compile(
    r"(?:[\u5c31\u4fbf\u5373]?(?:[\u80fd\u53ef\u4f1a\u6703]\u4ee5?)?"
    r"[\u505a\u529e\u8fa6\u4fee\u5f04\u6539\u884c](?:\u7406|\u597d|\u59a5|\u5b8c|\u5230)?)[\u4e86]?"
)
_LEAST_LETTERS = 2


def without_time(text: str, words: str, window: str = "") -> str:
    """The line without these words, and without "around", "by", or "or so" beside them.

    "Tomorrow" would be untrue when it is read again a day later. Of a window, which is due at its
    end, ``window`` stays. Where nothing that says something is left, the line stays whole.
    """
    if not words or words not in text:
        return text
    if window:
        return text.replace(words, window, 1)
    if (left := _less_its_clause(text, words)) is not None:
        return left or text
    rest = _rest(text, words)
    return rest[0].upper() + rest[1:] if _says_something(rest) else text


def is_only_time(text: str, words: str) -> bool:
    """Whether a line names a time and nothing else: "around 4 pm"."""
    return bool(words) and words in text and not _says_something(_rest(text, words))


def _less_its_clause(text: str, words: str) -> str | None:
    """The line without the clause of the time, where the rest of that clause could not stand.

    Empty where that clause says more than the time does, or is all there is; ``None`` where its
    rest can stand: "the painter comes".
    """
    before, _, after = text.partition(words)
    before = _BEFORE_TIME.sub("", before)
    head = re.split(_PAUSE, before)[-1].strip()
    tail = re.split(_PAUSE, _AFTER_TIME.sub("", after))[0].strip()
    alone = not head and bool(_NOTHING_MORE.fullmatch(tail))
    if not alone and not (_LEANS_BEFORE.fullmatch(head) and not tail):
        return "" if not head and _LEANS_AFTER.match(tail) else None
    kept = before[: before.rindex(head) if head else len(before)].rstrip(_EDGES)
    more = after[after.index(tail) + len(tail) :] if tail else after
    return f"{kept}{more}".strip(_EDGES) if _says_something(kept) else ""


def _says_something(rest: str) -> bool:
    return sum(map(str.isalnum, rest)) >= _LEAST_LETTERS


def _rest(text: str, words: str) -> str:
    """What stands around them; a pause that parted the two goes on parting them, once."""
    before, _, after = text.partition(words)
    before, after = _BEFORE_TIME.sub("", before), _AFTER_TIME.sub("", after)
    if not before.strip(_EDGES) or not after.strip(_EDGES):
        return (before if before.strip(_EDGES) else after).strip(_EDGES)
    if before[-1] in _PAUSES and after[0] in _CLOSES:
        before = before.rstrip(_EDGES)
    close = after[0] in _CLOSES or is_wide(before[-1])
    return f"{before}{'' if close else ' '}{after}"
