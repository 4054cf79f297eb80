"""How well messages are read that no word list and no table of weights was made from.

`table.<language>.jsonl` holds messages that are hard to read: polite complaints beside questions in
the same words, sarcasm, single words, praise that speaks of trouble, mentions of lawyers and of
newspapers, threats in many wordings.  Nobody learns from them.  The floors lie a little below what
is reached; whoever reaches more may raise them.
"""

import json
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import pytest

from bot.domain.understanding.messages.reading import UNHAPPY, Reading
from tests.triage import corpora, scores
from tests.word_lists import weights

Message = Mapping[str, Any]
WEIGHTS = weights()
LANGUAGES = ["en", "zh"]
FLOORS: Mapping[str, Mapping[str, float]] = {
    "en": {
        "class": 0.73,
        "dissatisfied": 0.81,
        "category": 0.52,
        "nature": 0.67,
        "emotion": 0.83,
        "feeling": 0.41,
        "threats": 0.96,
        "safety": 0.95,
        "abuse": 0.98,
        "wish": 0.95,
    },
    "zh": {
        "class": 0.72,
        "dissatisfied": 0.83,
        "category": 0.53,
        "nature": 0.75,
        "emotion": 0.81,
        "feeling": 0.5,
        "threats": 0.97,
        "safety": 0.98,
        "abuse": 0.98,
        "wish": 0.91,
    },
}
FOUND: Mapping[str, Mapping[str, float]] = {
    "en": {"threats": 0.85, "safety": 0.66, "abuse": 0.8},
    "zh": {"threats": 0.9, "safety": 0.9, "abuse": 0.9},
}
"""The share of what weighs most that must not be missed; most messages have none of it."""
UNSEEN: Mapping[str, Mapping[str, float]] = {
    "en": {"threats": 0.75, "safety": 0.75},
    "zh": {"threats": 0.9, "safety": 0.8},
}
"""The same share of `unseen.<language>.jsonl`: put aside before words were added for dangers and
threats, so that nobody learns from it and no phrase may be taken from it."""
FALSE_ALARMS = 0.1
"""So many of its other messages may be taken for one at most."""
ALL_FIELDS = [(language, field) for language, floors in FLOORS.items() for field in floors]
OF_THE_UNHAPPY = frozenset({"category", "nature", "feeling", "wish"})
"""What is asked only of messages whose writer is dissatisfied."""
FIELDS: Mapping[str, Callable[[Reading], object]] = {
    "class": lambda one: str(one.kind),
    "dissatisfied": lambda one: one.dissatisfied,
    "category": lambda one: one.likely.category and str(one.likely.category),
    "nature": lambda one: sorted(map(str, one.likely.nature)),
    "emotion": lambda one: one.likely.emotion,
    "feeling": lambda one: str(one.likely.feeling),
    "threats": lambda one: sorted(map(str, one.threats)),
    "safety": lambda one: one.safety,
    "abuse": lambda one: one.abuse,
    "wish": lambda one: one.wish and str(one.wish),
}


@cache
def messages(name: str) -> list[Message]:
    """The lines of a file of labelled messages."""
    lines = (corpora.HERE / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


@cache
def readings(name: str) -> list[Reading]:
    """What the bot makes of them."""
    return [scores.read(one["text"], WEIGHTS) for one in messages(name)]


def share_right(name: str, field: str) -> float:
    """The share of the messages whose field is read as labelled."""
    right = [
        FIELDS[field](reading) == expected(message, field)
        for message, reading in zip(messages(name), readings(name), strict=True)
        if is_asked(message, field)
    ]
    return sum(right) / len(right)


def expected(message: Message, field: str) -> object:
    """The label, in the order in which readings are compared."""
    label = message[field]
    return sorted(label) if isinstance(label, list) else label


def is_asked(message: Message, field: str) -> bool:
    """Whether the label says anything about the field."""
    if field in OF_THE_UNHAPPY and message["class"] not in UNHAPPY:
        return False
    return field in message and (message[field] is not None or field == "wish")


@pytest.mark.parametrize(("language", "field"), ALL_FIELDS)
def test_hard_messages_are_read_well_enough(language: str, field: str) -> None:
    assert share_right(f"table.{language}", field) >= FLOORS[language][field]


@pytest.mark.parametrize("field", ["threats", "safety", "abuse"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_weighs_most_is_found(language: str, field: str) -> None:
    name = f"table.{language}"
    found = [
        bool(FIELDS[field](reading))
        for message, reading in zip(messages(name), readings(name), strict=True)
        if message.get(field)
    ]

    assert sum(found) / len(found) >= FOUND[language][field]


@pytest.mark.parametrize("field", ["threats", "safety"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_weighs_most_is_found_in_new_words(language: str, field: str) -> None:
    name = f"unseen.{language}"
    both = [
        (bool(FIELDS[field](reading)), bool(message[field]))
        for message, reading in zip(messages(name), readings(name), strict=True)
    ]
    found, alarms = ([said for said, true in both if true is there] for there in (True, False))

    assert sum(found) / len(found) >= UNSEEN[language][field]
    assert sum(alarms) / len(alarms) <= FALSE_ALARMS


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_stands_in_both_files_or_twice_in_one(language: str) -> None:
    texts = [
        " ".join(one["text"].lower().split())
        for name in ("messages", "table", "unseen")
        for one in messages(f"{name}.{language}")
    ]

    assert len(set(texts)) == len(texts)
