"""`main.py courtesy`: a line of JSON for every line, whatever it is."""

import asyncio
import io
import json
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.app.courtesy import check_lines
from bot.app.json_lines import aloud
from bot.domain.courtesy.findings import Code
from tests.word_lists import checker

ROOT = Path(__file__).parents[2]
CHECKER = checker()
NOW = "2026-11-23T10:00:00+08:00"


def answers(*lines: bytes) -> list[dict[str, Any]]:
    return [json.loads(one) for one in aloud(CHECKER.checked, lines)]


def answer(text: str, **more: object) -> dict[str, Any]:
    (found,) = answers(json.dumps({"text": text, "now": NOW, **more}).encode())
    return found


def test_the_command_reads_lines_and_prints_lines() -> None:
    lines = (
        b'{"text": "You should have read the label.", "language": "en"}\nnot json\n{"text": ""}'
    )
    done = subprocess.run(
        [sys.executable, "main.py", "courtesy"],
        cwd=ROOT,
        input=lines,
        capture_output=True,
        check=False,
    )
    first, second, third = map(json.loads, done.stdout.splitlines())

    assert (done.returncode, done.stderr) == (0, b"")
    assert list(first) == ["hold", "findings", "promise"]
    assert first["hold"] is True
    assert list(second) == ["error"]
    assert third == {"hold": False, "findings": [], "promise": None}


def test_a_finding_names_its_place_its_reason_and_a_rewrite() -> None:
    text = "Hello Mr Bo. You should have read the label. I'll call you."
    (found,) = (one for one in answer(text, language="en")["findings"] if one["code"] == "a_blame")

    assert list(found) == ["code", "start", "end", "why", "rewrite"]
    assert text[found["start"] : found["end"]] == "You should have read"
    assert found["why"]
    assert found["rewrite"]


def test_a_promise_has_a_moment_its_words_and_whether_it_is_sure() -> None:
    assert answer("I'll call you by Friday noon.", language="en")["promise"] == {
        "due": "2026-11-27T12:00:00+08:00",
        "text": "Friday noon",
        "sure": True,
    }
    assert answer("今天下午4点前我给您回电话。", language="zh-Hans")["promise"]["due"] == (
        "2026-11-23T16:00:00+08:00"
    )


def test_a_time_is_read_in_the_zone_that_is_named() -> None:
    found = answer("I'll call you by Friday noon.", language="en", timezone="Europe/London")

    assert found["promise"]["due"] == "2026-11-27T12:00:00+00:00"


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"[]",
        b'"text"',
        b"{}",
        b'{"text": 5}',
        b'{"text": "a", "now": "soon"}',
        b'{"text": "a", "timezone": "Moon/Sea"}',
        b"\xff\xfe",
        b"{" * 5000,
    ],
)
def test_a_bad_line_gets_an_error_and_the_next_one_is_taken(line: bytes) -> None:
    bad, good = answers(line, b'{"text": "Calm down."}')

    assert list(bad) == ["error"]
    assert [one["code"] for one in good["findings"]] == ["d_denies_feeling"]


@pytest.mark.parametrize(
    "field", ["customer_message", "emotion", "first_reply", "known", "language"]
)
@pytest.mark.parametrize("value", [None, 5, "x", [], {"a": [1]}, True, -3.5, 10**30])
def test_odd_values_of_other_fields_do_no_harm(field: str, value: object) -> None:
    assert "error" not in answer("I'll call you at 15:00.", **{field: value})


def test_the_words_come_in_the_language_of_the_draft() -> None:
    english = answer("亲,您冷静一点。", language="en")["findings"][0]
    traditional = answer("請您冷靜一點。", language="zh-Hant")["findings"][0]

    assert english["code"] == traditional["code"] == "d_denies_feeling"
    assert "冷" not in traditional["why"] or "讓" in traditional["why"]


def test_a_stream_without_lines_is_no_error() -> None:
    target = io.BytesIO()
    asyncio.run(check_lines(io.BytesIO(b""), target))

    assert target.getvalue() == b""


WORDS = st.sampled_from(
    "sorry but you should have policy ? ! . , ; : \" ' “ ” « 「 」 > https://a.b 亲 您 规定 不能 对不起 但是 "
    "冷静 尽快 İ ß ẞ ﬁ 𝒜 👍 \t \n \r \u2028 \u200b \ud800 16:00 明天 by Friday noon calm down 您說過".split(
        " "
    )
)


@settings(max_examples=150, deadline=None)
@given(
    text=st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=40).map(" ".join)),
    said=st.text(max_size=80),
    emotion=st.integers(0, 4),
    first=st.booleans(),
)
def test_no_text_raises_and_every_place_is_in_the_text(
    text: str, said: str, emotion: int, first: bool
) -> None:
    found = CHECKER.checked(
        {
            "text": text,
            "now": NOW,
            "language": "en",
            "customer_message": said,
            "emotion": emotion,
            "first_reply": first,
            "known": {"order": said},
        }
    )
    findings: Any = found["findings"]

    assert all(0 <= one["start"] < one["end"] <= len(text) for one in findings)
    assert {one["code"] for one in findings} <= set(Code)


def test_a_check_takes_about_a_millisecond() -> None:
    """Only the order of magnitude is asserted; the median is printed."""
    text = "I'm sorry about the wait, Mr Bo. The part came this morning, and I'll fit it today. "
    took = []
    for at in range(60):
        start = time.perf_counter()
        CHECKER.checked({"text": f"{text * 3}{at}", "language": "en", "now": NOW})
        took.append(time.perf_counter() - start)
    sys.stdout.write(f"median {median(took) * 1000:.2f} ms for {len(text * 3)} characters\n")

    assert median(took) < 0.02
