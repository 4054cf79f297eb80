"""`main.py triage`: a line of JSON for every line, whatever it is."""

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.app.json_lines import aloud
from bot.app.reading import LONGEST, Listener, answering
from bot.texts.places import languages_in, wording_root

ROOT = Path(__file__).parents[2]
LISTENER = Listener.load(wording_root() / "locales", languages_in(wording_root()))
KEYS = [
    *("class", "dissatisfied", "score", "category", "nature", "emotion", "feeling", "threats"),
    *("safety", "abuse", "wish", "language", "masked", "reasons"),
]


def answers(*lines: bytes) -> list[dict[str, Any]]:
    return [json.loads(one) for one in aloud(answering(LISTENER), lines)]


def answer(text: str, **more: object) -> dict[str, Any]:
    (found,) = answers(json.dumps({"text": text, **more}).encode())
    return found


def test_the_command_reads_lines_and_prints_lines() -> None:
    lines = b'{"text": "The refund has not arrived since the 15th."}\nnot json\n{"text": "hi"}'
    done = subprocess.run(
        [sys.executable, "main.py", "triage"],
        cwd=ROOT,
        input=lines,
        capture_output=True,
        check=False,
    )
    first, second, third = map(json.loads, done.stdout.splitlines())

    assert (done.returncode, done.stderr) == (0, b"")
    assert list(first) == KEYS
    assert first["class"] == "complaint"
    assert list(second) == ["error"]
    assert third["class"] == "unclear"


def test_a_complaint_with_a_threat_is_told_in_the_words_of_the_field() -> None:
    found = answer("客服骂人，电话13812345678，不退款我就打12315投诉，找记者曝光！")

    assert found["class"] == "complaint"
    assert found["dissatisfied"] is True
    assert 0 < found["score"] <= 1
    assert set(found["threats"]) >= {"media", "regulator"}
    assert found["emotion"] >= 2
    assert found["language"] == "zh-Hans"
    assert "13812345678" not in found["masked"]
    assert {"word", "rule", "weight"} == set(found["reasons"][0])


def test_a_calm_question_is_no_complaint() -> None:
    found = answer("When are you open on Sunday?")

    assert found["class"] == "question"
    assert found["dissatisfied"] is False
    assert found["score"] < 0
    assert (found["category"], found["feeling"], found["wish"]) == (None, None, None)
    assert (found["nature"], found["threats"], found["emotion"]) == ([], [], 0)


@pytest.mark.parametrize(
    ("text", "hint", "language"),
    [
        ("客服態度很差", None, "zh-Hant"),
        ("客服态度很差", "en", "zh-Hans"),
        ("My parcel has not arrived yet", None, "en"),
        ("Где моя посылка?", None, "ru"),
        ("Mi pedido no ha llegado y nadie me responde por el chat", None, "und"),
        ("ok", "zh-hant", "zh-Hant"),
        ("ok", None, "en"),
    ],
)
def test_the_language_is_named(text: str, hint: str | None, language: str) -> None:
    assert answer(text, language_code=hint)["language"] == language


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\n",
        b"{",
        b"[]",
        b"null",
        b'"text"',
        b"{}",
        b'{"text": null}',
        b'{"text": 5}',
        b'{"text": ["a"]}',
        b'{"text": "\xff\xfe"}',
        b"[" * 100_000,
        b"1" * 10_000,
        b"\x00",
    ],
    ids=lambda line: ascii(line[:8]),
)
def test_a_line_that_is_no_message_gets_an_error_and_the_next_is_read(line: bytes) -> None:
    bad, good = answers(line, b'{"text": "thanks"}')

    assert list(bad) == ["error"]
    assert bad["error"]
    assert list(good) == KEYS


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\x00\x1b[31m\u202e",
        "\ud83d",
        "\U0001f621" * 50,
        "a" * 100_000,
        "差" * 100_000,
        "差 " * LONGEST,
        "1" * 50_000,
        "!?" * 20_000,
        "مرحبا لم يصل طلبي",
        "สินค้าเสียหาย",
        "e\u0301" * 1000,
    ],
    ids=lambda text: ascii(text[:8]),
)
def test_any_text_is_survived(text: str) -> None:
    assert list(answer(text)) == KEYS


@given(st.text(max_size=200), st.none() | st.text(max_size=5) | st.integers())
@settings(max_examples=100)
def test_any_text_and_any_hint_are_answered(text: str, hint: object) -> None:
    assert list(answer(text, language_code=hint)) == KEYS


@given(st.binary(max_size=100).filter(lambda line: b"\n" not in line))
def test_any_bytes_get_one_line(line: bytes) -> None:
    assert len(list(aloud(answering(LISTENER), io.BytesIO(line or b" ")))) == 1
