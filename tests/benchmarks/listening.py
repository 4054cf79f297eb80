"""How well and how fast messages are read: on rows that nobody learned from."""

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bot.domain.understanding.messages.weights import Weights
from bot.texts.weights import load_weights
from tests.triage import corpora, scores, train

LANGUAGES = ("zh", "en")
_LONG = {"zh": "我的快递等了五天还没到，客服不理我！", "en": "My parcel is late, nobody answers. "}
_LONGEST = 1200


def cost() -> Iterator[tuple[str, float, float]]:
    """For messages of our own and for long ones: p50 and p99 in milliseconds."""
    weights = load_weights(train.LOCALES, ["en", "zh-Hans"])
    for language in LANGUAGES:
        texts = [row.text for row in corpora.own(language)]
        yield f"a message read ({language})", *_shares(texts, weights)
        long = [(_LONG[language] * 100)[: _LONGEST - at] for at in range(50)]
        yield f"1,200 characters read ({language})", *_shares(long, weights)


def _shares(texts: list[str], weights: Weights) -> tuple[float, float]:
    took = sorted(_milliseconds(text, weights) for text in texts)
    return took[len(took) // 2], took[len(took) * 99 // 100]


def _milliseconds(text: str, weights: Weights) -> float:
    began = time.process_time()
    scores.read(text, weights)
    return (time.process_time() - began) * 1000


def quality(data: Path | None) -> Iterator[str]:
    """A line for each set: what the reader learned from four fifths makes of the last one."""
    if data is None or not data.is_dir():
        yield f"how well texts are read: skipped, {corpora.VARIABLE} names no folder of data sets"
        return
    head = "".join(f"{one:>7}" for one in ("said", "P", "R", "F1", "mF1"))
    yield f"{'set, asked of rows held out':<32}{'rows':>5}{head}  others (macro F1 unless said)"
    with tempfile.TemporaryDirectory() as folder:
        train.train(data, Path(folder), whole=False)
        weights = load_weights(Path(folder), ["en", "zh-Hans"])
    for exam in scores.EXAMS:
        found = scores.examined(data, exam, weights)
        figures = (found.called, found.precision, found.recall, found.f1, found.macro)
        asked = f"{exam.name} {exam.among}".rstrip() + f", {exam.asks}"
        numbers = "".join(f"{one:>7.1f}" for one in figures)
        yield f"{asked:<32}{found.rows:>5}{numbers}  {exam.others}"
    for name, kind, grade, others in scores.GRADED:
        fit = scores.fitted(data, name, kind, grade, weights)
        yield (
            f"{name}, intensity: {fit.rows} rows, error {fit.error:.3f}, "
            f"of the mean {fit.of_the_mean:.3f}, correlation {fit.correlation:.2f}  {others}"
        )
    steps = scores.stepped(data, weights)
    yield f"en_xci, steps of severity by intensity: mF1 {steps:.1f}  n-grams for each 35.5"
    yield from _messages(weights)


def _messages(weights: Weights) -> Iterator[str]:
    for language in LANGUAGES:
        kept = [row for row in corpora.own(language) if row.held_out]
        for name, rows in (("own, held out", kept), ("table", scores.table(language))):
            for what, value in scores.on_messages(rows, weights):
                yield f"{language} {name:<14}{len(rows):>5}  {what:<20} {value}"
