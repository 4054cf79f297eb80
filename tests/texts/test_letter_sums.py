"""A sum that no words name stands in a letter as people write it there."""

from dataclasses import replace
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from bot.domain.letters.facts import facts
from bot.domain.record.money import Money
from bot.texts.catalogue import Catalogue
from bot.texts.letters import Letters
from tests.letter_stories import leaking_kettle

SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.mark.parametrize(
    ("language", "wanted"), [("en", "CNY 250"), ("zh-Hans", "250 元"), ("zh-Hant", "250 元")]
)
def test_a_sum_in_a_letter_reads_as_people_write_it(language: str, wanted: str) -> None:
    letters = Letters(Catalogue(zone=SHANGHAI, company="Antu"), zone=SHANGHAI)
    story = leaking_kettle(language)
    money = Money(amount=Decimal(250))
    rows = [replace(row, text="Refund", evidence="", money=money) for row in story.rows]
    known = facts(story.case, rows, story=story.case.facts, role=story.role, currency="CNY")

    whole = "\n".join(letters.parts(known, language=language))

    assert wanted in whole
    assert (language == "en") == ("CNY" in whole)
