"""The labelled texts: read from a folder of `<name>.jsonl.gz`, and split for good.

A fifth of all clusters of near-duplicates is kept out of training.  Which fifth depends on the
texts alone, so that it stays the same however often anybody trains.
"""

import gzip
import hashlib
import json
import os
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.domain.understanding.messages.reading import UNHAPPY

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
VARIABLE = "AMENDS_TRIAGE_DATA"
_SHINGLE = 4
_BUCKETS, _BAND = 18, 3
_SAME = 0.7
_PARTS = 5


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """A text with its label, and everything else that is known of it."""

    text: str
    label: float
    held_out: bool
    more: Mapping[str, Any]


def folder(given: str | None = None) -> Path | None:
    """The folder of the data sets, if one is given here or in `AMENDS_TRIAGE_DATA`."""
    named = given or os.environ.get(VARIABLE)
    return Path(named) if named else None


def own(language: str) -> list[Row]:
    """The messages written for this project; the label is whether the writer is dissatisfied.

    Those of `table.<language>.jsonl` are for looking at the result, and nobody learns from them.
    """
    found = _lines(HERE / f"messages.{language}.jsonl")
    for case in _lines(HERE.parent / "domain" / "triage_cases.jsonl"):
        if case["language"] == language and case.get("kind"):
            found.append(case | {"class": case["kind"]})
    for one in found:
        one["label"] = float(one["class"] in UNHAPPY)
    return _rows(found)


def _lines(path: Path) -> list[dict[str, Any]]:
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    return [json.loads(line) for line in lines if line.strip()]


def load(data: Path, name: str) -> list[Row]:
    """The rows of a set, in an order that depends on the texts alone."""
    with gzip.open(data / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        found = [json.loads(line) for line in lines]
    return _rows(found)


def _rows(found: Iterable[dict[str, Any]]) -> list[Row]:
    found = sorted(found, key=lambda one: _digest(one["text"]))
    texts = [one["text"] for one in found]
    clusters = leaders(texts)
    return [
        Row(
            text=one["text"],
            label=float(one["label"]) if isinstance(one["label"], int | float) else 0.0,
            held_out=int(_digest(texts[leader])[:8], 16) % _PARTS == 0,
            more=one,
        )
        for one, leader in zip(found, clusters, strict=True)
    ]


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def leaders(texts: Sequence[str]) -> list[int]:
    """For each text the first of its cluster; texts that share 7 of 10 shingles are one."""
    shingles = [_shingles(text) for text in texts]
    leader = list(range(len(texts)))
    for one, other in _alike(shingles):
        first, second = sorted((_root(leader, one), _root(leader, other)))
        leader[second] = first
    return [_root(leader, at) for at in range(len(texts))]


def _root(leader: list[int], at: int) -> int:
    while leader[at] != at:
        leader[at] = leader[leader[at]]
        at = leader[at]
    return at


def _shingles(text: str) -> frozenset[int]:
    plain = "".join(text.split()).lower()
    ends = range(max(1, len(plain) - _SHINGLE + 1))
    return frozenset(zlib.crc32(plain[at : at + _SHINGLE].encode()) for at in ends)


def _alike(shingles: Sequence[frozenset[int]]) -> Iterator[tuple[int, int]]:
    """Pairs that fall together in a band of least hashes, and are really alike."""
    together: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for at, found in enumerate(shingles):
        for band in _bands(found):
            together[band].append(at)
    for group in together.values():
        for place, one in enumerate(group[1:], 1):
            for other in group[max(0, place - 20) : place]:
                if _share(shingles[one], shingles[other]) >= _SAME:
                    yield one, other


def _bands(found: frozenset[int]) -> Iterator[tuple[int, ...]]:
    least: dict[int, int] = {}
    for value in found:
        bucket, rest = value % _BUCKETS, value // _BUCKETS
        least[bucket] = min(rest, least.get(bucket, rest))
    filled = sorted(least)
    full = [least.get(n, least[filled[n % len(filled)]]) for n in range(_BUCKETS)]
    for start in range(0, _BUCKETS, _BAND):
        yield (start, *full[start : start + _BAND])


def _share(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / len(one | other)
