"""Offers as they are typed on a phone, and what is read in them."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.domain.calendar import WorkingCalendar
from bot.domain.understanding.offers.layout import Doubt, Layout
from tests.chat_script.words import word_lists

SHANGHAI = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 23, 10, 30, tzinfo=SHANGHAI)
HERE = Path(__file__).parent / "offers"
NAMES = {"en": "Ben", "zh": "\u5c0f\u674e"}
READER = word_lists(WorkingCalendar(zone=SHANGHAI))


@dataclass(frozen=True)
class Labelled:
    text: str
    meant: Layout


def labelled(language: str) -> list[Labelled]:
    lines = (HERE / f"offers.{language}.txt").read_text("utf-8").splitlines()
    body = "\n".join(line for line in lines if not line.startswith("#"))
    found = []
    for block in body.split("\n----\n"):
        text, _, meant = block.partition("\n=>\n")
        said: dict[str, list[str]] = {"?": [], ">": [], "~": [], "!": []}
        for line in meant.splitlines():
            said[line[0]].append(line[2:])
        layout = Layout(
            reason="".join(said["?"]),
            options=tuple(said[">"]),
            left_out=tuple(said["~"]),
            doubt=Doubt("".join(said["!"])),
        )
        found.append(Labelled(text, layout))
    return found


def read(text: str, language: str = "en", *, other: bool = False) -> Layout:
    return READER.laid_out(text, NOW, "CNY", names=(NAMES[language],), other=other)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_offers_are_read_as_they_are_meant(language: str) -> None:
    cases = labelled(language)

    wrong = [one for one in cases if read(one.text, language) != one.meant]

    shown = [f"{one.text}\n  {read(one.text, language)}" for one in wrong]
    assert len(cases) >= 40
    assert not wrong, "\n\n".join(shown)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_is_in_doubt_has_another_reading_and_a_way_back(language: str) -> None:
    """A reason becomes the first option or the other way round; two ways become one."""
    doubtful = [one for one in labelled(language) if one.meant.doubt]
    opposite = {
        Doubt.REASON: Doubt.OPTION,
        Doubt.OPTION: Doubt.REASON,
        Doubt.ONE: Doubt.SEVERAL,
    }
    assert {one.meant.doubt for one in doubtful} == set(opposite)

    for one in doubtful:
        other = read(one.text, language, other=True)

        assert other.doubt is opposite[one.meant.doubt], one.text
        said = sorted(f"{other.reason}{''.join(other.options)}".replace(" ", ""))
        if one.meant.doubt is not Doubt.ONE:
            whole = f"{one.meant.reason}{''.join(one.meant.options)}".replace(" ", "")
            assert said == sorted(whole), "nothing is lost"
            assert abs(len(other.options) - len(one.meant.options)) == 1
        else:
            assert len(other.options) == 1
