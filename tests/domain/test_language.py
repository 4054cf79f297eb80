"""The language of a short message."""

from pathlib import Path

import pytest

from bot.domain.understanding.languages.language import best_available, detect, normalised
from bot.texts.lexicons import load_han_letters

LETTERS = load_han_letters(Path(__file__).parents[2] / "locales")


@pytest.mark.parametrize(
    ("text", "hint", "current", "expected"),
    [
        ("我的包裹还没到", None, None, "zh-Hans"),
        ("我的包裹還沒到", None, "zh-Hans", "zh-Hant"),
        ("在吗", "zh-TW", None, "zh-Hans"),
        ("你好", "zh-TW", None, "zh-Hant"),
        ("你好", None, "zh-Hant", "zh-Hant"),
        ("你好", "en", "en", "zh-Hans"),
        ("我的 iPhone 坏了", None, "en", "zh-Hans"),
        ("I ordered 麻婆豆腐 and it was cold", "zh-CN", "zh-Hans", "en"),
        ("My parcel is late", "zh-CN", "zh-Hans", "en"),
        ("refund", "de", "zh-Hans", "zh-Hans"),
        ("refund", "de", None, "de"),
        ("refund", None, None, "en"),
        ("mi paquete no llega todavia", "es", None, "es"),
        ("mi paquete no llega todavia", "zh-CN", None, "en"),
        ("Где мой заказ", "en", "en", "ru"),
        ("Де моє замовлення", "uk", None, "uk"),
        ("これはひどい対応です", "en", "en", "ja"),
        ("배송이 늦어요", None, None, "ko"),
        ("👍", "en-GB", None, "en"),
        ("12345", "en", "zh-Hant", "zh-Hant"),
        ("", None, None, "en"),
        ("/start", "zh-CN", None, "zh-Hans"),
        ("https://example.com/a/long/english/link", "zh-CN", None, "zh-Hans"),
    ],
)
def test_the_script_decides_and_then_the_conversation(
    text: str, hint: str | None, current: str | None, expected: str
) -> None:
    assert detect(text, hint, current, letters=LETTERS) == expected


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("zh", "zh-Hans"),
        ("zh-hans", "zh-Hans"),
        ("zh-CN", "zh-Hans"),
        ("zh_SG", "zh-Hans"),
        ("zh-Hant", "zh-Hant"),
        ("zh-TW", "zh-Hant"),
        ("zh-hk", "zh-Hant"),
        ("en-GB", "en"),
        ("pt-br", "pt"),
    ],
)
def test_language_tags_have_one_code_each(tag: str, code: str) -> None:
    assert normalised(tag) == code


@pytest.mark.parametrize(
    ("code", "available", "answer"),
    [
        ("zh-Hant", ["en", "zh-Hans", "zh-Hant"], "zh-Hant"),
        ("zh-Hant", ["en", "zh-Hans"], "zh-Hans"),
        ("ru", ["zh-Hans", "en"], "en"),
        ("ru", ["zh-Hans"], "zh-Hans"),
    ],
)
def test_the_answer_is_in_the_nearest_language_there_is(
    code: str, available: list[str], answer: str
) -> None:
    assert best_available(code, available) == answer
