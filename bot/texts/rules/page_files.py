"""The pages as an editor sees them: front matter, and only what editors may use in the body."""

from collections.abc import Iterator
from pathlib import Path

from jinja2 import TemplateSyntaxError, meta, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bot.domain.notices.base import Reader
from bot.texts.pages import Source, read_source
from bot.texts.rules.finding import Finding, place

FIELDS = ("title", "sent when", "reader", "uses")
ALWAYS = frozenset({"company", "bot_name"})
FILTERS = frozenset({"at", "clock", "value", "money", "duration", "share", "length", "without"})
STAFF_FILTERS = FILTERS | {"join", "select"}
TESTS = frozenset({"number"})
WITH_LOOPS = frozenset(
    {
        "status_report",
        "options_offered",
        "final_position",
        "offer_reminder",
        "summary_check",
        "promise_missed",
        "release_asked",
    }
)
_ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.Const,
    nodes.If,
    nodes.CondExpr,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.Add,
)


def read(root: Path, language: str) -> tuple[list[Source], list[Finding]]:
    """All pages of a language, and those whose front matter cannot be read."""
    sources: list[Source] = []
    findings: list[Finding] = []
    for reader in Reader:
        for path in sorted((root / "templates" / language / reader).glob("*.j2")):
            try:
                sources.append(read_source(path))
            except ValueError as error:
                findings.append(Finding(place=place(root, path, 1), fault=str(error)))
    return sources, findings


def parsed(source: Source) -> nodes.Template:
    """The body as Jinja2 understands it; raises ``TemplateSyntaxError``."""
    environment = ImmutableSandboxedEnvironment()
    environment.filters |= dict.fromkeys(STAFF_FILTERS, str)
    return environment.parse(source.body)


def check(root: Path, source: Source) -> Iterator[Finding]:
    """What is wrong with the front matter or the body of a page."""
    for fault in _front_matter(source):
        yield Finding(place=place(root, source.path, 1), fault=fault)
    try:
        tree = parsed(source)
    except TemplateSyntaxError as error:
        line = error.lineno + source.first_line - 1
        yield Finding(place=place(root, source.path, line), fault=f"cannot be read: {error}")
        return
    for line, fault in _body(source, tree):
        at = line + source.first_line - 1
        yield Finding(place=place(root, source.path, at), fault=fault)


def _front_matter(source: Source) -> Iterator[str]:
    for name in FIELDS:
        if name not in source.meta:
            yield f"the front matter does not say {name}:"
    if source.meta.get("reader", "") != source.path.parent.name:
        yield f"reader: should be {source.path.parent.name}"


def _body(source: Source, tree: nodes.Template) -> Iterator[tuple[int, str]]:
    used = meta.find_undeclared_variables(tree)
    for name in sorted(used - source.uses - ALWAYS):
        yield 1, f"{name} is used and not named under uses:"
    for name in sorted(source.uses - used - ALWAYS):
        yield 1, f"{name} is named under uses: and not used"
    for node in tree.find_all(nodes.Node):
        fault = _fault(source, node)
        if fault:
            yield node.lineno, fault


def _fault(source: Source, node: nodes.Node) -> str:
    for_staff = source.path.parent.name != Reader.CUSTOMER
    match node:
        case nodes.For():
            allowed = for_staff or source.path.stem in WITH_LOOPS
            return "" if allowed else "for is not allowed here"
        case nodes.Filter():
            there = node.name in (STAFF_FILTERS if for_staff else FILTERS)
            return "" if there else f"there is no filter {node.name}"
        case nodes.List() | nodes.Concat() if for_staff:
            return ""
        case nodes.Test():
            return "" if node.name in TESTS else f"there is no test {node.name}"
        case _ if isinstance(node, _ALLOWED):
            return ""
        case _:
            return f"{type(node).__name__.lower()} is not allowed in a page"
