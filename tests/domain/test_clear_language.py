"""In which language a reply is written, where that is beyond doubt."""

import pytest

from bot.domain.understanding.languages.clear_language import CHINESE, ENGLISH, clearly, spoken


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Thank you, we will look at it today.", ENGLISH),
        ("I have asked the workshop and I will write to you by 15:00.", ENGLISH),
        ("我们今天下午给您回电话", CHINESE),
        ("您的 iPhone 15 Pro 已经修好了，今天可以取", CHINESE),
        ("ok", ""),
        ("Thank you!", ""),
        ("Li Na and Wang Wei, Room 1203", ""),
        ("KETTLE-2000 Pro, SF1234567890", ""),
        ("https://example.com/the/way/to/it/is/this", ""),
        ("谢谢您", ""),
        ("王芳", ""),
        ("Please ask 王芳 at the counter for it", ""),
    ],
)
def test_only_what_is_sure_has_a_language(text: str, language: str) -> None:
    assert clearly(text) == language


def test_both_chinese_scripts_are_one_language() -> None:
    assert spoken("zh-Hant") == spoken("zh-Hans") == CHINESE
