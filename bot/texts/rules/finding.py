"""One thing that is wrong with the wording, and where."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, kw_only=True, slots=True, order=True)
class Finding:
    """A finding in one readable line."""

    place: str
    """The file, from the wording's root, and perhaps a line: ``en/customer.ftl:12``."""
    fault: str

    def __str__(self) -> str:
        return f"{self.place} {self.fault}"


def place(root: Path, path: Path, line: int = 0) -> str:
    """A file and a line as an editor finds them."""
    where = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
    return f"{where}:{line}" if line else where
