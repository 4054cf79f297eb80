"""What the page says: the same in both languages, and a word for all that a case can come to."""

import re
from pathlib import Path

import pytest

from bot.domain.record.case import State
from bot.domain.record.timers import TimerKind
from bot.sandbox.page import language

PAGE = Path(__file__).parents[2] / "bot/sandbox/page"
ENGLISH, CHINESE = (language.words(name) for name in ("en", "zh-Hans"))
_PLACE = re.compile(r"\{(\w+)\}")


def test_both_languages_say_the_same_things() -> None:
    assert set(ENGLISH) == set(CHINESE)
    places = {key: set(_PLACE.findall(words)) for key, words in ENGLISH.items()}
    assert places == {key: set(_PLACE.findall(words)) for key, words in CHINESE.items()}


@pytest.mark.parametrize("kind", TimerKind)
def test_every_timer_of_a_case_has_a_name(kind: TimerKind) -> None:
    assert ENGLISH[f"timer.{kind.value}"]


@pytest.mark.parametrize("state", State)
def test_every_state_of_a_case_has_a_station(state: State) -> None:
    route = (PAGE / "static/js/route.js").read_text("utf-8")
    assert route.count(f'"{state.value}"') >= 1


@pytest.mark.parametrize("words", [ENGLISH, CHINESE], ids=["en", "zh-Hans"])
def test_chinese_is_written_by_the_chinese_page_alone(words: dict[str, str]) -> None:
    han = {key for key, said in words.items() if re.search(r"[\u4e00-\u9fff]", said)}
    if words is ENGLISH:
        assert han == {"language.zh", "language.other"}
    else:
        assert len(han) > len(words) * 0.8


def test_every_word_the_scripts_ask_for_is_there() -> None:
    scripts = [path.read_text("utf-8") for path in (PAGE / "static/js").glob("*.js")]
    asked = {key for script in scripts for key in re.findall(r'\bsay\("([\w.]+)"', script)}
    pages = [path.read_text("utf-8") for path in (PAGE / "templates").glob("*.html")]
    asked |= {key for page in pages for key in re.findall(r"words\[[\"']([\w.]+)[\"']\]", page)}

    assert len(asked) > 100
    assert asked - set(ENGLISH) == set()
