"""The names under which settings are given, in the file and in the environment."""

import os
import tomllib
from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from bot import failpoints

PREFIX = "AMENDS_"
FILE = "amends.toml"
SECTIONS = frozenset({"assistant", "events"})
"""Sections of the file whose keys are settings under its name."""


class SettingsError(ValueError):
    """Some settings cannot be used; one readable line for each of them."""

    def __init__(self, *problems: str) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def file(path: Path) -> dict[str, Any]:
    """What stands in the file; nothing where there is none. Raises ``SettingsError``."""
    try:
        return tomllib.loads(path.read_text("utf-8")) if path.exists() else {}
    except (OSError, ValueError) as error:
        raise SettingsError(f"{FILE} cannot be read: {error}") from error


def unfolded(given: Mapping[str, Any]) -> dict[str, Any]:
    """The settings of a section as settings of their own."""
    flat: dict[str, Any] = {}
    for key, value in given.items():
        inside = key in SECTIONS and isinstance(value, dict)
        flat |= {f"{key}_{name}": one for name, one in value.items()} if inside else {key: value}
    return flat


def unknown_variables(known: Collection[str]) -> Iterator[str]:
    """One line for each variable of ours that is no setting."""
    names = {name.upper() for name in known}
    for variable in sorted(os.environ):
        name = variable.removeprefix(PREFIX)
        if variable.startswith(PREFIX) and name not in names and variable != failpoints.VARIABLE:
            yield _unknown(variable, names, name, PREFIX)


def unknown_keys(given: Mapping[str, object], known: Collection[str]) -> Iterator[str]:
    """One line for each key of the file that is no setting."""
    for key in given:
        if key not in known:
            yield _unknown(f"{key} in {FILE}", known, key.lower().removeprefix(PREFIX.lower()))


def _unknown(shown: str, known: Collection[str], name: str, prefix: str = "") -> str:
    (nearest,) = get_close_matches(name, sorted(known), n=1, cutoff=0.0)
    return f"{shown} is no setting; the nearest is {prefix}{nearest}"
