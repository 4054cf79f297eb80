"""Jinja2 pages of one language: front matter for the editor, a body for the reader."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import BytecodeCache, StrictUndefined, Template, TemplateError
from jinja2.bccache import Bucket
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bot.domain.notices.base import Reader
from bot.ports.wording import WordingFailed

SEPARATOR = "---"
_GAP = re.compile(r"\n{3,}")


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """A template file as the editor sees it."""

    path: Path
    meta: Mapping[str, str]
    body: str
    first_line: int
    """The line of the file on which the body begins."""

    @property
    def uses(self) -> frozenset[str]:
        """The variables that the front matter names."""
        names = (name.strip() for name in self.meta.get("uses", "").split(","))
        return frozenset(name for name in names if name)


def read_source(path: Path) -> Source:
    """Split a template file into front matter and body; raises ``ValueError`` without one."""
    lines = path.read_text(encoding="utf-8").splitlines()
    if not lines or lines[0] != SEPARATOR or SEPARATOR not in lines[1:]:
        raise ValueError("no front matter between two lines of ---")
    end = lines.index(SEPARATOR, 1)
    pairs = (line.partition(":") for line in lines[1:end] if line.strip())
    meta = {name.strip(): value.strip() for name, _, value in pairs}
    return Source(path=path, meta=meta, body="\n".join(lines[end + 1 :]), first_line=end + 2)


class _Compiled(BytecodeCache):
    """What was compiled in this process, by its source: the next bot in it begins sooner."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take it, when this very source was compiled before."""
        if kept := self._kept.get((bucket.key, bucket.checksum)):
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it."""
        self._kept[bucket.key, bucket.checksum] = bucket.bytecode_to_string()


_COMPILED = _Compiled()


def environment(filters: Mapping[str, Callable[..., object]]) -> ImmutableSandboxedEnvironment:
    """Jinja2 as strict as it can be: no missing variable, no escape from the sandbox."""
    made = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=_COMPILED,
    )
    made.filters.update(filters)
    return made


class Pages:
    """The templates in ``templates/<language>/<reader>/``, each compiled once, when first used."""

    def __init__(self, folder: Path, filters: Mapping[str, Callable[..., object]]) -> None:
        self._environment = environment(filters)
        self._paths = {
            path.stem: path for reader in Reader for path in (folder / reader).glob("*.j2")
        }
        self._compiled: dict[str, Template] = {}

    @property
    def names(self) -> frozenset[str]:
        """The names of all pages."""
        return frozenset(self._paths)

    def has(self, name: str) -> bool:
        """Whether there is a page with this name."""
        return name in self._paths

    def render(self, name: str, words: Mapping[str, object]) -> str:
        """The page with its variables filled in, as HTML."""
        try:
            text = self._template(name).render(words)
        except (TemplateError, ValueError, TypeError, ArithmeticError, LookupError) as error:
            raise WordingFailed(f"{self._paths[name]}: {error}") from error
        return _GAP.sub("\n\n", text).strip()

    def _template(self, name: str) -> Template:
        if name not in self._compiled:
            source = read_source(self._paths[name])
            self._compiled[name] = self._environment.from_string(source.body)
        return self._compiled[name]
