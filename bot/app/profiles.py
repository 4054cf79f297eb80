"""The profiles of lines of business that can be named in ``[policy] profile``."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from bot.domain.policy.limits import Limit, limit
from bot.domain.policy.policy import Policy, PolicyError
from bot.domain.policy.sector import Longer, Sector

FILE = Path(__file__).with_name("profiles.toml")


@cache
def profiles() -> Mapping[str, Sector]:
    """Every profile there is, by name."""
    read = tomllib.loads(FILE.read_text("utf-8"))
    return {name: _sector(name, table) for name, table in read.items()}


def with_profile(policy: Policy) -> Policy:
    """The policy with the limits of the profile it names; raises ``PolicyError``."""
    name = policy.profile
    if not name:
        return policy
    known = profiles()
    if name not in known:
        raise PolicyError("profile", name, f"it has to be one of {', '.join(known)}, or nothing")
    return replace(policy, sector=known[name])


def _sector(name: str, table: Mapping[str, Any]) -> Sector:
    return Sector(
        name=name,
        accept=_limit(table.get("accept")),
        final=_limit(table.get("final")),
        longer=tuple(
            Longer(to=limit(one["to"]), manager=one["by"] == "manager")
            for one in table.get("longer", ())
        ),
    )


def _limit(text: str | None) -> Limit | None:
    return None if text is None else limit(text)
