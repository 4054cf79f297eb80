"""Fluent phrases of one language; a missing phrase or variable raises instead of showing."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Resource

from bot.ports.wording import WordingFailed

LONG = 1000
"""Longer variables are set in afterwards: Fluent refuses those above 2,500 characters."""
_MARK = 0xE000
"""Private-use characters stand for the long variables meanwhile."""

Words = Mapping[str, object]


_ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*) *=", re.MULTILINE)
_REFERENCE = re.compile(r"\{\s*(-?[a-zA-Z][\w-]*)")


@cache
def _parsed(text: str) -> Resource:
    """Some phrases; parsing is slow, and every start in a test reads the same files."""
    parsed: Resource = FluentResource(text)
    return parsed


class Phrases:
    """The messages in ``locales/<language>/*.ftl``, each parsed when it is first said.

    Parsing them all takes longer than everything else at a start, and most are never said.
    """

    def __init__(self, folder: Path, language: str) -> None:
        self.language = language
        self._bundle = FluentBundle([language], use_isolating=False)
        self._sources: dict[str, str] = {}
        for file in sorted(folder.glob("*.ftl")):
            for name, source in _entries(file.read_text(encoding="utf-8")):
                self._sources.setdefault(name, source)
        self._ids = frozenset(name for name in self._sources if not name.startswith("-"))
        self._known: set[str] = set()
        self._fixed: dict[str, str] = {}
        self._variants: dict[str, int] = {}
        self._begun: dict[str, bool] = {}

    @property
    def ids(self) -> frozenset[str]:
        """The keys of all phrases."""
        return self._ids

    def has(self, key: str) -> bool:
        """Whether there is a phrase with this key."""
        return key in self._ids

    def has_any(self, prefix: str) -> bool:
        """Whether the key of any phrase begins so."""
        if prefix not in self._begun:
            self._begun[prefix] = any(key.startswith(prefix) for key in self._ids)
        return self._begun[prefix]

    def say(self, key: str, words: Words) -> str:
        """The phrase with its variables filled in."""
        if key not in self._ids:
            raise WordingFailed(f"{self.language}: no phrase {key}")
        self._learn(key)
        if not self._bundle.has_message(key):
            raise WordingFailed(f"{self.language}: {key} cannot be read")
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise WordingFailed(f"{self.language}: {key} has no text")
        short, long = _set_apart(words)
        text, errors = self._bundle.format_pattern(pattern, short)
        if errors:
            raise WordingFailed(f"{self.language}: {key}: {errors[0]}") from errors[0]
        said = str(text)
        for mark, value in long.items():
            said = said.replace(mark, value)
        return said

    def _learn(self, key: str) -> None:
        """Parse it, and what it refers to."""
        if key in self._known or key not in self._sources:
            return
        self._known.add(key)
        source = self._sources[key]
        self._bundle.add_resource(_parsed(source))
        for name in _REFERENCE.findall(source):
            self._learn(name)

    def fixed(self, key: str) -> str | None:
        """A phrase without variables, or ``None`` when there is none with this key."""
        if key not in self._ids:
            return None
        if key not in self._fixed:
            self._fixed[key] = self.say(key, {})
        return self._fixed[key]

    def variants(self, key: str) -> int:
        """How many phrases ``key-1``, ``key-2`` … there are."""
        if key not in self._variants:
            count = 0
            while f"{key}-{count + 1}" in self._ids:
                count += 1
            self._variants[key] = count
        return self._variants[key]

    def pick(self, key: str, number: int) -> str:
        """The variant of ``key`` for this number; ``key`` itself when it has no variants."""
        count = self.variants(key)
        return key if key in self._ids or not count else f"{key}-{number % count + 1}"


def _entries(text: str) -> Iterator[tuple[str, str]]:
    """Names and sources of the phrases and terms of a file."""
    found = list(_ENTRY.finditer(text))
    ends = [one.start() for one in found[1:]] + [len(text)]
    for one, end in zip(found, ends, strict=True):
        yield one[1], text[one.start() : end]


def _set_apart(words: Words) -> tuple[dict[str, object], dict[str, str]]:
    short: dict[str, object] = {}
    long: dict[str, str] = {}
    for name, value in words.items():
        if isinstance(value, str) and len(value) > LONG:
            mark = chr(_MARK + len(long))
            long[mark] = value
            short[name] = mark
        else:
            short[name] = value
    return short, long
