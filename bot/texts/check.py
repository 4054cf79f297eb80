"""``python -m bot.texts.check``: a line for each fault in the wording; exit code 1 if any."""

import sys
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.ports.wording import WordingFailed
from bot.texts.catalogue import Catalogue
from bot.texts.pages import Source
from bot.texts.places import languages_in, wording_root
from bot.texts.rules import (
    banned,
    courtesy_files,
    owners,
    pack_files,
    page_files,
    phrase_files,
    rendering,
    variables,
)
from bot.texts.rules.finding import Finding


def findings(root: Path) -> list[Finding]:
    """Everything that is wrong with the wording under this folder."""
    catalogue = Catalogue(root, zone=ZoneInfo("Asia/Shanghai"), company="Blue Harbour")
    found: list[Finding] = []
    used: dict[str, dict[str, frozenset[str]]] = {}
    for language in languages_in(root):
        phrases, unreadable = phrase_files.read(root, language)
        pages, broken = page_files.read(root, language)
        found += unreadable + broken
        for page in pages:
            found += page_files.check(root, page)
        found += owners.check(root, language, phrases, pages)
        found += banned.check(root, language, phrases, pages)
        found += _spoken(root, catalogue, language, phrases, pages)
        used[language] = variables.used_by_kind(phrases, pages)
    packs = pack_files.check(root, languages_in(root))
    courtesy = courtesy_files.check(root, languages_in(root))
    return [*found, *variables.check_facts(used), *packs, *courtesy]


def _spoken(
    root: Path,
    catalogue: Catalogue,
    language: str,
    phrases: list[phrase_files.Phrase],
    pages: list[Source],
) -> Iterator[Finding]:
    try:
        yield from variables.check(root, catalogue.speak(language), phrases, pages)
    except WordingFailed as error:
        yield Finding(place=f"locales/{language}", fault=str(error))
    yield from rendering.check(catalogue, language)


def main() -> int:
    """Print the findings."""
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else wording_root()
    found = findings(root)
    for finding in found:
        print(finding)
    print(f"{len(found)} findings in {', '.join(languages_in(root))}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
