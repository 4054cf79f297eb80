"""What staff should not send as it stands: `locales/<lang>/courtesy.toml`.

Entries are written with the signs of `triage.toml`, and `{name}` stands for a word of the table
`[classes]` of the same file.  `[why]` and `[rewrite]` hold a sentence for each code, `[[words]]`
the markers (`means`, `list`), `[[known]]` the questions for what may be stored (`keys`, `list`),
and `[[phrases]]` the groups: `code`, `name`, `list`, perhaps `except`, `where`, `needs`,
`needs_text`, `unless`, `unless_text`, `weak`, `why` and `rewrite`.  A group without a list is one
that the check finds by itself.  Traditional letters are read as Simplified ones, so a file of
Traditional Chinese needs no lists where it gives its sentences to groups of the other.

`courtesy.weights.tsv` beside it, written like `triage.weights.tsv`, has a column for each code
that is judged by example where the phrases find nothing.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.domain.courtesy.book import ANYWHERE, EXCEPT, KNOWN, PLACES, TAG, Book, Group, Words
from bot.domain.courtesy.findings import Code
from bot.domain.understanding.words.lexicon import Lexicon, compiled, merged
from bot.texts.weights import load_weights
from bot.texts.word_files import LexiconError, load_letters, read_toml, word_files

NAME = "courtesy.toml"
WEIGHTS = "courtesy.weights.tsv"
_CLASS = re.compile(r"\{(\w+)\}")
_CHOICE = re.compile(r"\[[^\[\]]*\]")
_MARKERS = ("needs", "needs_text", "unless", "unless_text")
_LIST_KEYS = frozenset(
    {"code", "name", "list", "except", "where", "weak", "why", "rewrite", *_MARKERS}
)


@dataclass(kw_only=True, slots=True)
class _File:
    """What is read from one file."""

    path: Path
    classes: Mapping[str, str]
    pairs: list[tuple[list[str], list[str]]] = field(default_factory=list)
    groups: dict[str, Group] = field(default_factory=dict)
    words: dict[tuple[str, Code, str], Words] = field(default_factory=dict)
    fields: dict[str, str] = field(default_factory=dict)

    @property
    def language(self) -> str:
        return self.path.parent.name

    def wrong(self, what: str) -> LexiconError:
        return LexiconError(f"{self.path}: {what}")

    def phrases(self, text: object) -> list[str]:
        """The entries of a list, its classes written out."""
        if not isinstance(text, str):
            raise self.wrong(f"a list is a text with commas: {text!r}")
        parts = (part.strip() for part in text.replace("\n", ",").split(","))
        return [self._filled(part) for part in parts if part]

    def _filled(self, entry: str) -> str:
        def inside(choice: re.Match[str]) -> str:
            return _CLASS.sub(lambda one: self._class(one[1]), choice[0])

        return _CLASS.sub(lambda one: f"[{self._class(one[1])}]", _CHOICE.sub(inside, entry))

    def _class(self, name: str) -> str:
        if name not in self.classes:
            raise self.wrong(f"unknown class {{{name}}}")
        return self.classes[name]


def load_courtesy(locales: Path, languages: Iterable[str]) -> Book:
    """Return the phrases of all these languages; raise LexiconError for one that is unusable."""
    letters = load_letters(locales)
    files = [_read(path) for path in word_files(locales, languages, NAME)]
    lexicons: list[Lexicon] = []
    for file in files:
        try:
            lexicons.append(compiled(file.pairs, letters=letters))
        except ValueError as error:
            raise file.wrong(str(error)) from error
    soothing = word_files(locales, languages, "soothing.toml")
    lexicons += [_soothing(path, letters) for path in soothing]
    return Book(
        lexicon=merged(lexicons),
        groups={key: group for file in files for key, group in file.groups.items()},
        words={key: words for file in files for key, words in file.words.items()},
        fields={key: name for file in files for key, name in file.fields.items()},
        weights=load_weights(locales, languages, WEIGHTS),
    )


def _soothing(path: Path, letters: Mapping[int, str]) -> Lexicon:
    """The words by which a feeling is met, as the marker ``empathy``."""
    file = _File(path=path, classes={})
    for one in _tables(file, read_toml(path), "words"):
        file.pairs.append((["empathy"], file.phrases(one.get("list"))))
    return compiled(file.pairs, letters=letters)


def _read(path: Path) -> _File:
    content = read_toml(path)
    file = _File(path=path, classes=_sentences(content, "classes", path))
    _general(file, content)
    for one in _tables(file, content, "words"):
        file.pairs.append((_names(file, one, "means"), file.phrases(one.get("list"))))
    for one in _tables(file, content, "known"):
        keys = _names(file, one, "keys")
        file.pairs.append(([KNOWN + keys[0]], file.phrases(one.get("list"))))
        file.fields.update(dict.fromkeys(keys, keys[0]))
    for one in _tables(file, content, "phrases"):
        _group(file, one)
    return file


def _general(file: _File, content: Mapping[str, object]) -> None:
    """What a code says by itself."""
    whys = _sentences(content, "why", file.path)
    rewrites = _sentences(content, "rewrite", file.path)
    for name in whys.keys() | rewrites.keys():
        words = Words(why=whys.get(name, ""), rewrite=rewrites.get(name, ""))
        file.words[file.language, _code(file, name), ""] = words


def _group(file: _File, one: Mapping[str, object]) -> None:
    if unknown := sorted(one.keys() - _LIST_KEYS):
        raise file.wrong(f"unknown {unknown[0]!r} in [[phrases]]")
    code, name = _code(file, one.get("code")), str(one.get("name", ""))
    where = str(one.get("where", ANYWHERE))
    if where not in PLACES or not name:
        raise file.wrong(f"[[phrases]] {code} {name!r}: a name, and where is one of {PLACES}")
    group = Group(
        code=code,
        name=name,
        language=file.language,
        where=where,
        weak=one.get("weak") is True,
        order=len(file.groups),
        needs=frozenset(_names(file, one, "needs")),
        needs_text=frozenset(_names(file, one, "needs_text")),
        unless=frozenset(_names(file, one, "unless")),
        unless_text=frozenset(_names(file, one, "unless_text")),
    )
    if group.key in file.groups:
        raise file.wrong(f"[[phrases]] {code} {name!r} is there twice")
    file.groups[group.key] = group
    if "list" in one:
        file.pairs.append(([TAG + group.key], file.phrases(one["list"])))
    if "except" in one:
        file.pairs.append(([EXCEPT + group.key], file.phrases(one["except"])))
    general = file.words.get((file.language, code, ""), Words())
    if "why" in one or "rewrite" in one:
        words = Words(
            why=str(one.get("why", general.why)), rewrite=str(one.get("rewrite", general.rewrite))
        )
        file.words[file.language, code, name] = words


def _code(file: _File, name: object) -> Code:
    try:
        return Code(str(name))
    except ValueError as error:
        raise file.wrong(f"unknown code {name!r}") from error


def _names(file: _File, one: Mapping[str, object], key: str) -> list[str]:
    found = one.get(key, [])
    if not isinstance(found, list) or (key in ("means", "keys") and not found):
        raise file.wrong(f"{key} is a list of names: {found!r}")
    return [str(name) for name in found]


def _sentences(content: Mapping[str, object], key: str, path: Path) -> dict[str, str]:
    found = content.get(key, {})
    if not isinstance(found, dict):
        raise LexiconError(f"{path}: [{key}] has to be a table")
    return {str(name): str(text) for name, text in found.items()}


def _tables(file: _File, content: Mapping[str, object], key: str) -> list[Mapping[str, object]]:
    found = content.get(key, [])
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise file.wrong(f"expected [[{key}]]")
    return found
