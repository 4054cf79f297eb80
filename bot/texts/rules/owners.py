"""Every notice, refusal, button, command and value has words, and no words are without owner."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import bot
from bot.domain.notices import BY_KIND
from bot.texts import vocabulary
from bot.texts.language import key_of, page_of
from bot.texts.pages import Source
from bot.texts.rules.finding import Finding, place
from bot.texts.rules.phrase_files import Phrase

_SAID = re.compile(r'"((?:tap|picker|reaction|refusal|command|profile|button)-[a-z0-9-]+)"')
_CODE = ("bot", "handlers")


def keys_in_code() -> frozenset[str]:
    """The wording keys that the program names itself."""
    top = Path(bot.__file__).resolve().parent.parent
    files = (file for folder in _CODE for file in (top / folder).rglob("*.py"))
    return frozenset(key for file in files for key in _SAID.findall(file.read_text("utf-8")))


def check(
    root: Path, language: str, phrases: Iterable[Phrase], pages: Iterable[Source]
) -> Iterator[Finding]:
    """What is missing and what nobody needs."""
    there = {phrase.key: phrase for phrase in phrases}
    needed = vocabulary.required() | keys_in_code()
    known: set[str] = set(needed)
    for key in sorted(needed - there.keys()):
        yield Finding(place=f"locales/{language}", fault=f"{key} is missing")
    sources = {source.path.stem: source for source in pages}
    for kind in BY_KIND:
        known |= set(_keys_of(kind, there))
        yield from _notice(root, language, kind, there, sources)
    for key, phrase in there.items():
        if key not in known and not vocabulary.optional(key):
            yield Finding(place=place(root, phrase.path, phrase.line), fault=f"{key} has no owner")
    for name, source in sources.items():
        if name not in {page_of(kind) for kind in BY_KIND}:
            yield Finding(place=place(root, source.path), fault="has no owner")


def _notice(
    root: Path, language: str, kind: str, there: dict[str, Phrase], sources: dict[str, Source]
) -> Iterator[Finding]:
    reader = BY_KIND[kind].reader
    keys, page = _keys_of(kind, there), sources.get(page_of(kind))
    if page is not None and page.path.parent.name != reader:
        yield Finding(place=place(root, page.path), fault=f"belongs into {reader}/")
    for key in keys:
        if not there[key].path.stem.startswith(reader):
            found = place(root, there[key].path, there[key].line)
            yield Finding(place=found, fault=f"{key} belongs into {reader}.ftl")
    if keys and page:
        yield Finding(place=place(root, page.path), fault=f"{keys[0]} is a phrase as well")
    if kind in vocabulary.PAGES and not page:
        name = f"templates/{language}/{reader}/{page_of(kind)}.j2"
        yield Finding(place=name, fault="is missing")
    elif not keys and not page:
        yield Finding(place=f"locales/{language}", fault=f"{key_of(kind)} is missing")


def _keys_of(kind: str, there: dict[str, Phrase]) -> list[str]:
    variant = re.compile(rf"{re.escape(key_of(kind))}(-\d+)?")
    return [key for key in there if variant.fullmatch(key)]
