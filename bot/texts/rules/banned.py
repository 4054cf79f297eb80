"""Words that our texts never say: ``locales/<language>/banned.txt`` (complaint-handling §13)."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from jinja2 import TemplateSyntaxError, nodes

from bot.texts.pages import Source
from bot.texts.rules.finding import Finding, place
from bot.texts.rules.page_files import parsed
from bot.texts.rules.phrase_files import Phrase

_WORD = re.compile(r"[a-z0-9]", re.IGNORECASE)


def patterns(root: Path, language: str) -> dict[str, re.Pattern[str]]:
    """The banned phrases, each as something to look for."""
    path = root / "locales" / language / "banned.txt"
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    phrases = (line.strip() for line in lines if line.strip() and not line.startswith("#"))
    return {phrase: _pattern(phrase) for phrase in phrases}


def _pattern(phrase: str) -> re.Pattern[str]:
    before = r"(?<![a-z0-9])" if _WORD.match(phrase[0]) else ""
    after = r"(?![a-z0-9])" if _WORD.match(phrase[-1]) else ""
    return re.compile(before + re.escape(phrase) + after, re.IGNORECASE)


def check(
    root: Path, language: str, phrases: Iterable[Phrase], pages: Iterable[Source]
) -> Iterator[Finding]:
    """The banned phrases that are there."""
    banned = patterns(root, language)
    if not banned:
        yield Finding(place=f"locales/{language}/banned.txt", fault="is missing")
    said = [(p.path, line, text) for p in phrases for line, text in p.texts]
    said += [(source.path, *one) for source in pages for one in _words(source)]
    for path, line, text in said:
        for phrase, pattern in banned.items():
            if pattern.search(text):
                yield Finding(place=place(root, path, line), fault=f"we do not say: {phrase}")


def _words(source: Source) -> Iterator[tuple[int, str]]:
    try:
        tree = parsed(source)
    except TemplateSyntaxError:
        return
    for node in tree.find_all((nodes.TemplateData, nodes.Const)):
        text = node.data if isinstance(node, nodes.TemplateData) else _constant(node)
        for number, line in enumerate(text.split("\n")):
            yield node.lineno + source.first_line - 1 + number, line


def _constant(node: nodes.Node) -> str:
    value = node.value if isinstance(node, nodes.Const) else ""
    return value if isinstance(value, str) else ""
