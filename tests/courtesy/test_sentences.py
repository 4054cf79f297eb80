"""The labelled sentences of staff: how much of what is wrong is found, and how much of it rightly.

`sentences.*.jsonl` hold drafts with the codes that they should get (`expect`), those that would be
right as well (`also`) and the promise in them; `good.*.jsonl` replies in which nothing is wrong.
"""

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from bot.domain.courtesy.findings import HELD, Code
from tests.word_lists import checker

HERE = Path(__file__).parent
CHECKER = checker()
NOW = "2026-11-23T10:00:00+08:00"
SETS = ["en", "zh"]
MOST_ALARMS = 3
LEAST_SENTENCES, LEAST_GOOD, LEAST_OF_A_CODE = 150, 100, 10


def lines(name: str) -> list[dict[str, Any]]:
    text = (HERE / f"{name}.jsonl").read_text(encoding="utf-8")
    return [{"now": NOW, **json.loads(line)} for line in text.splitlines() if line.strip()]


def codes(line: dict[str, Any]) -> set[str]:
    found: Any = CHECKER.checked(line)["findings"]
    return {str(one["code"]) for one in found}


def report(*said: str) -> None:
    """Print it; `pytest -rP` shows it."""
    sys.stdout.write("\n".join([*said, ""]))


def share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


@pytest.mark.parametrize("language", SETS)
def test_what_is_wrong_is_found_and_little_else(language: str) -> None:
    right, false, missed = Counter[str](), Counter[str](), Counter[str]()
    misses: list[str] = []
    for line in lines(f"sentences.{language}"):
        found, expected = codes(line), set(line["expect"])
        extra = found - expected - set(line.get("also", []))
        right.update(found & expected)
        false.update(extra)
        missed.update(expected - found)
        if extra or expected - found:
            misses.append(f"{line['text']}\n    {sorted(extra)=} {sorted(expected - found)=}")
    for code in Code:
        hits = right[code]
        precision, recall = share(hits, hits + false[code]), share(hits, hits + missed[code])
        report(f"{language} {code:22} precision {precision:.2f} recall {recall:.2f} of {hits}")
    hits = right.total()
    precision, recall = share(hits, hits + false.total()), share(hits, hits + missed.total())
    report(f"{language} all{'':19} precision {precision:.3f} recall {recall:.3f} of {hits}")
    report(*misses)

    assert precision >= 0.95
    assert recall >= 0.9


@pytest.mark.parametrize("language", SETS)
def test_good_replies_go_out_unhindered(language: str) -> None:
    alarms = [f"{codes(line)} {line['text']}" for line in lines(f"good.{language}") if codes(line)]
    report(f"{language}: {len(alarms)} false alarms", *alarms)

    assert len(alarms) <= MOST_ALARMS


@pytest.mark.parametrize("language", SETS)
def test_a_text_is_held_for_blame_false_apologies_threats_and_challenges(language: str) -> None:
    table = [(line, CHECKER.checked(line)) for line in lines(f"sentences.{language}")]
    firm = [(line, found) for line, found in table if not HELD & set(line.get("also", []))]
    wrong = [
        line["text"] for line, found in firm if found["hold"] != bool(HELD & {*line["expect"]})
    ]
    report(f"{language}: {len(wrong)} of {len(firm)} held or let go wrongly", *wrong)

    assert [
        line["text"] for line, found in table if found["hold"] and not HELD & codes(line)
    ] == []
    assert share(len(wrong), len(firm)) <= 0.02


@pytest.mark.parametrize("language", SETS)
def test_promises_are_read_with_their_times(language: str) -> None:
    wrong = []
    for line in lines(f"sentences.{language}"):
        if "promise" in line:
            promise: Any = CHECKER.checked(line)["promise"]
            due = promise and promise["due"]
            if due != line["promise"]:
                wrong.append(f"{line['text']}: {due}, not {line['promise']}")

    assert wrong == []


@pytest.mark.parametrize("language", SETS)
def test_the_table_is_large_enough_to_say_something(language: str) -> None:
    table = lines(f"sentences.{language}")
    each = Counter(code for line in table for code in line["expect"])

    assert len(table) >= LEAST_SENTENCES
    assert len(lines(f"good.{language}")) >= LEAST_GOOD
    assert {code: n for code in Code if (n := each[code]) < LEAST_OF_A_CODE} == {}
