"""The Fluent files as an editor sees them: every message with its file, line and variables."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.texts.rules.finding import Finding, place


@dataclass(frozen=True, kw_only=True, slots=True)
class Phrase:
    """One message or term in a file."""

    key: str
    path: Path
    line: int
    variables: frozenset[str]
    texts: tuple[tuple[int, str], ...]
    """Its words with the lines they are on."""


class _Reader(Visitor):
    """Collects variables and words of one message."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.variables: set[str] = set()
        self.texts: list[tuple[int, str]] = []

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - Fluent's
        """A variable."""
        self.variables.add(node.id.name)

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802 - Fluent's name
        """Words."""
        first = _line(self.source, node)
        self.texts += [(first + n, text) for n, text in enumerate(node.value.split("\n"))]


def read(root: Path, language: str) -> tuple[list[Phrase], list[Finding]]:
    """All messages and terms of a language, and what cannot be read."""
    phrases: list[Phrase] = []
    findings: list[Finding] = []
    for path in sorted((root / "locales" / language).glob("*.ftl")):
        source = path.read_text(encoding="utf-8")
        for entry in FluentParser().parse(source).body:
            if isinstance(entry, ast.Junk):
                findings.append(_junk(root, path, source, entry))
            elif isinstance(entry, ast.Message | ast.Term):
                phrases.append(_phrase(path, source, entry))
    return phrases, findings + list(_twice(root, phrases))


def _phrase(path: Path, source: str, entry: ast.Message | ast.Term) -> Phrase:
    reader = _Reader(source)
    reader.visit(entry)
    dash = "-" if isinstance(entry, ast.Term) else ""
    return Phrase(
        key=dash + entry.id.name,
        path=path,
        line=_line(source, entry),
        variables=frozenset(reader.variables),
        texts=tuple(reader.texts),
    )


def _junk(root: Path, path: Path, source: str, entry: ast.Junk) -> Finding:
    start = (entry.content or "").strip().partition("\n")[0]
    return Finding(place=place(root, path, _line(source, entry)), fault=f"cannot be read: {start}")


def _twice(root: Path, phrases: Iterable[Phrase]) -> Iterator[Finding]:
    seen: dict[str, Phrase] = {}
    for phrase in phrases:
        if phrase.key in seen:
            first = place(root, seen[phrase.key].path, seen[phrase.key].line)
            yield Finding(
                place=place(root, phrase.path, phrase.line),
                fault=f"{phrase.key} is there already: {first}",
            )
        seen.setdefault(phrase.key, phrase)


def _line(source: str, node: ast.SyntaxNode) -> int:
    return source.count("\n", 0, node.span.start) + 1 if node.span else 0
