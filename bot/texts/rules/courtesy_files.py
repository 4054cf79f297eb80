"""The courtesy lists: readable, and every code explained in every language (§13)."""

from collections.abc import Collection, Iterator
from pathlib import Path

from bot.domain.courtesy.book import GIVEN, Book
from bot.domain.courtesy.findings import HELD, Code
from bot.texts.courtesy import NAME, load_courtesy
from bot.texts.rules.finding import Finding
from bot.texts.word_files import LexiconError

_KNOWN_HOLES = ("{time}", "{known}", "{said}", "{answer}")


def check(root: Path, languages: Collection[str]) -> Iterator[Finding]:
    """What is wrong with the lists that we ship."""
    if not any((root / "locales" / one / NAME).exists() for one in languages):
        return
    try:
        book = load_courtesy(root / "locales", languages)
    except LexiconError as error:
        yield Finding(place=f"locales/*/{NAME}", fault=str(error).removeprefix(f"{root}/"))
        return
    for language in sorted(languages):
        where = f"locales/{language}/{NAME}"
        yield from (Finding(place=where, fault=fault) for fault in _of(book, language))


def _of(book: Book, language: str) -> Iterator[str]:
    for code in Code:
        words = book.words.get((language, code, ""))
        if words is None or not words.why:
            yield f"[why] has no sentence for {code}"
        if words is not None and code in HELD and not words.rewrite:
            yield f"[rewrite] has no sentence for {code}, which is held"
    for (spoken, code, name), words in book.words.items():
        if spoken == language and _open_hole(words.why + words.rewrite):
            yield f"{code} {name or 'in general'}: a hole that nobody fills"
    listed = {group.code for group in book.groups.values() if group.language == language}
    lent = {group.code for group in book.groups.values() if _family(group.language, language)}
    for code in sorted(set(_found(book)) - listed - lent):
        yield f"no [[phrases]] for {code}"
    yield from _unknown_markers(book, language)


def _unknown_markers(book: Book, language: str) -> Iterator[str]:
    known = {
        tag for entries in book.lexicon.openings.values() for one in entries for tag in one.tags
    }
    for group in book.groups.values():
        asked = group.needs | group.needs_text | group.unless | group.unless_text
        if group.language == language:
            for name in sorted(asked - known - GIVEN):
                yield f"{group.code} {group.name}: no [[words]] mean {name!r}"


def _found(book: Book) -> Iterator[Code]:
    """The codes for which one language or another has phrases."""
    return (group.code for group in book.groups.values())


def _family(one: str, other: str) -> bool:
    return one.partition("-")[0] == other.partition("-")[0]


def _open_hole(text: str) -> bool:
    for hole in _KNOWN_HOLES:
        text = text.replace(hole, "")
    return "{" in text or "}" in text
