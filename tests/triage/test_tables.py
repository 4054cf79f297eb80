"""The tables that are shipped, and how they are read."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.understanding.messages import judging, triage
from bot.domain.understanding.messages.grams import HAN, LATIN, grams, script
from bot.domain.understanding.messages.reading import UNHAPPY
from bot.domain.understanding.messages.weights import NO_WEIGHTS, Weights
from bot.texts.lexicons import load_letters
from bot.texts.weights import NAME, load_weights
from bot.texts.word_files import LexiconError
from tests.triage import columns, corpora
from tests.triage.scores import read, table
from tests.triage.train import LOCALES
from tests.word_lists import weights

WEIGHTS = weights()
HEAD = "a\tbad\t0.5\t-1\nb\tother\t1\t0\n\n"


def test_the_tables_have_the_columns_that_are_asked_for() -> None:
    known = {kind: list(one.columns) for kind, one in WEIGHTS.tables.items()}

    assert known == {kind: list(lessons) for kind, lessons in columns.LESSONS.items()}


def test_the_tables_are_small_and_read_quickly() -> None:
    size = sum(path.stat().st_size for path in LOCALES.glob(f"*/{NAME}"))

    assert size < 2_000_000
    assert min(_seconds_to_load() for _ in range(3)) < 0.3


def _seconds_to_load() -> float:
    began = time.process_time()
    load_weights(LOCALES, ["en", "zh-Hans"])
    return time.process_time() - began


def test_a_table_is_read_as_it_is_written(tmp_path: Path) -> None:
    _write(tmp_path, HEAD + "[late]\ta4 b2\n[ok]\tb-1\n")
    judged = load_weights(tmp_path, ["en"]).judge("late ok", ())

    assert judged is not None
    assert judged.of("bad") == 1
    assert judged.reasons("bad") == [("[late]", 2)]
    assert judged.of("unheard of") == 0
    assert judged.reasons("unheard of") == []


@pytest.mark.parametrize(
    "broken",
    ["", "a\tbad\t0.5\n", HEAD + "[late]\tc4\n", HEAD + "[late]\tafour\n", "a\tb\tc\td\n"],
)
def test_a_broken_table_is_refused_with_its_name(tmp_path: Path, broken: str) -> None:
    _write(tmp_path, broken)

    with pytest.raises(LexiconError, match=NAME):
        load_weights(tmp_path, ["en"])


def _write(folder: Path, content: str) -> None:
    (folder / "en").mkdir()
    (folder / "en" / NAME).write_text(content, "utf-8")


def test_nothing_is_said_without_a_table_or_a_script(tmp_path: Path) -> None:
    assert load_weights(tmp_path, ["en"]).judge("late", ()) is None
    assert WEIGHTS.judge("12:30 !!", ()) is None
    assert WEIGHTS.judge("\u043f\u043e\u0441\u044b\u043b\u043a\u0430", ()) is None


@pytest.mark.parametrize(
    ("text", "kind", "known"),
    [
        ("退款没到", HAN, {"退", "退款", "没到", "退款没"}),
        ("not here", LATIN, {"[not]", "[not here]", "_no", "_not_", "here_"}),
        ("@shop late", LATIN, {"[late]", "@[late]", "[user]"}),
        ("wait 12 days https://x.y/z", LATIN, {"[0]", "[wait 0]", "[url]"}),
    ],
)
def test_the_pieces_of_a_text(text: str, kind: str, known: set[str]) -> None:
    assert script(text) == kind
    assert known <= grams(text, kind)


def test_marks_are_pieces_and_are_repeated_for_public_words() -> None:
    assert "<problem>" in grams("it broke", LATIN, ["<problem>"])
    assert "@<problem>" in grams("@shop it broke", LATIN, ["<problem>"])


@given(st.text(max_size=400))
@settings(max_examples=150)
def test_any_text_is_judged(text: str) -> None:
    reading = read(text, WEIGHTS)

    assert -1 <= reading.score <= 1
    assert 0 <= reading.emotion <= 4
    assert reading.dissatisfied == (reading.kind in UNHAPPY)


def test_traditional_letters_are_judged_like_simplified_ones() -> None:
    there: dict[int, str] = {}
    for traditional, simplified in load_letters(LOCALES).items():
        there.setdefault(ord(simplified), chr(traditional))
    texts = [row.text for row in table("zh")][:120]

    different = [t for t in texts if read(t, WEIGHTS) != read(t.translate(there), WEIGHTS)]

    assert len(different) <= len(texts) // 100


def right(language: str, weights: Weights) -> float:
    rows = [row for row in table(language) if row.more["class"] != "possible_harassment"]
    same = [read(r.text, weights).dissatisfied == (r.more["class"] in UNHAPPY) for r in rows]
    return sum(same) / len(same)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_messages_that_nobody_learned_from_are_read_better_than_by_rules_alone(
    language: str,
) -> None:
    alone, together = right(language, NO_WEIGHTS), right(language, WEIGHTS)

    assert together > 0.72
    assert together > alone + 0.08


def test_a_long_message_is_judged_quickly() -> None:
    text = ("我的快递等了五天还没到，客服不理我！" * 100)[:1200]
    ruled = triage.by_rules(text, _lexicon())

    assert min(_seconds(ruled) for _ in range(5)) < 0.01


def _lexicon() -> triage.Lexicon:
    from tests.triage.train import lexicon  # noqa: PLC0415

    return lexicon()


def _seconds(ruled: judging.Ruled) -> float:
    began = time.perf_counter()
    WEIGHTS.judge(ruled.folded, ruled.marks)
    return time.perf_counter() - began


def test_our_own_messages_name_known_classes() -> None:
    for language in ("zh", "en"):
        for row in (*corpora.own(language), *table(language)):
            triage.MessageKind(row.more["class"])
            assert row.text.strip()


def test_nobody_content_threatens() -> None:
    text = "Great phone, love it. I will post a review on YouTube, excellent camera and battery!"

    assert read(text, NO_WEIGHTS).threats
    assert not read(text, WEIGHTS).threats
    assert not read(text, WEIGHTS).dissatisfied


@pytest.mark.parametrize(
    ("mild", "strong"),
    [
        ("快递有点慢。", "垃圾客服，骗子公司，气死我了，再也不买了！"),
        ("The parcel is late.", "You lied to me, this is a disgrace and your fault!"),
    ],
)
def test_a_strongly_worded_complaint_is_graded_higher(mild: str, strong: str) -> None:
    assert read(mild, WEIGHTS).likely.intensity < read(strong, WEIGHTS).likely.intensity
