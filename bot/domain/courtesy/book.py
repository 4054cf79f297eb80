"""The phrases of all languages, and the sentences that explain them and stand in their place."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.courtesy.findings import Code
from bot.domain.understanding.messages.weights import NO_WEIGHTS, Weights
from bot.domain.understanding.words.lexicon import Lexicon

ANYWHERE, ALONE, OPENING = "anywhere", "alone", "opening"
"""Where the phrases of a group count: wherever they stand, as the whole text, or where a sentence
begins."""
PLACES = frozenset({ANYWHERE, ALONE, OPENING})
TAG, EXCEPT, KNOWN = "group:", "except:", "known:"
"""What the tags of the lexicon begin with that stand for a group, for what is none of it, and for
a field; every other tag is a marker."""
GIVEN = frozenset(
    {
        "time",
        "upset",
        "angry",
        "first",
        "long_message",
        "asks",
        "negated",
        "diminished",
        "quoted",
        "opens",
    }
)
"""Markers that no list gives: what the text, the sentence or the reader is."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """Phrases of one language that are wrong in the same way and have the same rewrite."""

    code: Code
    name: str
    language: str
    where: str = ANYWHERE
    weak: bool = False
    """It counts only in a text in which nothing else was found."""
    needs: frozenset[str] = frozenset()
    """One of these markers has to be in the same sentence."""
    needs_text: frozenset[str] = frozenset()
    """One of these has to be anywhere in the text."""
    unless: frozenset[str] = frozenset()
    """With one of these markers in the same sentence it is none."""
    unless_text: frozenset[str] = frozenset()
    """With one of these anywhere in the text it is none."""
    order: int = 0
    """Its place in the file: of two groups with the same words the earlier one speaks."""

    @property
    def key(self) -> str:
        """The name by which the lexicon knows it."""
        return f"{self.language}:{self.code}:{self.name}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Words:
    """Why a thing is not said, and what to say instead."""

    why: str = ""
    rewrite: str = ""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Book:
    """Everything that the check knows of languages."""

    lexicon: Lexicon
    groups: Mapping[str, Group] = field(default_factory=dict)
    words: Mapping[tuple[str, Code, str], Words] = field(default_factory=dict)
    """By language, code and group; the group is empty for what a code says by itself."""
    fields: Mapping[str, str] = field(default_factory=dict)
    """The names under which a field may be stored, with the name its questions have."""
    weights: Weights = NO_WEIGHTS
    """What is likely wrong where the phrases say nothing; its columns are codes."""

    def say(self, code: Code, name: str, *, reader: str, found: str = "") -> Words:
        """The words for a finding; those of the language of the phrase when it is another one."""
        language = reader if _family(found or reader) == _family(reader) else found
        for one in (language, found):
            for group in (name, ""):
                if words := self.words.get((one, code, group)):
                    general = self.words.get((one, code, ""), words)
                    return Words(why=words.why or general.why, rewrite=words.rewrite)
        return Words()


def _family(language: str) -> str:
    return language.partition("-")[0]
