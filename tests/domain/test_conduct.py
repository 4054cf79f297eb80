"""What nobody at work may do, told with or without an adjective: a complaint about a person (§5).

The sentences are labelled by hand; half of them name people of ours, or acts of that kind, and
are about a thing all the same.
"""

import json
from pathlib import Path

import pytest

from bot.domain.people import PersonId
from bot.domain.understanding.messages import triage
from bot.domain.understanding.people.accused import accused
from tests.word_lists import lexicon, weights

LEXICON, WEIGHTS = lexicon(), weights()
CASES = [
    json.loads(line)
    for line in Path(__file__).with_name("conduct_cases.jsonl").read_text("utf-8").splitlines()
]
BEN, LI, STONE, WILL, MING = (PersonId(one) for one in range(1, 6))
NAMES = {BEN: "Ben", LI: "李敏", STONE: "Vera Stone", WILL: "Will", MING: "王小明"}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_table_is_half_about_things(language: str) -> None:
    told = [case["about_person"] for case in CASES if case["language"] == language]

    assert len(told) >= 60
    assert abs(sum(told) * 2 - len(told)) <= len(told) // 10


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_whether_it_is_about_a_person(case: dict[str, object]) -> None:
    reading = triage.read(str(case["text"]), lexicon=LEXICON, weights=WEIGHTS)

    assert reading.about_person is case["about_person"]
    if case.get("grave"):
        assert reading.degraded
        assert reading.dissatisfied


@pytest.mark.parametrize(
    ("text", "meant", "perhaps"),
    [
        ("Ben dropped my grandad while lifting him out of the chair and laughed", {BEN}, set()),
        ("Ben touched my leg during the session", {BEN}, set()),
        ("你们那个李敏太过分了", {LI}, set()),
        ("你们那个小李太过分了", {LI}, set()),
        ("李敏给我妈拿错药，她进了医院", set(), {LI}),
        ("李护士拿错药了", set(), {LI}),
        ("小明把我的箱子摔坏了", set(), {MING}),
        ("@ben lost my file", set(), {BEN}),
        ("Mrs Stone lost my file", set(), {STONE}),
        ("Will kept my deposit", set(), {WILL}),
    ],
)
def test_who_is_named_as_doing_something(
    text: str, meant: set[PersonId], perhaps: set[PersonId]
) -> None:
    found = accused(text, NAMES, LEXICON)

    assert (set(found.people), set(found.perhaps)) == (meant, perhaps)


@pytest.mark.parametrize(
    "text",
    [
        "Ben told me to ask here, my kettle leaks",
        "Ben was great but the room was sold twice",
        "the mug I got from Ben leaks",
        "Hi Ben, the kettle leaks",
        "Will you refund me? The kettle leaks.",
        "李敏帮我订好了，可系统把房间又卖给别人",
        "李敏让我来这里问，我的水壶漏水",
    ],
)
def test_a_naming_that_charges_nobody_keeps_nobody_out(text: str) -> None:
    found = accused(text, NAMES, LEXICON)

    assert not found.people
    assert not found.perhaps


@pytest.mark.parametrize(
    ("text", "earlier"),
    [
        ("the man who handled my complaint last time did nothing", True),
        ("上次处理的那个人根本没管", True),
        ("the man who lives next door complained", False),
        ("上次买的壶又漏了", False),
    ],
)
def test_whoever_had_the_earlier_case_is_spoken_of(text: str, earlier: bool) -> None:
    assert accused(text, {}, LEXICON).earlier is earlier
