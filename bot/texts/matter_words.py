"""The words by which matters are told apart, from `locales/<lang>/matter.toml`."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from bot.domain.understanding.words.lexicon import Lexicon, compiled, merged
from bot.texts.word_files import LexiconError, load_letters, read_toml, word_files

_THINGS = ("goods", "sides", "roles")
_LISTS = {"troubles": "trouble", "own": "own", "signs": "sign", "months": "month"}
SIGNS = frozenset(
    """same same_alone again another besides announced not_that acquired new_order earlier lately
    firm money link fault""".split()
)
"""Every sign a list may hold."""


def load_matter_words(locales: Path, languages: Iterable[str]) -> Lexicon:
    """Return the words of the languages as one lexicon; raise LexiconError.

    Tags are `goods:<name>` and so on with `field:<field>`, `trouble:<name>`, `sign:<name>`,
    `occasion:<name>`, `month:<number>` and `plain`.
    """
    letters = load_letters(locales)
    paths = word_files(locales, languages, "matter.toml")
    return merged(compiled(_lists(path, read_toml(path)), letters=letters) for path in paths)


def _lists(path: Path, content: Mapping[str, object]) -> Iterator[tuple[list[str], list[str]]]:
    yield ["plain"], _phrases(path, content.get("plain"))
    occasions = frozenset(_phrases(path, content.get("occasions", "")))
    for kind in _THINGS:
        for field, names in _table(path, content.get(kind)).items():
            for name, text in _table(path, names).items():
                more = [f"occasion:{name}"] if name in occasions else []
                yield [f"{kind}:{name}", f"field:{field}", *more], _phrases(path, text)
    for kind, tag in _LISTS.items():
        for name, text in _table(path, content.get(kind, {})).items():
            if kind == "signs" and name not in SIGNS:
                raise LexiconError(f"{path}: unknown sign {name!r}")
            yield [f"{tag}:{name}"], _phrases(path, text)


def _table(path: Path, found: object) -> Mapping[str, object]:
    if not isinstance(found, dict):
        raise LexiconError(f"{path}: expected a table, not {found!r}")
    return found


def _phrases(path: Path, text: object) -> list[str]:
    if not isinstance(text, str):
        raise LexiconError(f"{path}: expected words parted by commas, not {text!r}")
    return [part.strip() for part in text.replace("\n", ",").split(",") if part.strip()]
