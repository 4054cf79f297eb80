"""Something extra in a free reply, and the reply without it (§11)."""

import re
from dataclasses import dataclass

from bot.domain.record.offer import Gift
from bot.domain.understanding.words.substance import A_REASON, says_something

_END = "[.!;\u3002\uff01\uff1b]?"
_GAPS = (
    (re.compile(r"[ \t]{2,}"), " "),
    (re.compile(r" *\n[ \t]*"), "\n"),
    (re.compile(r"\n{3,}"), "\n\n"),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Extras:
    """What words give beside a solution."""

    gifts: tuple[Gift, ...]
    rest: str
    """What they say without it; empty where that is nothing."""

    @property
    def named(self) -> str:
        """All of it in one line."""
        return " \u00b7 ".join(one.text for one in self.gifts)


def without(text: str, sentence: str, kept: str) -> str:
    """The text with only ``kept`` of this sentence; without it where that says too little."""
    said = sentence.rstrip()
    ends = said[-1:] if said and re.fullmatch(_END, said[-1:]) else ""
    left = f"{kept}{ends}" if says_something(kept, A_REASON) else ""
    pattern = re.escape(said) + ("" if left else _END)
    shorter = re.sub(pattern, lambda _: left, text, count=1)
    for gap, one in _GAPS:
        shorter = gap.sub(one, shorter)
    return shorter.strip()
