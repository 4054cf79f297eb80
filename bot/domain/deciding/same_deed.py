"""Whether two promises say the same thing: a reply told of it first, then an option did (§10)."""

import re

from bot.domain.record.commitment import Promise
from bot.domain.script import HAN

_WORD = re.compile(r"[a-z]{3,}")
_HAN = re.compile(f"[{HAN}]")
_EMPTY_WORDS = frozenset(
    "the you your will with for and have our that this until before from they them can get "
    "shall would could are was has had all out new".split()
)
_EMPTY_SIGNS = frozenset(
    "\u6211\u4eec\u60a8\u4f60\u628a\u7ed9\u7684\u4e86\u5728\u524d\u5230\u5c06\u4f1a\u4e3a\u548c"
    "\u4e5f\u5c31\u8fd9\u90a3\u4e2a\u4e00\u4e24\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d"
    "\u5341\u70b9\u65f6\u5206\u65e5\u6708\u5468\u5929\u53f7\u4eca\u660e\u540e\u4e4b\u95f4\u5143"
    "\u5757\u8bf7\u7531\u4ece\u5011\u7d66\u5c07\u6703\u70ba\u9019\u500b\u9ede\u6642\u9031\u865f"
)
_GENERAL_WORDS = frozenset(
    "bring put set get make take order right sort sorte settl fix fixed solve solut resol care "
    "deal dealt done finis handl matte issue probl every thing case compl clear close sure today "
    "tonig tomor monda tuesd wedne thurs frida satur sunda morni after eveni noon again".split()
)
_GENERAL_SIGNS = frozenset(
    "\u5904\u7406\u529e\u597d\u89e3\u51b3\u5f04\u641e\u5b9a\u59a5\u4e8b\u60c5\u95ee"
    "\u9898\u5b8c\u5584\u5f53\u4ef6\u4e0b\u6765\u8655\u8fa6\u6c7a\u554f\u984c\u7576"
    "\u5e2e\u5e6b\u80fd\u6309\u4e0a\u4e0b\u5348\u665a\u672b\u6700\u8fdf\u9072\u51c6"
)
"""Words that promise it all and nothing by name: "I'll sort it out"."""
_STEM = 5
_MOST = 0.6


def same_deed(agreed: Promise, told: Promise) -> bool:
    """Whether most of what was agreed stands in what was told, and no other sum does.

    What was told in general, such as "I'll have it sorted", is whatever is agreed for that time.
    """
    if agreed.money and told.money and agreed.money != told.money:
        return False
    words, there = _words(agreed.text), _words(told.text)
    if there and not there - _GENERAL_WORDS - _GENERAL_SIGNS:
        return True
    return bool(words) and len(words & there) >= _MOST * len(words)


def words_shared(one: str, other: str) -> int:
    """How many of the words that say what it is about stand in both."""
    return len(_words(one) & _words(other))


def _words(text: str) -> frozenset[str]:
    """What it is about: the beginnings of its words, and its Chinese signs."""
    plain = text.lower()
    latin = (one[:_STEM] for one in _WORD.findall(plain) if one not in _EMPTY_WORDS)
    return frozenset([*latin, *(one for one in _HAN.findall(plain) if one not in _EMPTY_SIGNS)])
