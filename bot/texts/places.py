"""Where the wording lies: beside the package in a checkout, inside or beside it in a wheel."""

import sys
from pathlib import Path

import bot


def wording_root() -> Path:
    """The folder that holds ``locales/`` and ``templates/``."""
    package = Path(bot.__file__).resolve().parent
    candidates = (package.parent, package, Path(sys.prefix) / "share" / "amends")
    for place in candidates:
        if (place / "locales").is_dir() and (place / "templates").is_dir():
            return place
    raise FileNotFoundError(f"no locales/ and templates/ in {', '.join(map(str, candidates))}")


def languages_in(root: Path) -> tuple[str, ...]:
    """The languages that have phrases, in alphabetical order."""
    found = {file.parent.name for file in (root / "locales").glob("*/*.ftl")}
    return tuple(sorted(found))
