"""Reading word lists: TOML by language, and the letters of the two Chinese scripts."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

_LENDS = {"zh-Hant": "zh-Hans"}
"""Whose word lists a language uses besides its own: Traditional letters are read as Simplified."""


class LexiconError(ValueError):
    """A word list cannot be used; the message names the file and what is wrong."""


def word_files(locales: Path, languages: Iterable[str], name: str) -> list[Path]:
    """Return the existing files of that name in the folders of the languages, each once."""
    folders = [one for code in languages for one in (code, _LENDS.get(code, code))]
    paths = [locales / folder / name for folder in dict.fromkeys(folders)]
    return [path for path in paths if path.exists()]


def pattern_in(path: Path, pattern: str, flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
    """Compile a regular expression that stands in a file; raise LexiconError."""
    try:
        return re.compile(pattern, flags)
    except re.error as error:
        raise LexiconError(f"{path}: {error} in {pattern!r}") from error


def any_of(patterns: Iterable[str]) -> str:
    """Return a pattern that finds what one of these finds; nothing where there are none."""
    return "|".join(f"(?:{one})" for one in patterns) or "(?!)"


def load_letters(locales: Path) -> Mapping[int, str]:
    """Return the Traditional letters with their Simplified counterparts."""
    path = locales / "zh-Hant" / "letters.txt"
    if not path.exists():
        return {}
    lines = path.read_text(encoding="utf-8").splitlines()
    pairs = [pair for line in lines if not line.startswith("#") for pair in line.split()]
    if any(len(pair) != 2 for pair in pairs):
        raise LexiconError(f"{path}: every entry is a pair of two letters")
    return {ord(pair[0]): pair[1] for pair in pairs}


def read_toml(path: Path) -> dict[str, object]:
    """Return the content of a TOML file; raise LexiconError if it cannot be read."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LexiconError(f"{path}: {error}") from error
