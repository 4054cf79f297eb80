"""A home without water, heat or light for days is heard, however calm the words; so is fury."""

from dataclasses import replace

import pytest

from bot.domain.deciding.empathy import empathy
from bot.domain.record.case import Case, CaseId, State
from bot.domain.understanding.messages import triage
from bot.domain.understanding.messages.emotion import ANGRY, UPSET, Feeling
from tests.domain.kept_case import ANNA, START
from tests.word_lists import lexicon, weights

LEXICON, WEIGHTS = lexicon(), weights()
CASE = Case(
    id=CaseId(1001),
    customer=ANNA.id,
    customer_name="Anna",
    language="en",
    state=State.LISTENING,
    opened_at=START,
)


def read(text: str) -> triage.Reading:
    return triage.read(text, lexicon=LEXICON, weights=WEIGHTS)


@pytest.mark.parametrize(
    "text",
    [
        "漏水三天了没人来",
        "漏水三天了沒人來",
        "热水器坏了一个星期没人修",
        "停水两天了，家里有婴儿",
        "leak for three days and nobody came, please come soon",
        "no heating since Monday, three calls, nobody came",
        "Our ceiling has been leaking for three days, please send somebody",
    ],
)
def test_days_without_what_a_home_needs_are_upsetting_and_waiting(text: str) -> None:
    reading = read(text)

    assert reading.emotion >= UPSET
    assert reading.feeling is Feeling.WAITING


@pytest.mark.parametrize(
    "text", ["The tap drips a little", "我三天前买的水壶不错", "How long is a leak test?"]
)
def test_one_of_the_two_alone_is_no_urgency(text: str) -> None:
    assert read(text).emotion < UPSET


@pytest.mark.parametrize(
    ("level", "feeling", "named"),
    [
        (ANGRY, Feeling.LET_DOWN, "angry_let_down"),
        (ANGRY + 1, Feeling.OTHER, "angry_other"),
        (UPSET, Feeling.LET_DOWN, "let_down"),
        (ANGRY, Feeling.WORRY, "worry"),
        (ANGRY, Feeling.DESPAIR, "despair"),
    ],
)
def test_great_anger_is_named_as_strongly(level: int, feeling: Feeling, named: str) -> None:
    case = replace(CASE, emotion=level, feeling=feeling.value)

    assert empathy(case).feeling == named


def test_and_not_by_the_same_feeling_for_ever() -> None:
    case = replace(CASE, emotion=ANGRY, feeling=Feeling.WAITING.value, empathy_used=3)

    assert empathy(case).feeling == "angry_other"


@pytest.mark.parametrize(
    "text", ["FURIOUS. YOUR DRIVER NEVER CAME AND I WAITED ALL DAY", "我非常愤怒，等了一天没人来"]
)
def test_fury_is_heard(text: str) -> None:
    assert read(text).emotion >= ANGRY
