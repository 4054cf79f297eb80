"""Who complained by word of mouth, as it is written in one line."""

import pytest

from bot.domain.policy.policy import Policy
from bot.domain.understanding.people.caller import Caller, caller
from tests.chat_script.words import word_lists

READER = word_lists(Policy().calendar)
LEAKS = "The kettle leaks after 2 uses"


@pytest.mark.parametrize(
    ("line", "name", "phone", "words"),
    [
        (f"Mrs Chen, 138 1234 5678: {LEAKS}", "Mrs Chen", "138 1234 5678", LEAKS),
        (f"Mrs Chen: {LEAKS}", "Mrs Chen", "", LEAKS),
        (f"Anna Chen: {LEAKS}", "Anna Chen", "", LEAKS),
        (f"Anna: {LEAKS}", "Anna", "", LEAKS),
        (f"Will: {LEAKS}", "Will", "", LEAKS),
        (f"anna: {LEAKS}", "anna", "", LEAKS),
        (f"Svetlana at the till: {LEAKS}", "Svetlana", "", LEAKS),
        ("安娜：水壶漏水", "安娜", "", "水壶漏水"),
        ("陳大文：水壺漏水", "陳大文", "", "水壺漏水"),
        (f"Waiter: {LEAKS}", "", "", f"Waiter: {LEAKS}"),
        (f"Kettle: {LEAKS}", "", "", f"Kettle: {LEAKS}"),
        ("Summary: it leaks", "", "", "Summary: it leaks"),
        ("水壶：漏水", "", "", "水壶：漏水"),
        ("阿姨：水壶漏水", "", "", "阿姨：水壶漏水"),
        (f"+44 20 7946 0018: {LEAKS}", "", "+44 20 7946 0018", LEAKS),
        (f"{LEAKS} (Mrs Chen, 13812345678)", "Mrs Chen", "13812345678", LEAKS),
        (f"{LEAKS}\nAnna 020 7946 0018", "Anna", "020 7946 0018", LEAKS),
        ("陈女士，138 1234 5678：水壶漏水", "陈女士", "138 1234 5678", "水壶漏水"),
        ("陈女士：水壶漏水", "陈女士", "", "水壶漏水"),
        ("13812345678 水壶漏水", "", "13812345678", "水壶漏水"),
        (f"Mrs Hana Sato at the counter: {LEAKS}", "Mrs Hana Sato", "", LEAKS),
        (f"Hana Sato at the till, 13812345678: {LEAKS}", "Hana Sato", "13812345678", LEAKS),
        ("陈女士在前台：水壶漏水", "陈女士", "", "水壶漏水"),
        (LEAKS, "", "", LEAKS),
        ("Problem: it leaks", "", "", "Problem: it leaks"),
        ("问题：漏水", "", "", "问题：漏水"),
        ("Came at 10:30: nobody was there", "", "", "Came at 10:30: nobody was there"),
        ("", "", "", ""),
    ],
)
def test_name_and_number_stand_before_or_behind_the_words(
    line: str, name: str, phone: str, words: str
) -> None:
    assert caller(line, READER.mask, READER.is_name) == Caller(name=name, phone=phone, words=words)
