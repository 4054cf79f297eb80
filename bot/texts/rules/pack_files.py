"""Packs of prepared solutions: readable, whole in every language, and in our words (§11, §13)."""

from collections.abc import Collection, Iterator
from pathlib import Path

from bot.texts.packs import read_pack
from bot.texts.rules.banned import patterns
from bot.texts.rules.finding import Finding, place
from bot.texts.word_files import LexiconError


def check(root: Path, languages: Collection[str]) -> Iterator[Finding]:
    """What is wrong with the packs that we ship."""
    banned = {language: patterns(root, language) for language in languages}
    for path in sorted((root / "locales" / "packs").glob("*.toml")):
        where = place(root, path)
        try:
            pack = read_pack(path)
        except LexiconError as error:
            yield Finding(place=where, fault=str(error).removeprefix(f"{path}: "))
            continue
        for one in pack.solutions:
            for language in sorted(set(languages) - one.words.keys()):
                yield Finding(place=where, fault=f"solution {one.code} has no words in {language}")
            for language, words in one.words.items():
                said = f"{words.button}\n{words.text}\n{words.priced}\n{words.todo}\n{words.when}"
                for phrase, pattern in banned.get(language, {}).items():
                    if pattern.search(said):
                        fault = f"solution {one.code}, {language}: we do not say: {phrase}"
                        yield Finding(place=where, fault=fault)
